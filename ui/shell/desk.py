"""What the window asks of the program behind it, which is loaded only after the first paint.

Order: the window is painted, ``load`` gives a ``Desk`` (on a worker thread), the sign-in page asks it to sign somebody
in, and ``workplace`` then gives everything that the rooms need.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from models.kernel.changes import Changes
from models.kernel.clock import Clock
from ui.shell.context import Session, Settings
from ui.shell.door import Authorisation
from ui.shell.login import KnownClerk
from ui.shell.reminders import ReminderSource
from ui.shell.room import RoomSpec
from ui.shell.searching import Search
from ui.shell.status_bar import PlaceInfo
from ui.shell.sync_words import SyncState

TellSync = Callable[[SyncState], None]
TellChanges = Callable[[Changes], None]


class SignedIn(Session, Protocol):
    """A session as sign-in gives it."""

    @property
    def must_change(self) -> bool:
        """Whether the password must be changed before anything else."""
        ...


@dataclass(frozen=True, slots=True)
class Workplace:
    """Everything behind the window for one signed-in person.

    Attributes:
        services: The use cases.
        session: Who is signed in.
        clock: Time.
        settings: Likings of this person.
        rooms: The registry, in the order of the navigation rail.
        home: Page shown first.
        search: Finds everything; called on a worker thread.
        place: Clerk, outlet, printer, clock for the status line.
        sync_state: Where sync stands now.
        watch: Takes the two listeners for sync state and for changes that sync made; they may be called from any
            thread. Called again with new listeners when the window is built anew.
        reminders: Reminders of the person, or None.
        idle_minutes: Minutes without a key after which the screen locks; 0 never.
        notices: Sentences to show at the start, already worded, such as that the lease is over.
        argument: What the home page is given.
    """

    services: Any
    session: Session
    clock: Clock
    settings: Settings
    rooms: tuple[RoomSpec, ...]
    home: str
    search: Search
    place: PlaceInfo
    sync_state: Callable[[], SyncState]
    watch: Callable[[TellSync, TellChanges], None]
    reminders: ReminderSource | None = None
    idle_minutes: int = 0
    notices: Sequence[str] = field(default_factory=tuple)
    argument: object = None


class Desk(Protocol):
    """The program behind the window. Every method but ``clerks`` runs on a worker thread."""

    @property
    def enrolled(self) -> bool:
        """Whether a centre knows this PC; before that nobody can sign in."""
        ...

    def enrol(self, server: str, code: str, name: str) -> str:
        """Make this PC known to a centre.

        Args:
            server: Address of the centre.
            code: Enrolment code from the administrator.
            name: Name of the PC.

        Returns:
            Code of the office at which the PC stands.

        Raises:
            YouKeError: Refused, or the centre cannot be reached; nothing was changed.
        """
        ...

    def clerks(self) -> Sequence[KnownClerk]:
        """Who can sign in here, last user first."""
        ...

    def sign_in(self, staff_no: str, password: str) -> SignedIn:
        """Sign somebody in.

        Raises:
            YouKeError: Refused; title and remedy are shown.
        """
        ...

    def change_password(self, old: str, new: str, again: str) -> SignedIn:
        """Change the password of whoever has just signed in."""
        ...

    def unlock(self, locked_no: str, second: Authorisation) -> None:
        """Let a supervisor unlock somebody after wrong passwords."""
        ...

    def resume(self, password: str) -> SignedIn:
        """Unlock the screen."""
        ...

    def sign_off(self) -> None:
        """End the session."""
        ...

    def workplace(self, session: SignedIn) -> Workplace:
        """Open what the person works with."""
        ...

    def close(self) -> None:
        """The window was closed: end sync and close the cache."""
        ...
