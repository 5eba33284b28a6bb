"""Grade and tier from yearly revenue, and the visit class proposed for a tier (RULES.md §1.5, §1.8, §3.3, §10.14).

Tier, visit class, ABC grade and VIP level are four independent dated attributes: what is computed here is a proposal
for a person to confirm, never a silent change.
"""

from datetime import date

from models.kernel.enums import CodeEnum, ValueTier, VisitClass
from models.kernel.money import Fen
from models.rules.parameters import Figures


class Grade(CodeEnum):
    """Grade by yearly revenue brought to the post."""

    SPECIAL = ("special", "特级", "Special")
    PROVINCIAL = ("provincial", "省级", "Provincial")
    FIRST = ("first", "一类", "First")
    SECOND = ("second", "二类", "Second")
    THIRD = ("third", "三类", "Third")
    BELOW = ("below", "非大客户", "Not a key account")


def grade_of(revenue: Fen, figures: Figures) -> Grade:
    """The grade of a yearly revenue (fen): each line belongs to the higher grade.

    The parameter ``tier.column`` says whether the lines of the city or of the county hold.
    """
    column = figures.text("tier.column")
    for grade in Grade:
        if grade is not Grade.BELOW and revenue >= figures.integer(f"tier.{column}.{grade.value}"):
            return grade
    return Grade.BELOW


def tier_of(revenue: Fen, figures: Figures) -> ValueTier:
    """The tier proposed for a yearly revenue (fen)."""
    grade = grade_of(revenue, figures)
    return ValueTier.NONE if grade is Grade.BELOW else _tier(figures.text(f"tier.of.{grade.value}"))


def default_class(tier: ValueTier, figures: Figures) -> VisitClass:
    """The visit class proposed when a file of this tier is opened."""
    if tier is ValueTier.NONE:
        return VisitClass.NONE
    code = figures.text(f"visit.default_class.{tier.value}")
    return next(each for each in VisitClass if each.value == code)


def tier_on(day: date, current: ValueTier, since: date | None, before: ValueTier) -> ValueTier:
    """The tier in force on a day, from the columns of a customer row."""
    return current if since is None or day >= since else before


def _tier(code: str) -> ValueTier:
    return next(each for each in ValueTier if each.value == code)
