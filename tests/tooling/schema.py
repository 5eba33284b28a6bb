"""Writes the frozen SQL of an unreleased schema version from the mapped classes.

Run ``python -m tests.tooling.schema`` after changing a table before the version is released; afterwards write a new
step instead. A test compares the migrated cache with the mapped classes.
"""

import re
from pathlib import Path

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from models.tables import metadata
from models.tables.base import is_ledger, is_synced

TARGET = Path(__file__).parents[2] / "models" / "migrations" / "m0001_start.sql"


def triggers(table: Table) -> list[str]:
    """Triggers that keep a ledger table append-only (only scope, rev and extra may be stamped later) and every row.

    Nothing that travels is ever deleted: a row that is gone carries a tombstone, and its past stays.
    """
    if not is_ledger(table) and not is_synced(table):
        return []
    kept = "append-only" if is_ledger(table) else "never deleted"
    found = [
        f"CREATE TRIGGER tr_{table.name}_no_delete BEFORE DELETE ON {table.name}\n"
        f"BEGIN SELECT RAISE(ABORT, '{kept}: {table.name}'); END"
    ]
    if is_ledger(table):
        quote = sqlite.dialect().identifier_preparer.quote
        fixed = ", ".join(
            quote(column.name) for column in table.columns if column.name not in {"rev", "scope", "extra"}
        )
        found.insert(
            0,
            f"CREATE TRIGGER tr_{table.name}_no_update BEFORE UPDATE OF {fixed} ON {table.name}\n"
            f"BEGIN SELECT RAISE(ABORT, 'append-only: {table.name}'); END",
        )
    return found


def schema_sql() -> str:
    """Every statement, joined by a line holding a semicolon."""
    dialect = sqlite.dialect()
    parts: list[str] = []
    for table in metadata.sorted_tables:
        create = str(CreateTable(table).compile(dialect=dialect)).strip()
        parts.append(re.sub(r"[ \t]+\n", "\n", create))
        parts.extend(str(CreateIndex(index).compile(dialect=dialect)) for index in sorted(table.indexes, key=str))
        parts.extend(triggers(table))
    return "\n;\n".join(parts) + "\n;\n"


def main() -> None:
    """Write the file."""
    TARGET.write_text(schema_sql(), encoding="utf-8")


if __name__ == "__main__":
    main()
