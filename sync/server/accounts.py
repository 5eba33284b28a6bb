"""PCs and people at the centre: enrolment codes, devices, password verifiers. Secrets are stored as hashes only."""

from base64 import urlsafe_b64encode
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import sqlalchemy as sa
from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from models.kernel.clock import Clock
from models.kernel.enums import OrgLevel, StaffStatus
from models.kernel.ids import Entropy
from models.rules.parameters import defaults
from models.rules.secrets_policy import LockStep, after_failure, secret_error
from sync.protocol.accounts import EnrolAnswer, EnrolRequest, PasswordRequest, SignInAnswer, SignInRequest
from sync.protocol.errors import WireCode
from sync.server import tables as t
from sync.server.directory import mnemonic, org_tree, scopes_for, staff_image
from sync.server.sql_storage import SqlStorage
from sync.server.storage import Device

_DAY_MS = 86_400_000
_CODE_BYTES = 10
_TOKEN_BYTES = 15
_SHARE_BYTES = 32


class Refused(Exception):
    """An answer that says no, with its wire code."""

    def __init__(self, code: WireCode, detail: str = "") -> None:
        """Keep code and words for the log."""
        super().__init__(f"{code}: {detail}")
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Known:
    """A device with what proves it."""

    device: Device
    public_key: bytes
    share: bytes


def secret_hash(text: str) -> bytes:
    """What is stored of a random code or token."""
    return blake2b(text.encode(), digest_size=16, person=b"youke-token").digest()


class Accounts:
    """Enrols PCs and checks people.

    Args of the constructor: storage, clock, randomness, and the cost of a password guess.
    """

    def __init__(self, storage: SqlStorage, clock: Clock, entropy: Entropy, hasher: PasswordHasher) -> None:
        """Take the outside."""
        self._storage = storage
        self._clock = clock
        self._entropy = entropy
        self._hasher = hasher

    def new_code(self, org: str, days: int = 7, uses: int = 1) -> str:
        """Make an enrolment code for PCs of an office."""
        code = self._word(_CODE_BYTES)
        self.put_code(code, org, days=days, uses=uses)
        return code

    def put_code(self, code: str, org: str, *, days: int, uses: int) -> None:
        """Store an enrolment code that somebody chose, for the demonstration."""
        line = {"code_hash": secret_hash(code), "org": org, "uses_left": uses}
        with self._storage.write() as tx:
            tx.connection.execute(t.enrol_code.insert(), {**line, "expires_ms": self._clock.now_ms() + days * _DAY_MS})

    def enrol(self, request: EnrolRequest) -> EnrolAnswer:
        """Make a PC known.

        Raises:
            Refused: The code is unknown, used up or over its time; the key is no key.
        """
        try:
            Ed25519PublicKey.from_public_bytes(request.public_key)
        except ValueError as error:
            raise Refused(WireCode.MALFORMED, "public key") from error
        with self._storage.write() as tx:
            run = tx.connection.execute
            code = t.enrol_code.c
            line = run(
                sa.select(t.enrol_code).where(code.code_hash == secret_hash(request.code.strip())).with_for_update()
            ).one_or_none()
            if line is None or line.uses_left < 1 or line.expires_ms < self._clock.now_ms():
                raise Refused(WireCode.BAD_CODE)
            run(t.enrol_code.update().where(code.code_hash == line.code_hash).values(uses_left=line.uses_left - 1))
            tree = org_tree(tx.connection)
            home, reads, writes = scopes_for(tree, line.org)
            self._make_terminal(tx.connection, line.org)
            device = Device(self._entropy.take(16), line.org, home, reads, writes)
            token = self._word(_TOKEN_BYTES)
            run(
                t.device.insert(),
                {
                    "id": device.id,
                    "org": device.org,
                    "home": home,
                    "reads": " ".join(reads),
                    "writes": " ".join(sorted(writes)),
                    "revoked": False,
                    "name": request.name[:100],
                    "public_key": request.public_key,
                    "token_hash": secret_hash(token),
                    "share": self._entropy.take(_SHARE_BYTES),
                    "enrolled_ms": self._clock.now_ms(),
                },
            )
            node = tree.get(line.org)
            outlet = line.org if node is not None and node.level is OrgLevel.OUTLET else ""
            return EnrolAnswer(device.id, token, line.org, outlet, "")

    def known(self, token: str, signature: bytes, body: bytes) -> Known:
        """The device of a token, if the body is signed with its key.

        Raises:
            Refused: No such token, or the signature does not fit.
        """
        with self._storage.snapshot() as read:
            query = sa.select(t.device).where(t.device.c.token_hash == secret_hash(token))
            line = read.connection.execute(query).one_or_none()
        if line is None:
            raise Refused(WireCode.UNKNOWN_DEVICE)
        public_key = bytes(line.public_key)
        try:
            Ed25519PublicKey.from_public_bytes(public_key).verify(signature, token.encode() + body)
        except InvalidSignature as error:
            raise Refused(WireCode.SIGNATURE) from error
        return Known(_device(line), public_key, bytes(line.share))

    def set_password(self, staff_no: str, password: str, *, must_change: bool) -> None:
        """Store a verifier, for seeding and for the operator's reset."""
        with self._storage.write() as tx:
            tx.connection.execute(t.staff_secret.delete().where(t.staff_secret.c.staff_no == staff_no))
            tx.connection.execute(
                t.staff_secret.insert(),
                {
                    "staff_no": staff_no,
                    "verifier": self._hasher.hash(password),
                    "must_change": must_change,
                    "changed_ms": self._clock.now_ms(),
                    "fails": 0,
                    "locked_until_ms": 0,
                },
            )

    def sign_in(self, known: Known, request: SignInRequest) -> SignInAnswer:
        """Check a person's password.

        Raises:
            Refused: Wrong password, locked, not on duty, or the device is revoked.
        """
        if known.device.revoked:
            raise Refused(WireCode.REVOKED)
        secret = self._check(request.staff_no, request.password)
        with self._storage.snapshot() as read:
            image = staff_image(read.connection, request.staff_no)
        if image is None or image.get("status") != StaffStatus.ON_DUTY.value:
            raise Refused(WireCode.NOT_ALLOWED, str((image or {}).get("status", "unknown")))
        return SignInAnswer(
            staff_no=request.staff_no,
            name=str(image["name"]),
            org=str(image["org_code"]),
            roles=tuple(part for part in str(image.get("role_codes", "")).split(",") if part),
            must_change=bool(secret.must_change),
            changed_ms=int(secret.changed_ms),
            server_ms=self._clock.now_ms(),
            share=known.share,
        )

    def change_password(self, request: PasswordRequest) -> None:
        """Set a new password.

        Raises:
            Refused: The old one is wrong, or the new one breaks a rule.
        """
        self._check(request.staff_no, request.old)
        refusal = secret_error(request.new, request.staff_no, defaults())
        if refusal is not None:
            raise Refused(WireCode.NOT_ALLOWED, str(refusal.title))
        self.set_password(request.staff_no, request.new, must_change=False)

    def _check(self, staff_no: str, password: str) -> Any:
        """The secret's row if the password fits; wrong ones are counted."""
        c = t.staff_secret.c
        with self._storage.write() as tx:
            query = sa.select(t.staff_secret).where(c.staff_no == staff_no).with_for_update()
            line = tx.connection.execute(query).one_or_none()
        if line is None:
            raise Refused(WireCode.BAD_PASSWORD)
        if line.locked_until_ms > self._clock.now_ms():
            raise Refused(WireCode.LOCKED, str(line.locked_until_ms - self._clock.now_ms()))
        try:
            self._hasher.verify(line.verifier, password)
        except Argon2Error as error:
            self._count(staff_no, line.fails + 1)
            raise Refused(WireCode.BAD_PASSWORD) from error
        if line.fails:
            self._count(staff_no, 0)
        return line

    def _count(self, staff_no: str, fails: int) -> None:
        verdict = after_failure(fails, defaults()) if fails else None
        locked = 0
        if verdict is not None and verdict.step is LockStep.LOCKED:
            locked = self._clock.now_ms() + verdict.lock_ms
        if verdict is not None and verdict.step is LockStep.SUPERVISOR:
            locked = self._clock.now_ms() + _DAY_MS
        with self._storage.write() as tx:
            where = t.staff_secret.c.staff_no == staff_no
            tx.connection.execute(t.staff_secret.update().where(where).values(fails=fails, locked_until_ms=locked))

    def _make_terminal(self, connection: sa.Connection, org: str) -> None:
        taken = connection.execute(sa.select(t.terminal.c.org).where(t.terminal.c.org == org)).scalar()
        if taken is None:
            word = mnemonic(connection, org)
            clash = connection.execute(sa.select(t.terminal.c.org).where(t.terminal.c.mnemonic == word)).scalar()
            usable = word if word and clash is None else f"T{org[-4:]}"
            connection.execute(t.terminal.insert(), {"org": org, "mnemonic": usable, "next": 1})

    def _word(self, size: int) -> str:
        return urlsafe_b64encode(self._entropy.take(size)).decode().rstrip("=")


def _device(line: Any) -> Device:
    reads = tuple(line.reads.split())
    return Device(bytes(line.id), line.org, line.home, reads, frozenset(line.writes.split()), bool(line.revoked))
