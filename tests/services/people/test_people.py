"""People: registered, changed and retired by two persons, within the own office and below."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.queries.people import PeopleFilter
from app.services.demo.people import (
    CHEN_GANG,
    CITY,
    COUNTY,
    LI_FANG,
    OUTLET,
    PEOPLE,
    QIAN_TAO,
    SECOND_OUTLET,
    SUN_LI,
    WANG_JING,
    ZHAO_MING,
)
from app.services.people import PeopleService, PersonDraft
from models.kernel.enums import OrgNature, Role, StaffStatus
from models.kernel.errors import InputError, RightsError
from models.store.engine import Store
from tests.support.people import OfficePc, actor_of, office, second

SUN = actor_of(SUN_LI, "CD01", "")
NEW = PersonDraft("43072620", "赵倩", frozenset({Role.CLERK}), OUTLET, "柜员", "138 0736 1234", date(2025, 11, 1))


@pytest.fixture
def place(tmp_path: Path) -> Iterator[tuple[OfficePc, Store, PeopleService]]:
    pc, store, authoriser, source = office(tmp_path)
    yield pc, store, PeopleService(store, source, authoriser, pc.vault)
    pc.close()


def id_of(service: PeopleService, staff_no: str) -> bytes:
    (line,) = service.page(SUN, PeopleFilter(frozenset(), staff_no)).rows
    return line.id


def test_two_persons_register_a_third(place: tuple[OfficePc, Store, PeopleService]) -> None:
    _, store, service = place
    made = service.register(NEW, second(ZHAO_MING, "新招录"), SUN)
    line = service.person(SUN, made.id)
    assert line is not None
    assert (line.name, line.org_name, line.phone, line.status) == (
        "赵倩",
        "石门乡邮政所",
        "13807361234",
        StaffStatus.ON_DUTY,
    )
    assert line.roles == {Role.CLERK}
    assert line.pending
    with store.read() as connection:
        row = connection.execute(
            sa.text('SELECT "right", maker_name, checker_name, reason, subject_id, scope FROM authorisation')
        ).one()
        scope = connection.execute(sa.text("SELECT scope FROM staff WHERE id = :id"), {"id": made.id}).scalar()
    assert tuple(row) == ("people_approve", "孙丽", "赵明", "新招录", made.id, f"r:{COUNTY}")
    assert scope == f"r:{COUNTY}"


@pytest.mark.parametrize(
    ("change", "field"),
    [({"staff_no": "123"}, "staff_no"), ({"staff_no": "4307260A"}, "staff_no"), ({"name": "赵"}, "name"),
     ({"roles": frozenset()}, "roles"), ({"org_code": "99999999"}, "org_code"), ({"phone": "12"}, "phone"),
     ({"staff_no": LI_FANG.staff_no}, "staff_no")],
)  # fmt: skip
def test_slips_name_the_field(
    place: tuple[OfficePc, Store, PeopleService], change: dict[str, object], field: str
) -> None:
    _, _, service = place
    with pytest.raises(InputError) as caught:
        service.register(replace(NEW, **change), second(ZHAO_MING), SUN)  # type: ignore[arg-type]
    assert caught.value.field == field


def test_maker_is_never_checker_and_each_needs_his_right(place: tuple[OfficePc, Store, PeopleService]) -> None:
    _, _, service = place
    with pytest.raises(InputError, match="both persons"):
        service.register(NEW, second(SUN_LI), SUN)
    with pytest.raises(RightsError, match="陈刚 may not unlock"):
        service.register(NEW, second(CHEN_GANG), SUN)
    with pytest.raises(RightsError):
        service.register(NEW, second(ZHAO_MING), actor_of(WANG_JING, "SX01", ""))
    assert service.page(SUN).total == len(PEOPLE)


def test_separated_roles_stay_with_different_people(place: tuple[OfficePc, Store, PeopleService]) -> None:
    _, _, service = place
    with pytest.raises(RightsError, match="different people"):
        service.register(replace(NEW, roles=frozenset({Role.CLERK, Role.AUDITOR})), second(ZHAO_MING), SUN)


def test_moving_within_the_county_keeps_everything_else(place: tuple[OfficePc, Store, PeopleService]) -> None:
    _, _, service = place
    row_id = id_of(service, LI_FANG.staff_no)
    draft = PersonDraft(LI_FANG.staff_no, "李芳", LI_FANG.roles, SECOND_OUTLET, "柜员")
    assert service.amend(row_id, draft, second(ZHAO_MING, "轮岗"), SUN).touches("staff")
    line = service.person(SUN, row_id)
    assert line is not None
    assert (line.org_code, line.roles) == (SECOND_OUTLET, LI_FANG.roles)
    with pytest.raises(RightsError, match="another county"):
        service.amend(row_id, replace(draft, org_code=CITY), second(ZHAO_MING, "借调"), SUN)


def test_a_retired_person_is_out_at_once_and_never_deleted(place: tuple[OfficePc, Store, PeopleService]) -> None:
    pc, _, service = place
    row_id = id_of(service, LI_FANG.staff_no)
    assert pc.vault.has_slot(LI_FANG.staff_no)
    with pytest.raises(InputError, match="before the first day"):
        service.retire(row_id, StaffStatus.LEFT, date(2018, 1, 1), second(ZHAO_MING, "离职"), SUN)
    with pytest.raises(InputError, match="does not end"):
        service.retire(row_id, StaffStatus.ON_DUTY, None, second(ZHAO_MING, "离职"), SUN)
    service.retire(row_id, StaffStatus.LEFT, date(2025, 11, 24), second(ZHAO_MING, "本人离职"), SUN)
    line = service.person(SUN, row_id)
    assert line is not None
    assert (line.status, line.leave_on) == (StaffStatus.LEFT, date(2025, 11, 24))
    assert not pc.vault.has_slot(LI_FANG.staff_no)
    service.reinstate(row_id, second(ZHAO_MING, "返聘"), SUN)
    line = service.person(SUN, row_id)
    assert line is not None
    assert (line.status, line.leave_on) == (StaffStatus.ON_DUTY, None)


def test_nobody_changes_his_own_record(place: tuple[OfficePc, Store, PeopleService]) -> None:
    _, _, service = place
    own = id_of(service, SUN_LI.staff_no)
    with pytest.raises(RightsError, match="own record"):
        service.retire(own, StaffStatus.DISABLED, None, second(ZHAO_MING, "停用"), SUN)
    with pytest.raises(RightsError, match="own record"):
        service.reinstate(own, second(ZHAO_MING, "停用"), SUN)


def test_everybody_sees_his_own_office_and_below(place: tuple[OfficePc, Store, PeopleService]) -> None:
    _, _, service = place
    assert {line.name for line in service.page(actor_of(CHEN_GANG)).rows} == {"李芳", "陈刚", "王䶮"}
    assert {line.name for line in service.page(actor_of(WANG_JING, "SX01", "")).rows} == {
        "李芳", "陈刚", "王䶮", "周敏", "王静",
    }  # fmt: skip
    assert service.page(actor_of(QIAN_TAO, "CD01", "")).total == len(PEOPLE)
    only_above = PeopleFilter(frozenset({CITY}))
    assert service.page(actor_of(CHEN_GANG), only_above).total == 0
    assert service.person(actor_of(CHEN_GANG), id_of(service, SUN_LI.staff_no)) is None
    with pytest.raises(RightsError):
        service.page(actor_of(LI_FANG))


def test_filters_sort_and_pages(place: tuple[OfficePc, Store, PeopleService]) -> None:
    _, _, service = place
    everywhere = frozenset[str]()
    assert {line.name for line in service.page(SUN, PeopleFilter(everywhere, "石门乡 王")).rows} == {"王䶮"}
    assert {line.name for line in service.page(SUN, PeopleFilter(everywhere, role=Role.BUSINESS_ADMIN)).rows} == {
        "王静", "赵明",
    }  # fmt: skip
    assert service.page(SUN, PeopleFilter(everywhere, nature=OrgNature.SELF_RUN)).total == 3
    assert service.page(SUN, PeopleFilter(everywhere, nature=OrgNature.AGENCY)).total == 0
    assert service.page(SUN, PeopleFilter(everywhere, status=StaffStatus.LEFT)).total == 0
    first = service.page(SUN, sort="staff_no", limit=3)
    rest = service.page(SUN, sort="staff_no", offset=3)
    assert (first.total, len(first.rows), len(rest.rows)) == (8, 3, 5)
    numbers = [line.staff_no for line in (*first.rows, *rest.rows)]
    assert numbers == sorted(numbers)
    assert [line.staff_no for line in service.page(SUN, sort="staff_no", descending=True).rows] == numbers[::-1]


def test_a_percent_sign_is_no_wildcard(place: tuple[OfficePc, Store, PeopleService]) -> None:
    _, _, service = place
    assert service.page(SUN, PeopleFilter(frozenset(), "%")).total == 0
    assert service.page(SUN, PeopleFilter(frozenset(), "_")).total == 0
