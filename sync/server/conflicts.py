"""Conflict rows: raised once per field and PC, extended by the same PC's later edits, released by a decision.

They are ordinary replicated rows, so every PC of the scope sees the same list.
"""

from dataclasses import dataclass, replace

from models.store.transaction import Fields, TxBody, derived_id
from sync.merge import FieldMerge, Outcome, RowMerge
from sync.server.storage import Origin
from sync.server.workspace import Draft, Workspace

TABLE = "conflict"
OPEN_STATES = ("open", "admin")


@dataclass(frozen=True, slots=True)
class Dispute:
    """What a person must decide: ``field`` or ``deleted``, and the three values."""

    kind: str
    field: FieldMerge


def find_open(space: Workspace, incarnation: bytes, target: Draft, field: str) -> Draft | None:
    """The open conflict that this PC already has on a field."""
    for writer, conflict_id in target.origin.open.get(field, ()):
        if writer == incarnation:
            found = space.get(TABLE, conflict_id)
            if found is not None and found.fields.get("state") in OPEN_STATES:
                return found
    return None


def raise_conflict(
    space: Workspace, incarnation: bytes, body: TxBody, target: Draft, *, dispute: Dispute, seq: int, now_ms: int
) -> bytes:
    """Raise a conflict row, or extend the one this PC already has on the field.

    Returns:
        Its id.
    """
    field = dispute.field
    present = find_open(space, incarnation, target, field.name)
    mine = _mine(body, field) | _theirs(target, field.theirs)
    if present is not None:
        kept = {name: value for name, value in present.fields.items() if name not in ("mine_value", "theirs_value")}
        present.fields = _kept({**kept, **mine, "updated_ms": now_ms, "updated_by": body.u})
        _touch(space, present, seq)
        return present.id
    conflict_id = derived_id("conflict", body.id, target.table, target.id, field.name)
    image: Fields = {
        "kind": dispute.kind,
        "table_name": target.table,
        "row_id": target.id,
        "field": field.name,
        "base_value": field.base,
        **mine,
        "state": "open",
        "created_ms": now_ms,
        "created_by": body.u,
        "updated_ms": now_ms,
        "updated_by": body.u,
    }
    space.put(Draft(TABLE, conflict_id, target.scope, _kept(image), seq, Origin()))
    opened = {**target.origin.open, field.name: (*target.origin.open.get(field.name, ()), (incarnation, conflict_id))}
    target.origin = replace(target.origin, open=opened)
    space.put(target)
    return conflict_id


def close_if_agreed(
    space: Workspace, incarnation: bytes, body: TxBody, target: Draft | None, *, merge: RowMerge, seq: int
) -> None:
    """Close this PC's own conflict when its author has come round to the value that stands."""
    if target is None or not target.origin.open:
        return
    for field in merge.fields:
        if field.outcome is Outcome.SAME:
            present = find_open(space, incarnation, target, field.name)
            if present is not None:
                decided = {
                    "state": "theirs",
                    "decided_by": body.u,
                    "decided_name": body.n,
                    "decided_ms": body.w,
                    "decision_reason": body.r,
                }
                present.fields = _kept({**present.fields, **decided})
                _touch(space, present, seq)
                release(space, present.id, present.fields)


def release(space: Workspace, conflict_id: bytes, image: Fields) -> None:
    """Forget a decided conflict on the row it was about."""
    if image.get("state") in OPEN_STATES:
        return
    target = space.get(str(image.get("table_name")), bytes(image.get("row_id", b"")))
    if target is None:
        return
    left = {
        name: kept
        for name, pairs in target.origin.open.items()
        if (kept := tuple(pair for pair in pairs if pair[1] != conflict_id))
    }
    target.origin = replace(target.origin, open=left)
    space.put(target)


def refresh_theirs(space: Workspace, now_ms: int, body: TxBody, conflict: Draft, seq: int) -> None:
    """Show the value that stands now in a conflict that is still open."""
    target = space.get(str(conflict.fields["table_name"]), bytes(conflict.fields["row_id"]))
    if target is None:
        return
    field = str(conflict.fields["field"])
    kept = {name: value for name, value in conflict.fields.items() if name != "theirs_value"}
    newer = _theirs(target, target.fields.get(field))
    conflict.fields = _kept({**kept, **newer, "updated_ms": now_ms, "updated_by": body.u})
    _touch(space, conflict, seq)


def _touch(space: Workspace, conflict: Draft, seq: int) -> None:
    conflict.rev = seq
    conflict.origin = replace(conflict.origin, writer=b"", since=seq)
    space.put(conflict)


def _mine(body: TxBody, field: FieldMerge) -> Fields:
    return {
        "mine_value": field.mine,
        "mine_by": body.u,
        "mine_name": body.n,
        "mine_org": body.g,
        "mine_ms": body.w,
        "mine_tx": body.id,
    }


def _theirs(target: Draft, value: object) -> Fields:
    return {
        "theirs_value": value,
        "theirs_by": target.fields.get("updated_by", ""),
        "theirs_name": target.origin.name,
        "theirs_org": target.origin.org,
        "theirs_ms": target.fields.get("updated_ms", 0),
    }


def _kept(image: Fields) -> Fields:
    return {name: value for name, value in image.items() if value is not None}
