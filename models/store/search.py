"""The search index of the cache: one FTS5 table that follows customers and their contact persons.

Order: ``create`` makes the tables when a cache is opened; the unit of work and the apply of a pulled page call
``refresh`` with the rows they touched, inside their own transaction, so that the index never differs from the rows.
The FTS5 table is contentless (it holds no names, only tokens; rows are read from ``customer``), and ``search_doc``
gives every indexed row the number that FTS5 wants. Agreements, slips and visits are found through the ordinary
indexes of their own tables.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from models.store.readings import Readings
from models.store.search_query import Finder
from models.store.search_tokens import SearchTexts, Tokeniser

TABLE = "search_index"
DOCS = "search_doc"
_CHUNK = 500
_CREATE = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS search_index USING fts5(t, content='', contentless_delete=1, tokenize='ascii', "
    "detail='none')",
    "CREATE TABLE IF NOT EXISTS search_doc (docid INTEGER PRIMARY KEY, row_id BLOB NOT NULL UNIQUE, "
    "customer_id BLOB NOT NULL)",
)
_PUT = "INTO search_index (rowid, t) VALUES (?, ?)"
_SOURCES = {
    "customer": (
        "SELECT id, id, full_name, short_name, contact_name, address, village, phone, backup_phone, billing_phone, "
        "mnemonic FROM customer WHERE deleted_ms IS NULL AND id IN ({marks})"
    ),
    "contact_person": (
        "SELECT id, customer_id, name, NULL, NULL, NULL, NULL, mobile, phone, NULL, NULL FROM contact_person "
        "WHERE deleted_ms IS NULL AND id IN ({marks})"
    ),
}


class SearchIndex:
    """Follows the rows that can be found by text; a ``RowListener`` of the store.

    Attributes:
        readings: How characters are read.
        finder: Reads what is typed.
    """

    def __init__(self, readings: Readings) -> None:
        self.readings = readings
        self._tokeniser = Tokeniser(readings)
        self.finder = Finder(readings, self._tokeniser)

    def create(self, connection: sa.Connection) -> None:
        """Make the tables if they are missing; an index that lost its tables is filled anew."""
        for statement in _CREATE:
            connection.exec_driver_sql(statement)
        empty = connection.exec_driver_sql("SELECT NOT EXISTS (SELECT 1 FROM search_doc)").scalar()
        if empty and connection.exec_driver_sql("SELECT EXISTS (SELECT 1 FROM customer)").scalar():
            self.rebuild(connection)

    def rebuild(self, connection: sa.Connection) -> None:
        """Empty the index and fill it from the rows."""
        connection.exec_driver_sql("INSERT INTO search_index (search_index) VALUES ('delete-all')")
        connection.exec_driver_sql("DELETE FROM search_doc")
        for table in _SOURCES:
            rows = connection.exec_driver_sql(f"SELECT id FROM {table} WHERE deleted_ms IS NULL")
            self.refresh(connection, table, [row[0] for row in rows])

    def refresh(self, connection: sa.Connection, table: str, ids: Sequence[bytes]) -> None:
        """Follow the present state of some rows; tables that are not searched are left aside.

        Args:
            connection: The write transaction that touched the rows.
            table: Name of the table.
            ids: Ids of the rows, living or deleted.
        """
        source = _SOURCES.get(table)
        if source is None:
            return
        raw = connection.connection.dbapi_connection
        for start in range(0, len(ids), _CHUNK):
            self._refresh_chunk(raw, source, ids[start : start + _CHUNK])

    def _refresh_chunk(self, raw: Any, source: str, ids: Sequence[bytes]) -> None:
        marks = ",".join("?" * len(ids))
        rows = raw.execute(source.format(marks=marks), ids).fetchall()
        known = dict(raw.execute(f"SELECT row_id, docid FROM search_doc WHERE row_id IN ({marks})", ids).fetchall())
        gone = known.keys() - {row[0] for row in rows}
        if gone:
            numbers = [(known.pop(row_id),) for row_id in gone]
            raw.executemany("DELETE FROM search_index WHERE rowid = ?", numbers)
            raw.executemany("DELETE FROM search_doc WHERE docid = ?", numbers)
        new = {row[0]: row[1] for row in rows if row[0] not in known}
        if new:
            first = raw.execute("SELECT coalesce(max(docid), 0) + 1 FROM search_doc").fetchone()[0]
            numbered = [(first + at, row_id, customer_id) for at, (row_id, customer_id) in enumerate(new.items())]
            raw.executemany("INSERT INTO search_doc (docid, row_id, customer_id) VALUES (?, ?, ?)", numbered)
            known.update((row_id, docid) for docid, row_id, _ in numbered)
            raw.executemany("INSERT " + _PUT, self._documents([row for row in rows if row[0] in new], known))
        raw.executemany("REPLACE " + _PUT, self._documents([row for row in rows if row[0] not in new], known))

    def _documents(self, rows: Sequence[Sequence[Any]], numbers: dict[bytes, int]) -> Iterator[tuple[int, str]]:
        for row_id, _, name, short, contact, *rest in rows:
            address, village, phone, backup, billing, mnemonic = rest
            texts = SearchTexts(
                [text for text in (name, short, contact) if text],
                [text for text in (address, village) if text],
                {text for text in (phone, backup, billing) if text},
                [mnemonic] if mnemonic else (),
            )
            yield (numbers[row_id], self._tokeniser.document(texts))
