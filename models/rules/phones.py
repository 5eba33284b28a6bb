"""One spelling for each phone number, so that equal numbers are equal texts (RULES.md §6)."""

import re

from models.kernel.text import half_width, tidy

_COUNTRY = re.compile(r"^(?:\+|00)86[- ]?(?=\d)", re.ASCII)
_AREA = re.compile(r"\(?(010|02\d|0[3-9]\d{2})\)?[- ]*([2-9]\d{6,7})(?:[-转# ]+(?:分机)?(\d{1,6}))?", re.ASCII)
_PLAIN = re.compile(r"[\d -]+", re.ASCII)
_DASHES = str.maketrans({dash: "-" for dash in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"})
_TAIL = 4
_SURELY_DIGITS = 8


def normalise_phone(text: str) -> str:
    """The stored form: national digits, landline as ``0515-88881234`` with the extension behind a second dash.

    A text that is no phone number comes back tidied only, so that the refusal can show it.
    """
    bare = _COUNTRY.sub("", tidy(half_width(text).translate(_DASHES)), count=1)
    landline = _AREA.fullmatch(bare)
    if landline is not None:
        return "-".join(part for part in landline.groups() if part)
    return re.sub(r"[ -]", "", bare) if _PLAIN.fullmatch(bare) else bare


def phone_digits(text: str) -> str:
    """Digits of a number without its extension; what two spellings share."""
    stored = normalise_phone(text)
    landline = _AREA.fullmatch(stored)
    return "".join(char for char in (landline[1] + landline[2] if landline else stored) if char.isdecimal())


def phone_tail(text: str) -> str:
    """The last four digits, by which a clerk looks a customer up; empty when there are fewer."""
    if text.isascii() and text.isdigit() and len(text) >= _SURELY_DIGITS:
        return text[-_TAIL:]  # most numbers; no spelling of theirs has other last digits
    digits = phone_digits(text)
    return digits[-_TAIL:] if len(digits) >= _TAIL else ""
