"""Raw row images: what a transaction makes of a row, computed alike on the PC and at the centre.

An image is the map of raw column values of one row without ``id``, ``scope``, ``rev`` and ``extra``; a missing key is
null. Author and instant are not sent with every row: both ends take them from the transaction.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column, Table

from models.store.transaction import Del, Fields, Ins, Led, Set, TxBody
from models.tables.base import Policy, is_ledger, is_synced, policy_of

KEYS = frozenset({"id", "scope", "rev", "extra"})
STAMPS = frozenset({"created_ms", "created_by", "updated_ms", "updated_by"})


def travelling_columns(table: Table) -> tuple[Column[Any], ...]:
    """Columns whose values stand in an image, in table order; local and key columns are left out."""
    if not is_synced(table):
        return ()
    return tuple(c for c in table.columns if c.name not in KEYS and policy_of(c) is not Policy.LOCAL)


def to_raw(column: Column[Any], value: object) -> Any:
    """The raw SQLite value of a Python value of a column."""
    if value is None:
        return None
    bind = getattr(column.type, "process_bind_param", None)
    if bind is not None:
        return bind(value, None)
    return int(value) if isinstance(value, bool) else value


def from_raw(column: Column[Any], raw: object) -> Any:
    """The Python value of a raw SQLite value of a column."""
    if raw is None:
        return None
    result = getattr(column.type, "process_result_value", None)
    if result is not None:
        return result(raw, None)
    return bool(raw) if column.type.python_type is bool else raw


def inserted(op: Ins | Led, body: TxBody) -> Fields:
    """The image that an insert makes."""
    image: Fields = {name: value for name, value in op.f.items() if value is not None}
    image.setdefault("created_ms", body.w)
    image.setdefault("created_by", body.u)
    if isinstance(op, Ins):
        image["updated_ms"] = body.w
        image["updated_by"] = body.u
    return image


def changed(image: Mapping[str, Any], new_values: Mapping[str, Any], body: TxBody) -> Fields:
    """The image after some fields took new values; None removes the key."""
    result = {**image, **new_values, "updated_ms": body.w, "updated_by": body.u}
    return {name: value for name, value in result.items() if value is not None}


def after(image: Mapping[str, Any] | None, op: Ins | Set | Del | Led, body: TxBody) -> Fields:
    """The image that the author's PC predicts: the operation applied without any merge."""
    match op:
        case Ins() | Led():
            return inserted(op, body)
        case Set():
            return changed(image or {}, {name: pair[0] for name, pair in op.f.items()}, body)
        case Del():
            return changed(image or {}, {"deleted_ms": body.w}, body)


def stamped(table: Table) -> frozenset[str]:
    """Stamp columns that a table has."""
    return STAMPS - {"updated_ms", "updated_by"} if is_ledger(table) else STAMPS
