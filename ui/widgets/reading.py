"""What people type, read as values: days, amounts of money, whole numbers. Pure functions."""

import re
from datetime import date, timedelta

from models.kernel.errors import InputError
from models.kernel.money import parse_fen
from models.kernel.text import half_width

_WORDS = {
    "今天": 0,
    "今日": 0,
    "明天": 1,
    "后天": 2,
    "昨天": -1,
    "前天": -2,
    "today": 0,
    "tomorrow": 1,
    "yesterday": -1,
}


def plain(text: str) -> str:
    """Full-width digits and signs made half-width, blanks around taken off."""
    return half_width(text).strip()


def read_day(text: str, today: date) -> date | None:
    """A civil day from typed text, or None.

    Reads 2025-11-24, 2025/11/24, 2025.11.24, 20251124, 2025年11月24日, 11-24 and 11月24日 (this year), 24 (this month),
    今天, 明天, 昨天, +7 and -1 (days from today).
    """
    typed = plain(text).lower()
    if typed in _WORDS:
        return today + timedelta(days=_WORDS[typed])
    if re.fullmatch(r"[+-]\d{1,4}", typed, re.ASCII):
        return today + timedelta(days=int(typed))
    if re.fullmatch(r"\d{8}", typed, re.ASCII):
        return _day(int(typed[:4]), int(typed[4:6]), int(typed[6:]))
    if not re.fullmatch(r"\d{1,4}([-/.年月]\d{1,2}){0,2}日?", typed, re.ASCII):
        return None
    parts = [int(part) for part in re.findall(r"\d+", typed, re.ASCII)]
    year, month, number = ([today.year, today.month][: 3 - len(parts)] + parts)[:3]
    return _day(year, month, number)


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number) if year > 999 else None
    except ValueError:
        return None


def read_fen(text: str) -> int | None:
    """Integer fen from typed yuan such as ``12,600.00`` or ``¥12600``; None when it is no amount."""
    try:
        return parse_fen(text)
    except InputError:
        return None


def read_number(text: str) -> int | None:
    """A whole number from typed text with or without thousands commas; None when it is none."""
    typed = plain(text).replace(",", "")
    return int(typed) if re.fullmatch(r"-?\d{1,15}", typed, re.ASCII) else None
