"""Figures: dated, layered, changed by two persons, never in the past; every use case sees the change."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.services.demo.people import (
    CHEN_GANG,
    CITY,
    COUNTY,
    HEAD,
    LI_FANG,
    OUTLET,
    SUN_LI,
    WANG_JING,
    ZHAO_MING,
)
from app.services.parameters import ParameterEdit, ParameterService, ParameterSource
from models.kernel.errors import InputError, RightsError
from models.rules.parameters import Origin
from models.store.engine import Store
from tests.support.people import actor_of, office, second

TODAY = date(2025, 11, 24)
LATER = date(2025, 12, 1)
KEY = "visit.quota.1"
ZHAO = actor_of(ZHAO_MING, "CD01", "")
WANG = actor_of(WANG_JING, "SX01", "")


@pytest.fixture
def place(tmp_path: Path) -> Iterator[tuple[Store, ParameterService, ParameterSource]]:
    pc, store, authoriser, source = office(tmp_path)
    yield store, ParameterService(store, source, authoriser), source
    pc.close()


def edit(value: str = "4", day: date = LATER, org: str = CITY, key: str = KEY) -> ParameterEdit:
    return ParameterEdit(key, value, org, day, "常邮〔2025〕18号")


def test_a_change_holds_from_its_day_for_the_office_and_below(
    place: tuple[Store, ParameterService, ParameterSource],
) -> None:
    _, service, source = place
    assert source.on(LATER, OUTLET).integer(KEY) == 3
    service.change(edit(), second(WANG_JING, "市局通知"), ZHAO)
    assert source.on(TODAY, OUTLET).integer(KEY) == 3
    assert source.on(LATER, OUTLET).integer(KEY) == 4
    assert source.on(LATER, HEAD).integer(KEY) == 3
    service.change(edit("5", org=COUNTY), second(ZHAO_MING, "县局加密"), WANG)
    assert source.on(LATER, OUTLET)[KEY].org_code == COUNTY
    assert source.on(LATER, CITY).integer(KEY) == 4


def test_the_screen_line_tells_source_day_and_what_is_coming(
    place: tuple[Store, ParameterService, ParameterSource],
) -> None:
    _, service, _ = place
    service.change(edit("4", TODAY), second(WANG_JING, "市局通知"), ZHAO)
    service.change(edit("5", LATER), second(WANG_JING, "市局通知"), ZHAO)
    line = next(each for each in service.lines(actor_of(LI_FANG)) if each.current.spec.key == KEY)
    assert (line.current.value, line.current.origin, line.source_name) == (4, Origin.LAYER, "常德市分公司")
    assert line.current.effective_from == TODAY
    assert line.upcoming is not None
    assert (line.upcoming.value, line.upcoming.effective_from) == ("5", LATER)
    other = next(each for each in service.lines(ZHAO, COUNTY) if each.current.spec.key == "visit.quota.2")
    assert (other.current.origin, other.source_name, other.upcoming) == (Origin.DEFAULT, "", None)


def test_history_names_maker_checker_and_note(place: tuple[Store, ParameterService, ParameterSource]) -> None:
    _, service, _ = place
    service.change(edit(), second(WANG_JING, "市局通知"), ZHAO)
    (change,) = service.history(ZHAO, KEY)
    assert (change.maker, change.checker, change.note, change.org_name) == (
        "赵明", "王静", "常邮〔2025〕18号", "常德市分公司",
    )  # fmt: skip


def test_impossible_past_and_repeated_values_are_refused(
    place: tuple[Store, ParameterService, ParameterSource],
) -> None:
    _, service, source = place
    for wrong, field in [(edit("99"), "value"), (edit("x"), "value"), (edit(day=date(2025, 11, 23)), "effective_from")]:
        with pytest.raises(InputError) as caught:
            service.change(wrong, second(WANG_JING), ZHAO)
        assert caught.value.field == field
    service.change(edit(), second(WANG_JING), ZHAO)
    with pytest.raises(InputError, match="already has this value"):
        service.change(edit(), second(WANG_JING), ZHAO)
    assert source.on(LATER, OUTLET).integer(KEY) == 4


def test_money_is_typed_in_yuan(place: tuple[Store, ParameterService, ParameterSource]) -> None:
    _, service, source = place
    service.change(edit("260,000.00", key="tier.city.provincial"), second(WANG_JING), ZHAO)
    assert source.on(LATER, OUTLET).integer("tier.city.provincial") == 26_000_000


def test_outlets_see_but_cannot_edit(place: tuple[Store, ParameterService, ParameterSource]) -> None:
    _, service, _ = place
    assert service.lines(actor_of(CHEN_GANG))
    for person in (LI_FANG, CHEN_GANG, SUN_LI):
        with pytest.raises(RightsError):
            service.change(edit(org=person.org_code), second(WANG_JING), actor_of(person))


def test_only_the_own_office_and_below(place: tuple[Store, ParameterService, ParameterSource]) -> None:
    _, service, _ = place
    with pytest.raises(RightsError, match="not yours") as caught:
        service.change(edit(org=CITY), second(ZHAO_MING), WANG)
    assert caught.value.field == "org_code"
    assert service.lines(WANG, CITY)


def test_one_person_alone_cannot(place: tuple[Store, ParameterService, ParameterSource]) -> None:
    _, service, source = place
    with pytest.raises(InputError, match="both persons"):
        service.change(edit(), second(ZHAO_MING), ZHAO)
    with pytest.raises(RightsError, match="陈刚 may not unlock"):
        service.change(edit(), second(CHEN_GANG), ZHAO)
    assert source.on(LATER, OUTLET).integer(KEY) == 3
