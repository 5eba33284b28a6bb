"""The family as one value, made once at start."""

from dataclasses import dataclass

from app.services.visits.basis import Basis, FiguresSource
from app.services.visits.calls import Calls
from app.services.visits.follow_ups import FollowUps
from app.services.visits.plans import Plans
from app.services.visits.reading import VisitReading
from app.services.visits.recording import Recording
from app.services.visits.requests import Requests
from app.services.visits.urgent import Urgent
from models.store.engine import Store


@dataclass(frozen=True, slots=True)
class Visits:
    """Everything about visits.

    Attributes:
        recording: Saves, amends, supplements and takes back visits.
        follow_ups: 跟进事项.
        requests: 服务请求.
        plans: 走访计划.
        calls: Today's phone list.
        urgent: 异常报告.
        read: What the screens show.
    """

    recording: Recording
    follow_ups: FollowUps
    requests: Requests
    plans: Plans
    calls: Calls
    urgent: Urgent
    read: VisitReading

    @classmethod
    def build(cls, store: Store, figures: FiguresSource) -> "Visits":
        """Make the family.

        Args:
            store: The open cache.
            figures: Figures in force on a business day for an office code.
        """
        basis = Basis(store, figures)
        return cls(
            Recording(basis),
            FollowUps(basis),
            Requests(basis),
            Plans(basis),
            Calls(basis),
            Urgent(basis),
            VisitReading(basis),
        )
