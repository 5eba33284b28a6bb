"""今日: every figure is the length of the list that it opens, read in one transaction.

``read_board`` makes the lists; ``TodayBoard.counts`` counts them. There is no second way to count.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import sqlalchemy as sa

from app.queries.active_service import CallLine, SilentLine, call_list, silent_list
from app.queries.follow_ups import FollowUpFilter, FollowUpLine, follow_ups_page
from app.queries.plans import PlanLine, pending_plans
from app.queries.review_due import ReviewLine, review_rows
from app.queries.service_requests import RequestFilter, RequestLine, requests_page
from app.queries.urgent_reports import UrgentLine, urgent_page
from app.queries.visit_due import DueFilter, DueRow, FiguresOf, due_rows, month_rows
from models.kernel.enums import DueState
from models.tables import metadata

ALL = 1_000_000
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class TodayBoard:
    """The lists of one day.

    Attributes:
        day: The day.
        owed: 应走访: quota not met.
        behind: 落后: a checkpoint missed.
        reviews_overdue: 档案逾期.
        reviews_today: 今日到期档案.
        follow_ups: 待办跟进: open, due today or overdue.
        requests: Open service requests, the limit today or broken.
        plans: Plan lines awaiting approval.
        calls: Today's phone list.
        silent: No-demand alerts.
        urgent: Urgent reports without an answer.
        conflicts: Open conflicts and parked transactions of this PC.
        as_of_ms: Server time that the data reach to, UTC milliseconds; 0 when the centre never answered.
    """

    day: date
    owed: tuple[DueRow, ...]
    behind: tuple[DueRow, ...]
    reviews_overdue: tuple[ReviewLine, ...]
    reviews_today: tuple[ReviewLine, ...]
    follow_ups: tuple[FollowUpLine, ...]
    requests: tuple[RequestLine, ...]
    plans: tuple[PlanLine, ...]
    calls: tuple[CallLine, ...]
    silent: tuple[SilentLine, ...]
    urgent: tuple[UrgentLine, ...]
    conflicts: int
    as_of_ms: int

    @property
    def counts(self) -> dict[str, int]:
        """Figure of each tile."""
        return {
            "owed": len(self.owed),
            "behind": len(self.behind),
            "reviews_overdue": len(self.reviews_overdue),
            "reviews_today": len(self.reviews_today),
            "follow_ups": len(self.follow_ups),
            "requests": len(self.requests),
            "plans": len(self.plans),
            "calls": len(self.calls),
            "silent": len(self.silent),
            "urgent": len(self.urgent),
            "conflicts": self.conflicts,
        }


@dataclass(frozen=True, slots=True)
class Stop:
    """One customer of today's sheet with everything to be done there.

    Attributes:
        customer_id: The customer.
        customer_no: CRM number.
        name: Full name.
        contact: Contact person.
        phone: Telephone.
        address: Mailing address.
        village: Village, may be empty.
        month: The customer's month; None for a customer who is not served any more.
        owed: Whether a visit is owed.
        review: Line of the review list when the file is due.
        follow_ups: Follow-ups due today or overdue.
        requests: Requests whose limit is today or broken.
    """

    customer_id: bytes
    customer_no: str
    name: str
    contact: str
    phone: str
    address: str
    village: str
    month: DueRow | None
    owed: bool
    review: ReviewLine | None
    follow_ups: tuple[FollowUpLine, ...]
    requests: tuple[RequestLine, ...]


def read_board(connection: sa.Connection, day: date, figures_of: FiguresOf, outlet: str = "") -> TodayBoard:
    """All lists of a day.

    Args:
        connection: A read transaction.
        day: The Shanghai day.
        figures_of: Figures in force on that day per outlet.
        outlet: Outlet code, or empty for everything in the cache.
    """
    owed = due_rows(connection, day, figures_of, DueFilter("owed", outlet))
    due = review_rows(connection, day, figures_of, frozenset({DueState.OVERDUE, DueState.DUE_TODAY}), outlet)
    return TodayBoard(
        day,
        owed,
        tuple(row for row in owed if row.cadence.behind),
        tuple(line for line in due if line.due.state is DueState.OVERDUE),
        tuple(line for line in due if line.due.state is DueState.DUE_TODAY),
        follow_ups_page(connection, day, FollowUpFilter("todo", outlet=outlet), 0, ALL).rows,
        requests_page(connection, day, RequestFilter("todo", outlet=outlet), 0, ALL).rows,
        pending_plans(connection, outlet),
        call_list(connection, day, figures_of, outlet),
        silent_list(connection, day, figures_of, outlet),
        urgent_page(connection, True, 0, ALL, outlet).rows,
        conflict_count(connection),
        data_as_of_ms(connection),
    )


def data_as_of_ms(connection: sa.Connection) -> int:
    """Server time of the last answer that this PC took, UTC milliseconds; 0 when it never had one."""
    fact = metadata.tables["sync_fact"].c
    raw = connection.execute(sa.select(fact.value).where(fact.name == "data_as_of")).scalar()
    return int.from_bytes(raw, "big", signed=True) if raw else 0


def conflict_count(connection: sa.Connection) -> int:
    """需处理: open conflicts and transactions that the centre parked."""
    conflict, outbox = metadata.tables["conflict"].c, metadata.tables["outbox"].c
    open_conflicts = sa.select(sa.func.count(conflict.id)).where(
        conflict.state == "open", conflict.deleted_ms.is_(None)
    )
    parked = sa.select(sa.func.count(outbox.seq)).where(outbox.state == "K")
    return int(connection.execute(open_conflicts).scalar_one()) + int(connection.execute(parked).scalar_one())


def stops_of(connection: sa.Connection, board: TodayBoard, figures_of: FiguresOf) -> tuple[Stop, ...]:
    """Today's sheet: every customer with a visit owed, a file review, a follow-up or a request due, by village."""
    owed = {row.customer_id for row in board.owed}
    reviews = {line.customer_id: line for line in (*board.reviews_overdue, *board.reviews_today)}
    follow_ups = _grouped([(line.customer_id, line) for line in board.follow_ups])
    requests = _grouped([(line.customer_id, line) for line in board.requests])
    ids = owed | set(reviews) | set(follow_ups) | set(requests)
    months = month_rows(connection, board.day, figures_of, ids)
    c = metadata.tables["customer"].c
    columns = (c.id, c.crm_customer_no, c.full_name, c.contact_name, c.phone, c.address, c.village)
    stops = [
        Stop(
            row.id,
            row.crm_customer_no,
            row.full_name,
            row.contact_name or "",
            row.phone or "",
            row.address,
            row.village or "",
            months.get(row.id),
            row.id in owed,
            reviews.get(row.id),
            tuple(follow_ups.get(row.id, ())),
            tuple(requests.get(row.id, ())),
        )
        for row in connection.execute(sa.select(*columns).where(c.id.in_(ids), c.deleted_ms.is_(None)))
    ]
    return tuple(sorted(stops, key=_way))


def _way(stop: Stop) -> tuple[object, ...]:
    behind = stop.owed and stop.month is not None and stop.month.cadence.behind
    return (not stop.village, stop.village, not behind, stop.name, stop.customer_id)


def _grouped(pairs: list[tuple[bytes, R]]) -> dict[bytes, list[R]]:
    groups: dict[bytes, list[R]] = defaultdict(list)
    for customer_id, line in pairs:
        groups[customer_id].append(line)
    return dict(groups)
