"""How grave a debtor's case is: 0 none, 1 blue, 2 yellow, 3 orange, 4 red (RULES.md §10.3).

The level is the gravest of four views: how far the oldest limit day is over or ahead, how much of the credit limit is
used, how long the agreement runs and how near the limitation is.
"""

from dataclasses import dataclass
from datetime import date

from models.kernel.enums import WarningLevel
from models.kernel.money import Fen
from models.rules.limitation import limitation_near
from models.rules.parameters import Figures

_BP = 10_000


@dataclass(frozen=True, slots=True)
class DebtorFacts:
    """One customer as of a day.

    Attributes:
        open_fen: What is open (fen).
        credit_limit: Credit limit (fen).
        first_due: Earliest limit day of an open charge; None when nothing is open.
        agreement_to: Last day of the agreement; None when it has no end.
        limitation_on: Earliest last day of limitation of an open charge; None when nothing is open.
    """

    open_fen: Fen
    credit_limit: Fen
    first_due: date | None = None
    agreement_to: date | None = None
    limitation_on: date | None = None


def warning_level(facts: DebtorFacts, today: date, figures: Figures) -> WarningLevel:
    """The gravest level of the four views."""
    views = (
        _by_limit_day(facts.first_due, today, figures),
        _by_use(facts, figures),
        _by_agreement(facts, today, figures),
        _by_limitation(facts.limitation_on, today, figures),
    )
    return max(views, key=lambda level: int(level.value))


def _by_limit_day(due_on: date | None, today: date, figures: Figures) -> WarningLevel:
    if due_on is None:
        return WarningLevel.NONE
    over = (today - due_on).days
    if over >= figures.integer("arrears.warn.red_days"):
        return WarningLevel.RED
    if over >= figures.integer("arrears.warn.orange_days"):
        return WarningLevel.ORANGE
    if over > 0:
        return WarningLevel.YELLOW
    return WarningLevel.BLUE if -over <= figures.integer("arrears.warn.due_days") else WarningLevel.NONE


def _by_use(facts: DebtorFacts, figures: Figures) -> WarningLevel:
    if facts.open_fen <= 0:
        return WarningLevel.NONE
    if facts.open_fen > facts.credit_limit:
        return WarningLevel.RED
    if facts.open_fen == facts.credit_limit:
        return WarningLevel.ORANGE
    used = facts.open_fen * _BP
    if used >= facts.credit_limit * figures.integer("arrears.warn.use_yellow_bp"):
        return WarningLevel.YELLOW
    blue = used >= facts.credit_limit * figures.integer("arrears.warn.use_blue_bp")
    return WarningLevel.BLUE if blue else WarningLevel.NONE


def _by_agreement(facts: DebtorFacts, today: date, figures: Figures) -> WarningLevel:
    if facts.agreement_to is None:
        return WarningLevel.NONE
    left = (facts.agreement_to - today).days
    if left < 0:
        return WarningLevel.ORANGE if facts.open_fen > 0 else WarningLevel.NONE
    return WarningLevel.BLUE if left <= figures.integer("arrears.warn.agreement_days") else WarningLevel.NONE


def _by_limitation(limitation_on: date | None, today: date, figures: Figures) -> WarningLevel:
    near = limitation_on is not None and limitation_near(limitation_on, today, figures)
    return WarningLevel.ORANGE if near else WarningLevel.NONE
