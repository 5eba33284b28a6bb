"""What every room is given, as one value: services, who is signed in, time, tasks, bus, messages, shell, settings.

A room takes everything from here and nothing from anywhere else, so a test builds a room with fakes in one line.
"""

from dataclasses import dataclass
from typing import Any, Protocol

from models.kernel.clock import Clock
from ui.shell.bus import ChangeBus
from ui.shell.door import Door
from ui.shell.services import Services
from ui.shell.tasks import Tasks


class Session(Protocol):
    """Who is signed in and what they may do; ``app.core.session.Session`` has this shape."""

    @property
    def actor(self) -> Any:
        """The ``Actor`` that services want: staff number, name, organisation, terminal, roles."""
        ...

    @property
    def org_name(self) -> str:
        """Name of the person's office."""
        ...

    @property
    def read_only(self) -> bool:
        """Whether the lease has ended, so that only reading is left."""
        ...

    def may(self, right: str) -> bool:
        """Whether the person has a right now (``Right`` or its code)."""
        ...

    def needs_supervisor(self, right: str) -> bool:
        """Whether the right may be used only with a second person, because the lease has ended."""
        ...


class Shell(Protocol):
    """What a room may ask of the frame around it."""

    def open(self, page_key: str, argument: object = None) -> None:
        """Show a page: ``open("customer", customer_id)``."""
        ...

    def back(self) -> None:
        """Go to the page before."""
        ...

    def status(self, text: str) -> None:
        """Say something short and passing at the bottom."""
        ...


class Settings(Protocol):
    """What this person on this PC likes; kept between starts."""

    def get(self, key: str, default: str = "") -> str:
        """A kept value."""
        ...

    def set(self, key: str, value: str) -> None:
        """Keep a value."""
        ...


@dataclass(frozen=True, slots=True)
class RoomContext:
    """Everything a room may use.

    Attributes:
        services: The use cases (``ui.shell.services.Services`` lists them with their types).
        session: Who is signed in.
        clock: Time; never ask the system.
        tasks: Background work.
        bus: Changes made anywhere.
        door: The one door for messages and questions.
        shell: Opens pages, shows passing words.
        settings: Kept likings.
    """

    services: "Services"
    session: Session
    clock: Clock
    tasks: Tasks
    bus: ChangeBus
    door: Door
    shell: Shell
    settings: Settings
