"""How often a customer must be visited this month, and where that stands (RULES.md §3.1, §3.4, §10.8).

A class owes a number of visits a month, spread over the month by checkpoints. A visit is a day with at least one
completed visit on site: a phone contact never counts and two visits on one day count once. A class given or changed
within the month owes its share of the days left; a parameter chooses other ways.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models.kernel.enums import DueState, VisitClass, VisitMode
from models.kernel.periods import Period, month_of
from models.rules.due import due_state
from models.rules.parameters import Figures


@dataclass(frozen=True, slots=True)
class ClassSpan:
    """A visit class in force from a day until the next span begins."""

    first: date
    visit_class: VisitClass


@dataclass(frozen=True, slots=True)
class Cadence:
    """One customer's month.

    Attributes:
        required: Visits owed in the month.
        done: Distinct days of the month, up to today, with a completed visit on site.
        checkpoints: For each owed visit the last day that keeps the pace.
        expected: Checkpoints up to today.
        next_due: First unmet checkpoint; None when the month's quota is met.
        state: Where ``next_due`` stands today; None when met.
    """

    required: int
    done: int
    checkpoints: tuple[date, ...]
    expected: int
    next_due: date | None
    state: DueState | None

    @property
    def remaining(self) -> int:
        """Visits still owed this month; 应走访 lists customers with at least one."""
        return max(0, self.required - self.done)

    @property
    def behind(self) -> bool:
        """落后: a checkpoint has been missed."""
        return self.state is DueState.OVERDUE


def counts_as_visit(mode: VisitMode) -> bool:
    """Whether a contact of this mode counts towards the quota: on site only."""
    return mode is VisitMode.DOOR


def quota(visit_class: VisitClass, figures: Figures) -> int:
    """Visits that a class owes in a full month."""
    return 0 if visit_class is VisitClass.NONE else figures.integer(f"visit.quota.{visit_class.value}")


def class_history(
    current: VisitClass, since: date | None, before: VisitClass = VisitClass.NONE
) -> tuple[ClassSpan, ...]:
    """Spans of the columns of a customer row: the class, its first day (None: always) and the class before it."""
    if since is None:
        return (ClassSpan(date.min, current),)
    return (ClassSpan(date.min, before), ClassSpan(since, current))


def month_cadence(spans: Sequence[ClassSpan], visit_days: Iterable[date], today: date, figures: Figures) -> Cadence:
    """The customer's month as seen on a day.

    Args:
        spans: Classes in force, in order of their first day.
        visit_days: Days with a completed visit on site, in any order, doubles allowed; other months are left aside.
        today: The day asked about; its month is meant.
        figures: Figures in force.
    """
    month = month_of(today)
    if any(month.first < span.first <= month.last for span in spans):
        checkpoints = _shared_checkpoints(_daily_duty(spans, month, figures), month)
    else:
        checkpoints = _even_checkpoints(quota(_class_on(spans, today), figures), month)
    required = len(checkpoints)
    done = len({day for day in visit_days if month.first <= day <= today})
    next_due = checkpoints[done] if done < required else None
    return Cadence(
        required,
        done,
        checkpoints,
        sum(point <= today for point in checkpoints),
        next_due,
        None if next_due is None else due_state(next_due, today),
    )


def _daily_duty(spans: Sequence[ClassSpan], month: Period, figures: Figures) -> list[int]:
    """The monthly quota of the class in force on each day, after the rule for changes within the month."""
    days = [month.first + timedelta(days=index) for index in range(month.days)]
    classes = [_class_on(spans, day) for day in days]
    mode = figures.text("visit.class_change")
    if mode == "new_class":
        classes = [classes[-1]] * len(classes)
    elif mode == "next_month" and classes[0] is not VisitClass.NONE:
        classes = [classes[0]] * len(classes)
    return [quota(each, figures) for each in classes]


def _class_on(spans: Sequence[ClassSpan], day: date) -> VisitClass:
    return next((span.visit_class for span in reversed(spans) if span.first <= day), VisitClass.NONE)


def _even_checkpoints(owed: int, month: Period) -> tuple[date, ...]:
    """One class for the whole month: the k-th lies on day ⌈days × k / n⌉."""
    return tuple(month.first.replace(day=-(-month.days * k // owed)) for k in range(1, owed + 1))


def _shared_checkpoints(duty: Sequence[int], month: Period) -> tuple[date, ...]:
    """The k-th lies on the first day by which k of the owed equal parts of the month's duty have accrued."""
    total = sum(duty)
    required = -(-total // month.days)
    points: list[date] = []
    accrued = 0
    for index, share in enumerate(duty):
        accrued += share
        while len(points) < required and accrued * required >= (len(points) + 1) * total:
            points.append(month.first + timedelta(days=index))
    return tuple(points)
