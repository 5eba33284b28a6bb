"""What the two ends say to each other: one request, one answer, everything in one round trip.

Field names are one letter because every byte crosses a thin link; the attribute lists below are the glossary. Defaults
are not sent. The unit is always stated: instants are UTC milliseconds, sizes are bytes.
"""

from enum import IntEnum

import msgspec

PROTOCOL_VERSION = 1
SCHEMA_VERSION = 1

HASH_SIZE = 16
EPOCH_SIZE = 4
INCARNATION_SIZE = 8


class Code(IntEnum):
    """Verdict of the centre on one transaction (PROTOCOL.md, verdicts)."""

    APPLIED = 0
    MERGED = 1
    PARKED = 2
    FORWARDED = 3
    REFUSED_KEPT = 4

    @property
    def word(self) -> str:
        """The word kept with the outbox entry."""
        return self.name.lower()


class Trouble(IntEnum):
    """Why the push part of a request was not taken; the pull part is answered all the same."""

    NONE = 0
    GAP = 1
    FORK = 2
    REVOKED = 3
    MALFORMED = 4


class Cursor(msgspec.Struct, array_like=True, frozen=True, omit_defaults=True):
    """Where the client stands in one scope.

    Attributes:
        s: Scope.
        e: Epoch of the history the cursor belongs to, empty before the first answer.
        c: Scope sequence up to which everything is applied.
        b: 1 while the scope is being (re)built and nothing may be left out of a page.
    """

    s: str
    e: bytes = b""
    c: int = 0
    b: int = 0


class Request(msgspec.Struct, frozen=True, omit_defaults=True):
    """Push and pull in one.

    Attributes:
        i: Incarnation of the local database, 8 bytes.
        c: Cursors.
        k: Last number of this incarnation whose acknowledgement is committed.
        h: First 8 bytes of the hash of envelope ``k``.
        t: Payloads numbered ``k + 1`` onwards.
        w: Wall clock of the PC.
        m: Monotonic milliseconds of the PC.
        b: Boot id of the PC.
        n: Unsent transactions left on the PC, this push not counted.
        o: Authoring instant of the oldest unsent one.
        y: Wanted size of the answer, bytes before compression.
        g: Sum of the digests of all scopes, modulo 2**64; sent when nothing is pending and no scope is being built.
        v: Schema version of the PC.
        a: Program version, sent with the first request after a start.
    """

    i: bytes
    c: tuple[Cursor, ...]
    k: int = 0
    h: bytes = b""
    t: tuple[bytes, ...] = ()
    w: int = 0
    m: int = 0
    b: str = ""
    n: int = 0
    o: int = 0
    y: int = 0
    g: int | None = None
    v: int = SCHEMA_VERSION
    a: str = ""


class Verdict(msgspec.Struct, array_like=True, frozen=True, omit_defaults=True):
    """What became of one transaction, or of a run of ``n`` cleanly applied ones.

    Attributes:
        d: First number.
        code: ``Code``.
        q: Scope to scope sequence at which the (first) transaction took effect.
        n: Length of the run; transaction ``d + j`` took effect at sequence ``q + j`` of every scope named.
        note: Reason in English for ``parked`` and ``refused_kept``; empty otherwise.
        x: Ids of conflict rows raised.
    """

    d: int
    code: int
    q: dict[str, int] = {}
    n: int = 1
    note: str = ""
    x: tuple[bytes, ...] = ()


class Item(msgspec.Struct, array_like=True, frozen=True):
    """Image of one row: id, revision and canonical body (see ``codec.encode_fields``)."""

    id: bytes
    rev: int
    body: bytes


class Group(msgspec.Struct, array_like=True, frozen=True):
    """Images of one table, in revision order."""

    t: str
    i: tuple[Item, ...]


class Change(msgspec.Struct, array_like=True, frozen=True):
    """One page of one scope; ends on a transaction boundary, so it is a consistent prefix.

    Attributes:
        s: Scope.
        e: Epoch.
        f: Cursor the page starts from.
        t: Cursor after the page.
        h: Head of the scope when the page was read.
        g: Groups in order of application.
    """

    s: str
    e: bytes
    f: int
    t: int
    h: int
    g: tuple[Group, ...]


class Extra(msgspec.Struct, array_like=True, frozen=True):
    """Images of one scope outside its page.

    Attributes:
        s: Scope.
        e: Epoch.
        g: Groups.
    """

    s: str
    e: bytes
    g: tuple[Group, ...]


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the centre says.

    Attributes:
        z: Server time.
        l: Last number taken of the incarnation and the hash of its envelope; left out when it equals the request's.
        v: Verdicts on every number after the request's ``k``.
        c: Pages.
        x: Images outside the pages of rows that a transaction of this push touched but did not change as predicted.
        f: ``Trouble`` with the push part.
        s: Scopes of the device, when they differ from the request's cursors.
        d: Scope to digest, when the request's sum differs.
        j: Terminal code given to a new incarnation.
        p: Seconds until the next call, when it differs from the usual.
    """

    z: int
    l: tuple[int, bytes] | None = None  # noqa: E741 the letter of "last"
    v: tuple[Verdict, ...] = ()
    c: tuple[Change, ...] = ()
    x: tuple[Extra, ...] = ()
    f: int = 0
    s: tuple[str, ...] = ()
    d: dict[str, int] = {}
    j: str = ""
    p: int = 0
