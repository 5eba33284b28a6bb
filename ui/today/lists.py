"""The lists behind the tiles: columns per kind of row, and whom a row is about."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.queries.today import TodayBoard
from models.kernel.enums import DueState
from models.rules.due import Due, due_on
from ui.widgets.paging import Column, Mark
from ui.widgets.words import day, moment, word


@dataclass(frozen=True, slots=True)
class TileSpec:
    """One tile.

    Attributes:
        key: Name of the list in the board.
        title: Title, already translated.
        icon: Icon name.
        tone: Tone of a figure above zero.
        empty: What an empty list says.
        page: Page that the tile opens instead of a list here, or empty.
        right: Right needed to see it, or empty.
    """

    key: str
    title: str
    icon: str
    tone: str
    empty: str
    page: str = ""
    right: str = ""


def tile_specs() -> tuple[TileSpec, ...]:
    """The tiles in their order: what is due by itself, then what somebody asked for."""
    return (*_due_tiles(), *_asked_tiles())


def _due_tiles() -> tuple[TileSpec, ...]:
    """Visits, files, follow-ups, requests."""
    translate = QCoreApplication.translate
    return (
        TileSpec(
            "owed",
            translate("Today", "Visits owed"),
            "visits",
            "info",
            translate("Today", "Every quota of the month is met."),
        ),
        TileSpec("behind", translate("Today", "Behind"), "flag", "danger", translate("Today", "Nobody is behind.")),
        TileSpec(
            "reviews_overdue",
            translate("Today", "Files overdue"),
            "customers",
            "danger",
            translate("Today", "No file is overdue."),
        ),
        TileSpec(
            "reviews_today",
            translate("Today", "Files due today"),
            "calendar",
            "warning",
            translate("Today", "No file is due today."),
        ),
        TileSpec(
            "follow_ups",
            translate("Today", "Follow-ups"),
            "tick",
            "warning",
            translate("Today", "Nothing is due to follow up."),
        ),
        TileSpec(
            "requests",
            translate("Today", "Requests due"),
            "clock",
            "danger",
            translate("Today", "No request is due today."),
        ),
    )


def _asked_tiles() -> tuple[TileSpec, ...]:
    """Phone list, silence, reports, plans, conflicts."""
    translate = QCoreApplication.translate
    return (
        TileSpec(
            "calls", translate("Today", "Phone list"), "phone", "info", translate("Today", "Everybody was called.")
        ),
        TileSpec(
            "silent",
            translate("Today", "No demand"),
            "bell",
            "warning",
            translate("Today", "Nobody is silent for too long."),
        ),
        TileSpec(
            "urgent",
            translate("Today", "Urgent reports"),
            "warning",
            "danger",
            translate("Today", "No report is open."),
        ),
        TileSpec(
            "plans",
            translate("Today", "To approve"),
            "agreement",
            "warning",
            translate("Today", "No plan awaits approval."),
            right="visit_plan_approve",
        ),
        TileSpec(
            "conflicts",
            translate("Today", "To settle"),
            "inbox",
            "danger",
            translate("Today", "Nothing is to be settled."),
            "sync",
        ),
    )


def rows_of(board: TodayBoard, key: str) -> Sequence[Any]:
    """The list of a tile."""
    found: Sequence[Any] = getattr(board, key) if key != "conflicts" else ()
    return found


def name_of(row: Any) -> str:
    """Name of the customer of any row."""
    return str(row.name if hasattr(row, "name") else row.customer_name)


def blank(_row: object) -> str:
    """The text of a column that shows a mark."""
    return ""


def columns_of(key: str, today: Callable[[], date]) -> tuple[Column[Any], ...]:
    """Columns of the list of a tile."""
    translate = QCoreApplication.translate
    name: Column[Any] = Column("name", translate("Today", "Customer"), name_of, stretch=True, width=190)
    village: Column[Any] = Column("village", translate("Today", "Village"), lambda row: row.village or "—", width=120)
    phone: Column[Any] = Column("phone", translate("Today", "Telephone"), lambda row: row.phone, width=130)
    tier: Column[Any] = Column("tier", translate("Today", "Tier"), lambda row: word(row.tier), width=80)
    if key in {"owed", "behind"}:
        return (village, name, tier, *_visit_columns(), phone)
    if key in {"reviews_overdue", "reviews_today"}:
        return (
            Column("state", translate("Today", "Review"), blank, mark=lambda row: due_mark(row.due), width=120),
            Column("limit", translate("Today", "Limit"), lambda row: day(row.due.limit), width=110),
            name,
            tier,
            village,
            Column("reviewed", translate("Today", "Last review"), lambda row: day(row.reviewed_on) or "—", width=110),
            phone,
        )
    if key in {"follow_ups", "requests"}:
        return _task_columns(key, today, name, village)
    if key in {"calls", "silent"}:
        return (*_silence_columns(key), tier, name, village, phone)
    if key == "plans":
        planned: Column[Any] = Column("day", translate("Today", "Day"), lambda row: day(row.planned_on), width=110)
        return (planned, name, village, _plain("manager_name", translate("Today", "Planner"), 100))
    reported: Column[Any] = Column(
        "time", translate("Today", "Reported"), lambda row: moment(row.created_ms), width=140
    )
    matter: Column[Any] = Column(
        "matter", translate("Today", "What is abnormal"), lambda row: row.matter, stretch=True, width=240
    )
    return (reported, name, matter, _plain("remedy", translate("Today", "Remedy"), 220))


def _silence_columns(key: str) -> tuple[Column[Any], ...]:
    translate = QCoreApplication.translate
    last: Column[Any] = Column(
        "last", translate("Today", "Last request"), lambda row: day(row.last_request_on) or "—", width=120
    )
    if key == "calls":
        return (last,)
    title = translate("Today", "Silent days")
    return (Column("days", title, lambda row: str(row.silent_days), align="right", width=100), last)


def _plain(key: str, title: str, width: int) -> Column[Any]:
    return Column(key, title, lambda row: str(getattr(row, key)), width=width)


def _visit_columns() -> tuple[Column[Any], ...]:
    translate = QCoreApplication.translate
    return (
        Column("class", translate("Today", "Class"), lambda row: word(row.visit_class), width=80),
        Column("progress", translate("Today", "Visits"), lambda row: row.progress, align="center", width=70),
        Column("state", translate("Today", "Checkpoint"), blank, mark=_visit_mark, width=150),
        Column("last", translate("Today", "Last visit"), lambda row: day(row.last_visit_on) or "—", width=110),
    )


def _visit_mark(row: Any) -> Mark | None:
    limit, state = row.cadence.next_due, row.cadence.state
    if limit is None:
        return None
    tones = {DueState.OVERDUE: "danger", DueState.DUE_TODAY: "warning", DueState.NOT_DUE: "muted"}
    words = QCoreApplication.translate("Today", "by {day}").format(day=f"{limit:%m-%d}")
    if state is DueState.OVERDUE:
        words = QCoreApplication.translate("Today", "behind since {day}").format(day=f"{limit:%m-%d}")
    return Mark(words, tones[state])


def _task_columns(
    key: str, today: Callable[[], date], name: Column[Any], village: Column[Any]
) -> tuple[Column[Any], ...]:
    translate = QCoreApplication.translate
    state: Column[Any] = Column(
        "state", translate("Today", "State"), blank, mark=lambda row: due_mark(due_on(row.due_on, today())), width=120
    )
    limit: Column[Any] = Column("due", translate("Today", "By"), lambda row: day(row.due_on), width=110)
    if key == "follow_ups":
        matter: Column[Any] = Column(
            "matter", translate("Today", "Matter"), lambda row: row.matter, stretch=True, width=240
        )
        return (state, limit, name, matter, _plain("owner_name", translate("Today", "Owner"), 90), village)
    kind: Column[Any] = Column(
        "kind", translate("Today", "Request"), lambda row: f"{row.kind} {row.content}", stretch=True, width=240
    )
    return (state, limit, name, kind, village)


def due_mark(due: Due) -> Mark:
    """Due today or overdue by days."""
    if due.state is DueState.OVERDUE:
        return Mark(QCoreApplication.translate("Today", "Overdue {count} d").format(count=due.days_over), "danger")
    if due.state is DueState.DUE_TODAY:
        return Mark(QCoreApplication.translate("Today", "Due today"), "warning")
    return Mark(day(due.limit), "muted")
