"""What a room is: a page of the window with a key, rights, function keys, help, and a way in and out.

Order of a room's life: the shell builds it from its ``RoomSpec`` when first opened, calls ``enter(argument)`` each time
it is shown and ``leave()`` before another page is shown. When the language, theme or text size changes, the shell
leaves the room, builds it anew and enters it with the same argument: a room words its texts once, in ``__init__``.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.kernel.changes import Changes
from ui.shell.context import RoomContext


@dataclass(frozen=True, slots=True)
class RoomAction:
    """A thing to do in a room, shown on the action bar with its key.

    Attributes:
        key: Key sequence in portable text: ``F10``, ``Ctrl+S``, ``Ctrl+Shift+N``.
        text: The word on the button.
        callback: What to do.
        enabled: Whether it is possible now.
        name: objectName of the button, such as ``customers.save``.
        primary: Drawn as the main thing to do here (one per room).
        icon: Name of an icon, or empty.
    """

    key: str
    text: str
    callback: Callable[[], None]
    enabled: bool = True
    name: str = ""
    primary: bool = False
    icon: str = ""


class Room(QWidget):
    """Base of every page.

    Attributes:
        key: Page key, such as ``customers``.
        context: What the room may use.

    Signals:
        actions_changed(): ``room_actions`` would now answer differently; the shell asks again.
        title_changed(): ``title`` would now answer differently.

    Example:
        ::

            class CustomersRoom(Room):
                key = "customers"

                def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
                    super().__init__(context, parent)

                def title(self) -> str:
                    return self.tr("Customers")

                def room_actions(self) -> list[RoomAction]:
                    return [RoomAction("F9", self.tr("Print"), self._print, name="customers.print")]
    """

    key: str = ""
    actions_changed = Signal()
    title_changed = Signal()

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        """Build the widgets; read nothing from the store yet."""
        super().__init__(parent)
        self.context = context
        self.setObjectName(f"room.{self.key}")

    def title(self) -> str:
        """What stands at the head of the page."""
        raise NotImplementedError

    def enter(self, argument: object = None) -> None:
        """The page is about to be shown; read what it shows. ``argument`` is what ``shell.open`` was given."""

    def leave(self) -> bool:
        """Another page is about to be shown. Keep what is typed (drafts) and say True; False stays here."""
        return True

    def room_actions(self) -> list[RoomAction]:
        """Things to do here now, in the order of the action bar."""
        return []

    def on_changes(self, changes: Changes) -> None:
        """Rows changed somewhere; refresh if they are shown here. Called only while the room is shown."""

    def go_back(self) -> bool:
        """Esc was pressed: close what is open inside the room and say True, or say False to leave the page."""
        return False

    @property
    def help_page(self) -> str:
        """Name of the help text, ``resources/help/<language>/<name>.md``."""
        return self.key


@dataclass(frozen=True, slots=True)
class RoomSpec:
    """A page in the registry.

    Attributes:
        key: Page key.
        title: English source text, a literal; the catalogue takes it from here into its context ``Rooms``.
        icon: Name of an icon in ``resources/icons``.
        rights: The person needs at least one of them; empty means everybody.
        factory: Makes the room, usually its class.
        navigation: Whether it stands in the navigation rail. Other pages are opened by ``shell.open``.
        parent: Page key of the room that stays marked in the rail while this page is shown.
    """

    key: str
    title: str
    icon: str
    rights: frozenset[str]
    factory: Callable[[RoomContext], Room]
    navigation: bool = True
    parent: str = ""
