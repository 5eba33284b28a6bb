"""From changed objects to operations: what a flush is about to write, in the words of the outbox.

Several flushes of one unit of work fold into one operation per row: an insert swallows later sets, a later set keeps
the first base.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
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


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """What collecting needs of one column, worked out once per table.

    Attributes:
        name: Column name in the operation.
        key: Attribute of the mapped class.
        bind: Conversion to the raw value, or None.
        default: Scalar default.
        travels: Whether the value stands in operations.
    """

    name: str
    key: str
    bind: Callable[[Any, None], Any] | None
    default: Any
    travels: bool

    def raw(self, value: object) -> Any:
        """The raw value."""
        if value is None:
            return None
        if self.bind is not None:
            return self.bind(value, None)
        return int(value) if isinstance(value, bool) else value


@cache
def plan_of(table: Table) -> tuple[ColumnPlan, ...]:
    """Plans of every column of a table."""
    travelling = {column.name for column in travelling_columns(table) if policy_of(column) is not Policy.DERIVED}
    plans = []
    for column in table.columns:
        default = column.default
        scalar = default.arg if isinstance(default, ScalarElementColumnDefault) else None
        bind = getattr(column.type, "process_bind_param", None)
        plans.append(ColumnPlan(str(column.name), column.key, bind, scalar, column.name in travelling))
    return tuple(plans)


def fill_defaults(instance: Synced | Ledger) -> None:
    """Give unset attributes their scalar defaults now, so that the operation shows them."""
    present = instance.__dict__
    for plan in plan_of(table_of(instance)):
        if plan.default is not None and present.get(plan.key) is None:
            setattr(instance, plan.key, plan.default)


def insert_fields(instance: Synced | Ledger, stamped: Fields) -> Fields:
    """Raw fields of a new row; null values and values that the transaction itself tells are left out."""
    present = instance.__dict__
    fields: Fields = {}
    for plan in plan_of(table_of(instance)):
        value = present.get(plan.key)
        if value is None or not plan.travels:
            continue
        raw = plan.raw(value)
        if stamped.get(plan.name) != raw:
            fields[plan.name] = raw
    return fields


def changed_fields(instance: Synced) -> dict[str, tuple[Any, Any]]:
    """Raw [new, old] of every travelling field that changed."""
    state = inspect(instance)
    result: dict[str, tuple[Any, Any]] = {}
    for plan in plan_of(table_of(instance)):
        if not plan.travels:
            continue
        history = state.attrs[plan.key].history
        if history.has_changes():
            new = plan.raw(history.added[0] if history.added else None)
            old = plan.raw(history.deleted[0] if history.deleted else None)
            if new != old:
                result[plan.name] = (new, old)
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
