"""RULES.md §8.3: hints on name, phone and place; feature 13's spellings."""

import pytest

from models.rules.duplicates import DuplicateKeys, DuplicateReason, duplicate_keys, duplicate_reasons, place_key


def keys(name: str = "甲商行", phone: str = "", address: str = "", postcode: str = "", cert: str = "") -> DuplicateKeys:
    return duplicate_keys(name, [phone, None], address, postcode, cert)


@pytest.mark.parametrize(
    "spelling",
    ["福安茶业有限公司", "福安茶业(有限)公司", "福安茶业（有限）公司", "福安 茶业", "福安茶业\u3000有限责任公司"],
)
def test_same_name_in_other_forms(spelling: str) -> None:
    assert duplicate_reasons(keys("福安茶业有限公司"), keys(spelling)) == (DuplicateReason.NAME,)


def test_same_phone_in_other_forms() -> None:
    mine = keys(phone="(0515)88881234")
    assert duplicate_reasons(mine, keys("乙", phone="０５１５－８８８８１２３４")) == (DuplicateReason.PHONE,)
    assert duplicate_reasons(mine, keys("乙", phone="0515-88881235")) == ()


def test_same_place_needs_both() -> None:
    mine = keys(address="石门乡 街１号", postcode="224000")
    assert duplicate_reasons(mine, keys("乙", address="石门乡街1号", postcode="224000")) == (DuplicateReason.PLACE,)
    assert duplicate_reasons(mine, keys("乙", address="石门乡街1号", postcode="224001")) == ()
    assert place_key("石门乡街1号", None) == place_key("", "224000") == ""


def test_empty_keys_match_nothing() -> None:
    assert duplicate_reasons(keys("甲"), keys("乙")) == ()
    assert duplicate_reasons(keys("", "无"), keys("", "无")) == ()


def test_the_certificate_comes_first() -> None:
    mine = keys("甲", "13812345678", cert="91350100M000100Y43")
    assert duplicate_reasons(mine, mine) == (DuplicateReason.CERTIFICATE, DuplicateReason.NAME, DuplicateReason.PHONE)
