"""Figures are dated and layered, and each explains where it comes from."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.errors import InputError
from models.kernel.money import format_plain
from models.rules.catalogue import CATALOGUE
from models.rules.parameters import (
    Kind,
    Origin,
    ParameterRow,
    ParameterSet,
    check_value,
    defaults,
    read_value,
    show_value,
    spec_of,
    write_value,
)

LAYERS = ("10000000", "32000000", "32090000", "32090200", "30417800")
HEAD, PROVINCE, CITY, COUNTY, OUTLET = LAYERS
DAY = date(2025, 11, 24)
KEY = "visit.quota.1"


def row(value: str, org: str, start: date = DAY, order: int = 0, key: str = KEY) -> ParameterRow:
    return ParameterRow(key, value, org, start, order)


def test_every_default_is_readable_and_named() -> None:
    keys = [spec.key for spec in CATALOGUE]
    assert len(keys) == len(set(keys))
    for spec in CATALOGUE:
        assert read_value(spec, write_value(spec.default)) == spec.default
        assert check_value(spec, show_value(spec, spec.default)) == spec.default
        assert spec.label_zh
        assert spec.label_en
        assert spec.source.startswith("§")
        assert (spec.kind is Kind.CHOICE) == bool(spec.choices)
        if spec.kind is Kind.CHOICE:
            member = spec.member(spec.default)
            assert member is not None
            assert member.zh


def test_the_default_stands_without_rows() -> None:
    found = ParameterSet().value(KEY, DAY, LAYERS)
    assert (found.value, found.origin, found.org_code) == (3, Origin.DEFAULT, None)
    assert defaults().integer(KEY) == 3
    assert defaults().text("review.mode") == "calendar"


def test_the_lowest_office_wins_and_is_named() -> None:
    rows = [row("4", HEAD), row("5", PROVINCE), row("7", COUNTY)]
    found = ParameterSet(rows).value(KEY, DAY, LAYERS)
    assert (found.value, found.origin, found.org_code, found.effective_from) == (7, Origin.LAYER, COUNTY, DAY)
    assert ParameterSet(rows).value(KEY, DAY, LAYERS[:3]).value == 5
    assert ParameterSet(rows).value(KEY, DAY, (HEAD, "44000000")).value == 4


def test_a_value_holds_from_its_day() -> None:
    values = ParameterSet([row("4", CITY), row("5", CITY, date(2025, 12, 1))])
    assert values.value(KEY, date(2025, 11, 23), LAYERS).value == 3
    assert values.value(KEY, date(2025, 11, 24), LAYERS).value == 4
    assert values.value(KEY, date(2025, 11, 30), LAYERS).value == 4
    assert values.value(KEY, date(2025, 12, 1), LAYERS).value == 5


def test_a_lower_office_wins_over_a_newer_higher_one() -> None:
    values = ParameterSet([row("4", OUTLET, date(2025, 1, 1)), row("9", HEAD, DAY)])
    assert values.value(KEY, DAY, LAYERS).value == 4


def test_the_later_entry_of_one_day_wins() -> None:
    values = ParameterSet([row("6", CITY, order=2), row("5", CITY, order=1)])
    assert values.value(KEY, DAY, LAYERS).value == 6


def test_rows_of_newer_versions_are_left_aside() -> None:
    rows = [row("x", CITY), row("99", CITY), row("1", CITY, key="later.room"), row("4", PROVINCE)]
    assert ParameterSet(rows).value(KEY, DAY, LAYERS).value == 4


@pytest.mark.parametrize(("key", "text"), [(KEY, "32"), (KEY, "-1"), (KEY, "x"), ("review.mode", "weekly"), (KEY, "")])
def test_impossible_values_are_refused(key: str, text: str) -> None:
    with pytest.raises(InputError) as caught:
        read_value(spec_of(key), text)
    assert caught.value.field == "value"
    assert spec_of(key).label_zh in str(caught.value.title)


def test_money_is_typed_in_yuan() -> None:
    spec = spec_of("tier.city.provincial")
    assert check_value(spec, "250,000") == 25_000_000
    assert show_value(spec, 25_000_000) == format_plain(25_000_000) == "250,000.00"
    with pytest.raises(InputError):
        check_value(spec, "250,00")


def test_figures_keep_their_types() -> None:
    figures = defaults()
    with pytest.raises(TypeError):
        figures.integer("review.mode")
    with pytest.raises(TypeError):
        figures.text(KEY)
    with pytest.raises(KeyError):
        figures.integer("no.such")
    with pytest.raises(KeyError):
        ParameterSet().value("no.such", DAY)
    assert len(figures.all()) == len(CATALOGUE)


def test_unofficial_figures_say_so() -> None:
    assert spec_of(KEY).official
    assert not spec_of("visit.backdate_days").official
    assert spec_of(KEY).kind is Kind.NUMBER
    assert spec_of(KEY).group == "visit"


@given(
    st.lists(
        st.tuples(
            st.integers(min_value=0, max_value=31),
            st.sampled_from(LAYERS),
            st.dates(min_value=date(2025, 1, 1), max_value=date(2025, 12, 31)),
        ),
        max_size=12,
    ),
    st.dates(min_value=date(2025, 1, 1), max_value=date(2025, 12, 31)),
)
def test_lookup_equals_the_plain_definition(entries: list[tuple[int, str, date]], on: date) -> None:
    rows = [row(str(value), org, start, order) for order, (value, org, start) in enumerate(entries)]
    candidates = [
        (LAYERS.index(org), start, order, value) for order, (value, org, start) in enumerate(entries) if start <= on
    ]
    expected = max(candidates)[3] if candidates else 3
    assert ParameterSet(rows).value(KEY, on, LAYERS).value == expected
