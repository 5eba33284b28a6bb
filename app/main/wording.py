"""Puts what services answer into the shapes and words of the window."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.core.session import Session
from app.queries.search import Hit, HitKind, SearchResults
from app.queries.sync_centre import Link, StatusLike
from app.services.reminders import ReminderState
from ui.shell import searching
from ui.shell.reminders import Reminder
from ui.shell.sync_words import SyncKind, SyncState
from ui.widgets.words import clock_time, word

_ICONS = {
    HitKind.CUSTOMER: "customers",
    HitKind.PROSPECT: "customers",
    HitKind.AGREEMENT: "customers",
    HitKind.SLIP: "visits",
}


def _title(kind: HitKind) -> str:
    match kind:
        case HitKind.CUSTOMER:
            return QCoreApplication.translate("Desk", "Customers")
        case HitKind.PROSPECT:
            return QCoreApplication.translate("Desk", "Prospects")
        case HitKind.AGREEMENT:
            return QCoreApplication.translate("Desk", "Agreements")
        case HitKind.SLIP:
            return QCoreApplication.translate("Desk", "Slips")


def _hit(hit: Hit) -> searching.Hit:
    detail = " · ".join(part for part in (word(hit.tier) if hit.tier is not None else "", hit.detail) if part)
    if hit.kind is HitKind.SLIP and hit.subject == "visit":
        return searching.Hit(hit.title, detail, "visit", hit.row_id)
    return searching.Hit(hit.title, detail, "customer", hit.customer_id)


def hit_groups(results: SearchResults) -> Sequence[searching.HitGroup]:
    """Groups of the search box; Enter opens the customer, or the visit of a slip number."""
    return [
        searching.HitGroup(
            _title(group.kind),
            _ICONS[group.kind],
            tuple(_hit(hit) for hit in group.hits),
            len(group.hits) + (1 if group.more else 0),
        )
        for group in results.groups
        if group.hits
    ]


def reminder_lines(state: ReminderState, started_ms: int) -> Sequence[Reminder]:
    """Reminders as the tray and the list at the top of the page show them.

    Args:
        state: What the service answers.
        started_ms: Start of the session; an unseen reminder from before was missed.
    """
    popping = {reminder.key for reminder in state.popping}
    return [
        Reminder(
            key=reminder.key,
            title=reminder.customer_name,
            text=reminder.matter,
            when=clock_time(reminder.remind_ms),
            page_key="customer",
            argument=reminder.customer_id,
            pops=reminder.key in popping,
            missed=reminder.remind_ms < started_ms and (reminder.shown_ms or started_ms) >= started_ms,
        )
        for reminder in state.listed
    ]


def sync_state(facts: StatusLike, link: Link) -> SyncState:
    """Where sync stands, from committed facts and from what this start has seen."""
    if link.running:
        kind = SyncKind.SYNCING
    elif link.outcome == "refused" or (link.outcome == "offline" and link.manual):
        kind = SyncKind.FAILED
    elif link.outcome in ("synced", "partial") and not link.forced:
        kind = SyncKind.SYNCED if link.outcome == "synced" else SyncKind.PARTIAL
    else:
        kind = SyncKind.OFFLINE
    return SyncState(
        kind=kind,
        server_ms=facts.last_ok_server_ms or facts.data_as_of_ms or None,
        waiting=facts.pending,
        done=link.done,
        total=link.total,
        reason=link.reason,
        attention=facts.attention,
        forced=link.forced,
        oldest_ms=facts.oldest_ms,
        clock_offset_ms=facts.clock_offset_ms,
        data_ms=facts.data_as_of_ms,
    )


def notices(session: Session) -> tuple[str, ...]:
    """Sentences shown at the top right after sign-in."""
    if not session.read_only:
        return ()
    return (
        QCoreApplication.translate(
            "Desk", "The lease is over: connect to the network. Until then this PC only reads; visits can be recorded "
            "with a supervisor."
        ),
    )  # fmt: skip
