"""The rooms of visits and today over a real cache, driven by keys."""

from dataclasses import dataclass
from types import SimpleNamespace

from models.store.actor import Actor
from tests.support.gui import FakeDoor, FakeSettings, FakeShell, make_context, settle, show
from tests.support.visit_pc import LI, VisitPc
from ui.shell.context import RoomContext
from ui.shell.room import Room


@dataclass
class Desk:
    """A context over a PC, and the fakes behind it.

    Attributes:
        pc: The PC.
        context: What rooms are given.
        door: What was said and asked.
        shell: Pages that rooms opened.
    """

    pc: VisitPc
    context: RoomContext
    door: FakeDoor
    shell: FakeShell

    def enter(self, room: Room, argument: object = None, size: tuple[int, int] = (1186, 600)) -> Room:
        """Show a room as the frame does: enter, changes, actions."""
        self.context.bus.changed.connect(room.on_changes)
        room.enter(argument)
        show(room, size)
        settle(self.context.tasks)
        return room

    def act(self, room: Room, key: str) -> None:
        """Press an action's key as the action bar does; fails when it is not offered."""
        action = next(action for action in room.room_actions() if action.key == key)
        assert action.enabled, f"{key} {action.text} is off"
        action.callback()
        settle(self.context.tasks)

    def offered(self, room: Room) -> dict[str, bool]:
        """Keys of the action bar and whether each can be used."""
        return {action.key: action.enabled for action in room.room_actions()}


def make_desk(pc: VisitPc, actor: Actor = LI, rights: frozenset[str] | None = None) -> Desk:
    """A desk for a person; close ``desk.context.tasks`` at the end."""
    services = SimpleNamespace(visits=pc.visits, today=pc.today, printing=pc.printing, drafts=pc.drafts)
    context = make_context(services, actor, clock=pc.clock, rights=rights)
    door, shell, settings = context.door, context.shell, context.settings
    assert isinstance(door, FakeDoor)
    assert isinstance(shell, FakeShell)
    assert isinstance(settings, FakeSettings)
    settings.set("print.folder", str(pc.folder))
    return Desk(pc, context, door, shell)
