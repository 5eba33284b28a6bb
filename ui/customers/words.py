"""Words and marks of the room: states of a file as word, tone and icon, fields by their names in both languages."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.queries.customer_file import CustomerFile
from app.queries.duplicates import DuplicateHint
from app.queries.field_words import field_word
from models.kernel.enums import CustomerStatus, DueState, ProductLine, ValueTier
from models.rules.due import Due
from ui.widgets.choosing import Choice
from ui.widgets.paging import Mark
from ui.widgets.words import day, money, shown, word

TIER_TONES = {ValueTier.DIAMOND: "accent", ValueTier.GOLD: "warning", ValueTier.SILVER: "info"}
MONEY = frozenset({"credit_limit"})
FULL = 100


def name_of(field: str) -> str:
    """Name of a field in the screen language."""
    found = field_word(field)
    return word(found) if found is not None else field


def due_mark(due: Due | None) -> Mark | None:
    """Where the review of a file stands."""
    translate = QCoreApplication.translate
    if due is None:
        return None
    if due.state is DueState.OVERDUE:
        return Mark(translate("Customers", "Overdue {count} d").format(count=due.days_over), "danger")
    if due.state is DueState.DUE_TODAY:
        return Mark(translate("Customers", "Due today"), "warning")
    return Mark(day(due.limit), "muted")


def score_mark(percent: int) -> Mark:
    """How complete the archive items are."""
    return Mark(f"{percent} %", "good" if percent == FULL else "muted", "tick" if percent == FULL else "")


def status_mark(status: CustomerStatus) -> Mark:
    """Life of the file."""
    tones = {
        CustomerStatus.ACTIVE: "good",
        CustomerStatus.PROSPECT: "info",
        CustomerStatus.SILENT: "warning",
        CustomerStatus.LOST: "danger",
    }
    return Mark(word(status), tones.get(status, "muted"))


def report_mark(file: CustomerFile, moment: str) -> Mark:
    """待上报 until the centre has confirmed, then 已上报 with the server's time."""
    translate = QCoreApplication.translate
    if file.waiting:
        return Mark(translate("Customers", "To be reported"), "warning", "outbox")
    if moment:
        return Mark(translate("Customers", "Reported {time} (server time)").format(time=moment), "good", "tick")
    return Mark(translate("Customers", "Reported"), "good", "tick")


def tier_mark(tier: ValueTier) -> Mark:
    """Tier as a chip."""
    return Mark(word(tier), "text", "star" if tier in TIER_TONES else "customer")


def alike_text(hint: DuplicateHint) -> str:
    """可能重复：福安茶业合作社（电话相同）."""
    reasons = QCoreApplication.translate("Customers", ", ").join(word(reason) for reason in hint.reasons)
    return QCoreApplication.translate("Customers", "Possibly a duplicate: {name} ({reasons})").format(
        name=hint.name, reasons=reasons
    )


def field_text(name: str, value: object) -> str:
    """Text of a field's value, money in yuan, product codes in words."""
    if name in MONEY and isinstance(value, int):
        return money(value, sign=True)
    if name in {"usage_kinds", "business_scope"} and isinstance(value, frozenset):
        return products(value)
    if isinstance(value, bool):
        return yes_no(value)
    return shown(value)


def products(codes: frozenset[str]) -> str:
    """Product codes in words, in their order."""
    return shown(tuple(line for line in ProductLine if line.value in codes))


def yes_no(value: bool) -> str:
    """Yes or no."""
    translate = QCoreApplication.translate
    return translate("Customers", "Yes") if value else translate("Customers", "No")


def people(names: Mapping[str, str]) -> Sequence[Choice]:
    """People as choices: name and staff number."""
    return [Choice(number, f"{name} {number}") for number, name in sorted(names.items(), key=lambda pair: pair[1])]


def value_or_dash(text: str) -> str:
    """A text, or a dash for none."""
    return text or "–"


def worded(value: Any) -> str:
    """A value of history: codes in words, nothing as a dash."""
    if isinstance(value, bool):
        return yes_no(value)
    return value_or_dash(shown(value))


def counted(text: str, count: int) -> str:
    """A tab's title with its count."""
    return f"{text} {count:,}" if count else text
