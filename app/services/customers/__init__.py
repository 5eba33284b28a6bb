"""客户: filing, amending, grading, withdrawing, contacts, agreements, prospects, filters, export and the archive card.

``Customers.build`` makes the family from the store, the source of figures, the search index and the check of the second
person. Each part writes through one unit of work and answers with what changed; ``read`` serves the screens.
"""

from app.services.customers.agreements import AgreementDraft, AgreementKey
from app.services.customers.basis import Saved, Undo
from app.services.customers.contacts import ContactKey
from app.services.customers.family import Customers
from app.services.customers.filters import FilterLine
from app.services.customers.grading import GradeDraft

__all__ = ["AgreementDraft", "AgreementKey", "ContactKey", "Customers", "FilterLine", "GradeDraft", "Saved", "Undo"]
