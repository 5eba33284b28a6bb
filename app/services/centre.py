"""The centre as sign-in sees it: what it answers, how it refuses, and the PC that asks."""

from dataclasses import dataclass
from typing import Protocol

from models.kernel.enums import Role, StaffStatus
from models.kernel.errors import InputError, RightsError
from models.kernel.messages import msg


class BadPasswordError(InputError):
    """The centre says: wrong staff number or password."""


class DisabledError(RightsError):
    """The person may not sign in: disabled, left, or transferred."""


@dataclass(frozen=True, slots=True)
class Grant:
    """What the centre says of a person whose password it has checked.

    Attributes:
        staff_no: Staff number.
        name: Name.
        org_code: Office.
        roles: Roles.
        must_change: Whether the password must be changed first.
        server_ms: Server time.
        changed_ms: When the password was set.
        share: Part of a key for this PC that only the centre knows; empty where the centre gives none.
        token: Proof of this sign-in for later requests.
    """

    staff_no: str
    name: str
    org_code: str
    roles: frozenset[Role]
    must_change: bool
    server_ms: int
    changed_ms: int
    share: bytes = b""
    token: str = ""


class Centre(Protocol):
    """The centre, as far as sign-in needs it."""

    def sign_in(self, staff_no: str, password: str, timeout_s: float) -> Grant:
        """Check a password.

        Raises:
            LinkError: Not reachable in time.
            BadPasswordError: Wrong staff number or password.
            DisabledError: The person may not work.
            ServerError: It answered, but not as agreed.
        """
        ...

    def change_password(self, staff_no: str, old: str, new: str) -> None:
        """Set a new password.

        Raises:
            LinkError: Not reachable.
            BadPasswordError: The old one is wrong.
            InputError: The new one is refused.
        """
        ...


@dataclass(frozen=True, slots=True)
class Workplace:
    """The PC.

    Attributes:
        terminal: Terminal code, such as ``SM01``.
        outlet_code: Outlet at whose counter it stands; empty for an office PC.
    """

    terminal: str
    outlet_code: str = ""


def disabled(name: str, status: StaffStatus) -> DisabledError:
    """The sentence for somebody who may not work any more."""
    return DisabledError(
        msg("{name} cannot sign in: {status}", name=name, status=status),
        msg("Ask the system administrator of the higher office"),
        field="staff_no",
    )
