"""A cache that knows an organisation, with search index and derived columns, for tests and benchmarks of imports."""

from collections.abc import Iterable
from pathlib import Path

from app.core.paths import resources
from models.kernel.clock import ManualClock
from models.kernel.enums import OrgLevel, OrgNature, Role
from models.rules.org_scope import OrgNode
from models.store.actor import Actor
from models.store.derive import derive_customer
from models.store.engine import Followers, Store
from models.store.readings import Readings
from models.store.scopes import office_scope
from models.store.search import SearchIndex
from models.store.unit_of_work import work
from models.tables.organisation import OrgUnit
from tests.support.generator import OUTLETS
from tests.support.stores import make_store

HEAD, PROVINCE, CITY, COUNTY = "10000000", "32000000", "32990000", "32990100"


def made_offices() -> tuple[OrgNode, ...]:
    """Five levels; the outlets of made lists, every other one run by an agency; the last in another city."""
    postal = OrgNature.POSTAL
    upper = (
        OrgNode(HEAD, "总部", OrgLevel.HEAD, None, postal),
        OrgNode(PROVINCE, "省分公司", OrgLevel.PROVINCE, HEAD, postal),
        OrgNode(CITY, "市分公司", OrgLevel.CITY, PROVINCE, postal),
        OrgNode(COUNTY, "县分公司", OrgLevel.COUNTY, CITY, postal),
    )
    natures = (OrgNature.SELF_RUN, OrgNature.AGENCY)
    outlets = (
        OrgNode(outlet.code, outlet.name, OrgLevel.OUTLET, COUNTY, natures[at % 2]) for at, outlet in enumerate(OUTLETS)
    )
    return (*upper, *outlets)


def indexed_store(folder: Path, seed: int = 1, clock: ManualClock | None = None) -> Store:
    """An empty cache with everything that follows a write in the product."""
    index = SearchIndex(Readings(resources() / "pinyin"))
    return make_store(folder, seed=seed, clock=clock, followers=Followers((index,), {"customer": derive_customer}))


def city_user(office: str = CITY, role: Role = Role.BUSINESS_ADMIN) -> Actor:
    """Who imports."""
    return Actor("32990001", "顾城", office, "CD01", frozenset({role}))


def add_offices(store: Store, nodes: Iterable[OrgNode]) -> None:
    """File an organisation, each office in the scope of the one above."""
    with work(store, city_user(), what="setup") as uow:
        for node in nodes:
            uow.add(
                OrgUnit(
                    scope=office_scope(node.parent or node.code),
                    org_code=node.code,
                    org_name=node.name,
                    level=node.level,
                    parent_org_code=node.parent,
                    nature=node.nature,
                    enabled=node.enabled,
                )
            )
        uow.commit()
