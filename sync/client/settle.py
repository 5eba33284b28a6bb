"""Verdicts: what the centre decided on each number, and what that makes of the rows here.

A cleanly applied transaction stands at the centre exactly as it stands here, so its rows are confirmed without an
echo. For any other verdict the row falls back to the confirmed image plus what is still pending; the image of the
centre comes with the same answer.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.store.history import rows_for
from models.store.transaction import TxBody
from sync.client.rows import body_of, by_table, hash_of, keys_of, predict
from sync.client.storage import ClientTx, Entry, Image, Place, RowKey
from sync.protocol.codec import encode_fields, row_hash, wrap64
from sync.protocol.messages import Code, Verdict

HISTORY = "field_history"


@dataclass(frozen=True, slots=True)
class Settled:
    """One transaction with its verdict."""

    entry: Entry
    body: TxBody
    clean: bool
    seqs: Mapping[str, int]


def settle(
    tx: ClientTx, entries: Sequence[Entry], verdicts: Sequence[Verdict], places: dict[str, Place], server_ms: int
) -> int:
    """Take verdicts on pending entries.

    Args:
        tx: The transaction of the whole answer.
        entries: Entries of the numbers concerned.
        verdicts: What the answer says.
        places: Scopes; digests are kept current.
        server_ms: Server time, kept as the instant of acknowledgement.

    Returns:
        How many entries were settled.
    """
    waiting = {entry.number: entry for entry in entries if entry.state == "P"}
    settled: list[Settled] = []
    for verdict in verdicts:
        for offset in range(verdict.n):
            entry = waiting.get(verdict.d + offset)
            if entry is None:
                continue
            code = Code(verdict.code)
            entry.state = "K" if code in (Code.PARKED, Code.REFUSED_KEPT) else "A"
            entry.verdict, entry.note, entry.acked_ms = code.word, verdict.note or None, server_ms
            seqs = {scope: seq + offset for scope, seq in verdict.q.items()}
            settled.append(Settled(entry, body_of(entry), code is Code.APPLIED, seqs))
    if not settled:
        return 0
    done = {item.entry.tx_id for item in settled}
    tx.put_entries([item.entry for item in settled])
    tx.unmark(list(done))
    _confirm_rows(tx, settled, places)
    _confirm_history(tx, settled, places)
    return len(settled)


def _confirm_rows(tx: ClientTx, settled: Sequence[Settled], places: dict[str, Place]) -> None:
    touched: dict[RowKey, list[Settled]] = {}
    for item in settled:
        for key in keys_of(item.body):
            touched.setdefault(key, []).append(item)
    remaining = tx.pending_on(list(touched))
    for table, ids in by_table(touched).items():
        images, bases = tx.images(table, ids), tx.bases(table, ids)
        writes: list[Image] = []
        revs: list[tuple[bytes, int]] = []
        new_bases: list[Image] = []
        old_bases: list[bytes] = []
        for row_id in ids:
            key = (table, row_id)
            visible = images.get(row_id)
            if visible is None:
                continue
            before = bases.get(row_id) or (visible if visible.rev else None)
            now = _advance(key, before, touched[key], places)
            later = [body_of(entry) for entry in remaining.get(key, ())]
            if now is None:
                continue
            place = places.get(visible.scope)
            if place is not None:
                place.digest = wrap64(place.digest + hash_of(table, now) - hash_of(table, before))
            if later:
                new_bases.append(now)
            elif row_id in bases:
                old_bases.append(row_id)
            fields = predict(now.fields, later, key) or {}
            if fields != visible.fields:
                writes.append(Image(row_id, visible.scope, now.rev, fields))
            elif now.rev != visible.rev:
                revs.append((row_id, now.rev))
        tx.put_images(table, writes)
        tx.put_revs(table, revs)
        tx.put_bases(table, new_bases)
        tx.drop_bases(table, old_bases)


def _advance(key: RowKey, before: Image | None, items: Sequence[Settled], places: Mapping[str, Place]) -> Image | None:
    """The confirmed image after the verdicts on one row; None while the centre has not confirmed it."""
    image = before
    for item in items:
        op = next(op for op in item.body.o if getattr(op, "id", None) == key[1] and getattr(op, "t", "") == key[0])
        place = places.get(op.s)
        seq = item.seqs.get(op.s, 0)
        if not item.clean or place is None or not place.complete or (image is not None and image.rev >= seq):
            continue
        fields = predict(image.fields if image is not None else None, [item.body], key) or {}
        image = Image(key[1], op.s, seq, fields)
    return image


def _confirm_history(tx: ClientTx, settled: Sequence[Settled], places: dict[str, Place]) -> None:
    rows: dict[bytes, Image] = {}
    for item in settled:
        if item.clean:
            for row_id, scope, fields in rows_for(item.body):
                place = places.get(scope)
                if place is not None and place.complete:
                    rows[row_id] = Image(row_id, scope, item.seqs[scope], fields)
    if not rows:
        return
    present = tx.revs(HISTORY, list(rows))
    fresh = [image for row_id, image in rows.items() if present.get(row_id, -1) == 0]
    missing = [image for row_id, image in rows.items() if row_id not in present]
    for image in (*fresh, *missing):
        place = places[image.scope]
        place.digest = wrap64(place.digest + row_hash(HISTORY, image.id, image.rev, encode_fields(image.fields)))
    tx.put_revs(HISTORY, [(image.id, image.rev) for image in fresh])
    tx.put_images(HISTORY, missing)
