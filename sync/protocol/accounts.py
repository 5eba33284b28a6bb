"""What the two ends say about PCs and people: enrolment, sign-in, passwords; small and rare, so plain names."""

import msgspec


class EnrolRequest(msgspec.Struct, frozen=True):
    """A new PC asks to be known.

    Attributes:
        code: Enrolment code given by the administrator.
        public_key: Ed25519 public key of the PC, 32 bytes.
        name: Name of the PC for the device list.
    """

    code: str
    public_key: bytes
    name: str


class EnrolAnswer(msgspec.Struct, frozen=True):
    """The PC is known.

    Attributes:
        device: Id of the PC, 16 bytes.
        token: Secret that goes with every later request.
        org: Organisation code at which the PC stands.
        outlet: Outlet code if it stands at a counter, else empty.
        terminal: Terminal code for the first numbers.
    """

    device: bytes
    token: str
    org: str
    outlet: str
    terminal: str


class SignInRequest(msgspec.Struct, frozen=True):
    """A person signs in at an enrolled PC."""

    staff_no: str
    password: str


class SignInAnswer(msgspec.Struct, frozen=True):
    """What the centre says of a person whose password fits.

    Attributes:
        staff_no: Staff number.
        name: Name.
        org: Organisation code.
        roles: Role codes.
        must_change: Whether the password must be changed first.
        changed_ms: When the password was set.
        server_ms: Server time.
        share: Part of a key for this PC that only the centre keeps.
    """

    staff_no: str
    name: str
    org: str
    roles: tuple[str, ...]
    must_change: bool
    changed_ms: int
    server_ms: int
    share: bytes


class PasswordRequest(msgspec.Struct, frozen=True):
    """A person sets a new password."""

    staff_no: str
    old: str
    new: str


class Refusal(msgspec.Struct, frozen=True):
    """Body of every error answer: a ``WireCode`` and words for the log."""

    code: str
    detail: str = ""
