"""HTTP routes of the centre: enrolment, sign-in, password, exchange, health.

A body is read whole before a worker thread opens a database transaction, and the transaction ends before the answer is
written, so a slow link never holds the pool. Error answers carry a wire code that the client words.
"""

import logging
from base64 import urlsafe_b64decode
from binascii import Error as BinasciiError
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec
from fastapi import FastAPI, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from sync.protocol import messages
from sync.protocol.accounts import EnrolRequest, PasswordRequest, Refusal, SignInRequest
from sync.protocol.codec import MAX_FRAME, pack, unpack
from sync.protocol.errors import FrameError, WireCode
from sync.protocol.messages import PROTOCOL_VERSION
from sync.server.accounts import Accounts, Known, Refused
from sync.server.centre import Centre

S = TypeVar("S", bound=msgspec.Struct)
_STATUS = {
    WireCode.VERSION: 426,
    WireCode.UNKNOWN_DEVICE: 401,
    WireCode.SIGNATURE: 401,
    WireCode.REVOKED: 403,
    WireCode.NOT_ALLOWED: 403,
    WireCode.BAD_PASSWORD: 403,
    WireCode.BAD_CODE: 403,
    WireCode.LOCKED: 423,
    WireCode.TOO_LARGE: 413,
    WireCode.BUSY: 503,
    WireCode.NOT_FOUND: 404,
}


@dataclass(frozen=True, slots=True)
class Doors:
    """What the routes need: the exchange and the accounts."""

    centre: Centre
    accounts: Accounts


def create_app(doors: Doors) -> FastAPI:
    """The web application of a centre."""
    app = FastAPI(title="YouKe centre", docs_url=None, redoc_url=None)

    @app.get("/health")
    async def health() -> dict[str, str]:
        return {"state": "ok"}

    @app.post("/sync/v{version}/{verb}")
    async def speak(version: int, verb: str, request: Request) -> Response:
        if version != PROTOCOL_VERSION:
            return _refuse(Refused(WireCode.VERSION, str(PROTOCOL_VERSION)))
        try:
            body = await _body(request)
            credentials = request.headers.get("authorization", "")
            return await run_in_threadpool(_VERBS.get(verb, _nothing), doors, body, credentials)
        except Refused as refused:
            return _refuse(refused)

    return app


async def _body(request: Request) -> bytes:
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > MAX_FRAME:
            raise Refused(WireCode.TOO_LARGE, str(MAX_FRAME))
        parts.append(part)
    return b"".join(parts)


def _refuse(refused: Refused) -> Response:
    body = msgspec.msgpack.encode(Refusal(refused.code.value, refused.detail))
    return Response(body, _STATUS.get(refused.code, 400), media_type="application/msgpack")


def _read(body: bytes, kind: type[S]) -> S:
    try:
        return msgspec.msgpack.decode(body, type=kind)
    except (msgspec.DecodeError, msgspec.ValidationError, RecursionError, UnicodeDecodeError) as error:
        raise Refused(WireCode.MALFORMED, str(error)) from error


def _known(doors: Doors, body: bytes, credentials: str) -> Known:
    """The device behind ``Authorization: <token> <signature>``; the signature covers token and body."""
    token, _, sign = credentials.partition(" ")
    try:
        signature = urlsafe_b64decode(sign + "=" * (-len(sign) % 4))
    except (BinasciiError, ValueError) as error:
        raise Refused(WireCode.SIGNATURE) from error
    return doors.accounts.known(token, signature, body)


def _answer(value: object) -> Response:
    return Response(msgspec.msgpack.encode(value), media_type="application/msgpack")


def _exchange(doors: Doors, body: bytes, credentials: str) -> Response:
    known = _known(doors, body, credentials)
    try:
        request = unpack(body, messages.Request)
    except FrameError as error:
        raise Refused(WireCode.MALFORMED, str(error)) from error
    idle = not request.t and not request.a
    answer = doors.centre.exchange(known.device, request, note_contact=not idle)
    response = Response(pack(answer))
    del response.headers["content-length"]
    response.headers["content-length"] = str(len(response.body))
    return response


def _enroll(doors: Doors, body: bytes, credentials: str) -> Response:  # noqa: ARG001 same shape as the other verbs
    return _answer(doors.accounts.enrol(_read(body, EnrolRequest)))


def _signin(doors: Doors, body: bytes, credentials: str) -> Response:
    known = _known(doors, body, credentials)
    return _answer(doors.accounts.sign_in(known, _read(body, SignInRequest)))


def _password(doors: Doors, body: bytes, credentials: str) -> Response:
    _known(doors, body, credentials)
    doors.accounts.change_password(_read(body, PasswordRequest))
    return _answer(True)


def _nothing(doors: Doors, body: bytes, credentials: str) -> Response:  # noqa: ARG001 same shape as the other verbs
    raise Refused(WireCode.NOT_FOUND)


Verb = Callable[[Doors, bytes, str], Response]
_VERBS: dict[str, Verb] = {
    "exchange": _exchange,
    "enroll": _enroll,
    "signin": _signin,
    "password": _password,
}


def quiet_log() -> dict[str, Any]:
    """Log settings of the web server: warnings and worse, into the program's log."""
    logging.getLogger("uvicorn").setLevel(logging.WARNING)
    return {"version": 1, "disable_existing_loggers": False}
