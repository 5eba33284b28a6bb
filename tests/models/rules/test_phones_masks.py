"""RULES.md §6 (one spelling) and §7.1 (masks)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.masking import mask_address, mask_card, mask_cert, mask_email, mask_name, mask_phone, mask_text
from models.rules.phones import normalise_phone, phone_digits, phone_tail
from models.rules.validators import phone_kind


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("１４９３３９２８６３３", "14933928633"),
        ("+86 138-1234-5678", "13812345678"),
        ("0086-13812345678", "13812345678"),
        ("138 1234 5678", "13812345678"),
        ("(0515)88881234", "0515-88881234"),
        ("（0515）8888123", "0515-8888123"),
        ("051588881234", "0515-88881234"),
        ("010 88881234", "010-88881234"),
        ("0515-88881234转8001", "0515-88881234-8001"),
        ("0515—88881234", "0515-88881234"),
        ("400-123-4567", "4001234567"),
        ("13008679750", "13008679750"),
        (" 电话见备注\u3000", "电话见备注"),
        ("", ""),
    ],
)
def test_one_spelling(typed: str, stored: str) -> None:
    assert normalise_phone(typed) == stored
    assert normalise_phone(stored) == stored


@given(st.integers(min_value=13_000_000_000, max_value=19_999_999_999).map(str))
def test_a_plain_mobile_stays(number: str) -> None:
    """Country codes are cut at the front only: 0086 may stand within a number."""
    assert normalise_phone(number) == normalise_phone(f"+86{number}") == normalise_phone(f"0086 {number}") == number


def test_digits_and_tail() -> None:
    assert phone_digits("(0515)88881234转8001") == phone_digits("0515-88881234") == "051588881234"
    assert phone_tail("0515-88881234-8001") == "1234"
    assert phone_tail("138 1234 5678") == "5678"
    assert phone_tail("123") == ""


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("13812345678", "138****5678"),
        ("１３８１２３４５６７８", "138****5678"),
        ("0515-88881234", "0515-8888****"),
        ("0515-88881234-8001", "0515-8888****"),
        ("11185", "11185"),
        ("电话见备注", "***"),
        ("", ""),
    ],
)
def test_masked_phones(text: str, masked: str) -> None:
    assert mask_phone(text) == masked


@given(st.integers(min_value=13_000_000_000, max_value=19_999_999_999).map(str))
def test_no_mobile_leaks(number: str) -> None:
    masked = mask_phone(number)
    assert phone_kind(masked) is None
    assert number[3:7] not in masked or "*" in masked
    assert len(masked) == 11


def test_other_masks() -> None:
    assert mask_cert("11010519491231002X") == "110***********002X"
    assert mask_cert("91350100M000100Y43") == "913***********0Y43"
    assert mask_cert("123") == "***"
    assert mask_card("6217001234567890123") == "621700*********0123"
    assert mask_email("zhang@example.com") == "z***@example.com"
    assert mask_email("none") == "***"
    assert mask_address("江苏省盐城市亭湖区新城街道1号") == "江苏省盐城市亭湖区***"
    assert mask_address("射阳县黄沙港镇梨花源路970号") == "射阳县***"
    assert mask_address("东台市梁垛镇") == "东台市***"
    assert mask_address("盐城经济技术开发区新城街道") == "盐城经济技术开发区***"
    assert mask_address("无名路1号") == "***"
    assert mask_address("") == ""
    assert mask_name("欧阳修") == "欧阳*"
    assert mask_text("绝密") == "***"
