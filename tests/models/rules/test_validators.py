"""RULES.md §6: published samples, planted faults, and made numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.enums import CertType
from models.kernel.messages import msg
from models.rules.validators import (
    PhoneKind,
    account_no_error,
    cert_error,
    email_error,
    id_check_char,
    id_error,
    id_to_18,
    industry_error,
    length_error,
    mnemonic_error,
    office_code_error,
    org_code_check_char,
    phone_error,
    phone_kind,
    postcode_error,
    uscc_check_char,
    uscc_error,
)

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def test_credit_code_sample() -> None:
    assert uscc_error("91350100M000100Y43") is None
    assert org_code_check_char("M000100Y") == "4"
    assert uscc_check_char("91350100M000100Y4") == "3"


@pytest.mark.parametrize(
    "text", ["91350100M000100Y4Z", "91350100M000100Y44", "91350100M000100Y34", "9135", "", "91350100m000100y43"]
)
def test_wrong_credit_codes(text: str) -> None:
    found = uscc_error(text)
    assert found is not None
    assert found.field == "cert_no"
    assert found.title.params["value"] == text


@given(
    st.text("123456789ANY", min_size=8, max_size=8), st.text("0123456789ABCDEFGHJKLMNPQRTUWXY", min_size=8, max_size=8)
)
def test_made_credit_codes(head: str, inner: str) -> None:
    """A code with fitting check digits passes; any one wrong character is found."""
    org = inner + org_code_check_char(inner)
    code = head + org + uscc_check_char(head + org)
    assert uscc_error(code) is None
    for place, char in enumerate(code):
        other = ALPHABET[(ALPHABET.index(char) + 1) % len(ALPHABET)]
        assert uscc_error(code[:place] + other + code[place + 1 :]) is not None


@pytest.mark.parametrize("text", ["11010519491231002X", "440524188001010014"])
def test_identity_samples(text: str) -> None:
    assert id_error(text) is None
    assert id_check_char(text[:17]) == text[17]


@pytest.mark.parametrize(
    "text", ["110105194912310021", "11010519491331002X", "11010519490229001X", "1101051949123100", "0" * 18, ""]
)
def test_wrong_identity_numbers(text: str) -> None:
    assert id_error(text) is not None


def test_legacy_identity_number() -> None:
    assert id_to_18("110105491231002") == "11010519491231002X"
    assert id_error("110105491231002") is None
    assert id_error("110105491331002") is not None
    assert id_to_18("x") == "x"


def test_certificates_by_kind() -> None:
    assert cert_error(CertType.USCC, "91350100M000100Y43") is None
    assert cert_error(CertType.USCC, "11010519491231002X") is not None
    assert cert_error(CertType.ID, "11010519491231002X") is None
    assert cert_error(CertType.OTHER, "X" * 30) is None
    assert cert_error(CertType.OTHER, "X" * 31) is not None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("13812345678", PhoneKind.MOBILE),
        ("19912345678", PhoneKind.MOBILE),
        ("0515-88881234", PhoneKind.LANDLINE),
        ("01088881234", PhoneKind.LANDLINE),
        ("0515-88881234-8001", PhoneKind.LANDLINE),
        ("4001234567", PhoneKind.SERVICE),
        ("400-123-4567", PhoneKind.SERVICE),
        ("95580", PhoneKind.SERVICE),
        ("11185", PhoneKind.SERVICE),
        ("11183", PhoneKind.SERVICE),
        ("12305", PhoneKind.SERVICE),
        ("12812345678", None),
        ("1391234567", None),
        ("12345", None),
        ("0515-18881234", None),
        ("电话见备注", None),
        ("١٣٨١٢٣٤٥٦٧٨", None),
        ("", None),
    ],
)
def test_phones(text: str, kind: PhoneKind | None) -> None:
    assert phone_kind(text) is kind
    assert (phone_error(text) is None) == (kind is not None)


@pytest.mark.parametrize(
    ("text", "good"), [("224000", True), ("000000", False), ("22400", False), ("2240000", False), ("", False)]
)
def test_postcodes(text: str, good: bool) -> None:
    assert (postcode_error(text) is None) is good


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("u7@example.com", True),
        ("a.b-c+d@mail.example.org", True),
        ("u7@example", False),
        ("u7.example.com", False),
        ("a..b@example.com", False),
        ("邮@example.com", False),
        ("a@" + "x" * 100 + ".com", False),
    ],
)
def test_emails(text: str, good: bool) -> None:
    assert (email_error(text) is None) is good


def test_codes() -> None:
    assert office_code_error("21402800") is None
    assert office_code_error("2140280") is not None
    assert account_no_error("90000001234567") is None
    assert account_no_error("123456789012") is not None
    assert industry_error("G60 邮政业") is None
    assert industry_error("J66") is None
    assert industry_error("Z99") is not None
    assert industry_error("G60邮政") is not None
    assert mnemonic_error("SM01") is None
    assert mnemonic_error("s") is not None


def test_lengths_and_characters() -> None:
    label = msg("Full name")
    assert length_error("𠮷田", "full_name", label, 2, 100) is None
    short = length_error("𠮷", "full_name", label, 2, 100)
    assert short is not None
    assert (short.field, short.title.params["size"]) == ("full_name", 1)
    bad = length_error("a\x00b", "full_name", label, 2, 100)
    assert bad is not None
    assert bad.title.params["code"] == "0000"
