"""The conflict inbox: what two people could not both have, in words, with the answers that are possible."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa

from app.queries.outbox import customer_of
from app.queries.page import Page
from app.queries.record_words import ValueWord, Wording, record_field, record_value, table_word

SECOND_PLACE = MappingProxyType({"customer.phone": "backup_phone", "contact_person.mobile": "phone"})
"""Fields of which both values can be kept, because a second field can take the other one."""

_GUARDED_TABLES = frozenset({"agreement", "staff", "org_unit", "parameter_value", "visit_plan", "issued_number"})
_GUARDED_FIELDS = frozenset(
    {
        "full_name",
        "cert_type",
        "cert_no",
        "value_tier",
        "tier_from",
        "tier_before",
        "visit_class",
        "class_from",
        "class_before",
        "outlet_code",
        "manager_a",
        "manager_b",
        "status",
        "merged_into",
        "deleted_ms",
        "promise_amount",
    }
)


class Answer(StrEnum):
    """What a person may decide."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two people.

    Attributes:
        value: What he wants, readable.
        staff_no: Staff number.
        name: Name.
        org_name: Name of his office.
        at_ms: When, UTC milliseconds; the clock of his PC.
    """

    value: ValueWord
    staff_no: str
    name: str
    org_name: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class ConflictLine:
    """One open or decided conflict.

    Attributes:
        id: Row id.
        kind: ``field``, ``deleted`` or ``refused``.
        table: What kind of record.
        field: What the field is called.
        table_name: Table of the record.
        field_name: Column of the field.
        row_id: The record.
        subject: The customer or person the record is about; empty where not known.
        customer_id: The customer it belongs to, if any.
        base: What it was.
        mine: Who could not have it his way, and what he wants.
        theirs: Whose value stands at the centre, and what it is.
        state: ``open``, ``admin``, or the answer given.
        guarded: Whether the outlet head must decide.
        answers: The answers that are possible.
        note: Why the centre refused, for ``refused``.
        decided_name: Who decided.
        decided_ms: When.
        reason: Why.
    """

    id: bytes
    kind: str
    table: Wording
    field: Wording
    table_name: str
    field_name: str
    row_id: bytes
    subject: str
    customer_id: bytes | None
    base: ValueWord
    mine: Side
    theirs: Side
    state: str
    guarded: bool
    answers: tuple[Answer, ...]
    note: str
    decided_name: str
    decided_ms: int
    reason: str

    @property
    def open(self) -> bool:
        """Whether somebody must still decide."""
        return self.state in OPEN


OPEN = ("open", "admin")
_COLUMNS = """
c.id, c.kind, c.table_name, c.row_id, c.field, c.base_value, c.mine_value, c.mine_by, c.mine_name, c.mine_org,
c.mine_ms, c.theirs_value, c.theirs_by, c.theirs_name, c.theirs_org, c.theirs_ms, c.state, c.decided_name,
c.decided_ms, c.decision_reason, coalesce(a.org_name, c.mine_org), coalesce(b.org_name, c.theirs_org)
"""
_FROM = (
    " FROM conflict c LEFT JOIN org_unit a ON a.org_code = c.mine_org"
    " LEFT JOIN org_unit b ON b.org_code = c.theirs_org WHERE c.deleted_ms IS NULL"
)


def is_guarded(table: str, field: str) -> bool:
    """Whether the outlet head must decide: names, certificates, grades, managers, agreements, people, withdrawals."""
    return table in _GUARDED_TABLES or field in _GUARDED_FIELDS


def conflicts(
    connection: sa.Connection, *, decided: bool = False, offset: int = 0, limit: int = 100
) -> Page[ConflictLine]:
    """One page of the inbox: open conflicts oldest first, or decided ones newest first."""
    where = " AND c.state NOT IN ('open', 'admin')" if decided else " AND c.state IN ('open', 'admin')"
    order = "c.decided_ms DESC" if decided else "c.created_ms"
    total = connection.execute(sa.text(f"SELECT count(*){_FROM}{where}")).scalar_one()
    query = f"SELECT {_COLUMNS}{_FROM}{where} ORDER BY {order}, c.id LIMIT :limit OFFSET :offset"
    rows = connection.execute(sa.text(query), {"limit": limit, "offset": offset}).all()
    return Page(tuple(_line(connection, row) for row in rows), total, offset)


def conflict(connection: sa.Connection, conflict_id: bytes) -> ConflictLine | None:
    """One conflict by id."""
    row = connection.execute(sa.text(f"SELECT {_COLUMNS}{_FROM} AND c.id = :id"), {"id": conflict_id}).first()
    return None if row is None else _line(connection, row)


def open_count(connection: sa.Connection) -> int:
    """How many conflicts wait for somebody."""
    return int(connection.execute(sa.text(f"SELECT count(*){_FROM} AND c.state IN ('open', 'admin')")).scalar_one())


def _line(connection: sa.Connection, row: Sequence[Any]) -> ConflictLine:
    (
        row_id, kind, table, record, field, base, mine, mine_by, mine_name, mine_org, mine_ms, theirs, theirs_by,
        theirs_name, theirs_org, theirs_ms, state, decided_name, decided_ms, reason, mine_office, theirs_office,
    ) = row  # fmt: skip
    del mine_org, theirs_org
    refused = kind == "refused"
    customer_id = customer_of(connection, table, record)
    return ConflictLine(
        id=row_id,
        kind=kind,
        table=table_word(table),
        field=record_field(table, field) if field else table_word(table),
        table_name=table,
        field_name=field,
        row_id=record,
        subject=_subject(connection, table, record, customer_id),
        customer_id=customer_id,
        base=record_value(table, field, base),
        mine=Side(None if refused else record_value(table, field, mine), mine_by, mine_name, mine_office, mine_ms),
        theirs=Side(record_value(table, field, theirs), theirs_by, theirs_name, theirs_office, theirs_ms),
        state=state,
        guarded=is_guarded(table, field),
        answers=answers_of(kind, table, field),
        note=str(mine or "") if refused else "",
        decided_name=decided_name or "",
        decided_ms=decided_ms or 0,
        reason=reason or "",
    )


def answers_of(kind: str, table: str, field: str) -> tuple[Answer, ...]:
    """The answers that are possible, in the order of the buttons; none of them is the default."""
    if kind == "refused":
        return (Answer.THEIRS, Answer.ADMIN)
    both = (Answer.BOTH,) if kind == "field" and f"{table}.{field}" in SECOND_PLACE else ()
    return (Answer.MINE, Answer.THEIRS, *both, Answer.ADMIN)


def _subject(connection: sa.Connection, table: str, row_id: bytes, customer_id: bytes | None) -> str:
    if customer_id is not None:
        found = connection.execute(sa.text("SELECT full_name FROM customer WHERE id = :id"), {"id": customer_id})
    elif table == "staff":
        found = connection.execute(sa.text("SELECT name FROM staff WHERE id = :id"), {"id": row_id})
    else:
        return ""
    return str(found.scalar() or "")
