"""The part of the organisation that this PC knows, for names on paper and the width of lists."""

from dataclasses import dataclass

import sqlalchemy as sa

from models.kernel.enums import OrgLevel
from models.tables import metadata

GROUP = "中国邮政集团有限公司"


@dataclass(frozen=True, slots=True)
class OfficeNames:
    """How an outlet is named on paper.

    Attributes:
        outlet: Name of the outlet, or its code when the office is not known here.
        branch: Full name of the city branch above it, as the head line prints it.
        rural: Whether the outlet serves the country, which sets the usual clock of a request.
    """

    outlet: str
    branch: str
    rural: bool


def office_names(connection: sa.Connection, code: str) -> OfficeNames:
    """Names of an outlet and its city branch."""
    o = metadata.tables["org_unit"].c
    columns = (o.org_code, o.org_name, o.level, o.parent_org_code, o.rural)
    rows = connection.execute(sa.select(*columns).where(o.deleted_ms.is_(None))).all()
    known = {row.org_code: row for row in rows}
    own = known.get(code)
    at, seen = own, set()
    while at is not None and at.level is not OrgLevel.CITY and at.org_code not in seen:
        seen.add(at.org_code)
        at = known.get(at.parent_org_code)
    city = "" if at is None else str(at.org_name)
    branch = city if city.startswith("中国邮政") else GROUP + city
    return OfficeNames(code if own is None else str(own.org_name), branch, own is not None and bool(own.rural))


def own_outlet(connection: sa.Connection, code: str) -> str:
    """The outlet that lists keep to: the code itself for an outlet, empty for an office above outlets."""
    o = metadata.tables["org_unit"].c
    level = connection.execute(sa.select(o.level).where(o.org_code == code)).scalar()
    return code if level in {None, OrgLevel.OUTLET} else ""
