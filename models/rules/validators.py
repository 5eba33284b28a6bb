"""Shapes and check digits of codes (RULES.md §6): certificates, phones, postcodes, e-mail, office and account codes.

Each ``*_error`` takes a normalised text and the field it stands in and answers with the refusal, or None when the
text is good. Historic region codes inside certificate numbers are not checked against today's list.
"""

import re
from datetime import date
from enum import StrEnum

from models.kernel.enums import CertType
from models.kernel.errors import InputError
from models.kernel.messages import Message, msg
from models.kernel.text import length, unstorable

_USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_USCC_VALUE = {char: index for index, char in enumerate(_USCC_ALPHABET)}
_USCC_WEIGHTS = tuple(pow(3, index, 31) for index in range(17))
_ORG_VALUE = {char: index for index, char in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")}
_ORG_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECK = "10X98765432"

_USCC = re.compile(f"[{_USCC_ALPHABET}]{{18}}")
_ID18 = re.compile(r"[1-9]\d{16}[\dX]", re.ASCII)
_ID15 = re.compile(r"[1-9]\d{14}", re.ASCII)
_MOBILE = re.compile(r"1[3-9]\d{9}", re.ASCII)
_LANDLINE = re.compile(r"0\d{2,3}-?[2-9]\d{6,7}(-\d{1,6})?", re.ASCII)
_SERVICE = re.compile(r"[48]00-?\d{3}-?\d{4}|955\d{2}|1118[35]|12305", re.ASCII)
_POSTCODE = re.compile(r"(?!000000)\d{6}", re.ASCII)
_EMAIL = re.compile(r"[A-Za-z0-9._%+\-]+@[A-Za-z0-9](?:[A-Za-z0-9\-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9\-]+)*\.[A-Za-z]{2,}")
_INDUSTRY = re.compile(r"[A-T]\d{2,4}(?: \S.*)?", re.ASCII)
_EMAIL_LONGEST = 100


class PhoneKind(StrEnum):
    """What a phone number is."""

    MOBILE = "mobile"
    LANDLINE = "landline"
    SERVICE = "service"


def uscc_check_char(first17: str) -> str:
    """Check character of a unified social credit code (GB 32100) after its first 17 characters.

    Raises:
        KeyError: A character is not of the code's alphabet.
    """
    total = sum(_USCC_VALUE[char] * weight for char, weight in zip(first17, _USCC_WEIGHTS, strict=True))
    return _USCC_ALPHABET[-total % 31]


def org_code_check_char(first8: str) -> str:
    """Check character of an organisation code (GB 11714) after its first 8 characters.

    Raises:
        KeyError: A character is no digit or capital letter.
    """
    total = sum(_ORG_VALUE[char] * weight for char, weight in zip(first8, _ORG_WEIGHTS, strict=True))
    return "0123456789X"[-total % 11]


def id_check_char(first17: str) -> str:
    """Check character of a resident identity number (GB 11643) after its first 17 digits."""
    total = sum(int(char) * weight for char, weight in zip(first17, _ID_WEIGHTS, strict=True))
    return _ID_CHECK[total % 11]


def id_to_18(text: str) -> str:
    """The 18-character form of a 15-digit identity number (born in 19xx); other texts unchanged."""
    if _ID15.fullmatch(text) is None:
        return text
    first17 = f"{text[:6]}19{text[6:]}"
    return first17 + id_check_char(first17)


def uscc_error(text: str, field: str = "cert_no") -> InputError | None:
    """Refusal of a unified social credit code: shape, inner organisation code, check character."""
    if _USCC.fullmatch(text) is None:
        return InputError(
            msg("“{value}” is no unified social credit code: 18 digits and capitals without I, O, S, V, Z", value=text),
            msg("Copy the code from the business licence"),
            field=field,
        )
    if org_code_check_char(text[8:16]) != text[16] or uscc_check_char(text[:17]) != text[17]:
        return InputError(
            msg("The check digits of the unified social credit code “{value}” do not fit", value=text),
            msg("Compare each character with the business licence"),
            field=field,
        )
    return None


def id_error(text: str, field: str = "cert_no") -> InputError | None:
    """Refusal of an identity number of 18 or 15 characters: shape, birthday, check character."""
    full = id_to_18(text)
    if _ID18.fullmatch(full) is None or not _is_day(full[6:14]):
        return InputError(
            msg("“{value}” is no resident identity number", value=text),
            msg("Copy the 18 characters from the identity card"),
            field=field,
        )
    if id_check_char(full[:17]) != full[17]:
        return InputError(
            msg("The check digit of the identity number “{value}” does not fit", value=text),
            msg("Compare each digit with the identity card"),
            field=field,
        )
    return None


def cert_error(kind: CertType, text: str, field: str = "cert_no") -> InputError | None:
    """Refusal of a certificate number of a kind; other certificates are only bound in length."""
    if kind is CertType.USCC:
        return uscc_error(text, field)
    if kind is CertType.ID:
        return id_error(text, field)
    return length_error(text, field, msg("Certificate number"), 1, 30)


def phone_kind(text: str) -> PhoneKind | None:
    """What a normalised number is; None when it is no phone number."""
    if _MOBILE.fullmatch(text):
        return PhoneKind.MOBILE
    if _LANDLINE.fullmatch(text):
        return PhoneKind.LANDLINE
    return PhoneKind.SERVICE if _SERVICE.fullmatch(text) else None


def phone_error(text: str, field: str = "phone") -> InputError | None:
    """Refusal of a phone number: neither mobile, nor landline with area code, nor service number."""
    if phone_kind(text) is not None:
        return None
    return InputError(
        msg("“{value}” is no phone number", value=text),
        msg("Enter a mobile number of 11 digits, or area code and landline such as 0515-88881234"),
        field=field,
    )


def postcode_error(text: str, field: str = "postcode") -> InputError | None:
    """Refusal of a postcode: six digits, not 000000."""
    if _POSTCODE.fullmatch(text):
        return None
    return InputError(
        msg("“{value}” is no postcode", value=text), msg("Enter the six digits of the postcode"), field=field
    )


def email_error(text: str, field: str = "email") -> InputError | None:
    """Refusal of an e-mail address."""
    if length(text) <= _EMAIL_LONGEST and ".." not in text and _EMAIL.fullmatch(text):
        return None
    return InputError(
        msg("“{value}” is no e-mail address", value=text), msg("Enter an address such as name@example.com"), field=field
    )


def office_code_error(text: str, field: str = "outlet_code") -> InputError | None:
    """Refusal of an office code: eight digits."""
    if re.fullmatch(r"\d{8}", text, re.ASCII):
        return None
    return InputError(
        msg("“{value}” is no office code", value=text), msg("Enter the eight digits of the office"), field=field
    )


def account_no_error(text: str, field: str = "account_no") -> InputError | None:
    """Refusal of an agreement customer code: 13 to 15 digits."""
    if re.fullmatch(r"\d{13,15}", text, re.ASCII):
        return None
    return InputError(
        msg("“{value}” is no agreement customer code", value=text), msg("Enter its 13 to 15 digits"), field=field
    )


def industry_error(text: str, field: str = "industry_code") -> InputError | None:
    """Refusal of a trade: letter A–T, two to four digits, then optionally its name (GB/T 4754)."""
    if _INDUSTRY.fullmatch(text):
        return None
    return InputError(
        msg("“{value}” is no trade", value=text),
        msg("Enter the letter and digits of the trade, for example G60 邮政业"),
        field=field,
    )


def mnemonic_error(text: str, field: str = "mnemonic") -> InputError | None:
    """Refusal of an input code: 2 to 12 capitals and digits."""
    if re.fullmatch(r"[A-Z0-9]{2,12}", text, re.ASCII):
        return None
    return InputError(
        msg("“{value}” is no input code", value=text), msg("Enter 2 to 12 capital letters or digits"), field=field
    )


def length_error(text: str, field: str, label: Message | str, least: int, most: int) -> InputError | None:
    """Refusal of a text by length in code points, or by a character that cannot be stored.

    Args:
        text: The text.
        field: Where it stands.
        label: The field's name for the sentence.
        least: Least length.
        most: Greatest length.
    """
    bad = unstorable(text)
    if bad is not None:
        return InputError(
            msg("{field} holds the character U+{code}, which cannot be stored", field=label, code=f"{ord(bad):04X}"),
            msg("Remove the character"),
            field=field,
        )
    size = length(text)
    if least <= size <= most:
        return None
    return InputError(
        msg(
            "{field} has {size} characters; allowed are {least} to {most}",
            field=label,
            size=size,
            least=least,
            most=most,
        ),
        msg("Shorten or complete the text"),
        field=field,
    )


def _is_day(text: str) -> bool:
    try:
        date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    except ValueError:
        return False
    return True
