"""The conflict inbox: the list above, the chosen conflict in words below, and the decision with its reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.queries.conflicts import Answer, ConflictLine
from app.queries.page import Page
from models.kernel.errors import YouKeError
from ui.shell.context import RoomContext
from ui.shell.door import TextQuestion
from ui.shell.tasks import Task
from ui.sync_center.conflict_card import ConflictCard
from ui.sync_center.words import value, when, who, worded
from ui.widgets.paging import Column, Mark, PageRequest
from ui.widgets.state import EmptyState
from ui.widgets.table import DataTable
from ui.widgets.themes import px


class ConflictPage(QWidget):
    """Open or decided conflicts.

    Attributes:
        table: The list.
        card: The chosen conflict.
        decided: Whether decided conflicts are shown.

    Signals:
        opened(ConflictLine): Enter on a line: open the record.
        changed(): Another line, or something was decided.
    """

    opened = Signal(object)
    changed = Signal()

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._me = context.session.actor.staff_no
        self.decided = False
        self.table = DataTable[ConflictLine](
            "sync.conflicts", self._columns(), load=context.tasks.read, key=lambda line: line.id
        )
        self.table.set_empty(
            EmptyState("good", self.tr("No conflicts"), self.tr("Nobody changed the same thing differently."))
        )
        self.card = ConflictCard(self._me, self._may_decide)
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self.opened)
        self.table.failed.connect(context.door.error)
        self.table.typed.connect(self.card.press_digit)
        self.card.answered.connect(self._ask_reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.table, 1)
        column.addWidget(self.card)

    def _columns(self) -> tuple[Column[ConflictLine], ...]:
        return (
            Column("state", self.tr("State"), lambda _line: "", width=100, mark=self._mark),
            Column("subject", self.tr("About"), lambda line: line.subject, width=150, stretch=True),
            Column("field", self.tr("Field"), lambda line: worded(line.field), width=90),
            Column("mine", self.tr("Ours"), self._mine, width=170, stretch=True),
            Column("theirs", self.tr("The other's"), self._theirs, width=190, stretch=True),
            Column("time", self.tr("Changed"), lambda line: when(line.mine), width=135),
        )

    def show_list(self) -> None:
        """Read the list from its top."""
        self.table.set_source(self._fetch)

    def show_decided(self, decided: bool) -> None:
        """Show decided conflicts, or open ones."""
        self.decided = decided
        self.show_list()

    def _fetch(self, request: PageRequest) -> Page[ConflictLine]:
        page: Page[ConflictLine] = self._context.services.conflicts.page(
            decided=self.decided, offset=request.offset, limit=request.limit
        )
        return page

    def _mark(self, line: ConflictLine) -> Mark:
        if line.state == "admin":
            return Mark(self.tr("Passed on"), "info", "people")
        if line.open:
            return Mark(self.tr("Undecided"), "warning", "warning")
        return Mark(self.tr("Decided"), "good", "tick")

    def _mine(self, line: ConflictLine) -> str:
        if line.kind == "refused":
            return line.note
        return self.tr("{who}: {value}").format(who=who(line.mine, self._me), value=value(line.mine.value))

    def _theirs(self, line: ConflictLine) -> str:
        if line.kind == "refused":
            return self.tr("refused by the centre")
        return self.tr("{who}: {value}").format(who=who(line.theirs, self._me), value=value(line.theirs.value))

    def _may_decide(self, line: ConflictLine) -> bool:
        return bool(self._context.services.conflicts.may_decide(line, self._context.session.actor))

    def _picked(self, line: ConflictLine | None) -> None:
        self.card.show_line(line)
        self.changed.emit()

    def _ask_reason(self, answer: Answer) -> None:
        line = self.table.current()
        if line is None:
            return
        question = TextQuestion(self.tr("Why this answer?"), self.tr("Reason"), self.tr("Decide"), max_length=500)
        self._context.door.ask_text(question, lambda reason: self._decide(line, answer, reason))

    def _decide(self, line: ConflictLine, answer: Answer, reason: str) -> None:
        conflicts, actor = self._context.services.conflicts, self._context.session.actor
        work = Task(
            lambda _progress: conflicts.decide(line.id, answer, reason, actor),
            lambda _changes: self._done(answer),
            self._refused,
        )
        self._context.tasks.run(work, owner=self)

    def _done(self, answer: Answer) -> None:
        passed = self.tr("Passed on; the outlet head will decide.")
        done = self.tr("Decided. The others see it after the next sync.")
        self._context.door.tell(passed if answer is Answer.ADMIN else done, "good")
        self.table.reload()
        self.changed.emit()

    def _refused(self, error: YouKeError) -> None:
        self._context.door.error(error)
        self.table.reload()
