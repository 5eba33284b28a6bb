"""What the forms of 客户 offer to choose from: people who may look after customers, and outlets."""

from dataclasses import dataclass

import sqlalchemy as sa

from app.queries.organisation import org_tree, roles_of
from models.kernel.enums import Role, StaffStatus
from models.tables import metadata

LOOKING_AFTER = frozenset(
    {Role.OUTLET_HEAD, Role.WEALTH_MANAGER, Role.ACCOUNT_MANAGER, Role.PARTTIME_MANAGER, Role.BUSINESS_ADMIN}
)


@dataclass(frozen=True, slots=True)
class FormChoices:
    """Choices for the forms.

    Attributes:
        managers: Names of people who may be manager A or B, by staff number.
        outlets: Names of enabled outlets of the person's office, by code.
        next_number: Customer number proposed for a new file.
    """

    managers: dict[str, str]
    outlets: dict[str, str]
    next_number: str = ""


def form_choices(connection: sa.Connection, office: str) -> FormChoices:
    """Choices for a person of an office."""
    tree = org_tree(connection)
    below = tree.below(office) or frozenset({office})
    c = metadata.tables["staff"].c
    query = sa.select(c.staff_no, c.name, sa.type_coerce(c.role_codes, sa.String)).where(
        c.org_code.in_(below), c.status == StaffStatus.ON_DUTY, c.deleted_ms.is_(None)
    )
    managers = {
        number: name
        for number, name, roles in connection.execute(query)
        if not LOOKING_AFTER.isdisjoint(roles_of(roles))
    }
    outlets = {node.code: node.name for node in tree.outlets(office, enabled_only=True)}
    return FormChoices(managers, outlets)
