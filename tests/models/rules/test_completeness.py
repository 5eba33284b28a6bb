"""RULES.md §1.11–1.13: nine basic items required, 15 of 19 shows 79 %."""

import pytest

from models.kernel.errors import InputError, ManyInputErrors
from models.rules.completeness import ARCHIVE_ITEMS, ItemGroup, completeness, require_basics

FULL: dict[str, object] = {item.key: frozenset({"01"}) if item.key == "usage_kinds" else "有" for item in ARCHIVE_ITEMS}
BASICS = [item for item in ARCHIVE_ITEMS if item.group is ItemGroup.BASIC]


def test_nineteen_items() -> None:
    assert [sum(item.group is group for item in ARCHIVE_ITEMS) for group in ItemGroup] == [9, 6, 4]


def test_fifteen_of_nineteen_is_79() -> None:
    values = FULL | dict.fromkeys(["business_policy", "company_scale", "our_relation", "leader_quality"], "")
    found = completeness(values)
    assert (found.filled, found.total, found.percent) == (15, 19, 79)
    assert [item.label_zh for item in found.missing] == ["经营政策", "企业规模", "经营管理者素质", "与我方业务关系"]


def test_ends_of_the_scale() -> None:
    assert completeness(FULL).percent == 100
    assert completeness({}).percent == 0


@pytest.mark.parametrize("key", [item.key for item in BASICS])
def test_each_basic_item_is_required(key: str) -> None:
    empties: tuple[object, ...] = ("", " \u3000", None, frozenset())
    for empty in empties:
        with pytest.raises(InputError) as caught:
            require_basics(FULL | {key: empty})
        assert caught.value.field == key
        assert "required" in str(caught.value.title)


def test_all_missing_items_are_named_at_once() -> None:
    with pytest.raises(ManyInputErrors) as caught:
        require_basics({})
    assert [error.field for error in caught.value.errors] == [item.key for item in BASICS]
    assert caught.value.field == "crm_customer_no"


def test_email_alone_is_reachable() -> None:
    require_basics(FULL | {"phone": "", "email": "a@example.com"})


def test_the_other_items_are_not_required() -> None:
    require_basics({item.key: FULL[item.key] for item in BASICS})
