"""Bytes of messages and rows: canonical msgpack, zstd where it pays, JSON for debugging, hard limits for the receiver.

A frame is one byte of form and the message: 0 msgpack, 1 zstd of msgpack. Numbers, maps and lengths come from a peer
that may be broken, so nothing is unpacked beyond the limits.
"""

from hashlib import blake2b
from typing import Any, TypeVar

import msgspec
import zstandard

from sync.protocol.errors import FrameError
from sync.protocol.messages import Answer, Request

M = TypeVar("M", Request, Answer)

MAX_FRAME = 16 * 1024 * 1024
MAX_MESSAGE = 96 * 1024 * 1024
MAX_RATIO = 400
PLAIN, ZSTD = 0, 1
_COMPRESS_FROM = 120
_RATIO_FLOOR = 1024 * 1024

_ENCODER = msgspec.msgpack.Encoder()
_CANONICAL = msgspec.msgpack.Encoder(order="deterministic")
_FIELDS = msgspec.msgpack.Decoder(dict[str, Any])
_MASK = (1 << 64) - 1


def pack(message: Request | Answer, level: int = 3) -> bytes:
    """Frame of a message; compressed only when that makes it shorter."""
    raw = _ENCODER.encode(message)
    if len(raw) >= _COMPRESS_FROM:
        small = zstandard.ZstdCompressor(level=level, write_checksum=False, write_content_size=True).compress(raw)
        if len(small) < len(raw):
            return bytes((ZSTD,)) + small
    return bytes((PLAIN,)) + raw


def unpack(frame: bytes, kind: type[M], limit: int = MAX_MESSAGE) -> M:
    """The message of a frame.

    Raises:
        FrameError: Empty, too large, cut off, over the ratio, or no message of that kind.
    """
    if not frame or len(frame) > MAX_FRAME:
        raise FrameError(f"frame of {len(frame)} bytes, limit {MAX_FRAME}")
    form, rest = frame[0], frame[1:]
    raw = _inflate(rest, limit) if form == ZSTD else rest
    if form not in (PLAIN, ZSTD):
        raise FrameError(f"unknown form {form}")
    try:
        return msgspec.msgpack.decode(raw, type=kind)
    except (msgspec.DecodeError, msgspec.ValidationError, RecursionError, UnicodeDecodeError) as broken:
        raise FrameError(str(broken)) from broken


def _inflate(small: bytes, limit: int) -> bytes:
    """Unpack zstd within the absolute limit and the ratio."""
    bound = min(limit, max(_RATIO_FLOOR, len(small) * MAX_RATIO))
    try:
        size = zstandard.frame_content_size(small)
        if size < 0 or size > bound:
            raise FrameError(f"unpacked size {size}, limit {bound}")
        raw = zstandard.ZstdDecompressor().decompress(small, max_output_size=bound, allow_extra_data=False)
    except zstandard.ZstdError as broken:
        raise FrameError(f"cut off or damaged: {broken}") from broken
    return raw


def to_json(message: Request | Answer) -> bytes:
    """Readable form for debugging; byte strings are base64."""
    return msgspec.json.format(msgspec.json.encode(message), indent=1)


def from_json(text: bytes, kind: type[M]) -> M:
    """The message of its readable form.

    Raises:
        FrameError: Not a message of that kind.
    """
    try:
        return msgspec.json.decode(text, type=kind)
    except (msgspec.DecodeError, msgspec.ValidationError, RecursionError) as broken:
        raise FrameError(str(broken)) from broken


def encode_fields(fields: dict[str, Any]) -> bytes:
    """Canonical body of a row: sorted names, absent for None."""
    return _CANONICAL.encode({name: value for name, value in fields.items() if value is not None})


def decode_fields(body: bytes) -> dict[str, Any]:
    """Fields of a canonical body.

    Raises:
        FrameError: The bytes are no field map.
    """
    try:
        return _FIELDS.decode(body)
    except (msgspec.DecodeError, msgspec.ValidationError) as broken:
        raise FrameError(str(broken)) from broken


def row_hash(table: str, row_id: bytes, rev: int, body: bytes) -> int:
    """Hash of a row image as an unsigned 64-bit number; the digest of a scope is the sum of its rows' hashes."""
    name = table.encode()
    size = bytes((len(name),))
    return int.from_bytes(blake2b(b"".join((size, name, rev.to_bytes(8), row_id, body)), digest_size=8).digest())


def wrap64(value: int) -> int:
    """A number modulo 2**64."""
    return value & _MASK
