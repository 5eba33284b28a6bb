"""What those without the right see of personal data (RULES.md §7.1)."""

import re

from models.kernel.text import mask_name
from models.rules.phones import normalise_phone
from models.rules.validators import PhoneKind, phone_kind

__all__ = ["mask_address", "mask_card", "mask_cert", "mask_email", "mask_name", "mask_phone", "mask_text"]

_DISTRICT = re.compile(
    r"(?:.{2,8}?(?:省|自治区|特别行政区))?(?:.{2,8}?(?:市|自治州|地区|盟))?(?:.{1,10}?(?:自治县|县|区|旗|市|开发区))?"
)


def mask_phone(text: str) -> str:
    """Mobile ``138****5678``; landline with its last four digits starred; service numbers are public."""
    stored = normalise_phone(text)
    kind = phone_kind(stored)
    if kind is PhoneKind.SERVICE:
        return stored
    if kind is PhoneKind.MOBILE:
        return f"{stored[:3]}****{stored[-4:]}"
    if kind is PhoneKind.LANDLINE:
        head, dash, extension = stored.partition("-")
        local, more, _ = extension.partition("-")
        return f"{head}{dash}{local[:-4]}****" if dash else f"{stored[:-4]}****{more}"
    return mask_text(stored)


def mask_cert(text: str) -> str:
    """First three and last four characters, a star for each between: ``110***********002X``."""
    return _ends(text, 3, 4)


def mask_card(text: str) -> str:
    """First six and last four digits, a star for each between."""
    return _ends(text, 6, 4)


def mask_email(text: str) -> str:
    """First character and domain: ``z***@example.com``."""
    name, at, domain = text.partition("@")
    return f"{name[:1]}***{at}{domain}" if at else mask_text(text)


def mask_address(text: str) -> str:
    """Down to district or county: ``江苏省盐城市亭湖区***``; an address that names none is starred whole."""
    found = _DISTRICT.match(text)
    return f"{found[0] if found else ''}***" if text else ""


def mask_text(text: str) -> str:
    """Anything else: nothing of it is shown."""
    return "***" if text else ""


def _ends(text: str, head: int, tail: int) -> str:
    hidden = len(text) - head - tail
    return text[:head] + "*" * hidden + text[-tail:] if hidden > 0 else mask_text(text)
