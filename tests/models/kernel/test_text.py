"""Widths, spaces and company forms are mended; rare characters stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.text import (
    half_width,
    length,
    mask_name,
    name_key,
    normalise_code,
    normalise_company,
    normalise_name,
    tidy,
    unstorable,
)


@pytest.mark.parametrize(
    ("given_name", "stored"),
    [
        ("\u3000福安茶业（有限）公司 ", "福安茶业有限公司"),
        ("福安茶业(有限责任)公司", "福安茶业有限责任公司"),
        ("ＡＢＣ１２３（石门）", "ABC123(石门)"),
        ("王䶮\u3000𠮷田", "王䶮 𠮷田"),
        ("豈\uf900，甲", "豈\uf900，甲"),
        ("甲\u200b乙\ufeff", "甲乙"),
    ],
)
def test_company_names(given_name: str, stored: str) -> None:
    """RULES.md §8.3: spaces, brackets and the company form."""
    assert normalise_company(given_name) == stored
    assert normalise_company(stored) == stored


def test_widths() -> None:
    """Codes lose width and spaces, names keep their punctuation."""
    assert half_width("１３８－０５７８\u3000ａ＠ｂ") == "138-0578 a@b"
    assert normalise_code(" ９１３５ｙ\u300043") == "9135Y43"
    assert normalise_name("甲，乙：１") == "甲，乙：1"
    assert tidy("a \t\n b\u3000") == "a b"


@pytest.mark.parametrize(
    "spelling",
    [
        "福安茶业有限公司",
        "福安茶业（有限）公司",
        "福安茶业(有限)",
        "福 安茶业\u3000有限责任公司",
        "福安茶业",
        "福安·茶业公司",
    ],
)
def test_one_key_for_every_spelling(spelling: str) -> None:
    """Feature 13: spellings that differ by form only meet."""
    assert name_key(spelling) == "福安茶业"


def test_keys_of_bare_forms() -> None:
    """A name that is only a form keeps it; different names stay apart."""
    assert name_key("有限公司") == "有限公司"
    assert name_key("福安茶业") != name_key("福安茶叶")
    assert name_key("ＡＢＣ Trading") == "abctrading"


def test_lengths_count_code_points() -> None:
    """A character beyond the BMP is one."""
    assert length("𠮷田𬎆") == 3


@pytest.mark.parametrize(
    ("text", "char"), [("a\x00b", "\x00"), ("\x1b", "\x1b"), ("a\ud800", "\ud800"), ("\uffff", "\uffff")]
)
def test_unstorable(text: str, char: str) -> None:
    """Control characters, surrogates and non-characters are named."""
    assert unstorable(text) == char


def test_storable() -> None:
    """Line ends, rare characters and private-use ones pass: the slip refuses what no font covers."""
    assert unstorable("a\t\r\n𠮷\ue000") is None


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("李芳", "李*"),
        ("欧阳修", "欧阳*"),
        ("欧阳", "欧*"),
        ("𠮷田", "𠮷*"),
        ("葛\U000e0100城", "葛\U000e0100*"),
        ("", ""),
        ("王", "王*"),
    ],
)
def test_masked_names(name: str, masked: str) -> None:
    """RULES.md §7.1: surname and a star."""
    assert mask_name(name) == masked


@given(st.text(max_size=40))
def test_normalising_is_stable(text: str) -> None:
    """Doing it twice changes nothing more."""
    for mend in (tidy, normalise_name, normalise_company, normalise_code, half_width):
        assert mend(mend(text)) == mend(text)
    assert name_key(normalise_company(text)) == name_key(text)


@given(st.text(alphabet="𠮷𬎆䶮豈王李", max_size=20))
def test_rare_characters_survive(text: str) -> None:
    """No mending touches an ideograph."""
    assert normalise_company(text) == text
