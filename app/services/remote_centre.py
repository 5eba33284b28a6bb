"""The centre over HTTP as sign-in sees it, and the enrolment of this PC."""

from pathlib import Path
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from app.core.device import DeviceIdentity, save_device
from app.services.centre import BadPasswordError, DisabledError, Grant
from models.kernel.enums import Role
from models.kernel.errors import InputError, LinkError
from models.kernel.messages import msg
from sync.client.transport import Credentials, HttpTransport
from sync.protocol.accounts import SignInAnswer
from sync.protocol.errors import RefusedError, WireCode


class RemoteCentre:
    """Implements ``app.services.centre.Centre`` on the HTTP transport."""

    def __init__(self, transport: HttpTransport) -> None:
        """Take the road to the centre."""
        self._transport = transport

    def sign_in(self, staff_no: str, password: str, timeout_s: float) -> Grant:
        """Let the centre check a password.

        Raises:
            LinkError: Not reachable in time.
            BadPasswordError: Wrong staff number or password.
            DisabledError: The person may not work.
            ServerError: It answered, but not as agreed.
        """
        try:
            return _grant(self._transport.sign_in(staff_no, password, timeout_s))
        except RefusedError as refused:
            raise _worded(refused) from refused

    def change_password(self, staff_no: str, old: str, new: str) -> None:
        """Set a new password.

        Raises:
            LinkError: Not reachable.
            BadPasswordError: The old one is wrong.
            InputError: The new one is refused.
        """
        try:
            self._transport.change_password(staff_no, old, new)
        except RefusedError as refused:
            raise _worded(refused, field="old") from refused


def _grant(answer: SignInAnswer) -> Grant:
    known = {role.value: role for role in Role}
    roles = frozenset(known[code] for code in answer.roles if code in known)
    return Grant(
        staff_no=answer.staff_no,
        name=answer.name,
        org_code=answer.org,
        roles=roles,
        must_change=answer.must_change,
        server_ms=answer.server_ms,
        changed_ms=answer.changed_ms,
        share=answer.share,
    )


def _worded(refused: RefusedError, field: str = "password") -> InputError | DisabledError | RefusedError:
    match refused.code:
        case WireCode.BAD_PASSWORD:
            return BadPasswordError(
                msg("The centre says: staff number or password is wrong"), msg("Type the password again"), field=field
            )
        case WireCode.NOT_ALLOWED | WireCode.REVOKED:
            return DisabledError(
                msg("The centre does not let this person or PC work"),
                msg("Ask the system administrator of the higher office"),
                field="staff_no",
            )
        case WireCode.LOCKED:
            return DisabledError(
                msg("The centre has locked this staff number after too many wrong passwords"),
                msg("Wait fifteen minutes, or ask the system administrator"),
                field="staff_no",
            )
        case _:
            return refused


def enrol_pc(server: str, code: str, name: str, target: Path) -> DeviceIdentity:
    """Make this PC known to a centre and keep its identity.

    Args:
        server: Address of the centre, ``https://…`` (or ``http://`` on this machine).
        code: Enrolment code from the administrator.
        name: Name of the PC for the device list.
        target: File of the identity.

    Raises:
        InputError: The address or the code is wrong.
        LinkError: Nobody answers at the address.
        ServerError: It answered, but not as agreed.
    """
    address = server.strip().rstrip("/")
    if not _trusted(address):
        raise InputError(
            msg("The address of the centre must begin with https://, not “{address}”", address=address[:60]),
            msg("Type the address that the administrator gave you"),
            field="server",
        )
    key = Ed25519PrivateKey.generate()
    public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    transport = HttpTransport(address, None)
    try:
        answer = transport.enroll(code.strip(), public, name)
    except LinkError as error:
        raise LinkError(
            msg("No centre answers at {address}", address=address[:60]),
            msg("Check the address and the network cable, then try again"),
            field="server",
        ) from error
    except RefusedError as refused:
        if refused.code == WireCode.BAD_CODE:
            raise InputError(
                msg("The enrolment code is unknown, used up or too old"),
                msg("Ask the system administrator for a new code"),
                field="code",
            ) from refused
        raise
    finally:
        transport.close()
    private = key.private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption())
    identity = DeviceIdentity(answer.device, answer.token, private, answer.org, answer.outlet, address)
    save_device(target, identity)
    return identity


def _trusted(address: str) -> bool:
    """Whether passwords may travel there: encrypted, or on this machine itself."""
    try:
        parts = urlsplit(address)
        local = parts.hostname in {"127.0.0.1", "localhost", "::1"}
    except ValueError:
        return False
    return bool(parts.hostname) and (parts.scheme == "https" or (parts.scheme == "http" and local))


def transport_of(identity: DeviceIdentity) -> HttpTransport:
    """The road of an enrolled PC."""
    return HttpTransport(identity.server, Credentials(identity.token, identity.private_key))
