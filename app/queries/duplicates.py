"""可能重复: living files that look like the one being typed, found by indexes alone (RULES.md §8.3).

Phones, those of contact persons too, and addresses are found through the search index.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from models.kernel.enums import CustomerStatus
from models.rules.duplicates import DuplicateKeys, DuplicateReason, duplicate_keys, duplicate_reasons
from models.store.search_tokens import PLACE, fold, pairs
from models.tables import metadata

MOST = 20


@dataclass(frozen=True, slots=True)
class DuplicateHint:
    """One file that may be the same customer.

    Attributes:
        customer_id: The file.
        customer_no: Customer number.
        name: Full name.
        outlet: Outlet code.
        status: Life of the file.
        reasons: Why, the strongest first.
    """

    customer_id: bytes
    customer_no: str
    name: str
    outlet: str
    status: CustomerStatus
    reasons: tuple[DuplicateReason, ...]

    @property
    def refuses(self) -> bool:
        """Whether it is no hint but a refusal: the same certificate."""
        return DuplicateReason.CERTIFICATE in self.reasons


def duplicates(
    connection: sa.Connection, mine: DuplicateKeys, address: str, but: bytes | None = None
) -> tuple[DuplicateHint, ...]:
    """Files that look alike; withdrawn and deleted files are left aside.

    Args:
        connection: A read transaction.
        mine: Keys of what is typed.
        address: The typed address.
        but: The file being amended.
    """
    c = metadata.tables["customer"].c
    ids = _through_index(connection, mine, address)
    where: list[sa.ColumnElement[bool]] = [c.id.in_(ids)]
    if mine.name:
        where.append(c.name_key == mine.name)
    if mine.certificate:
        where.append(c.cert_no == mine.certificate)
    hints: list[DuplicateHint] = []
    for condition in where:
        query = sa.select(
            c.id, c.crm_customer_no, c.full_name, c.outlet_code, c.status, c.phone, c.backup_phone, c.billing_phone,
            c.address, c.postcode, c.cert_no,
        ).where(
            condition, c.deleted_ms.is_(None), c.merged_into.is_(None), c.status != CustomerStatus.WITHDRAWN
        )  # fmt: skip
        hints.extend(_hint(row, mine, _contact_phones(connection, row.id)) for row in connection.execute(query))
    found = {hint.customer_id: hint for hint in hints if hint.reasons and hint.customer_id != but}
    return tuple(sorted(found.values(), key=lambda hint: (len(hint.reasons) * -1, hint.name)))[:MOST]


def _hint(row: Any, mine: DuplicateKeys, phones: Collection[str]) -> DuplicateHint:
    numbers = (row.phone, row.backup_phone, row.billing_phone, *phones)
    other = duplicate_keys(row.full_name, numbers, row.address, row.postcode, row.cert_no)
    return DuplicateHint(
        row.id, row.crm_customer_no, row.full_name, row.outlet_code, row.status, duplicate_reasons(mine, other)
    )


def _through_index(connection: sa.Connection, mine: DuplicateKeys, address: str) -> list[bytes]:
    options = [f'"{digits}"' for digits in sorted(mine.phones)]
    folded = fold(address)
    if mine.place and len(folded) > 1:
        tokens = dict.fromkeys(pairs(folded))
        options.append("(" + " AND ".join(f'"{PLACE}{pair}"' for pair in tokens) + ")")
    if not options:
        return []
    query = (
        "SELECT d.customer_id FROM search_index i JOIN search_doc d ON d.docid = i.rowid WHERE search_index MATCH ? "
        "LIMIT 100"
    )
    return [row[0] for row in connection.exec_driver_sql(query, (" OR ".join(options),))]


def _contact_phones(connection: sa.Connection, customer_id: bytes) -> tuple[str, ...]:
    c = metadata.tables["contact_person"].c
    query = sa.select(c.mobile, c.phone).where(c.customer_id == customer_id, c.deleted_ms.is_(None))
    return tuple(number for row in connection.execute(query) for number in row if number)
