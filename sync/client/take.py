"""Taking an answer: chain, verdicts, pages, digests and times, all in one database transaction."""

from dataclasses import dataclass

from models.kernel.ids import Entropy
from sync.client.facts import DATA_AS_OF, OFFSET, TERMINAL, Chain, Identity, put_chain, put_number
from sync.client.hello import renew
from sync.client.pull import follow_scopes, take_group, take_page
from sync.client.requeue import resend, resend_all
from sync.client.settle import settle
from sync.client.storage import ClientTx, Entry, Place
from sync.client.verify import repair
from sync.protocol.messages import Answer, Change, Code, Request, Trouble

KEEP_MS = 30 * 24 * 3600 * 1000


@dataclass(frozen=True, slots=True)
class Taken:
    """What an answer came to.

    Attributes:
        me: Incarnation and chain after it.
        settled: Entries that got their verdict.
        rows: Rows applied.
        waiting: Entries still pending.
        more: Whether the centre has more for us or we must ask again.
    """

    me: Identity
    settled: int
    rows: int
    waiting: int
    more: bool


def take(tx: ClientTx, me: Identity, request: Request, answer: Answer, entropy: Entropy, *, now_ms: int) -> Taken:
    """Apply an answer.

    Args:
        tx: The transaction.
        me: Incarnation and chain at this moment.
        request: What was asked; an answer to a question of an earlier incarnation moves no chain.
        answer: What came.
        entropy: For a new incarnation.
        now_ms: Wall clock, for incidents and the clock offset.
    """
    places = tx.places()
    settled = 0
    asked_again = False
    believed = False
    if request.i == me.incarnation and request.k <= me.chain.acked:
        before = me
        me, believed = _follow_chain(tx, me, answer, places, entropy, now_ms=now_ms)
        asked_again = me.incarnation != before.incarnation or me.chain.acked < before.chain.acked
        if believed:
            entries = _entries(tx, before, me)
            settled = settle(tx, entries, answer.v, places, answer.z)
        if answer.j:
            tx.put_fact(TERMINAL, answer.j.encode())
    if answer.s:
        follow_scopes(tx, answer.s, places)
    fitting = _fitting(request, answer, places, believed=believed)
    restored = any(c.s in places and places[c.s].epoch not in (b"", c.e) for c in fitting)
    rows = sum(take_page(tx, change, places, now_ms) for change in fitting)
    for extra in answer.x:
        place = places.get(extra.s)
        if place is not None and place.epoch == extra.e:
            rows += sum(take_group(tx, group, place) for group in extra.g)
    again = repair(tx, answer.d, places, now_ms) if answer.d else 0
    if restored and (request.k == 0 or me.incarnation != request.i) and tx.acknowledged():
        me = resend_all(tx, places, entropy, now_ms=now_ms)
        asked_again = True
    for place in places.values():
        tx.put_place(place)
    put_number(tx, DATA_AS_OF, answer.z)
    put_number(tx, OFFSET, answer.z - now_ms)
    tx.forget_entries(answer.z - KEEP_MS)
    open_scopes = any(not place.complete and not place.left for place in places.values())
    dropped = len(fitting) != len(answer.c)
    return Taken(
        me, settled, rows, tx.queue().pending, bool(again or asked_again or open_scopes or dropped or _cut(answer))
    )


def _fitting(request: Request, answer: Answer, places: dict[str, Place], *, believed: bool) -> list[Change]:
    """Pages that may be applied.

    The centre leaves out what its verdicts confirm, so a page goes with the verdicts beside it or not at all, and only
    while its scope is built or complete as it was when we asked.
    """
    if not any(verdict.code == Code.APPLIED for verdict in answer.v):
        return list(answer.c)
    if not believed:
        return []
    building = {cursor.s: bool(cursor.b) for cursor in request.c}
    return [c for c in answer.c if c.s not in places or building.get(c.s, True) is not places[c.s].complete]


def _cut(answer: Answer) -> bool:
    """Whether a page ended before the head."""
    return any(change.t < change.h for change in answer.c)


def _entries(tx: ClientTx, before: Identity, after: Identity) -> list[Entry]:
    if after.incarnation != before.incarnation or after.chain.acked <= before.chain.acked:
        return []
    return tx.numbered(after.incarnation, before.chain.acked + 1, after.chain.acked)


def _follow_chain(
    tx: ClientTx, me: Identity, answer: Answer, places: dict[str, Place], entropy: Entropy, *, now_ms: int
) -> tuple[Identity, bool]:
    """Compare the centre's last envelope with ours.

    Returns:
        Incarnation and chain afterwards, and whether the verdicts of the answer may be believed: only number *and*
        hash together are an acknowledgement.
    """
    if answer.f == Trouble.FORK:
        return renew(tx, entropy, now_ms, "another database sent under this incarnation"), False
    number, there = answer.l if answer.l is not None else (me.chain.acked, b"")
    if number < me.chain.acked:
        return resend(tx, me, (number, there), places, entropy, now_ms=now_ms), False
    if number == me.chain.acked:
        return me, answer.l is None
    mine = tx.numbered(me.incarnation, number, number)
    if not acknowledges(mine, there):
        return renew(tx, entropy, now_ms, "the centre has other entries under our numbers"), False
    chain = Chain(number, there, me.chain.last, me.chain.last_hash)
    put_chain(tx, chain)
    return Identity(me.incarnation, chain), True


def acknowledges(mine: list[Entry], there: bytes) -> bool:
    """Whether the centre's hash is that of our own envelope; a number that we never gave is not ours."""
    return bool(mine) and mine[0].hash == there
