"""The rooms of visits and today over a real cache, driven by keys."""

from dataclasses import dataclass, field
from types import SimpleNamespace

from models.kernel.errors import YouKeError
from models.store.actor import Actor
from tests.support.gui import (
    FakeDoor,
    FakeSession,
    FakeSettings,
    FakeShell,
    make_context,
    press,
    settle,
    show,
    wait_for,
)
from tests.support.visit_pc import LI, VisitPc
from ui.shell.context import RoomContext
from ui.shell.print_flow import PrintFlow
from ui.shell.room import Room


@dataclass
class Desk:
    """A context over a PC, and the fakes behind it.

    Attributes:
        pc: The PC.
        context: What rooms are given.
        door: What was said and asked.
        shell: Pages that rooms opened.
        rooms: Rooms shown so far.
        told_by_tasks: Errors of tasks that the frame would show.
    """

    pc: VisitPc
    context: RoomContext
    door: FakeDoor
    shell: FakeShell
    rooms: list[Room] = field(default_factory=list)
    told_by_tasks: list[YouKeError] = field(default_factory=list)

    def enter(self, room: Room, argument: object = None, size: tuple[int, int] = (1186, 600)) -> Room:
        """Show a room as the frame does: enter, changes, actions."""
        if room not in self.rooms:
            self.rooms.append(room)
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

    def flows(self) -> list[PrintFlow]:
        """Documents on their way to paper in the rooms shown, the latest last."""
        return [flow for room in self.rooms for flow in room.findChildren(PrintFlow)]

    def print_now(self, room: Room) -> None:
        """F9 in the room, then F9 in the preview, as far as the print log."""
        before = len(self.flows())
        self.act(room, "F9")
        flow = self.flows()[before]
        assert flow.preview is not None, self.told_by_tasks
        with_log: list[object] = []
        flow.printed.connect(with_log.append)
        press("F9", flow.preview.print_button)
        wait_for(lambda: bool(with_log))
        settle(self.context.tasks)

    def allow(self, *rights: str) -> None:
        """Leave the person only these rights."""
        session = self.context.session
        assert isinstance(session, FakeSession)
        session.rights = frozenset(rights)

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
    desk = Desk(pc, context, door, shell)
    context.tasks.failed.connect(desk.told_by_tasks.append)
    return desk
