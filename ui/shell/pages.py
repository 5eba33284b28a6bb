"""Which page is shown: rooms are built when first opened, entered and left in order, and Esc finds the way back."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QStackedWidget, QWidget

from models.kernel.changes import Changes
from models.kernel.errors import RightsError
from models.kernel.messages import msg
from ui.shell.context import RoomContext
from ui.shell.room import Room, RoomSpec

KEPT_STEPS = 50


class Pages(QStackedWidget):
    """The stack of rooms.

    Signals:
        shown(Room): A page was entered.
        refused(YouKeError): The person may not enter a page.
    """

    shown = Signal(object)
    refused = Signal(object)

    def __init__(self, specs: Sequence[RoomSpec], home: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._specs = {spec.key: spec for spec in specs}
        self._home = home
        self._rooms: dict[str, Room] = {}
        self._frames: dict[str, QScrollArea] = {}
        self._context: RoomContext | None = None
        self._history: list[tuple[str, object]] = []
        self._now: tuple[str, object] | None = None
        self.addWidget(QLabel())

    def start(self, context: RoomContext, first: tuple[str, object] | None = None) -> None:
        """Take what rooms are given and open the first page."""
        self._context = context
        context.bus.changed.connect(self._on_changes)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
        self.open(*(first or (self._home, None)))

    def allowed(self, key: str) -> bool:
        """Whether the person may enter a page."""
        spec = self._specs.get(key)
        if spec is None or self._context is None:
            return False
        session = self._context.session
        return not spec.rights or any(session.may(right) for right in spec.rights)

    def open(self, key: str, argument: object = None) -> bool:
        """Show a page; False when the present one cannot be left or the other may not be entered."""
        if not self.allowed(key):
            self.refused.emit(
                RightsError(
                    msg("Your role may not open this page ({page}).", page=self._title(key)),
                    msg("Ask the outlet head if you need it for your work."),
                )
            )
            return False
        room = self.room()
        if room is not None and not room.leave():
            return False
        if self._now is not None and self._now != (key, argument):
            self._history.append(self._now)
            del self._history[:-KEPT_STEPS]
        self._enter(key, argument)
        return True

    def back(self) -> bool:
        """Go to the page before, or home; False when there is nowhere to go."""
        room = self.room()
        if self._now is None or room is None:
            return False
        if not self._history and self._now[0] == self._home:
            return False
        if not room.leave():
            return False
        self._enter(*(self._history.pop() if self._history else (self._home, None)))
        return True

    def room(self) -> Room | None:
        """The room that is shown."""
        return self._rooms.get(self._now[0]) if self._now is not None else None

    @property
    def place(self) -> tuple[str, object] | None:
        """Key and argument of the page shown."""
        return self._now

    def rail_key(self) -> str:
        """The room to mark in the navigation rail."""
        if self._now is None:
            return ""
        spec = self._specs[self._now[0]]
        return spec.key if spec.navigation else spec.parent

    def leave(self) -> bool:
        """Leave the present page for good, as at sign-out or a change of look."""
        room = self.room()
        return room is None or room.leave()

    def _enter(self, key: str, argument: object) -> None:
        assert self._context is not None
        if key not in self._rooms:
            self._rooms[key] = self._specs[key].factory(self._context)
            self._frames[key] = self._scrolled(self._rooms[key])
        self._now = (key, argument)
        room = self._rooms[key]
        self.setCurrentWidget(self._frames[key])
        room.enter(argument)
        self._focus(room)
        self.shown.emit(room)

    def _scrolled(self, room: Room) -> QScrollArea:
        """A room that is larger than the window, as at large text, is scrolled and never squeezed."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(room)
        self.addWidget(area)
        return area

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        room = self.room()
        if now is not None and room is not None and self._now is not None and room.isAncestorOf(now):
            self._frames[self._now[0]].ensureWidgetVisible(now)

    def _focus(self, room: Room) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and room.isAncestorOf(focused) and focused.isVisibleTo(room):
            return
        widget = room.nextInFocusChain()
        while widget is not None and widget is not room:
            if room.isAncestorOf(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and _usable(widget, room):
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            widget = widget.nextInFocusChain()
        self.setFocus()

    def _on_changes(self, changes: Changes) -> None:
        room = self.room()
        if room is not None:
            room.on_changes(changes)

    def _title(self, key: str) -> str:
        spec = self._specs.get(key)
        return QCoreApplication.translate("Rooms", spec.title) if spec is not None else key


def _usable(widget: QWidget, room: Room) -> bool:
    return widget.isVisibleTo(room) and widget.isEnabled()
