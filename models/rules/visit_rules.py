"""What a visit record must hold and when it may still change (RULES.md §3.4–3.7)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.kernel.enums import VisitMode, VisitResult
from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.rules.parameters import Figures

_HOUR_MS = 3_600_000


@dataclass(frozen=True, slots=True)
class VisitFacts:
    """What the rules look at.

    Attributes:
        visited_on: Day of the visit.
        mode: On site, at the counter, symposium or phone.
        interviewee: Person met.
        purposes: Codes of the purposes.
        result: Outcome.
        remedy: What was or will be done about an abnormal outcome.
        backdate_reason: Why it is entered late.
        started_at: ``HH:MM`` or None.
        ended_at: ``HH:MM`` or None.
        next_on: Day of the next step.
    """

    visited_on: date
    mode: VisitMode
    interviewee: str
    purposes: frozenset[str]
    result: VisitResult = VisitResult.NORMAL
    remedy: str = ""
    backdate_reason: str = ""
    started_at: str | None = None
    ended_at: str | None = None
    next_on: date | None = None


class EditState(StrEnum):
    """How a saved visit may change."""

    EDIT = "edit"
    NEW_VERSION = "new_version"
    ADDENDUM = "addendum"


def visit_errors(facts: VisitFacts, today: date, figures: Figures) -> tuple[InputError, ...]:
    """Every refusal of a visit, in the order of the form; empty when it may be saved."""
    found = (
        _day_error(facts, today, figures),
        _time_error(facts),
        None
        if facts.purposes
        else InputError(msg("A purpose is required"), msg("Choose at least one purpose of the visit"), field="purpose"),
        None
        if facts.interviewee.strip()
        else InputError(msg("The person met is required"), msg("Enter who was met"), field="interviewee"),
        None
        if facts.result is not VisitResult.ABNORMAL or facts.remedy.strip()
        else InputError(
            msg("An abnormal outcome needs a remedy"),
            msg("Write what was done or is asked of the centre"),
            field="remedy",
        ),
        None
        if facts.next_on is None or facts.next_on >= facts.visited_on
        else InputError(
            msg("The next step of {day} lies before the visit", day=facts.next_on),
            msg("Choose a later day"),
            field="next_on",
        ),
    )
    return tuple(error for error in found if error is not None)


def needs_backdate_reason(visited_on: date, today: date, figures: Figures) -> bool:
    """Whether the visit is entered so late that a reason is due: more than the free days ago."""
    return (today - visited_on).days > figures.integer("visit.backdate_days")


def edit_state(saved_ms: int, now_ms: int, printed: bool, figures: Figures) -> EditState:
    """How a completed visit may change.

    Within the editing time it is edited in place, or as a new version with a new slip once it has been printed; later
    only an addendum is left.
    """
    if now_ms - saved_ms > figures.integer("visit.edit_hours") * _HOUR_MS:
        return EditState.ADDENDUM
    return EditState.NEW_VERSION if printed else EditState.EDIT


def plan_late(month_first: date, today: date, figures: Figures) -> bool:
    """Whether the plan of a month is made after its day of the month before."""
    before = month_first.month - 1 or 12
    year = month_first.year - (month_first.month == 1)
    return today > date(year, before, figures.integer("visit.plan_day"))


def _day_error(facts: VisitFacts, today: date, figures: Figures) -> InputError | None:
    if facts.visited_on > today:
        return InputError(
            msg("The day of the visit cannot be later than today"),
            msg("Choose today or an earlier day; {day} was entered", day=facts.visited_on),
            field="visited_on",
        )
    if needs_backdate_reason(facts.visited_on, today, figures) and not facts.backdate_reason.strip():
        return InputError(
            msg(
                "A visit entered more than {days} days late needs a reason",
                days=figures.integer("visit.backdate_days"),
            ),
            msg("Write why the visit of {day} is entered only now", day=facts.visited_on),
            field="backdate_reason",
        )
    return None


def _time_error(facts: VisitFacts) -> InputError | None:
    if facts.started_at and facts.ended_at and facts.ended_at < facts.started_at:
        return InputError(
            msg("The visit ends at {end}, before it starts at {start}", end=facts.ended_at, start=facts.started_at),
            msg("Correct the times"),
            field="ended_at",
        )
    return None
