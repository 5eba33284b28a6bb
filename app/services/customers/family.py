"""The family as one value, made once at start."""

from dataclasses import dataclass

from app.services.authorise import Authoriser
from app.services.customers.agreements import Agreements
from app.services.customers.amending import Amending
from app.services.customers.basis import CustomerBasis
from app.services.customers.card import CardMaker
from app.services.customers.contacts import Contacts
from app.services.customers.exporting import Exporting
from app.services.customers.filing import Filing
from app.services.customers.filters import Filters
from app.services.customers.grading import Grading
from app.services.customers.prospects import Prospects
from app.services.customers.reading import CustomerReading
from app.services.customers.undoing import Undoing
from app.services.customers.withdrawing import Withdrawing
from app.services.visits.basis import Basis, FiguresSource
from models.store.engine import Store
from models.store.search import SearchIndex


@dataclass(frozen=True, slots=True)
class Customers:
    """Everything about customer files.

    Attributes:
        filing: New files and look-alikes.
        amending: Amendments, 已核对无变化, notes.
        grading: Tier and visit class.
        withdrawing: 撤销 and 恢复.
        contacts: 联系人.
        agreements: 用邮协议.
        prospects: Turning prospects into customers.
        filters: 常用筛选.
        exporting: 导出 and 显示明文.
        undoing: Takes a save back.
        card: Data of the archive card, for ``PrintingService``.
        read: What the screens show.
    """

    filing: Filing
    amending: Amending
    grading: Grading
    withdrawing: Withdrawing
    contacts: Contacts
    agreements: Agreements
    prospects: Prospects
    filters: Filters
    exporting: Exporting
    undoing: Undoing
    card: CardMaker
    read: CustomerReading

    @classmethod
    def build(cls, store: Store, figures: FiguresSource, index: SearchIndex, authoriser: Authoriser) -> "Customers":
        """Make the family.

        Args:
            store: The open cache, whose followers hold ``index``.
            figures: Figures in force on a business day for an office code.
            index: The search index.
            authoriser: The check of the second person.
        """
        basis = CustomerBasis(Basis(store, figures), index)
        return cls(
            Filing(basis),
            Amending(basis),
            Grading(basis),
            Withdrawing(basis, authoriser),
            Contacts(basis),
            Agreements(basis),
            Prospects(basis),
            Filters(basis),
            Exporting(basis),
            Undoing(basis),
            CardMaker(basis),
            CustomerReading(basis),
        )
