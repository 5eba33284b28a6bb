"""The organisation as this PC knows it: the tree, one office, one person."""

from dataclasses import dataclass

import sqlalchemy as sa

from models.kernel.enums import OrgLevel, OrgNature, Role, StaffStatus
from models.rules.org_scope import OrgNode, OrgTree


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """One office with what the tree view shows.

    Attributes:
        code: Code of eight digits, given by the centre.
        name: Name.
        mnemonic: Letters of the terminal codes.
        level: Level.
        parent: Code of the office above.
        nature: Self-run, agency or postal administration.
        postcode: Postal code.
        rural: Whether the rural time limits apply.
        enabled: Whether it is in use.
        people: People on duty.
    """

    code: str
    name: str
    mnemonic: str
    level: OrgLevel
    parent: str | None
    nature: OrgNature
    postcode: str
    rural: bool
    enabled: bool
    people: int


@dataclass(frozen=True, slots=True)
class StaffRecord:
    """A person as sign-in and authorisation need him."""

    id: bytes
    staff_no: str
    name: str
    org_code: str
    roles: frozenset[Role]
    status: StaffStatus


_OFFICES = """
SELECT o.org_code, o.org_name, o.mnemonic, o.level, o.parent_org_code, o.nature, o.postcode, o.rural, o.enabled,
       (SELECT count(*) FROM staff s WHERE s.org_code = o.org_code AND s.status = 'on_duty' AND s.deleted_ms IS NULL)
FROM org_unit o WHERE o.deleted_ms IS NULL ORDER BY o.org_code
"""


def offices(connection: sa.Connection) -> tuple[OfficeLine, ...]:
    """Every office this PC knows, by code; levels and natures of newer versions are left aside."""
    levels = {str(level): level for level in OrgLevel}
    natures = {str(nature): nature for nature in OrgNature}
    return tuple(
        OfficeLine(
            row[0], row[1], row[2] or "", levels[row[3]], row[4], natures[row[5]],
            row[6] or "", bool(row[7]), bool(row[8]), row[9],
        )
        for row in connection.execute(sa.text(_OFFICES))
        if row[3] in levels and row[5] in natures
    )  # fmt: skip


def tree_of(lines: tuple[OfficeLine, ...]) -> OrgTree:
    """The tree of some offices."""
    return OrgTree(OrgNode(line.code, line.name, line.level, line.parent, line.nature, line.enabled) for line in lines)


def org_tree(connection: sa.Connection) -> OrgTree:
    """The tree that this PC knows."""
    return tree_of(offices(connection))


def org_name(connection: sa.Connection, org_code: str) -> str:
    """Name of an office, or its code where the name is not known."""
    query = sa.text("SELECT org_name FROM org_unit WHERE org_code = :code AND deleted_ms IS NULL")
    return str(connection.execute(query, {"code": org_code}).scalar() or org_code)


def staff_record(connection: sa.Connection, staff_no: str) -> StaffRecord | None:
    """A person by staff number, or None."""
    query = sa.text(
        "SELECT id, staff_no, name, org_code, role_codes, status FROM staff"
        " WHERE staff_no = :staff_no AND deleted_ms IS NULL"
    )
    row = connection.execute(query, {"staff_no": staff_no}).first()
    if row is None:
        return None
    statuses = {str(status): status for status in StaffStatus}
    return StaffRecord(
        row[0], row[1], row[2], row[3], roles_of(row[4]), statuses.get(row[5], StaffStatus.DISABLED)
    )  # fmt: skip


def roles_of(joined: str) -> frozenset[Role]:
    """Roles of a joined text; roles of newer versions are left aside."""
    known = {str(role): role for role in Role}
    return frozenset(known[code] for code in joined.split(",") if code in known)
