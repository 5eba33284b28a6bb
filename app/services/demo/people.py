"""Organisation, people and parameters of the demonstration."""

from dataclasses import dataclass
from datetime import date

from models.kernel.enums import OrgLevel, OrgNature, Role
from models.store.scopes import office_scope
from models.store.transaction import derived_id
from models.tables.organisation import OrgUnit, ParameterValue, Staff

HEAD, PROVINCE, CITY, COUNTY = "10000000", "43000000", "43070000", "43072600"
OUTLET, SECOND_OUTLET = "41530001", "41530002"
PASSWORD = "Shimen-2025-post"
START = "2025-11-24 08:05"


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """A person of the demonstration; all share ``PASSWORD``."""

    staff_no: str
    name: str
    org_code: str
    roles: frozenset[Role]
    position: str


LI_FANG = DemoPerson("43072601", "李芳", OUTLET, frozenset({Role.CLERK, Role.PARTTIME_MANAGER}), "柜员")
CHEN_GANG = DemoPerson("43072602", "陈刚", OUTLET, frozenset({Role.OUTLET_HEAD}), "网点负责人")
WANG_YAN = DemoPerson("43072603", "王䶮", OUTLET, frozenset({Role.ACCOUNT_MANAGER}), "专职客户经理")
ZHOU_MIN = DemoPerson("43072611", "周敏", COUNTY, frozenset({Role.FINANCE}), "财务审核")
WANG_JING = DemoPerson("43072612", "王静", COUNTY, frozenset({Role.BUSINESS_ADMIN}), "大客户管理")
ZHAO_MING = DemoPerson("43070001", "赵明", CITY, frozenset({Role.BUSINESS_ADMIN}), "大客户中心")
SUN_LI = DemoPerson("43070002", "孙丽", CITY, frozenset({Role.SYSTEM_ADMIN}), "系统管理")
QIAN_TAO = DemoPerson("43070003", "钱涛", CITY, frozenset({Role.AUDITOR}), "审计")
PEOPLE = (LI_FANG, CHEN_GANG, WANG_YAN, ZHOU_MIN, WANG_JING, ZHAO_MING, SUN_LI, QIAN_TAO)


def org_units() -> list[OrgUnit]:
    """Five levels with two outlets; each row stands in the scope of the office above."""
    postal, outlet = OrgNature.POSTAL, OrgLevel.OUTLET
    lines = (
        (HEAD, "中国邮政集团有限公司", "ZB", OrgLevel.HEAD, None, postal, None, False),
        (PROVINCE, "湖南省分公司", "HN", OrgLevel.PROVINCE, HEAD, postal, "430000", False),
        (CITY, "常德市分公司", "CD", OrgLevel.CITY, PROVINCE, postal, "430700", False),
        (COUNTY, "石门县分公司", "SX", OrgLevel.COUNTY, CITY, postal, "430726", False),
        (OUTLET, "石门乡邮政所", "SM", outlet, COUNTY, OrgNature.SELF_RUN, "430726", True),
        (SECOND_OUTLET, "夹山邮政支局", "JS", outlet, COUNTY, OrgNature.AGENCY, "430726", True),
    )
    return [
        OrgUnit(
            id=derived_id("org", code),
            scope=office_scope(parent or code),
            org_code=code,
            org_name=name,
            mnemonic=mnemonic,
            level=level,
            parent_org_code=parent,
            nature=nature,
            postcode=None if level is not OrgLevel.OUTLET else code[:6],
            region_code=region,
            rural=rural,
        )
        for code, name, mnemonic, level, parent, nature, region, rural in lines
    ]


def staff() -> list[Staff]:
    """The people; outlet staff stand in the county's scope, office staff in their own office's."""
    return [
        Staff(
            id=derived_id("staff", person.staff_no),
            scope=office_scope(COUNTY if person.org_code in {OUTLET, SECOND_OUTLET} else person.org_code),
            staff_no=person.staff_no,
            name=person.name,
            role_codes=frozenset(role.value for role in person.roles),
            org_code=person.org_code,
            position=person.position,
            entry_on=date(2019, 7, 1),
        )
        for person in PEOPLE
    ]


def parameter(key: str, value: str, note: str) -> ParameterValue:
    """One parameter in force at the county since 2025."""
    return ParameterValue(
        id=derived_id("parameter", key, COUNTY, "2025-01-01"),
        scope=office_scope(COUNTY),
        key=key,
        value=value,
        org_code=COUNTY,
        effective_from=date(2025, 1, 1),
        maker=WANG_JING.staff_no,
        checker=ZHAO_MING.staff_no,
        source_note=note,
    )
