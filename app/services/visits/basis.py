"""What every part of the family stands on: the store, the figures in force, the day, checks of typed texts."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.queries.visit_due import FiguresOf
from models.kernel.clock import today
from models.kernel.errors import InputError, ManyInputErrors
from models.kernel.messages import Message, msg
from models.kernel.text import length, unstorable
from models.rules.parameters import Figures
from models.store.engine import Store
from models.store.unit_of_work import UnitOfWork
from models.tables import metadata
from models.tables.customers import Customer

FiguresSource = Callable[[date, str], Figures]
"""Figures in force on a business day for an office code."""


@dataclass(frozen=True, slots=True)
class Basis:
    """Store and figures.

    Attributes:
        store: The open cache; its clock is the clock of every use case.
        figures: Figures in force.
    """

    store: Store
    figures: FiguresSource

    @property
    def day(self) -> date:
        """The Shanghai day of now."""
        return today(self.store.clock)

    @property
    def now_ms(self) -> int:
        """Now, UTC milliseconds."""
        return self.store.clock.now_ms()

    def figures_of(self, day: date) -> FiguresOf:
        """Figures in force on a day per office code."""
        return lambda office: self.figures(day, office)


def labels() -> Mapping[str, Message]:
    """Names of the typed fields, as messages word them."""
    return {
        "visitors": msg("Visitors"),
        "interviewee": msg("Person met"),
        "interviewee_title": msg("Position"),
        "interviewee_phone": msg("Telephone"),
        "content": msg("Content"),
        "opinion": msg("Wishes and opinion"),
        "competitor": msg("Competitors"),
        "arrears_talk": msg("Talk about arrears"),
        "file_changes": msg("Changes for the file"),
        "remedy": msg("Remedy"),
        "backdate_reason": msg("Reason for late entry"),
        "matter": msg("Matter"),
        "feedback": msg("Feedback"),
        "kind": msg("Kind of request"),
        "ticket_no": msg("11185 ticket"),
        "outcome": msg("Outcome"),
        "note": msg("Note"),
        "decision_note": msg("Reason for the return"),
        "text": msg("Addendum"),
        "answer": msg("Answer"),
        "next_step": msg("Next step"),
        "reason": msg("Reason"),
    }


def text_errors(table: str, values: Mapping[str, str]) -> tuple[InputError, ...]:
    """Refusals of texts that are too long for their column or cannot be stored.

    Args:
        table: Table whose columns set the limits.
        values: Texts by column name.
    """
    found: list[InputError] = []
    for name, value in values.items():
        limit = getattr(metadata.tables[table].c[name].type, "length", None)
        bad = unstorable(value)
        if limit is not None and length(value) > limit:
            found.append(
                InputError(
                    msg("{label}: {count} characters, at most {limit} fit", label=labels()[name],
                        count=length(value), limit=limit),
                    msg("Shorten the text; nothing was cut off"),
                    field=name,
                )
            )  # fmt: skip
        elif bad is not None:
            code = f"U+{ord(bad):04X}"
            found.append(
                InputError(
                    msg("{label} holds a character that cannot be stored ({code})", label=labels()[name], code=code),
                    msg("Delete this character and type it again"),
                    field=name,
                )
            )
    return tuple(found)


def needed(field: str, value: str) -> tuple[InputError, ...]:
    """The refusal of an empty text, if it is empty."""
    if value.strip():
        return ()
    label = labels()[field]
    return (InputError(msg("{label} is required", label=label), msg("Fill it in and save again"), field=field),)


def refuse(errors: Iterable[InputError]) -> None:
    """Raise one refusal, or all together.

    Raises:
        InputError: One field breaks a rule.
        ManyInputErrors: Several do.
    """
    found = tuple(errors)
    if len(found) == 1:
        raise found[0]
    if found:
        raise ManyInputErrors(
            msg("{count} fields need attention", count=len(found)),
            msg("Correct the marked fields; what you typed is kept"),
            found,
        )


def customer_of(uow: UnitOfWork, customer_id: bytes) -> Customer:
    """The living customer file.

    Raises:
        StaleError: The file is gone.
    """
    return uow.get(Customer, customer_id)
