"""The frame around the rooms of one signed-in person: rail, search, messages, page, actions, help, status.

It only puts parts together and passes on what they say; each part lives in its own file. A change of language, theme
or text size builds a new frame.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.shell.action_bar import ActionBar
from ui.shell.bus import ChangeBus
from ui.shell.context import RoomContext
from ui.shell.desk import Workplace
from ui.shell.drafts_room import drafts_spec
from ui.shell.help_pane import HelpPane
from ui.shell.inline_door import InlineDoor
from ui.shell.look_menu import LookButton, LookChoice
from ui.shell.pages import Pages
from ui.shell.rail import NavigationRail
from ui.shell.reminders import ReminderList, ReminderWatch, Tray
from ui.shell.room import Room
from ui.shell.searching import SearchBox
from ui.shell.status_bar import StatusBar
from ui.shell.sync_words import SyncState
from ui.shell.tasks import Running, Task, Tasks
from ui.widgets.icons import icon
from ui.widgets.message_bar import MessageBar
from ui.widgets.state import ElidedLabel, WorkBar
from ui.widgets.themes import px

MINUTE_MS = 60_000


class Frame(QWidget):
    """Implements ``ui.shell.context.Shell``.

    Attributes:
        look: The menu of language, theme, text size, lock and sign-off.
        pages: The rooms.
    """

    reminder_wanted = Signal()

    def __init__(self, place: Workplace, tasks: Tasks, bus: ChangeBus, choice: LookChoice, tray: Tray) -> None:
        super().__init__()
        self.setObjectName("shell")
        self._place = place
        self._tasks = tasks
        specs = (*place.rooms, drafts_spec(place.rooms))
        allowed = [s for s in place.rooms if not s.rights or any(place.session.may(right) for right in s.rights)]
        self.rail = NavigationRail([spec for spec in allowed if spec.navigation])
        self.search = SearchBox(place.search, tasks.read)
        self.look = LookButton(choice, signed_in=True)
        self.bar = MessageBar()
        self.reminders = ReminderList()
        self.pages = Pages(specs, place.home)
        self.actions_bar = ActionBar()
        self.help = HelpPane()
        self.status_bar = StatusBar()
        self._title = ElidedLabel(least=60)
        self._title.setProperty("scale", "title")
        self._title.setObjectName("shell.title")
        self._work = QVBoxLayout()
        self._lay_out()
        self.door = InlineDoor(self.bar, tasks, self)
        self.context = RoomContext(
            place.services, place.session, place.clock, tasks, bus, self.door, self, place.settings
        )
        self._watch = (
            ReminderWatch(place.reminders, tasks.read, self.reminders, tray, self) if place.reminders else None
        )
        self._connect()
        self._keys()

    # --- building -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        page = QVBoxLayout()
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._top_bar())
        notes = QVBoxLayout()
        notes.setContentsMargins(px(12), px(6), px(12), 0)
        notes.setSpacing(px(4))
        notes.addWidget(self.bar)
        notes.addWidget(self.reminders)
        notes.addLayout(self._work)
        page.addLayout(notes)
        page.addWidget(self.pages, 1)
        page.addWidget(self.actions_bar)
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addLayout(page, 1)
        middle.addWidget(self.help)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(self.status_bar)

    def _top_bar(self) -> QWidget:
        top = QFrame()
        top.setObjectName("topbar")
        row = QHBoxLayout(top)
        row.setContentsMargins(px(12), px(6), px(8), px(6))
        row.setSpacing(px(10))
        self._back = QPushButton(icon("back", "muted", 16), "")
        self._back.setObjectName("shell.back")
        self._back.setProperty("flat", True)
        self._back.setToolTip(self.tr("Back (Esc)"))
        self._back.setAccessibleName(self._back.toolTip())
        self._back.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        helper = QPushButton(icon("help"), "F1")
        helper.setObjectName("shell.help.open")
        helper.setProperty("flat", True)
        helper.setToolTip(self.tr("Help for this page (F1)"))
        helper.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        helper.clicked.connect(self.toggle_help)
        self.look.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.search.line.setMinimumWidth(px(150))
        row.addWidget(self._back)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self.search, 2)
        row.addWidget(helper)
        row.addWidget(self.look)
        return top

    def _connect(self) -> None:
        self.rail.chosen.connect(self.open)
        self._back.clicked.connect(self.back)
        self.search.opened.connect(self.open)
        self.search.failed.connect(self.door.error)
        self.pages.shown.connect(self._on_shown)
        self.pages.refused.connect(self.door.error)
        self.status_bar.sync_pressed.connect(lambda: self.open("sync"))
        self.status_bar.drafts_pressed.connect(lambda: self.open("drafts"))
        self._tasks.started.connect(self._on_task)
        self._tasks.failed.connect(self.door.error)
        if self._watch is not None:
            self._watch.failed.connect(self.door.error)
            self._watch.activated.connect(lambda reminder: self.open(reminder.page_key, reminder.argument))
            self._watch.activated.connect(lambda _reminder: self.reminder_wanted.emit())
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self._every_minute)

    def _keys(self) -> None:
        for keys, callback in (
            ("Ctrl+K", self.search.focus),
            ("Ctrl+F", self.search.focus),
            ("F1", self.toggle_help),
            ("Esc", self.escape),
            ("Alt+Left", self.back),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(callback)

    # --- Shell --------------------------------------------------------------------------------------------------

    def open(self, page_key: str, argument: object = None) -> None:
        """Show a page."""
        self.bar.clear()
        self.pages.open(page_key, argument)

    def back(self) -> None:
        """Go to the page before."""
        self.bar.clear()
        self.pages.back()

    def status(self, text: str) -> None:
        """Say something short and passing at the bottom."""
        self.status_bar.say(text)

    # --- life ---------------------------------------------------------------------------------------------------

    def start(self, first: tuple[str, object] | None = None) -> None:
        """Open the first page and show who works where."""
        self.status_bar.show_place(self._place.place)
        self.show_sync(self._place.sync_state())
        self.pages.start(self.context, first or (self._place.home, self._place.argument))
        self._minute.start()
        if self._watch is not None:
            self._watch.start()

    def leave(self) -> bool:
        """Leave the present page for good; False when it must not be left."""
        return self.pages.leave()

    def close_tasks(self) -> None:
        """Cancel what rooms have under way."""
        for room in self.pages.findChildren(Room):
            self._tasks.cancel(room)

    def show_sync(self, state: SyncState) -> None:
        """Show where sync stands."""
        self._sync = state
        self.status_bar.show_sync(state, self._place.clock.now_ms())

    def toggle_help(self) -> None:
        """Show or hide the help of the page."""
        room = self.pages.room()
        if self.help.isVisible() or room is None:
            self.help.setVisible(False)
        else:
            self.help.show_page(room.help_page)

    def escape(self) -> None:
        """Esc: close the innermost open thing, then go back; typed text stays as a draft."""
        if self.search.close_panel() or self.bar.escape():
            return
        if self.help.isVisible():
            self.help.setVisible(False)
            return
        room = self.pages.room()
        if room is not None and not room.go_back():
            self.back()

    def _on_shown(self, room: Room) -> None:
        self._title.setText(room.title())
        self.rail.mark(self.pages.rail_key())
        self._refresh_actions()
        for signal, slot in ((room.actions_changed, self._refresh_actions), (room.title_changed, self._refresh_title)):
            signal.connect(slot, Qt.ConnectionType.UniqueConnection)
        if self.help.isVisible():
            self.help.show_page(room.help_page)
        self.search.leave_text()
        self._count_drafts()

    def _refresh_actions(self) -> None:
        room = self.pages.room()
        self.actions_bar.set_actions(room.room_actions() if room is not None else [])

    def _refresh_title(self) -> None:
        room = self.pages.room()
        self._title.setText(room.title() if room is not None else "")

    def _every_minute(self) -> None:
        self.show_sync(self._sync)
        self._count_drafts()

    def _count_drafts(self) -> None:
        drafts, staff_no = self._place.services.drafts, self._place.session.actor.staff_no
        count = Task(lambda _progress: len(drafts.list(staff_no)), self.status_bar.show_drafts, lane="read")
        self._tasks.run(count, owner=self)

    def _on_task(self, running: Running) -> None:
        task = running.task
        if not task.title:
            return
        bar = WorkBar(task.title, task.cancellable)
        bar.cancelled.connect(running.cancel)
        running.progressed.connect(bar.set_progress)
        running.ended.connect(bar.deleteLater)
        self._work.addWidget(bar)
