"""The centre lost history (restored from a backup): what it no longer has is sent again from the kept entries."""

from collections.abc import Sequence

from models.kernel.ids import Entropy
from sync.client.facts import Chain, Identity, put_chain
from sync.client.hello import renew
from sync.client.rows import body_of, by_table, keys_of, predict
from sync.client.storage import ClientTx, Entry, Image, Place, RowKey


def resend(
    tx: ClientTx, me: Identity, last: tuple[int, bytes], places: dict[str, Place], entropy: Entropy, *, now_ms: int
) -> Identity:
    """Make every acknowledged entry after the centre's last number pending again.

    If the chain there is not ours, or the centre does not know this incarnation at all, everything that is kept is
    wrapped anew; transaction ids keep it from taking effect twice.
    """
    number, hash_there = last
    if 0 < number <= me.chain.acked and _hash_at(tx, me, number) == hash_there:
        lost = [e for e in tx.numbered(me.incarnation, number + 1, me.chain.acked) if e.state != "P"]
        fallen = Identity(me.incarnation, Chain(number, hash_there, me.chain.last, me.chain.last_hash))
        if len(lost) == me.chain.acked - number:
            put_chain(tx, fallen.chain)
            _reopen(tx, lost, places, keep_envelope=True)
            tx.incident(now_ms, "resend", f"{len(lost)} acknowledged entries are sent again")
            return fallen
    return resend_all(tx, places, entropy, now_ms=now_ms)


def resend_all(tx: ClientTx, places: dict[str, Place], entropy: Entropy, *, now_ms: int) -> Identity:
    """Wrap everything that is kept anew, in order of authoring, under a new incarnation."""
    lost = tx.acknowledged()
    _reopen(tx, lost, places, keep_envelope=False)
    tx.incident(now_ms, "resend", f"{len(lost)} kept entries are sent again")
    return renew(tx, entropy, now_ms, "the centre does not know this incarnation any more")


def _hash_at(tx: ClientTx, me: Identity, number: int) -> bytes:
    if number == me.chain.acked:
        return me.chain.acked_hash
    found = tx.numbered(me.incarnation, number, number)
    return found[0].hash if found else b""


def _reopen(tx: ClientTx, entries: Sequence[Entry], places: dict[str, Place], *, keep_envelope: bool) -> None:
    """Entries pending again, on top of the rows as they stand."""
    marks: list[tuple[bytes, RowKey]] = []
    for entry in entries:
        entry.state, entry.verdict, entry.note, entry.acked_ms = "P", None, None, None
        if not keep_envelope:
            entry.incarnation, entry.number, entry.prev_hash, entry.hash = b"", 0, b"", b""
        marks.extend((entry.tx_id, key) for key in keys_of(body_of(entry)))
    tx.put_entries(entries)
    tx.mark_rows(marks)
    touched = list(dict.fromkeys(key for _, key in marks))
    pending = tx.pending_on(touched)
    for table, ids in by_table(touched).items():
        bases, images = tx.bases(table, ids), tx.images(table, ids)
        tx.put_bases(table, [image for row_id, image in images.items() if image.rev and row_id not in bases])
        again: list[Image] = []
        for row_id, image in images.items():
            below = bases.get(row_id, image)
            later = [body_of(entry) for entry in pending.get((table, row_id), ())]
            fields = predict(below.fields, later, (table, row_id)) or {}
            if fields != image.fields:
                again.append(Image(row_id, image.scope, image.rev, fields))
        tx.put_images(table, again)
    for place in places.values():
        place.complete = False
        tx.put_place(place)
