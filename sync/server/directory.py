"""Organisation and people as the centre's rows tell them: which scopes a PC gets, who a staff number is."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from models.kernel.enums import OrgLevel, OrgNature
from models.rules.org_scope import OrgNode, OrgTree
from models.store.scopes import office_scope, outlet_scope
from sync.protocol.codec import decode_fields
from sync.server import tables as t


def rows_of(connection: sa.Connection, table: str, scopes: list[str] | None = None) -> list[dict[str, Any]]:
    """Living images of a small reference table."""
    query = sa.select(t.row.c.body).where(t.row.c.tbl == table)
    if scopes is not None:
        query = query.where(t.row.c.scope.in_(scopes))
    images = [decode_fields(bytes(body)) for body in connection.execute(query).scalars()]
    return [image for image in images if image.get("deleted_ms") is None]


def org_tree(connection: sa.Connection) -> OrgTree:
    """The tree; units of levels or natures this version does not know are left out."""
    levels = {member.value: member for member in OrgLevel}
    natures = {member.value: member for member in OrgNature}
    return OrgTree(
        OrgNode(
            image["org_code"],
            image["org_name"],
            levels[image["level"]],
            image.get("parent_org_code"),
            natures[image["nature"]],
            bool(image.get("enabled", 1)),
        )
        for image in rows_of(connection, "org_unit")
        if image["level"] in levels and image["nature"] in natures
    )


def mnemonic(connection: sa.Connection, org: str) -> str:
    """Mnemonic of an office for its terminal codes; empty if it has none."""
    found = [image.get("mnemonic", "") for image in rows_of(connection, "org_unit") if image["org_code"] == org]
    return str(found[0]) if found else ""


def staff_image(connection: sa.Connection, staff_no: str) -> Mapping[str, Any] | None:
    """A person's row, or None."""
    return next((image for image in rows_of(connection, "staff") if image["staff_no"] == staff_no), None)


def scopes_for(tree: OrgTree, org: str) -> tuple[str, tuple[str, ...], frozenset[str]]:
    """Home, scopes to read in order of need, and scopes to write, of a PC standing at an office.

    Reference data of the offices above comes first, then the office's own, then everything below an office above
    outlet level.
    """
    node = tree.get(org)
    home = outlet_scope(org)
    above = [office_scope(code) for code in tree.path(org)]
    if node is not None and node.level is OrgLevel.OUTLET:
        reads = (*[scope for scope in above if scope != office_scope(org)], home)
        return home, reads, frozenset({home})
    below = sorted(tree.below(org) - {org})
    inner = [office_scope(code) for code in below if _is_office(tree, code)]
    outlets = [outlet_scope(code) for code in below if not _is_office(tree, code)]
    reads = tuple(dict.fromkeys((*above, office_scope(org), *inner, home, *outlets)))
    return home, reads, frozenset({home, office_scope(org), *inner, *outlets})


def _is_office(tree: OrgTree, code: str) -> bool:
    node = tree.get(code)
    return node is not None and node.level is not OrgLevel.OUTLET
