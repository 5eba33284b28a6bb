"""People as the list and the file of a person show them, by own office and below."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from app.queries.organisation import roles_of
from app.queries.page import Page
from models.kernel.enums import OrgNature, Role, StaffStatus


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """Which people.

    Attributes:
        offices: Codes of the offices wanted.
        text: Part of name, staff number, position or office name.
        status: Only people in this state.
        nature: Only people of self-run or of agency offices.
        role: Only people with this role.
    """

    offices: frozenset[str]
    text: str = ""
    status: StaffStatus | None = None
    nature: OrgNature | None = None
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person.

    Attributes:
        id: Row id.
        staff_no: Staff number.
        name: Name.
        roles: Roles.
        org_code: Office.
        org_name: Name of the office.
        nature: Self-run, agency or postal administration.
        position: Position.
        phone: Telephone.
        entry_on: First day at the post.
        leave_on: Last day, for people who left.
        status: State.
        pending: Whether a change waits to be sent.
    """

    id: bytes
    staff_no: str
    name: str
    roles: frozenset[Role]
    org_code: str
    org_name: str
    nature: OrgNature | None
    position: str
    phone: str
    entry_on: date | None
    leave_on: date | None
    status: StaffStatus
    pending: bool


SORTS = {
    "staff_no": "s.staff_no",
    "name": "s.name",
    "office": "s.org_code",
    "status": "s.status",
    "entry_on": "s.entry_on",
}
_COLUMNS = """
s.id, s.staff_no, s.name, s.role_codes, s.org_code, coalesce(o.org_name, s.org_code), o.nature, s.position, s.phone,
s.entry_on, s.leave_on, s.status, EXISTS (SELECT 1 FROM outbox_row w WHERE w.table_name = 'staff' AND w.row_id = s.id)
"""
_FROM = " FROM staff s LEFT JOIN org_unit o ON o.org_code = s.org_code WHERE s.deleted_ms IS NULL"


def people(
    connection: sa.Connection,
    wanted: PeopleFilter,
    *,
    sort: str = "",
    descending: bool = False,
    offset: int = 0,
    limit: int = 100,
) -> Page[PersonLine]:
    """One page of people, people on duty first unless sorted otherwise."""
    where, params = _where(wanted)
    total = connection.execute(sa.text(f"SELECT count(*){_FROM}{where}"), params).scalar_one()
    order = SORTS.get(sort, "s.status <> 'on_duty', s.org_code")
    way = "DESC" if descending else "ASC"
    query = f"SELECT {_COLUMNS}{_FROM}{where} ORDER BY {order} {way}, s.staff_no LIMIT :limit OFFSET :offset"
    rows = connection.execute(sa.text(query), {**params, "limit": limit, "offset": offset})
    return Page(tuple(_line(row) for row in rows), total, offset)


def person(connection: sa.Connection, row_id: bytes) -> PersonLine | None:
    """One person by row id."""
    row = connection.execute(sa.text(f"SELECT {_COLUMNS}{_FROM} AND s.id = :id"), {"id": row_id}).first()
    return None if row is None else _line(row)


def name_of(connection: sa.Connection, staff_no: str) -> str:
    """Name of a person, or the number where the name is not known here."""
    query = sa.text("SELECT name FROM staff WHERE staff_no = :staff_no")
    return str(connection.execute(query, {"staff_no": staff_no}).scalar() or staff_no)


def _where(wanted: PeopleFilter) -> tuple[str, dict[str, object]]:
    offices = sorted(wanted.offices)
    params: dict[str, object] = {f"o{place}": code for place, code in enumerate(offices)}
    parts = [f"s.org_code IN ({', '.join(f':o{place}' for place in range(len(offices))) or 'NULL'})"]
    for text in wanted.text.split():
        name = f"t{len(params)}"
        columns = ("s.name", "s.staff_no", "s.position", "o.org_name")
        parts.append("(" + " OR ".join(f"instr({column}, :{name}) > 0" for column in columns) + ")")
        params[name] = text
    if wanted.status is not None:
        parts.append("s.status = :status")
        params["status"] = str(wanted.status)
    if wanted.nature is not None:
        parts.append("o.nature = :nature")
        params["nature"] = str(wanted.nature)
    if wanted.role is not None:
        parts.append("(',' || s.role_codes || ',') LIKE :role")
        params["role"] = f"%,{wanted.role},%"
    return " AND " + " AND ".join(parts), params


def _line(row: Sequence[Any]) -> PersonLine:
    natures = {str(nature): nature for nature in OrgNature}
    statuses = {str(status): status for status in StaffStatus}
    row_id, staff_no, name, roles, org_code, org_name, nature, position, phone, entry, leave, status, pending = row
    return PersonLine(
        bytes(row_id),
        str(staff_no),
        str(name),
        roles_of(str(roles)),
        str(org_code),
        str(org_name),
        natures.get(str(nature)),
        str(position or ""),
        str(phone or ""),
        date.fromisoformat(str(entry)) if entry else None,
        date.fromisoformat(str(leave)) if leave else None,
        statuses.get(str(status), StaffStatus.DISABLED),
        bool(pending),
    )
