"""Pages: images of the centre become rows here, pending edits stay on top, the cursor moves in the same transaction."""

from collections.abc import Mapping, Sequence

from sync.client.rows import body_of, hash_of, predict
from sync.client.storage import ClientTx, Image, Place
from sync.protocol.codec import decode_fields, row_hash, wrap64
from sync.protocol.messages import Change, Cursor, Group


def cursors(places: Mapping[str, Place]) -> tuple[Cursor, ...]:
    """Where this PC stands, for the request."""
    return tuple(
        Cursor(place.scope, place.epoch, place.cursor, 0 if place.complete else 1)
        for place in places.values()
        if not place.left
    )


def follow_scopes(tx: ClientTx, scopes: Sequence[str], places: dict[str, Place]) -> None:
    """Take the centre's list of scopes: new ones begin, others are no longer asked for (their rows stay)."""
    for scope in scopes:
        place = places.setdefault(scope, Place(scope))
        place.left = False
    for place in places.values():
        if place.scope not in scopes and not place.left:
            place.left = True
            tx.put_place(place)


def take_page(tx: ClientTx, change: Change, places: dict[str, Place], now_ms: int) -> int:
    """Apply one page.

    Returns:
        Rows applied; 0 for a page that does not fit where we stand (an answer that came late).
    """
    place = places.get(change.s)
    if place is None:
        return 0
    if change.e != place.epoch:
        if change.f != 0:
            return 0
        if place.epoch:
            rebuild(tx, place, now_ms, "the centre began a new history of this scope")
        place.epoch = change.e
    if change.f > place.cursor:
        return 0
    taken = sum(take_group(tx, group, place) for group in change.g)
    place.cursor = max(place.cursor, change.t)
    if change.t >= change.h:
        place.complete = True
    return taken


def rebuild(tx: ClientTx, place: Place, now_ms: int, why: str) -> None:
    """Begin a scope anew: every row is unconfirmed until the centre shows it again; nothing is removed."""
    tx.unconfirm(place.scope)
    tx.incident(now_ms, "rebuild", f"{place.scope}: {why}")
    place.cursor = place.digest = 0
    place.complete = False


def take_group(tx: ClientTx, group: Group, place: Place) -> int:
    """Apply images of one table; older ones than ours are left out."""
    ids = [item.id for item in group.i]
    present = tx.revs(group.t, ids)
    known = [row_id for row_id, rev in present.items() if rev > 0]
    bases = tx.bases(group.t, ids) if present else {}
    old = {**(tx.images(group.t, known) if known else {}), **{k: v for k, v in bases.items() if v.rev > 0}}
    pending = tx.pending_on([(group.t, row_id) for row_id in present]) if present else {}
    writes: list[Image] = []
    new_bases: list[Image] = []
    for item in group.i:
        if item.rev <= present.get(item.id, 0):
            continue
        fields = decode_fields(item.body)
        image = Image(item.id, place.scope, item.rev, fields)
        gone = old.get(item.id)
        place.digest = wrap64(place.digest + row_hash(group.t, item.id, item.rev, item.body) - hash_of(group.t, gone))
        later = [body_of(entry) for entry in pending.get((group.t, item.id), ())]
        if later:
            new_bases.append(image)
            image = Image(item.id, place.scope, item.rev, predict(fields, later, (group.t, item.id)) or {})
        writes.append(image)
    tx.put_images(group.t, writes)
    tx.put_bases(group.t, new_bases)
    return len(writes)
