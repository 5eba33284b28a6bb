"""走访: recording, versions, addenda, follow-ups, service requests, plans, calls and urgent reports.

``Visits.build`` makes the family from the store and the source of figures. Each part writes through one unit of work
and answers with what changed; ``read`` serves the screens.
"""

from app.services.visits.basis import Basis, FiguresSource
from app.services.visits.calls import Calls
from app.services.visits.drafts import RequestDraft, VisitDraft
from app.services.visits.family import Visits
from app.services.visits.follow_ups import FollowUps
from app.services.visits.plans import Plans
from app.services.visits.reading import VisitReading
from app.services.visits.recording import Recording, SavedVisit
from app.services.visits.requests import Requests
from app.services.visits.urgent import Urgent

__all__ = [
    "Basis",
    "Calls",
    "FiguresSource",
    "FollowUps",
    "Plans",
    "Recording",
    "RequestDraft",
    "Requests",
    "SavedVisit",
    "Urgent",
    "VisitDraft",
    "VisitReading",
    "Visits",
]
