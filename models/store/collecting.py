"""From changed objects to operations: what a flush is about to write, in the words of the outbox.

Several flushes of one unit of work fold into one operation per row: an insert swallows later sets, a later set keeps
the first base.
"""

from dataclasses import dataclass, field
from typing import Any, cast

from sqlalchemy import Table, inspect
from sqlalchemy.orm import Session
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from models.store.images import to_raw, travelling_columns
from models.store.transaction import Del, Fields, Ins, Led, Op, Set
from models.tables.base import Ledger, Policy, Synced, policy_of

RowKey = tuple[str, bytes]


@dataclass(slots=True)
class Collected:
    """Operations of one unit of work so far.

    Attributes:
        ops: By row, in order of first touch.
        pristine: Raw image before this unit of work of rows that existed, with their rev.
    """

    ops: dict[RowKey, Op] = field(default_factory=dict)
    pristine: dict[RowKey, tuple[Fields, int]] = field(default_factory=dict)


def table_of(instance: Synced | Ledger) -> Table:
    """The table of a mapped object."""
    return cast(Table, type(instance).__table__)


def fill_defaults(instance: Synced | Ledger) -> None:
    """Give unset attributes their scalar defaults now, so that the operation shows them."""
    for column in table_of(instance).columns:
        default = column.default
        if isinstance(default, ScalarElementColumnDefault) and getattr(instance, column.key) is None:
            setattr(instance, column.key, default.arg)


def insert_fields(instance: Synced | Ledger, stamped: Fields) -> Fields:
    """Raw fields of a new row; null values and values that the transaction itself tells are left out."""
    fields: Fields = {}
    for column in travelling_columns(table_of(instance)):
        if policy_of(column) is Policy.DERIVED:
            continue
        raw = to_raw(column, getattr(instance, column.key))
        if raw is not None and stamped.get(column.name) != raw:
            fields[str(column.name)] = raw
    return fields


def changed_fields(instance: Synced) -> dict[str, tuple[Any, Any]]:
    """Raw [new, old] of every travelling field that changed."""
    state = inspect(instance)
    result: dict[str, tuple[Any, Any]] = {}
    for column in travelling_columns(table_of(instance)):
        if policy_of(column) is Policy.DERIVED:
            continue
        history = state.attrs[column.key].history
        if history.has_changes():
            new = to_raw(column, history.added[0] if history.added else None)
            old = to_raw(column, history.deleted[0] if history.deleted else None)
            if new != old:
                result[str(column.name)] = (new, old)
    return result


def old_image(instance: Synced) -> Fields:
    """Raw image of a row as it was before its pending changes."""
    state = inspect(instance)
    image: Fields = {}
    for column in travelling_columns(table_of(instance)):
        history = state.attrs[column.key].history
        value = history.deleted[0] if history.deleted else getattr(instance, column.key)
        raw = to_raw(column, value)
        if raw is not None:
            image[str(column.name)] = raw
    return image


def collect(session: Session, into: Collected, wall_ms: int, staff_no: str) -> None:
    """Fold what the session is about to flush into ``into`` and stamp the rows.

    Args:
        session: The unit of work's session.
        into: Operations so far.
        wall_ms: Instant of the transaction.
        staff_no: Author of the transaction.
    """
    stamps: Fields = {"created_ms": wall_ms, "created_by": staff_no}
    for instance in session.new:
        if isinstance(instance, Synced | Ledger):
            _collect_new(instance, into, stamps)
    for instance in session.dirty:
        if isinstance(instance, Synced) and session.is_modified(instance):
            _collect_dirty(instance, into, stamps)


def _collect_new(instance: Synced | Ledger, into: Collected, stamps: Fields) -> None:
    instance.created_ms = instance.created_ms or stamps["created_ms"]
    instance.created_by = instance.created_by or stamps["created_by"]
    fill_defaults(instance)
    table = str(table_of(instance).name)
    key = (table, instance.id)
    if isinstance(instance, Synced):
        instance.updated_ms, instance.updated_by = stamps["created_ms"], stamps["created_by"]
        into.ops[key] = Ins(table, instance.id, instance.scope, insert_fields(instance, stamps))
    else:
        into.ops[key] = Led(table, instance.id, instance.scope, insert_fields(instance, stamps))


def _collect_dirty(instance: Synced, into: Collected, stamps: Fields) -> None:
    fields = changed_fields(instance)
    if not fields:
        return
    table = str(table_of(instance).name)
    key = (table, instance.id)
    earlier = into.ops.get(key)
    if earlier is None:
        into.pristine[key] = (old_image(instance), instance.rev)
    instance.updated_ms, instance.updated_by = stamps["created_ms"], stamps["created_by"]
    match earlier:
        case Ins():
            merged = {**earlier.f, **{name: pair[0] for name, pair in fields.items()}}
            kept = {name: value for name, value in merged.items() if value is not None}
            into.ops[key] = Ins(table, instance.id, instance.scope, kept)
        case Set():
            folded = dict(earlier.f)
            for name, (new, old) in fields.items():
                folded[name] = (new, folded[name][1] if name in folded else old)
            into.ops[key] = Set(table, instance.id, instance.scope, earlier.rev, folded)
        case _:
            deleted = fields.get("deleted_ms")
            if deleted is not None and deleted[1] is None and len(fields) == 1:
                into.ops[key] = Del(table, instance.id, instance.scope, instance.rev)
            else:
                into.ops[key] = Set(table, instance.id, instance.scope, instance.rev, fields)
