"""Reminders: a Windows notification while the program is in the tray, a list in the window, put off or put away.

A reminder that came due while the program was closed is listed at the next start as missed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QSystemTrayIcon, QVBoxLayout, QWidget

from ui.widgets.flow import FlowLayout
from ui.widgets.icons import icon, pixmap
from ui.widgets.paging import Loader, Mark
from ui.widgets.state import StateChip, label
from ui.widgets.themes import px

LOOK_EVERY_MS = 20_000
SNOOZE_MINUTES = 10
_LISTED = 3


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder whose time has come and that was not put away.

    Attributes:
        key: Stable name.
        title: Whom it is about, such as the customer's name.
        text: What is to be done.
        when: Its time as shown, such as 09:30.
        page_key: Page that it opens.
        argument: What that page is given.
        pops: Whether it is to pop up now (never shown yet, or its snooze is over).
        missed: Whether its time passed while the program was closed.
    """

    key: str
    title: str
    text: str
    when: str
    page_key: str
    argument: object
    pops: bool = True
    missed: bool = False


class ReminderSource(Protocol):
    """Where reminders come from and what became of them; called on a worker thread."""

    def due(self) -> Sequence[Reminder]:
        """Reminders whose time has come, in order of time."""
        ...

    def shown(self, keys: tuple[str, ...]) -> None:
        """Note that reminders popped up."""
        ...

    def snooze(self, key: str, minutes: int) -> None:
        """Put a reminder off."""
        ...

    def dismiss(self, key: str) -> None:
        """Put a reminder away."""
        ...


class ReminderList(QFrame):
    """The reminders at the top of the page; hidden when there is none.

    Signals:
        opened(Reminder): Its page shall be shown.
        snoozed(key): Put off.
        dismissed(key): Put away.
    """

    opened = Signal(object)
    snoozed = Signal(str)
    dismissed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setProperty("tone", "warning")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(10), px(6), px(10), px(6))
        self._column.setSpacing(px(4))
        self._lines: list[QWidget] = []
        self.shown_keys: tuple[str, ...] = ()
        self.setVisible(False)

    def set_reminders(self, reminders: Sequence[Reminder]) -> None:
        """Show reminders; the first few as lines, the rest as a count."""
        keys = tuple(reminder.key for reminder in reminders)
        if keys == self.shown_keys and self._lines:
            return
        for line in self._lines:
            line.hide()
            line.setParent(None)
            line.deleteLater()
        self._lines = [self._line(reminder) for reminder in reminders[:_LISTED]]
        if len(reminders) > _LISTED:
            more = self.tr("… and {count} more").format(count=len(reminders) - _LISTED)
            self._lines.append(label(more, "muted"))
        for line in self._lines:
            self._column.addWidget(line)
        self.shown_keys = keys
        self.setVisible(bool(reminders))

    def _line(self, reminder: Reminder) -> QWidget:
        line = QWidget()
        row = FlowLayout(line, 8)
        word = self.tr("Missed") if reminder.missed else self.tr("Reminder")
        row.addWidget(StateChip(Mark(f"{word} {reminder.when}", "warning", "bell")))
        row.addWidget(label(self.tr("{title}: {text}").format(title=reminder.title, text=reminder.text)))
        snooze = self.tr("In {count} min").format(count=SNOOZE_MINUTES)
        for text, name, signal, value in (
            (self.tr("Open"), "open", self.opened, reminder),
            (snooze, "snooze", self.snoozed, reminder.key),
            (self.tr("Got it"), "dismiss", self.dismissed, reminder.key),
        ):
            button = QPushButton(text)
            button.setObjectName(f"reminder.{name}.{reminder.key}")
            button.clicked.connect(lambda _on, signal=signal, value=value: signal.emit(value))
            row.addWidget(button)
        return line


class ReminderWatch(QObject):
    """Looks for reminders every few seconds, pops them up and keeps the list of the window.

    Signals:
        popped(Reminder): A reminder popped up.
        activated(Reminder): The notification was clicked, or the list's open button.
        failed(YouKeError): Reminders could not be read.
    """

    popped = Signal(object)
    activated = Signal(object)
    failed = Signal(object)

    def __init__(
        self, source: ReminderSource, load: Loader, panel: ReminderList, tray: "Tray", parent: QObject
    ) -> None:
        """Watch a source.

        Args:
            source: Where reminders come from.
            load: Runs its methods elsewhere (``tasks.read``).
            panel: The list in the window.
            tray: Shows notifications.
            parent: Owner.
        """
        super().__init__(parent)
        self._source = source
        self._load = load
        self._panel = panel
        self._tray = tray
        self._last: Reminder | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        panel.opened.connect(self._open)
        panel.snoozed.connect(lambda key: self._act(lambda: source.snooze(key, SNOOZE_MINUTES)))
        panel.dismissed.connect(lambda key: self._act(lambda: source.dismiss(key)))
        tray.clicked.connect(self._on_tray)

    def start(self) -> None:
        """Look now and from time to time."""
        self.look()
        self._timer.start()

    def look(self) -> None:
        """Look now."""
        self._load(self._source.due, self._show, self, self.failed.emit)

    def _show(self, reminders: Sequence[Reminder]) -> None:
        popping = tuple(reminder for reminder in reminders if reminder.pops)
        self._panel.set_reminders(reminders)
        for reminder in popping:
            self._last = reminder
            self._tray.notify(reminder.title, reminder.text)
            self.popped.emit(reminder)
        if popping:
            keys = tuple(reminder.key for reminder in popping)
            self._load(lambda: self._source.shown(keys), lambda _none: None, self, self.failed.emit)

    def _act(self, work: Callable[[], None]) -> None:
        self._load(work, lambda _none: self.look(), self, self.failed.emit)

    def _open(self, reminder: Reminder) -> None:
        self._act(lambda: self._source.dismiss(reminder.key))
        self.activated.emit(reminder)

    def _on_tray(self) -> None:
        if self._last is not None:
            self.activated.emit(self._last)


class Tray(QObject):
    """The icon beside the clock; where the system has none, nothing is shown and the window's list serves alone.

    Signals:
        clicked(): A notification was clicked.
        wanted(): The window shall come to the front.
        quit_wanted(): The program shall end.
    """

    clicked = Signal()
    wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.notes: list[tuple[str, str]] = []
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._icon = QSystemTrayIcon(QIcon(pixmap("youke", "accent", 32)), self)
            self._icon.messageClicked.connect(self.clicked)
            self._icon.activated.connect(lambda _reason: self.wanted.emit())
            self._menu = QMenu()
            self._menu.addAction(icon("device"), self.tr("Open YouKe"), self.wanted.emit)
            self._menu.addAction(icon("leave"), self.tr("Quit"), self.quit_wanted.emit)
            self._icon.setContextMenu(self._menu)
            self._icon.show()

    @property
    def available(self) -> bool:
        """Whether the program may stay in the tray when its window is closed."""
        return self._icon is not None

    def notify(self, title: str, text: str) -> None:
        """Show a notification; kept in ``notes`` too."""
        self.notes.append((title, text))
        del self.notes[:-_KEPT_NOTES]
        if self._icon is not None:
            self._icon.showMessage(title, text, QIcon(pixmap("youke", "accent", 32)))


_KEPT_NOTES = 50
