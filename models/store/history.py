"""Field history, derived from a transaction alike on the PC and at the centre, so that it never travels up.

A filed row tells its own author and instant; only changes and deletions make history rows.
"""

from models.store.transaction import Del, Fields, Ins, Led, Set, TxBody, derived_id

UNTRACKED = frozenset({"saved_filter", "issued_number"})


def history_id(tx_id: bytes, table: str, row_id: bytes, field: str) -> bytes:
    """Id of the history row of one field in one transaction."""
    return derived_id("history", tx_id, table, row_id, field)


def history_row(
    body: TxBody, op: Ins | Set | Del | Led, field: str, old: object, new: object, outcome: str
) -> tuple[bytes, str, Fields]:
    """One history row as (id, scope, image)."""
    image: Fields = {
        "table_name": op.t,
        "row_id": op.id,
        "field": field,
        "old_value": old,
        "new_value": new,
        "author_name": body.n,
        "reason": body.r,
        "tx_id": body.id,
        "outcome": outcome,
        "created_ms": body.w,
        "created_by": body.u,
    }
    kept = {name: value for name, value in image.items() if value is not None}
    return history_id(body.id, op.t, op.id, field), op.s, kept


def rows_for(body: TxBody) -> list[tuple[bytes, str, Fields]]:
    """History rows of a transaction applied without conflict, as (id, scope, image)."""
    rows: list[tuple[bytes, str, Fields]] = []
    for op in body.o:
        if isinstance(op, Set) and op.t not in UNTRACKED:
            rows.extend(history_row(body, op, name, pair[1], pair[0], "set") for name, pair in op.f.items())
        elif isinstance(op, Del) and op.t not in UNTRACKED:
            rows.append(history_row(body, op, "deleted_ms", None, body.w, "del"))
    return rows
