"""One cell at a time: what may stand in any cell, and what a cell must be to fill its field.

A check answers with the value and the text that spells it properly. Where that text differs from the cell, the row was
mended; where no proper spelling exists, the check raises the refusal.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from app.imports.columns import Column
from app.imports.known import Known, Outlet
from app.imports.options import option, product_words, words_of
from models.kernel.enums import Attitude, CodeEnum, CustomerType, ProductLine, ValueTier, VisitClass
from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.kernel.text import half_width, length, normalise_code, normalise_company, normalise_name, tidy, unstorable
from models.rules.phones import normalise_phone
from models.rules.validators import email_error, industry_error, length_error, phone_error, postcode_error

Checked = tuple[object, str]
CellCheck = Callable[[str, Column, Known], Checked]

GUARD = "'"
FORMULA_STARTS = frozenset("=@")
_SIGNED = re.compile(r"[+-][\d\s()-]*", re.ASCII)
_SHEET_ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!)")
_INDUSTRY = re.compile(r"([A-Ta-t])\s*(\d{2,4})\s*(.*)", re.ASCII | re.DOTALL)
_DAY = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?: 00:00:00)?", re.ASCII)
_NAMED_STAFF = re.compile(r"(.*?)\s*\(?(\d{8}|\d{11})\)?", re.ASCII)
_NAME_LEAST, _NAME_MOST = 2, 100


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would run the text: ``=`` or ``@`` first, or a sign that begins no number."""
    head = text.lstrip()[:1]
    return head in FORMULA_STARTS or (head in {"+", "-"} and _SIGNED.fullmatch(text.strip()) is None)


def unguarded(text: str) -> str:
    """The cell without the apostrophe that keeps a spreadsheet from running it."""
    return text[1:] if text[:1] == GUARD and is_formula(text[1:]) else text


def common_check(text: str, column: Column, most: int) -> None:
    """What no cell may hold, whatever its field.

    Args:
        text: The cell.
        column: Where it stands.
        most: Longest cell.

    Raises:
        InputError: A formula, an error of the spreadsheet, a character that cannot be stored, or too long a text.
    """
    if length(text) > most:
        raise InputError(
            msg("The cell has {size} characters; allowed are {limit}", size=length(text), limit=most),
            msg("Shorten the text"),
            field=column.key,
        )
    bad = unstorable(text)
    if bad is not None:
        raise InputError(
            msg("The cell holds the character U+{code}, which cannot be stored", code=f"{ord(bad):04X}"),
            msg("Remove the character"),
            field=column.key,
        )
    if is_formula(text) or _SHEET_ERROR.fullmatch(text.strip()):
        raise InputError(
            msg("“{value}” is a formula or an error of the spreadsheet", value=text[:40]),
            msg("Write the value itself into the cell"),
            field=column.key,
        )


def check_cell(text: str, column: Column, known: Known) -> Checked:
    """The value of a cell that is not empty, and its proper spelling.

    Raises:
        InputError: No proper spelling exists; names the field.
    """
    return _CHECKS.get(column.key, _free_text)(text, column, known)


def _free_text(text: str, column: Column, _: Known) -> Checked:
    stored = normalise_name(text) if column.key in _NAMES else tidy(text)
    _bound(stored, column, 1, column.most)
    return stored, stored


def _bound(stored: str, column: Column, least: int, most: int) -> None:
    _raise(length_error(stored, column.key, column.header, least, most))


def _raise(error: InputError | None) -> None:
    if error is not None:
        raise error


def _number(text: str, column: Column, _: Known) -> Checked:
    stored = normalise_code(text)
    _bound(stored, column, 1, column.most)
    return stored, stored


def _company(text: str, column: Column, _: Known) -> Checked:
    stored = normalise_company(text)
    _bound(stored, column, _NAME_LEAST, _NAME_MOST)
    return stored, stored


def _postcode(text: str, column: Column, _: Known) -> Checked:
    stored = normalise_code(text)
    _raise(postcode_error(stored, column.key))
    return stored, stored


def _phone(text: str, column: Column, _: Known) -> Checked:
    stored = normalise_phone(text)
    _raise(phone_error(stored, column.key))
    return stored, stored


def _email(text: str, column: Column, _: Known) -> Checked:
    stored = "".join(half_width(tidy(text)).split())
    _raise(email_error(stored, column.key))
    return stored, stored


def _industry(text: str, column: Column, _: Known) -> Checked:
    plain = tidy(half_width(text[:8]) + text[8:])
    parts = _INDUSTRY.fullmatch(plain)
    stored = f"{parts[1].upper()}{parts[2]} {parts[3]}".strip() if parts else plain
    _raise(industry_error(stored, column.key))
    _bound(stored, column, 1, column.most)
    return stored, stored


def _products(text: str, column: Column, _: Known) -> Checked:
    found: list[ProductLine] = []
    mended = text
    for word in product_words(tidy(text)):
        member = option(ProductLine, word)
        if member is None:
            raise _unknown(word, column, ProductLine)
        found.append(member)
        mended = mended.replace(word, member.zh, 1) if member.zh not in word else mended
    if not found:
        raise _unknown(text, column, ProductLine)
    return frozenset(member.value for member in found), tidy(mended)


def _option(kind: type[CodeEnum], text: str, column: Column, _: Known) -> Checked:
    member = option(kind, tidy(text))
    if member is None:
        raise _unknown(text, column, kind)
    return member, member.zh


def _unknown(word: str, column: Column, kind: type[CodeEnum]) -> InputError:
    return InputError(
        msg("“{value}” is not a known value of {field}", value=word, field=column.header),
        msg("Use one of: {options}", options=words_of(kind)),
        field=column.key,
    )


def _outlet(text: str, column: Column, known: Known) -> Checked:
    code = normalise_code(text)
    outlet = known.outlets.get(code) or _only(known.outlets_named(normalise_name(text)))
    if outlet is not None and outlet.enabled:
        return outlet.code, outlet.code
    if outlet is not None:
        title = msg("The outlet {code} {name} is disabled", code=outlet.code, name=outlet.name)
    elif code in known.elsewhere:
        title = msg("The outlet {code} {name} is not below your office", code=code, name=known.elsewhere[code])
    else:
        title = msg("No outlet has the code “{value}”", value=text)
    raise InputError(title, msg("Enter the eight digits of an outlet of your office"), field=column.key)


def _only(outlets: tuple[Outlet, ...]) -> Outlet | None:
    return outlets[0] if len(outlets) == 1 else None


def _manager(text: str, column: Column, known: Known) -> Checked:
    """A staff number, a name with one, or only a name; the first two give the person's number."""
    stored = normalise_name(text)
    named = _NAMED_STAFF.fullmatch(stored)
    if named is not None and named[2] in known.staff and named[1] in {"", known.staff[named[2]]}:
        return (named[2], None), stored
    _bound(stored, column, 1, column.most)
    return (None, stored), stored


def _day(text: str, column: Column, known: Known) -> Checked:
    found = _DAY.fullmatch(tidy(half_width(text)))
    try:
        day = date(int(found[1]), int(found[2] or found[4]), int(found[3] or found[5])) if found else None
    except ValueError:
        day = None
    if day is None or day > known.today:
        raise InputError(
            msg("“{value}” is no day up to today", value=text),
            msg("Enter the day as 2025-11-24"),
            field=column.key,
        )
    return day, day.isoformat()


_NAMES = frozenset({"contact_name", "address", "village", "short_name", "author", "archive_keeper"})
_CHECKS: Mapping[str, CellCheck] = {
    "crm_customer_no": _number,
    "paper_archive_no": _number,
    "full_name": _company,
    "postcode": _postcode,
    "phone": _phone,
    "backup_phone": _phone,
    "billing_phone": _phone,
    "email": _email,
    "industry_code": _industry,
    "usage_kinds": _products,
    "customer_type": partial(_option, CustomerType),
    "value_tier": partial(_option, ValueTier),
    "visit_class": partial(_option, VisitClass),
    "our_relation": partial(_option, Attitude),
    "cooperation_attitude": partial(_option, Attitude),
    "outlet_code": _outlet,
    "manager_note": _manager,
    "reviewed_on": _day,
}
