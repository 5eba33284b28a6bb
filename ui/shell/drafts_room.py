"""The list of half-typed forms of the signed-in person: open one to go on, or throw it away."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.shell.context import RoomContext
from ui.shell.door import Question
from ui.shell.room import Room, RoomAction, RoomSpec
from ui.shell.tasks import Task
from ui.widgets.drafts import DraftLine, draft_page
from ui.widgets.paging import Column, PageRequest, Rows
from ui.widgets.state import EmptyState, label
from ui.widgets.table import DataTable
from ui.widgets.themes import px
from ui.widgets.words import moment

KEY = "drafts"


class DraftsRoom(Room):
    """Drafts, newest first."""

    key = KEY

    def __init__(self, context: RoomContext, titles: dict[str, str], parent: QWidget | None = None) -> None:
        """Build the list; ``titles`` gives the name of each page."""
        super().__init__(context, parent)
        self._titles = titles
        self.table = DataTable[DraftLine](
            "drafts.list",
            (
                Column("page", self.tr("Form"), self._page_title, width=180),
                Column("title", self.tr("About"), lambda line: line.title, stretch=True),
                Column("time", self.tr("Last typed"), lambda line: moment(line.saved_ms), width=160),
            ),
            load=context.tasks.read,
            key=lambda line: line.key,
        )
        empty = EmptyState("draft", self.tr("No half-typed forms"), self.tr("What you type is kept until you save."))
        self.table.set_empty(empty)
        self.table.opened.connect(self._open)
        self.table.picked.connect(lambda _row: self.actions_changed.emit())
        self.table.failed.connect(context.door.error)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.addWidget(label(self.tr("These forms were typed but not saved. Enter goes on with one."), "muted"))
        column.addWidget(self.table, 1)

    def title(self) -> str:
        """Heading."""
        return self.tr("Half-typed forms")

    def enter(self, argument: object = None) -> None:
        """Read the list."""
        del argument
        self.table.set_source(self._fetch)
        self.table.setFocus()

    def room_actions(self) -> list[RoomAction]:
        """Go on with a draft, or throw it away."""
        some = self.table.current() is not None
        return [
            RoomAction("F10", self.tr("Go on"), self._open_current, some, "drafts.open", primary=True),
            RoomAction("Ctrl+D", self.tr("Throw away"), self._ask_drop, some, "drafts.drop"),
        ]

    @property
    def help_page(self) -> str:
        """Drafts are explained with the keys."""
        return "drafts"

    def _fetch(self, request: PageRequest) -> Rows[DraftLine]:
        lines: Sequence[DraftLine] = self.context.services.drafts.list(self.context.session.actor.staff_no)
        return Rows(lines[request.offset : request.offset + request.limit], len(lines))

    def _page_title(self, line: DraftLine) -> str:
        source = self._titles.get(draft_page(line.key)[0], "")
        return QCoreApplication.translate("Rooms", source) if source else draft_page(line.key)[0]

    def _open(self, line: DraftLine) -> None:
        self.context.shell.open(*draft_page(line.key))

    def _open_current(self) -> None:
        line = self.table.current()
        if line is not None:
            self._open(line)

    def _ask_drop(self) -> None:
        line = self.table.current()
        if line is None:
            return
        text = self.tr("Throw away the half-typed form “{title}”? It cannot be brought back.")
        question = Question(text.format(title=line.title), self.tr("Throw away"), danger=True)
        self.context.door.ask(question, lambda: self._drop(line))

    def _drop(self, line: DraftLine) -> None:
        staff_no = self.context.session.actor.staff_no
        drop = Task(
            lambda _progress: self.context.services.drafts.drop(line.key, staff_no),
            lambda _none: self.table.reload(),
        )
        self.context.tasks.run(drop, owner=self)


def drafts_spec(specs: Sequence[RoomSpec]) -> RoomSpec:
    """The registry entry of the drafts page; every page of ``specs`` can be opened from it."""
    titles = {spec.key: spec.title for spec in specs}
    return RoomSpec(
        KEY, "Half-typed forms", "draft", frozenset(), lambda context: DraftsRoom(context, titles), navigation=False
    )
