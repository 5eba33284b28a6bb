"""What an import must know of the cache, and what became of earlier imports."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import sqlalchemy as sa

_CHUNK = 500
_LIVE = "c.deleted_ms IS NULL AND c.status <> 'withdrawn'"
# Rows that hang on a customer; a customer that has any beyond those of his import has been worked with.
_CHILDREN = ("contact_person", "agreement", "visit", "visit_plan", "follow_up", "service_request", "urgent_report")
_LEDGERS = ("grade_change", "file_review", "customer_note", "daily_call")


@dataclass(frozen=True, slots=True)
class Filed:
    """A living customer by what must be unique.

    Attributes:
        number: Customer number.
        name: Full name.
        outlet: Outlet code.
        cert_type: Code of the certificate's kind, may be empty.
        cert_no: Certificate number, may be empty.
    """

    number: str
    name: str
    outlet: str
    cert_type: str
    cert_no: str


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One import for the list of imports.

    Attributes:
        batch_id: The import.
        file_name: File it came from.
        rows: Rows of the file.
        refused: Rows that were not imported.
        filed: Customers of it that are on file today.
        made_ms: When.
        made_by: Name of the importer, or his staff number.
        undone_ms: When it was undone, or None.
        undo_reason: Why.
    """

    batch_id: bytes
    file_name: str
    rows: int
    refused: int
    filed: int
    made_ms: int
    made_by: str
    undone_ms: int | None
    undo_reason: str


@dataclass(frozen=True, slots=True)
class ImportedCustomer:
    """A customer of an import that is still on file.

    Attributes:
        customer_id: The customer.
        number: Customer number.
        name: Full name.
        amended: Whether the file was changed since.
        used: Whether visits, contacts, notes or other rows were added since.
    """

    customer_id: bytes
    number: str
    name: str
    amended: bool
    used: bool


def filed(connection: sa.Connection) -> Iterator[Filed]:
    """Every living customer of the cache."""
    rows = connection.exec_driver_sql(
        f"SELECT c.crm_customer_no, c.full_name, c.outlet_code, c.cert_type, c.cert_no FROM customer c WHERE {_LIVE}"
    )
    return (Filed(row[0], row[1], row[2], row[3] or "", row[4] or "") for row in rows)


def filed_among(
    connection: sa.Connection, numbers: Collection[str], certificates: Collection[str]
) -> tuple[Filed, ...]:
    """Living customers with one of these customer numbers or certificate numbers."""
    found: dict[str, Filed] = {}
    for column, wanted in (("crm_customer_no", numbers), ("cert_no", certificates)):
        values = sorted(wanted)
        for start in range(0, len(values), _CHUNK):
            part = tuple(values[start : start + _CHUNK])
            rows = connection.exec_driver_sql(
                "SELECT c.crm_customer_no, c.full_name, c.outlet_code, c.cert_type, c.cert_no FROM customer c"
                f" WHERE {_LIVE} AND c.{column} IN ({','.join('?' * len(part))})",
                part,
            )
            found |= {row[0]: Filed(row[0], row[1], row[2], row[3] or "", row[4] or "") for row in rows}
    return tuple(found.values())


def staff_names(connection: sa.Connection) -> Mapping[str, str]:
    """Names of people by staff number."""
    rows = connection.exec_driver_sql("SELECT staff_no, name FROM staff WHERE deleted_ms IS NULL")
    return {str(row[0]): str(row[1]) for row in rows}


def imports(connection: sa.Connection) -> tuple[ImportLine, ...]:
    """Every import this PC knows, the latest first."""
    rows = connection.exec_driver_sql(
        "SELECT b.id, b.file_name, b.row_count, b.refused,"
        " (SELECT count(*) FROM customer c WHERE c.import_id = b.id AND c.deleted_ms IS NULL),"
        " b.created_ms, coalesce(s.name, b.created_by), b.undone_ms, coalesce(b.undo_reason, '')"
        " FROM import_batch b LEFT JOIN staff s ON s.staff_no = b.created_by AND s.deleted_ms IS NULL"
        " WHERE b.deleted_ms IS NULL ORDER BY b.created_ms DESC, b.id"
    )
    return tuple(ImportLine(*row) for row in rows)


def imported_customers(
    connection: sa.Connection, batch_id: bytes, among: Collection[bytes] | None = None
) -> tuple[ImportedCustomer, ...]:
    """Customers of an import that are still on file, by number.

    Args:
        connection: A read or write transaction.
        batch_id: The import.
        among: Only these customers; at most some hundred.
    """
    children = [f"SELECT 1 FROM {table} x WHERE x.customer_id = c.id AND x.deleted_ms IS NULL" for table in _CHILDREN]
    ledgers = [
        f"SELECT 1 FROM {table} x WHERE x.customer_id = c.id AND x.created_ms <> c.created_ms" for table in _LEDGERS
    ]
    used = " OR ".join(f"EXISTS ({query})" for query in (*children, *ledgers))
    only = "" if among is None else f" AND c.id IN ({','.join('?' * len(among))})"
    rows = connection.exec_driver_sql(
        f"SELECT c.id, c.crm_customer_no, c.full_name, c.updated_ms <> c.created_ms, {used}"
        f" FROM customer c WHERE c.import_id = ? AND c.deleted_ms IS NULL{only} ORDER BY c.crm_customer_no",
        (batch_id, *(among or ())),
    )
    return tuple(ImportedCustomer(row[0], row[1], row[2], bool(row[3]), bool(row[4])) for row in rows)
