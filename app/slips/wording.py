"""How amounts, days and choices are written on paper (RULES.md §7.4)."""

from collections.abc import Iterable
from datetime import date, time

from models.kernel.enums import CodeEnum
from models.kernel.money import format_fen, format_plain

DASH = "—"
OPEN_BOX = "□"
TICKED_BOX = "☑"
"""Drawn as a box with a tick; no text of a person can hold it, because no font has it."""


def money(fen: int | None) -> str:
    """An amount such as ``¥1,409.50`` or ``-¥20.00``; a dash when it is not known."""
    return format_fen(fen) if fen is not None else DASH


def figure(fen: int | None) -> str:
    """An amount inside a table, without the sign of the currency."""
    return format_plain(fen) if fen is not None else DASH


def long_day(day: date | None) -> str:
    """A day on a form: ``2025年7月10日``; empty when open."""
    return f"{day.year}年{day.month}月{day.day}日" if day is not None else ""


def short_day(day: date | None) -> str:
    """A day in a list: ``2025-07-10``; a dash when not known."""
    return day.isoformat() if day is not None else DASH


def span(start: time | None, end: time | None) -> str:
    """A time of day from–to, 24 hours, open ends left blank."""
    if start is None and end is None:
        return ""
    return f"{_clock(start)} – {_clock(end)}"


def _clock(moment: time | None) -> str:
    """Hours and minutes, or room for the pen."""
    return f"{moment.hour:02d}:{moment.minute:02d}" if moment is not None else "____"


def boxes(choices: Iterable[CodeEnum], chosen: Iterable[CodeEnum]) -> str:
    """All choices as boxes, the chosen ones ticked."""
    ticked = frozenset(chosen)
    return "　".join(f"{TICKED_BOX if choice in ticked else OPEN_BOX}{choice.zh}" for choice in choices)
