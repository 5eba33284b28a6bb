"""The story of past runs, and incidents that were mended or noticed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.queries.outbox import IncidentLine, RunLine
from app.queries.page import Page
from ui.shell.context import RoomContext
from ui.sync_center.words import incident_word, outcome_mark
from ui.widgets.paging import Column, Mark, PageRequest
from ui.widgets.state import EmptyState
from ui.widgets.table import DataTable
from ui.widgets.words import moment, number

_SECOND_MS = 1000
_KILO = 1024


class RunsPage(QWidget):
    """Past runs, newest first.

    Attributes:
        table: The list.
    """

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.table = DataTable[RunLine]("sync.runs", self._columns(), load=context.tasks.read, key=lambda line: line.id)
        self.table.set_empty(EmptyState("history", self.tr("No run yet"), self.tr("F5 syncs now.")))
        self.table.failed.connect(context.door.error)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)

    def _columns(self) -> tuple[Column[RunLine], ...]:
        return (
            Column("started", self.tr("Started"), lambda line: moment(line.started_ms), width=140),
            Column("outcome", self.tr("Outcome"), lambda _line: "", width=130, mark=_outcome),
            Column("sent", self.tr("Sent"), lambda line: number(line.sent), align="right", width=80),
            Column("received", self.tr("Received"), lambda line: number(line.received), align="right", width=90),
            Column("up", self.tr("KB up"), lambda line: _kilobytes(line.bytes_up), align="right", width=90),
            Column("down", self.tr("KB down"), lambda line: _kilobytes(line.bytes_down), align="right", width=90),
            Column("span", self.tr("Seconds"), _seconds, align="right", width=80),
            Column("note", self.tr("Remark"), lambda line: line.note, stretch=True, tip=lambda line: line.note),
        )

    def show_list(self) -> None:
        """Read the list from its top."""
        self.table.set_source(self._fetch)

    def _fetch(self, request: PageRequest) -> Page[RunLine]:
        page: Page[RunLine] = self._context.services.sync.runs(request.offset, request.limit)
        return page


class IncidentsPage(QWidget):
    """Incidents, newest first.

    Attributes:
        table: The list.
    """

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.table = DataTable[IncidentLine](
            "sync.incidents",
            (
                Column("at", self.tr("Noticed"), lambda line: moment(line.at_ms), width=140),
                Column("kind", self.tr("What"), lambda line: incident_word(line.kind), width=260),
                Column("note", self.tr("Detail"), lambda line: line.note, stretch=True, tip=lambda line: line.note),
            ),
            load=context.tasks.read,
            key=lambda line: line.id,
        )
        self.table.set_empty(
            EmptyState("good", self.tr("No incidents"), self.tr("Nothing odd was noticed on this computer."))
        )
        self.table.failed.connect(context.door.error)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)

    def show_list(self) -> None:
        """Read the list from its top."""
        self.table.set_source(self._fetch)

    def _fetch(self, request: PageRequest) -> Page[IncidentLine]:
        page: Page[IncidentLine] = self._context.services.sync.incidents(request.offset, request.limit)
        return page


def _outcome(line: RunLine) -> Mark:
    return outcome_mark(line.outcome)


def _kilobytes(size: int) -> str:
    return f"{size / _KILO:,.1f}"


def _seconds(line: RunLine) -> str:
    return f"{max(0, line.ended_ms - line.started_ms) / _SECOND_MS:,.1f}"
