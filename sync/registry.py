"""Per table: which way it travels, how its fields merge, in which order images are applied. Read from the tables."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Table

from models.store.images import travelling_columns
from models.tables import metadata
from models.tables.base import Policy, is_ledger, is_synced, policy_of


class Direction(StrEnum):
    """Which way rows of a table travel."""

    BOTH = "both"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class TableSpec:
    """What sync knows of one table.

    Attributes:
        name: Table.
        columns: Columns that travel in a body, in table order.
        policies: Merge policy per column.
        ledger: Whether rows are written once.
        direction: ``DOWN`` for rows that only the centre (or both ends alike) makes: transactions may not name them.
        order: Place in a page.
    """

    name: str
    columns: tuple[str, ...]
    policies: Mapping[str, Policy]
    ledger: bool
    direction: Direction
    order: int


Registry = Mapping[str, TableSpec]

_DOWN = frozenset({"field_history"})
_FIRST = ("org_unit", "staff", "parameter_value", "conflict", "customer")


def spec_of(table: Table, order: int) -> TableSpec:
    """What sync knows of a mapped table."""
    columns = tuple(str(column.name) for column in travelling_columns(table))
    return TableSpec(
        name=table.name,
        columns=columns,
        policies={name: policy_of(table.columns[name]) for name in columns},
        ledger=is_ledger(table),
        direction=Direction.DOWN if table.name in _DOWN else Direction.BOTH,
        order=order,
    )


def build_registry() -> Registry:
    """Every synced table of the product."""
    names = sorted(name for name, table in metadata.tables.items() if is_synced(table))
    ordered = [name for name in _FIRST if name in names] + [name for name in names if name not in _FIRST]
    return {name: spec_of(metadata.tables[name], order) for order, name in enumerate(ordered)}
