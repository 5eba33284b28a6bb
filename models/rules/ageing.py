"""How old open charges are: two views that each sum to the balance (RULES.md §10.1).

``ageing`` (账龄) asks for the charge date, ``overdue_ageing`` (逾期账龄) for the days past the limit. The first day is
not counted; up to the first month limit brackets count days, beyond it corresponding days, so that a leap day moves
nothing. Advances stand beside the brackets, never inside.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.kernel.enums import DueState
from models.kernel.errors import InputError
from models.kernel.messages import Words, msg
from models.kernel.money import Fen
from models.kernel.periods import add_months
from models.rules.due import due_state
from models.rules.parameters import Figures

_YEAR = 12


@dataclass(frozen=True, slots=True)
class OpenCharge:
    """A charge as of a day.

    Attributes:
        occurred_on: Day of the charge.
        due_on: Its limit day.
        open_fen: What is not paid yet (fen).
    """

    occurred_on: date
    due_on: date
    open_fen: Fen


@dataclass(frozen=True, slots=True)
class AgeLimits:
    """Upper ends of the brackets: days within the first month limit, then months; the last bracket is open."""

    days: tuple[int, ...]
    months: tuple[int, ...]

    @property
    def count(self) -> int:
        """Number of brackets."""
        return len(self.days) + len(self.months) + 1


@dataclass(frozen=True, slots=True)
class Bracket:
    """One bracket with what is open in it (fen) and its heading."""

    words: Words
    open_fen: Fen
    count: int


def age_limits(figures: Figures) -> AgeLimits:
    """The brackets in force."""
    return AgeLimits(
        tuple(figures.integer(f"arrears.age.days.{place}") for place in (1, 2, 3, 4)),
        tuple(figures.integer(f"arrears.age.months.{place}") for place in (1, 2, 3)),
    )


def age_bucket(occurred_on: date, as_of: date, limits: AgeLimits) -> int:
    """The bracket of a charge date, 0 for the youngest.

    Raises:
        InputError: The charge lies after ``as_of``.
    """
    days = (as_of - occurred_on).days
    if days < 0:
        raise InputError(
            msg("The charge of {day} lies after {as_of}", day=occurred_on, as_of=as_of),
            msg("Choose a later day to look at, or leave the charge out"),
            field="as_of",
        )
    return _bracket(occurred_on, as_of, limits)


def overdue_bucket(due_on: date, as_of: date, limits: AgeLimits) -> int:
    """The bracket of a limit day: 0 not due, 1 due today, from 2 on by days overdue."""
    state = due_state(due_on, as_of)
    if state is DueState.OVERDUE:
        return 2 + _bracket(due_on, as_of, limits)
    return 1 if state is DueState.DUE_TODAY else 0


def ageing(charges: Iterable[OpenCharge], as_of: date, figures: Figures) -> tuple[Bracket, ...]:
    """账龄: what is open by charge date, every bracket in order, empty ones too.

    Raises:
        InputError: A charge lies after ``as_of``.
    """
    limits = age_limits(figures)
    placed = ((age_bucket(each.occurred_on, as_of, limits), each.open_fen) for each in charges)
    return _sum(placed, age_words(limits))


def overdue_ageing(charges: Iterable[OpenCharge], as_of: date, figures: Figures) -> tuple[Bracket, ...]:
    """逾期账龄: what is open by days overdue: not due, due today, then the brackets from 1 day on."""
    limits = age_limits(figures)
    placed = ((overdue_bucket(each.due_on, as_of, limits), each.open_fen) for each in charges)
    return _sum(placed, overdue_words(limits))


def age_words(limits: AgeLimits, first: int = 0) -> tuple[Words, ...]:
    """Headings of the brackets, the first one from day ``first``."""
    words: list[Words] = []
    low = first
    for high in limits.days:
        words.append(Words(f"{low}–{high}天", f"{low}–{high} days"))
        low = high + 1
    start = Words(f"{low}天", f"{low} days")
    for months in limits.months:
        end_zh, end_en = _span(months)
        words.append(Words(f"{start.zh}–{end_zh}", f"{start.en}–{end_en}"))
        start = Words(end_zh.removesuffix("年"), end_en.partition(" year")[0])
    last_zh, last_en = _span(limits.months[-1])
    return (*words, Words(f"{last_zh}以上", f"Over {last_en}"))


def overdue_words(limits: AgeLimits) -> tuple[Words, ...]:
    """Headings of the brackets by days overdue."""
    ahead, today = DueState.NOT_DUE, DueState.DUE_TODAY
    return (Words(ahead.zh, ahead.en), Words(today.zh, today.en), *age_words(limits, first=1))


def _bracket(start: date, as_of: date, limits: AgeLimits) -> int:
    if as_of <= add_months(start, limits.months[0]):
        days = (as_of - start).days
        return sum(1 for limit in limits.days if days > limit)
    return len(limits.days) + sum(1 for limit in limits.months if as_of > add_months(start, limit))


def _sum(placed: Iterable[tuple[int, Fen]], words: tuple[Words, ...]) -> tuple[Bracket, ...]:
    totals, counts = [0] * len(words), [0] * len(words)
    for place, fen in placed:
        if fen:
            totals[place] += fen
            counts[place] += 1
    return tuple(Bracket(*line) for line in zip(words, totals, counts, strict=True))


def _span(months: int) -> tuple[str, str]:
    if months % _YEAR:
        return f"{months}个月", f"{months} months"
    years = months // _YEAR
    return f"{years}年", f"{years} year{'s' if years > 1 else ''}"
