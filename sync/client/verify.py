"""Every exchange ends by comparing digests; what differs is recomputed from the rows and, if need be, fetched again."""

from collections.abc import Mapping

from sync.client.pull import rebuild
from sync.client.rows import hash_of
from sync.client.storage import ClientTx, Place
from sync.protocol.codec import wrap64


def combined(places: Mapping[str, Place]) -> int | None:
    """Sum of the digests of all scopes; None while one is being built."""
    mine = [place for place in places.values() if not place.left]
    if not mine or not all(place.complete for place in mine):
        return None
    return wrap64(sum(place.digest for place in mine))


def recompute(tx: ClientTx, scope: str) -> int:
    """The digest of a scope from its rows as they lie in the database."""
    return wrap64(sum(hash_of(table, image) for table, image in tx.confirmed(scope)))


def repair(tx: ClientTx, theirs: Mapping[str, int], places: Mapping[str, Place], now_ms: int) -> int:
    """Put right every scope whose digest differs from the centre's.

    A wrong sum over right rows is replaced; wrong rows make the scope begin anew, which never touches the outbox.

    Returns:
        Scopes that begin anew.
    """
    begun = 0
    for scope, digest in theirs.items():
        place = places.get(scope)
        if place is None or place.digest == digest:
            continue
        if recompute(tx, scope) == digest:
            place.digest = digest
            tx.incident(now_ms, "digest_sum", f"{scope}: the sum was wrong, the rows were right")
        else:
            tx.incident(now_ms, "divergence", f"{scope}: rows differ from the centre")
            rebuild(tx, place, now_ms, "its rows differed from the centre")
            begun += 1
        tx.put_place(place)
    return begun


def scrub(tx: ClientTx, now_ms: int) -> int:
    """Nightly: recompute every digest from the rows, so that damage on the disk shows at the next exchange.

    Returns:
        Scopes whose rows no longer add up to the kept digest.
    """
    found = 0
    for place in tx.places().values():
        if place.complete:
            digest = recompute(tx, place.scope)
            if digest != place.digest:
                found += 1
                place.digest = digest
                tx.incident(now_ms, "scrub", f"{place.scope}: rows no longer match the kept digest")
                tx.put_place(place)
    return found
