"""同步中心: the truth about sync at the head, then what waits, what needs somebody, conflicts, and past runs.

Order of a visit: the head says where sync stands; the first list that needs somebody is shown; F5 syncs, F7 switches
working offline, Enter opens the record behind a line, digits answer a conflict.
"""

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.queries.conflicts import ConflictLine
from app.queries.outbox import ItemState, OutboxCounts, OutboxLine
from app.queries.sync_centre import SyncMood, SyncWords
from models.kernel.changes import Changes
from models.kernel.errors import YouKeError
from models.rules.permissions import Right
from ui.shell.context import RoomContext
from ui.shell.door import Question
from ui.shell.room import Room, RoomAction, RoomSpec
from ui.shell.tasks import Task
from ui.sync_center.conflict_page import ConflictPage
from ui.sync_center.outbox_page import OutboxPage
from ui.sync_center.story_page import IncidentsPage, RunsPage
from ui.sync_center.words import head_mark
from ui.widgets.state import EmptyState, StateChip
from ui.widgets.tabs import Tabs
from ui.widgets.themes import px

KEY = "sync"
WAITING, NEEDS, CONFLICTS, DELIVERED, RUNS, INCIDENTS = (
    "waiting",
    "needs",
    "conflicts",
    "delivered",
    "runs",
    "incidents",
)
_WATCH_MS = 500


class SyncCentreRoom(Room):
    """The sync centre."""

    key = KEY
    told = Signal()

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._end_listening: Callable[[], None] = _nothing
        self._words: SyncWords | None = None
        self.head = StateChip()
        self.head.setObjectName("sync.head")
        self.tabs = Tabs("sync")
        self.waiting = OutboxPage(context, ItemState.WAITING, self._empty(ItemState.WAITING))
        self.needs = OutboxPage(context, ItemState.NEEDS, self._empty(ItemState.NEEDS))
        self.delivered = OutboxPage(context, ItemState.DELIVERED, self._empty(ItemState.DELIVERED))
        self.conflicts = ConflictPage(context)
        self.runs, self.incidents = RunsPage(context), IncidentsPage(context)
        self._pages: dict[str, OutboxPage | ConflictPage | RunsPage | IncidentsPage] = {
            WAITING: self.waiting,
            NEEDS: self.needs,
            CONFLICTS: self.conflicts,
            DELIVERED: self.delivered,
            RUNS: self.runs,
            INCIDENTS: self.incidents,
        }
        for key, page in self._pages.items():
            self.tabs.add(key, self._title_of(key, 0), page)
            page.table.picked.connect(lambda _row: self.actions_changed.emit())
        for outbox in (self.waiting, self.needs, self.delivered):
            outbox.opened.connect(self._open)
        self.conflicts.opened.connect(self._open)
        self.conflicts.changed.connect(self._conflicts_changed)
        self.tabs.changed.connect(self._show_tab)
        self._lay_out()
        self._watch = QTimer(self)
        self._watch.setInterval(_WATCH_MS)
        self._watch.timeout.connect(self._read_head)
        self.told.connect(self._read_head)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.head)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(8))
        column.addLayout(row)
        column.addWidget(self.tabs, 1)

    def _empty(self, state: ItemState) -> EmptyState:
        texts = {
            ItemState.WAITING: ("good", self.tr("Nothing waits to be sent"), self.tr("What you save appears here.")),
            ItemState.NEEDS: ("good", self.tr("Nothing needs you"), self.tr("The centre took everything it got.")),
            ItemState.DELIVERED: ("outbox", self.tr("Nothing delivered yet"), self.tr("F5 syncs now.")),
        }
        return EmptyState(*texts[state])

    def title(self) -> str:
        """Heading."""
        return self.tr("Sync centre")

    def enter(self, argument: object = None) -> None:
        """Show a list: the one named by ``argument``, else the first that needs somebody."""
        self._end_listening = self.context.services.sync.listen(self.told.emit)
        counts: OutboxCounts = self.context.services.sync.counts()
        open_conflicts: int = self.context.services.conflicts.count()
        first = CONFLICTS if open_conflicts else NEEDS if counts.needs else WAITING
        wanted = argument if isinstance(argument, str) and argument in self._pages else first
        self._read_head()
        if self.tabs.current == wanted:
            self._show_tab(wanted)
        else:
            self.tabs.show_tab(wanted)
        self._pages[wanted].table.setFocus()

    def leave(self) -> bool:
        """Stop listening."""
        self._end_listening()
        self._end_listening = _nothing
        self._watch.stop()
        return True

    def room_actions(self) -> list[RoomAction]:
        """Sync, offline, and what can be done with the chosen line."""
        sync = self.context.services.sync
        running = self._words is not None and self._words.mood is SyncMood.SYNCING
        offline = self.tr("Work online again") if sync.forced else self.tr("Work offline")
        actions = [
            RoomAction("F5", self.tr("Sync now"), self.sync_now, not running, "sync.now", primary=True, icon="sync"),
            RoomAction("F7", offline, self._ask_forced, True, "sync.forced", icon="offline"),
        ]
        current = self.tabs.current
        if current in (WAITING, NEEDS, DELIVERED, CONFLICTS):
            some = self._pages[current].table.current() is not None
            actions.append(RoomAction("F3", self.tr("Open the record"), self._open_current, some, "sync.open"))
        if current == NEEDS:
            some = self.needs.table.current() is not None
            actions.append(RoomAction("F8", self.tr("Noted, put aside"), self._put_aside, some, "sync.aside"))
        if current == CONFLICTS:
            word = self.tr("Undecided ones") if self.conflicts.decided else self.tr("Decided ones")
            actions.append(RoomAction("F6", word, self._switch_decided, True, "sync.decided"))
        return actions

    def on_changes(self, changes: Changes) -> None:
        """Something was saved or came in."""
        del changes
        self._read_head()
        self._pages[self.tabs.current].table.reload()

    def sync_now(self) -> None:
        """F5: sync, and say how it went."""
        sync = self.context.services.sync
        work = Task(lambda _progress: sync.run_now(), self._synced, self._refused, "net", title=self.tr("Syncing"))
        self.context.tasks.run(work, owner=self)

    # --- the head ---------------------------------------------------------------------------------------------------

    def _read_head(self) -> None:
        services = self.context.services

        def read() -> tuple[SyncWords, OutboxCounts, int]:
            return services.sync.words(), services.sync.counts(), services.conflicts.count()

        self.context.tasks.read(read, self._show_head, self, self.context.door.error)

    def _show_head(self, read: tuple[SyncWords, OutboxCounts, int]) -> None:
        before, (self._words, counts, open_conflicts) = self._words, read
        self.head.set_mark(head_mark(self._words))
        for key, count in ((WAITING, counts.waiting), (NEEDS, counts.needs), (CONFLICTS, open_conflicts)):
            self.tabs.set_title(key, self._title_of(key, count))
        syncing = self._words.mood is SyncMood.SYNCING
        if syncing and not self._watch.isActive():
            self._watch.start()
        elif not syncing:
            self._watch.stop()
        if before is None or before.mood is not self._words.mood:
            self.actions_changed.emit()

    def _title_of(self, key: str, count: int) -> str:
        titles = {
            WAITING: self.tr("To send"),
            NEEDS: self.tr("Needs you"),
            CONFLICTS: self.tr("Conflicts"),
            DELIVERED: self.tr("Delivered"),
            RUNS: self.tr("Runs"),
            INCIDENTS: self.tr("Incidents"),
        }
        return f"{titles[key]} {count}" if count else titles[key]

    def _synced(self, words: SyncWords) -> None:
        mark = head_mark(words)
        good = words.mood is SyncMood.SYNCED
        self.context.door.tell(mark.text, "good" if good else "warning")
        self._read_head()
        self._pages[self.tabs.current].table.reload()

    def _refused(self, error: YouKeError) -> None:
        self.context.door.error(error)
        self._read_head()

    # --- lines ------------------------------------------------------------------------------------------------------

    def _show_tab(self, key: str) -> None:
        self._pages[key].show_list()
        self.actions_changed.emit()

    def _conflicts_changed(self) -> None:
        self._read_head()
        self.actions_changed.emit()

    def _switch_decided(self) -> None:
        self.conflicts.show_decided(not self.conflicts.decided)
        self.actions_changed.emit()

    def _open_current(self) -> None:
        line = self._pages[self.tabs.current].table.current()
        if isinstance(line, OutboxLine | ConflictLine):
            self._open(line)

    def _open(self, line: OutboxLine | ConflictLine) -> None:
        customer_id = line.customer_id
        if isinstance(line, OutboxLine):
            table, row_id = line.open_table, line.open_id
        else:
            table, row_id = line.table_name, line.row_id
        if customer_id is not None:
            self.context.shell.open("customer", customer_id)
        elif table == "conflict":
            self.tabs.show_tab(CONFLICTS)
        elif table in ("staff", "parameter_value", "org_unit", "issued_number"):
            self.context.shell.open("admin", (table, row_id))
        else:
            self.context.door.tell(self.tr("This entry has no page of its own; the line shows all of it."))

    def _put_aside(self) -> None:
        line = self.needs.table.current()
        if line is None:
            return
        text = self.tr("Put this entry aside? It did not take effect at the centre: {note}")
        question = Question(text.format(note=line.note), self.tr("Put aside"))
        self.context.door.ask(question, lambda: self._acknowledge(line))

    def _acknowledge(self, line: OutboxLine) -> None:
        conflicts, actor = self.context.services.conflicts, self.context.session.actor
        work = Task(lambda _progress: conflicts.acknowledge(line.seq, actor), lambda _changes: self._aside())
        self.context.tasks.run(work, owner=self)

    def _aside(self) -> None:
        self.needs.table.reload()
        self._read_head()

    def _ask_forced(self) -> None:
        sync = self.context.services.sync
        if sync.forced:
            self._set_forced(False)
            return
        text = self.tr("Work offline? Nothing is sent or fetched until you switch it off; everything is kept here.")
        self.context.door.ask(Question(text, self.tr("Work offline")), lambda: self._set_forced(True))

    def _set_forced(self, forced: bool) -> None:
        self.context.services.sync.set_forced(forced)
        self._read_head()
        self.actions_changed.emit()


def _nothing() -> None:
    """Nobody listens."""


def specs() -> tuple[RoomSpec, ...]:
    """The registry entry."""
    title = str(QT_TRANSLATE_NOOP("Rooms", "Sync centre"))
    return (RoomSpec(KEY, title, "sync", frozenset({str(Right.SYNC_VIEW)}), SyncCentreRoom),)
