"""The room 客户 in a window of its own, over a real encrypted cache, driven by keys."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from app.core.paths import resources
from app.services.customers import Customers
from app.services.imports import ImportService
from app.services.printing import PrintingService
from app.services.visits import Basis, Visits
from models.kernel.changes import Changes
from models.rules.permissions import rights_of
from models.store.actor import Actor
from models.store.drafts import DraftStore
from tests.support.customer_pc import LI_FANG, CustomerPc
from tests.support.gui import FakeDoor, FakeSession, FakeSettings, FakeShell, pump, settle, show
from ui.shell.action_bar import ActionBar
from ui.shell.bus import ChangeBus
from ui.shell.context import RoomContext
from ui.shell.room import Room
from ui.shell.tasks import Tasks


@dataclass(frozen=True)
class DeskServices:
    """The services that the room calls."""

    customers: Customers
    visits: Visits
    printing: PrintingService
    imports: ImportService
    drafts: DraftStore


def services_of(pc: CustomerPc) -> DeskServices:
    return DeskServices(
        pc.customers,
        Visits.build(pc.store, pc.figures.on),
        PrintingService(Basis(pc.store, pc.figures.on), resources() / "fonts", pc.customers.card),
        ImportService(pc.store, pc.figures),
        DraftStore(pc.store),
    )


class Desk:
    """Pages of the room with action bar and Esc, as the shell shows them."""

    def __init__(self, pc: CustomerPc, actor: Actor = LI_FANG) -> None:
        self.pc = pc
        self.actor = actor
        self.bus = ChangeBus()
        self.tasks = Tasks(self.bus.publish)
        self.door, self.shell = FakeDoor(), FakeShell()
        rights = frozenset(right.value for right in rights_of(actor.roles))
        services: Any = services_of(pc)
        self.context = RoomContext(
            services, FakeSession(actor, rights), pc.clock, self.tasks, self.bus, self.door, self.shell,
            FakeSettings(),
        )  # fmt: skip
        self.window = QMainWindow()
        self.holder = QWidget()
        self.column = QVBoxLayout(self.holder)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.bar = ActionBar()
        self.column.addWidget(self.bar)
        self.window.setCentralWidget(self.holder)
        self.room: Any = None
        escape = QShortcut(QKeySequence("Esc"), self.window)
        escape.setContext(Qt.ShortcutContext.WindowShortcut)
        escape.activated.connect(self._escape)
        self.tasks.failed.connect(self.door.error)
        self.bus.changed.connect(self._changed)

    def open(
        self, kind: Callable[[RoomContext], Room], argument: object = None, size: tuple[int, int] = (1366, 768)
    ) -> Any:
        if self.room is not None:
            self.room.leave()
            self.column.removeWidget(self.room)
            self.room.deleteLater()
        self.room = kind(self.context)
        self.column.insertWidget(0, self.room, 1)
        self.room.actions_changed.connect(self._show_actions)
        show(self.window, size)
        self.room.enter(argument)
        self._show_actions()
        self.settle()
        return self.room

    def settle(self) -> None:
        settle(self.tasks)
        pump()

    def close(self) -> None:
        if self.room is not None:
            self.room.leave()
        self.settle()
        self.tasks.close()
        self.window.close()
        self.window.deleteLater()
        pump()

    def _changed(self, changes: Changes) -> None:
        if self.room is not None:
            self.room.on_changes(changes)

    def _show_actions(self) -> None:
        if self.room is not None:
            self.bar.set_actions(self.room.room_actions())

    def _escape(self) -> None:
        if self.room is not None and not self.room.go_back():
            self.room.leave()
            self.shell.back()
