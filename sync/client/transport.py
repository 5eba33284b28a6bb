"""The road to the centre over HTTP: kept connection, few headers, one gate where socket trouble becomes sentences.

Timeouts are for connecting and for a stalled read; there is no total limit, because a slow link that moves is a good
link. The bytes reported are those on the wire with request line and headers, TLS not counted.
"""

import threading
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

import msgspec
import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from requests.adapters import HTTPAdapter
from urllib3.util import SKIP_HEADER

from sync.client.storage import Reply
from sync.protocol.accounts import (
    EnrolAnswer,
    EnrolRequest,
    PasswordRequest,
    Refusal,
    SignInAnswer,
    SignInRequest,
)
from sync.protocol.codec import MAX_FRAME, pack, unpack
from sync.protocol.errors import BrokenAnswerError, FrameError, NoLinkError, RefusedError, VersionError, WireCode
from sync.protocol.messages import PROTOCOL_VERSION, Answer, Request

CONNECT_S = 20.0
STALL_S = 60.0
_OK = 200
_BUSY = 500
_READ = 65_536
M = TypeVar("M", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class Credentials:
    """What proves this PC to the centre.

    Attributes:
        token: Secret given at enrolment.
        private_key: Ed25519 private key, 32 bytes.
    """

    token: str
    private_key: bytes

    def sign(self, body: bytes) -> str:
        """Value of the authorization header for a body."""
        signature = Ed25519PrivateKey.from_private_bytes(self.private_key).sign(self.token.encode() + body)
        return f"{self.token} {urlsafe_b64encode(signature).decode().rstrip('=')}"


@dataclass(frozen=True, slots=True)
class _Raw:
    body: bytes
    up: int
    down: int


class HttpTransport:
    """Carries requests of one PC to one centre; safe to use from one thread at a time per lock.

    Attributes:
        url: Address of the centre.
    """

    def __init__(self, url: str, credentials: Credentials | None) -> None:
        """Take the address and, once enrolled, the credentials."""
        self.url = url.rstrip("/")
        self._credentials = credentials
        self._lock = threading.Lock()
        self._session = _session()

    def exchange(self, request: Request) -> Reply:
        """Send a request and receive the answer.

        Raises:
            LinkError: No link, or it broke; nothing is known of what the centre did.
            ServerError: The centre refuses or speaks another version.
        """
        raw = self._post("exchange", pack(request), (CONNECT_S, STALL_S))
        try:
            return Reply(unpack(raw.body, Answer), raw.up, raw.down)
        except FrameError as error:
            raise BrokenAnswerError(str(error)) from error

    def enroll(self, code: str, public_key: bytes, name: str) -> EnrolAnswer:
        """Make this PC known to the centre.

        Raises:
            LinkError: No link.
            RefusedError: The code is unknown, used up or too old.
        """
        body = msgspec.msgpack.encode(EnrolRequest(code, public_key, name))
        return _decoded(self._post("enroll", body, (CONNECT_S, STALL_S)).body, EnrolAnswer)

    def sign_in(self, staff_no: str, password: str, timeout_s: float) -> SignInAnswer:
        """Let the centre check a person's password.

        Raises:
            LinkError: No answer in time.
            RefusedError: Wrong password, locked or not on duty; ``code`` tells which.
        """
        body = msgspec.msgpack.encode(SignInRequest(staff_no, password))
        return _decoded(self._post("signin", body, (timeout_s, max(timeout_s, 5.0))).body, SignInAnswer)

    def change_password(self, staff_no: str, old: str, new: str) -> None:
        """Set a new password at the centre.

        Raises:
            LinkError: No link.
            RefusedError: The old one is wrong or the new one breaks a rule.
        """
        body = msgspec.msgpack.encode(PasswordRequest(staff_no, old, new))
        self._post("password", body, (CONNECT_S, STALL_S))

    def close(self) -> None:
        """Close the kept connection."""
        self._session.close()

    def _post(self, verb: str, body: bytes, timeout: tuple[float, float]) -> _Raw:
        headers = {"Authorization": self._credentials.sign(body)} if self._credentials is not None else {}
        path = f"/sync/v{PROTOCOL_VERSION}/{verb}"
        with self._lock:
            try:
                with self._session.post(
                    self.url + path, data=body, headers=headers, timeout=timeout, stream=True, allow_redirects=False
                ) as answer:
                    content = _content(answer)
                    status, down = answer.status_code, _head_size(answer.headers) + len(content)
            except (requests.exceptions.ChunkedEncodingError, requests.exceptions.ContentDecodingError) as error:
                raise BrokenAnswerError(type(error).__name__) from error
            except requests.exceptions.RequestException as error:
                raise NoLinkError(type(error).__name__) from error
        if status != _OK:
            raise _refusal(status, content)
        up = len(body) + len(f"POST {path} HTTP/1.1\r\nHost: \r\nContent-Length: {len(body)}\r\n\r\n")
        up += len(self.url.partition("//")[2]) + sum(len(name) + len(value) + 4 for name, value in headers.items())
        return _Raw(content, up, down)


def _session() -> requests.Session:
    """A session that sends no header the centre does not need and ignores proxies' variables for loopback speed."""
    session = requests.Session()
    session.headers.clear()
    session.headers.update({"User-Agent": SKIP_HEADER, "Accept-Encoding": SKIP_HEADER})
    session.trust_env = False
    adapter = HTTPAdapter(pool_connections=1, pool_maxsize=1, max_retries=0)
    session.mount("http://", adapter)
    session.mount("https://", adapter)
    return session


def _content(answer: requests.Response) -> bytes:
    """The body, never more than a frame may have."""
    parts: list[bytes] = []
    size = 0
    for part in answer.iter_content(_READ):
        size += len(part)
        if size > MAX_FRAME:
            raise BrokenAnswerError(f"answer over {MAX_FRAME} bytes")
        parts.append(part)
    return b"".join(parts)


def _head_size(headers: Mapping[str, str]) -> int:
    return len("HTTP/1.1 200 OK\r\n\r\n") + sum(len(name) + len(value) + 4 for name, value in headers.items())


def _decoded(body: bytes, kind: type[M]) -> M:
    try:
        return msgspec.msgpack.decode(body, type=kind)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise BrokenAnswerError(str(error)) from error


def _refusal(status: int, content: bytes) -> RefusedError | VersionError | NoLinkError:
    """The sentence of an error answer; what is no answer of the centre (a proxy, a fault) counts as no link."""
    try:
        refusal = msgspec.msgpack.decode(content, type=Refusal)
    except (msgspec.DecodeError, msgspec.ValidationError):
        if status >= _BUSY:
            return NoLinkError(f"HTTP {status}")
        return RefusedError("http", f"HTTP {status}")
    if refusal.code == WireCode.VERSION:
        return VersionError(PROTOCOL_VERSION, refusal.detail)
    if refusal.code == WireCode.BUSY:
        return NoLinkError("busy")
    return RefusedError(refusal.code, refusal.detail)
