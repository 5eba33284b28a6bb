"""Printed numbers ``<terminal>-<kind>-<yyyymmdd>-<counter>``, e.g. ``SM01-V-20251124-0001`` (RULES.md §8.19).

The terminal code, outlet mnemonic and two digits, belongs to one enrolled PC, so offline PCs never collide. Each
terminal counts each kind of each day from 1 without a gap; what is missing from paper stands in the void register.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.kernel.enums import NumberKind
from models.kernel.errors import InputError
from models.kernel.messages import msg

_TERMINAL = re.compile(r"[A-Z]{2,4}\d{2}", re.ASCII)
_NUMBER = re.compile(r"([A-Z]{2,4}\d{2})-([A-Z])-(\d{8})-(\d{4}|[1-9]\d{4,8})", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class PrintedNumber:
    """One number, taken apart."""

    terminal: str
    kind: NumberKind
    day: date
    counter: int

    def __str__(self) -> str:
        return format_number(self.terminal, self.kind, self.day, self.counter)


def terminal_ok(code: str) -> bool:
    """Whether a text is a terminal code: two to four capitals and two digits."""
    return _TERMINAL.fullmatch(code) is not None


def format_number(terminal: str, kind: NumberKind, day: date, counter: int) -> str:
    """The printed form; the counter has four digits, more from 10000 on.

    Raises:
        ValueError: No terminal code, or a counter below 1.
    """
    if not terminal_ok(terminal) or counter < 1:
        raise ValueError(f"{terminal} {counter}")
    return f"{terminal}-{kind.value}-{day:%Y%m%d}-{counter:04d}"


def parse_number(text: str) -> PrintedNumber:
    """Take a printed number apart.

    Raises:
        InputError: The text is none.
    """
    found = _NUMBER.fullmatch(text)
    kind = next((each for each in NumberKind if found and each.value == found[2]), None)
    try:
        day = date.fromisoformat(found[3]) if found else None
    except ValueError:
        day = None
    if found is None or kind is None or day is None or int(found[4]) < 1:
        raise InputError(
            msg("“{value}” is no number of a slip", value=text),
            msg("Enter it as printed, for example SM01-V-20251124-0001"),
            field="number",
        )
    return PrintedNumber(found[1], kind, day, int(found[4]))


def gaps(known: Iterable[PrintedNumber]) -> tuple[PrintedNumber, ...]:
    """Numbers that neither paper nor the void register explains, in order.

    Args:
        known: Every number printed, void or waiting for the printer.
    """
    series: dict[tuple[str, NumberKind, date], set[int]] = {}
    for number in known:
        series.setdefault((number.terminal, number.kind, number.day), set()).add(number.counter)
    return tuple(
        PrintedNumber(*key, counter)
        for key in sorted(series)
        for counter in range(1, max(series[key]))
        if counter not in series[key]
    )
