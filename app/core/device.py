"""What this PC is to the centre: its id, token and signing key, kept in a private file beside the cache."""

import json
import os
from base64 import b64decode, b64encode
from binascii import Error as BinasciiError
from dataclasses import dataclass
from pathlib import Path

from models.kernel.errors import StorageError
from models.kernel.messages import msg


@dataclass(frozen=True, slots=True)
class DeviceIdentity:
    """An enrolled PC.

    Attributes:
        device: Id at the centre, 16 bytes.
        token: Secret that goes with every request.
        private_key: Ed25519 private key, 32 bytes.
        org: Organisation code at which the PC stands.
        outlet: Outlet code if it stands at a counter, else empty.
        server: Address of the centre.
    """

    device: bytes
    token: str
    private_key: bytes
    org: str
    outlet: str
    server: str


def load_device(path: Path) -> DeviceIdentity | None:
    """The identity on disk, or None before enrolment.

    Raises:
        StorageError: The file is damaged.
    """
    if not path.exists():
        return None
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return DeviceIdentity(
            b64decode(data["device"], validate=True),
            str(data["token"]),
            b64decode(data["private_key"], validate=True),
            str(data["org"]),
            str(data["outlet"]),
            str(data["server"]),
        )
    except (OSError, ValueError, KeyError, TypeError, BinasciiError) as error:
        raise StorageError(
            msg("The file that names this PC to the centre is damaged: {file}", file=path.name),
            msg("Ask the administrator for a new enrolment code; work already done is kept."),
        ) from error


def save_device(path: Path, identity: DeviceIdentity) -> None:
    """Write the identity, readable by this user only, and flush it to the disk."""
    data = {
        "device": b64encode(identity.device).decode(),
        "token": identity.token,
        "private_key": b64encode(identity.private_key).decode(),
        "org": identity.org,
        "outlet": identity.outlet,
        "server": identity.server,
    }
    temporary = path.with_suffix(".tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(data, file)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
