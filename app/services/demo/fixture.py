"""Fixture F: the five customers with their visits and reviews, as the workflow tests expect them."""

from datetime import date

from app.services.demo.people import LI_FANG, OUTLET, WANG_YAN
from models.kernel.enums import (
    AgreementStatus,
    Attitude,
    CustomerType,
    PayMode,
    SettleCycle,
    UseClass,
    ValueTier,
    VisitClass,
    VisitMode,
)
from models.store.scopes import outlet_scope
from models.store.transaction import derived_id
from models.tables.base import Ledger, Synced
from models.tables.customers import Agreement, ContactPerson, Customer, FileReview
from models.tables.visits import Visit

SCOPE = outlet_scope(OUTLET)


def demo_id(name: str) -> bytes:
    """Row id of a named thing of the demonstration, such as ``C1``."""
    return derived_id("demo", name)


def _customer(key: str, number: int, name: str, tier: ValueTier, visit_class: VisitClass, **fields: object) -> Customer:
    return Customer(
        id=demo_id(key),
        scope=SCOPE,
        crm_customer_no=f"KH{OUTLET}{number:06d}",
        full_name=name,
        postcode="415300",
        region_code="430726",
        outlet_code=OUTLET,
        manager_a=LI_FANG.staff_no,
        value_tier=tier,
        tier_from=date(2024, 1, 1),
        visit_class=visit_class,
        class_from=date(2024, 1, 1),
        use_class=UseClass.GENERAL,
        archive_keeper="陈刚",
        paper_archive_no=f"SM-{number:03d}",
        **fields,
    )


def customers() -> list[Customer]:
    """C1 to C5."""
    return [
        _customer(
            "C1", 1, "福安茶业合作社", ValueTier.DIAMOND, VisitClass.ONE,
            address="石门县石门乡茶山村1号", village="茶山村", contact_name="林福安", phone="13807361001",
            email="fuan@example.cn", customer_type=CustomerType.SOCIETY, industry_code="A01 农业",
            usage_kinds=frozenset({"01", "03", "12"}), manager_b=WANG_YAN.staff_no, reviewed_on=date(2025, 11, 5),
            green_channel=True, service_area="全国", service_capacity="年产茶叶三百吨",
            business_direction="茶叶种植与网销",
            business_policy="先货后款，按月结算", company_scale="社员一百二十户", operation_trait="春秋两季发货集中",
            leader_quality="理事长懂电商，守信用", rival_relation="与某快递有零星合作",
            our_relation=Attitude.GOOD, cooperation_attitude=Attitude.GOOD,
        ),
        _customer(
            "C2", 2, "重庆路五金店", ValueTier.GOLD, VisitClass.TWO,
            address="石门县石门乡重庆路18号", village="石门村", contact_name="覃解放", phone="13807361002",
            customer_type=CustomerType.SOLE, industry_code="F52 零售业", usage_kinds=frozenset({"02", "03"}),
            reviewed_on=date(2025, 10, 24), business_direction="五金零售与网销", company_scale="两间门面",
            our_relation=Attitude.GOOD,
        ),
        _customer(
            "C3", 3, "单氏诊所", ValueTier.SILVER, VisitClass.THREE,
            address="石门县石门乡单家湾6号", village="单家湾", contact_name="单雄信", phone="13807361003",
            customer_type=CustomerType.PRIVATE, industry_code="Q84 卫生", usage_kinds=frozenset({"03", "04"}),
            reviewed_on=date(2025, 8, 20), our_relation=Attitude.FAIR,
        ),
        _customer(
            "C4", 4, "𠮷田超市", ValueTier.ORDINARY, VisitClass.NONE,
            address="石门县石门乡古渡村22号", village="古渡村", contact_name="王𬎆", phone="13807361004",
            customer_type=CustomerType.SOLE, industry_code="F52 零售业", usage_kinds=frozenset({"02", "09"}),
            reviewed_on=date(2025, 6, 30),
        ),
        _customer(
            "C5", 5, "曾记快餐", ValueTier.ORDINARY, VisitClass.NONE,
            address="石门县石门乡石门村3号", village="石门村", contact_name="曾国藩", phone="13807361005",
            customer_type=CustomerType.SOLE, industry_code="H62 餐饮业", usage_kinds=frozenset({"01"}),
            reviewed_on=date(2025, 11, 3),
        ),
    ]  # fmt: skip


def contacts() -> list[ContactPerson]:
    """The people to talk to."""
    lines = (("C1", "林福安", "理事长", "13807361001"), ("C1", "林某", "发货主管", "13807361011"),
             ("C2", "覃解放", "店主", "13807361002"), ("C3", "单雄信", "所长", "13807361003"),
             ("C4", "王𬎆", "店主", "13807361004"), ("C5", "曾国藩", "店主", "13807361005"))  # fmt: skip
    return [
        ContactPerson(
            id=demo_id(f"contact {key} {name}"),
            scope=SCOPE,
            customer_id=demo_id(key),
            name=name,
            title=title,
            mobile=mobile,
            is_primary=title != "发货主管",
        )
        for key, name, title, mobile in lines
    ]


def agreements() -> list[Agreement]:
    """C1 to C4 have one; C5 has none."""
    lines = (("C1", 2_000_000, SettleCycle.QUARTER), ("C2", 500_000, SettleCycle.TWO_MONTHS),
             ("C3", 100_000, SettleCycle.MONTH), ("C4", 50_000, SettleCycle.MONTH))  # fmt: skip
    return [
        Agreement(
            id=demo_id(f"agreement {key}"),
            scope=SCOPE,
            customer_id=demo_id(key),
            agreement_no=f"XY-20250101-{number:04d}",
            account_no=f"9000000000{number:04d}",
            party_b_org=OUTLET,
            business_scope=frozenset({"01", "02", "03", "04"}),
            pay_mode=PayMode.ACCOUNT,
            allow_credit=True,
            credit_limit=limit,
            settle_cycle=cycle,
            valid_from=date(2025, 1, 1),
            valid_to=date(2026, 12, 31),
            signed_on=date(2024, 12, 20),
            signer_b="陈刚",
            status=AgreementStatus.VALID,
        )
        for number, (key, limit, cycle) in enumerate(lines, start=1)
    ]


def visits() -> list[Visit]:
    """November so far: C1 on the 5th and 14th, C2 once."""
    lines = (("C1", 5, 1, "林福安"), ("C2", 12, 1, "覃解放"), ("C1", 14, 1, "林某"))
    rows = []
    for key, day, counter, person in lines:
        row_id = demo_id(f"visit {key} {day}")
        rows.append(
            Visit(
                id=row_id,
                scope=SCOPE,
                series_id=row_id,
                visit_no=f"SM01-V-202511{day:02d}-{counter:04d}",
                customer_id=demo_id(key),
                visited_on=date(2025, 11, day),
                started_at="09:30",
                ended_at="10:10",
                mode=VisitMode.DOOR,
                purpose=frozenset({"routine"}),
                visitors=LI_FANG.name,
                interviewee=person,
                content="了解近期寄递需求，介绍冬季特快专递时限。",
                opinion="希望揽收时间提前到上午十点以前。",
            )
        )
    return rows


def reviews() -> list[FileReview]:
    """The last confirmation of each file."""
    return [
        FileReview(
            id=demo_id(f"review {row.crm_customer_no}"),
            scope=SCOPE,
            customer_id=row.id,
            reviewed_on=row.reviewed_on,
            kind="no_change",
            reviewer_name=LI_FANG.name,
        )
        for row in customers()
        if row.reviewed_on is not None
    ]


def rows() -> list[Synced | Ledger]:
    """Every row of the fixture's outlet."""
    return [*customers(), *contacts(), *agreements(), *visits(), *reviews()]
