"""What every part of the family stands on: store, figures, search index, and small checks they share."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from app.queries.customers import Lens
from app.queries.field_words import FieldWord
from app.queries.masks import Viewer
from app.services.visits.basis import Basis
from models.kernel.changes import Changes
from models.kernel.enums import CustomerStatus, ValueTier
from models.kernel.errors import InputError, ManyInputErrors, StaleError
from models.kernel.messages import msg
from models.kernel.text import tidy
from models.rules.authorisation import check_reason
from models.rules.parameters import Figures
from models.rules.tiering import tier_on
from models.store.actor import Actor
from models.store.search import SearchIndex
from models.store.unit_of_work import UnitOfWork, work
from models.tables import metadata
from models.tables.base import Synced
from models.tables.customers import Customer

KEY_TIERS = frozenset({ValueTier.DIAMOND, ValueTier.GOLD, ValueTier.SILVER})
"""重点客户: a change of their file needs a reason (RULES.md §1.9)."""


@dataclass(frozen=True, slots=True)
class CustomerBasis:
    """Store, figures and index.

    Attributes:
        basis: Store and figures in force.
        index: Search index of the cache.
    """

    basis: Basis
    index: SearchIndex

    @property
    def day(self) -> date:
        """The Shanghai day of now."""
        return self.basis.day

    def figures(self, office: str) -> Figures:
        """Figures in force today for an office."""
        return self.basis.figures(self.day, office)

    def lens(self, actor: Actor) -> Lens:
        """What a list is seen through by a person today."""
        return Lens(self.day, self.basis.figures_of(self.day), Viewer(actor.staff_no, actor.roles), self.index)


@dataclass(frozen=True, slots=True)
class Undo:
    """What takes a save back within ten seconds.

    Attributes:
        table: Table of the row.
        row_id: The row.
        before: Values before by field; empty for a row that the save filed.
        after: Values that the save gave; nobody may have changed them since.
        subject: Name for the outbox.
    """

    table: str
    row_id: bytes
    before: tuple[tuple[str, object], ...]
    after: tuple[tuple[str, object], ...]
    subject: str


@dataclass(frozen=True, slots=True)
class Saved:
    """A committed save.

    Attributes:
        row_id: The row saved.
        changes: What changed.
        undo: What takes it back; None when it cannot be taken back.
    """

    row_id: bytes
    changes: Changes
    undo: Undo | None = None


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


def required(word: FieldWord) -> InputError:
    """The refusal of an empty field."""
    return InputError(msg("{field} is required", field=word), msg("Fill in the field and save again"), field=word.value)


def require_fresh(row: Synced, seen_ms: int) -> None:
    """Refuse to save over a change made since the screen was filled.

    Raises:
        StaleError: Somebody changed the row meanwhile.
    """
    if row.updated_ms != seen_ms:
        raise StaleError(
            msg("This record was changed by {staff} while you were typing", staff=row.updated_by),
            msg("Look at the new values, then save again; what you typed is kept"),
        )


def require_living(customer: Customer) -> None:
    """Refuse to change a withdrawn file.

    Raises:
        InputError: The file is withdrawn.
    """
    if customer.status is CustomerStatus.WITHDRAWN:
        raise InputError(
            msg("The file of {name} is withdrawn", name=customer.full_name),
            msg("Restore the file first, with the customer administrator"),
        )


def tier_today(customer: Customer, day: date) -> ValueTier:
    """Tier in force on a day."""
    return tier_on(day, customer.value_tier, customer.tier_from, customer.tier_before)


def reason_for(customer: Customer, reason: str, day: date) -> str:
    """The reason of an amendment as it goes on the record; key accounts need one.

    Raises:
        InputError: A key account without a reason, or a reason that is too short or too long.
    """
    tier = tier_today(customer, day)
    if not tidy(reason):
        if tier not in KEY_TIERS:
            return ""
        raise InputError(
            msg("A change of a {tier} customer needs a reason", tier=tier),
            msg("Write the reason and save again; what you typed is kept"),
            field="reason",
        )
    return check_reason(reason)


def customer_work(
    basis: CustomerBasis,
    actor: Actor,
    what: str,
    customer_id: bytes,
    origin: str = "local",
) -> UnitOfWork:
    """A unit of work about one file; the outbox names the customer."""
    c = metadata.tables["customer"].c
    with basis.basis.store.read() as connection:
        name = connection.execute(sa.select(c.full_name).where(c.id == customer_id)).scalar()
    return work(basis.basis.store, actor, what=what, subject=name or "", origin=origin)


def forget_draft(uow: UnitOfWork, staff_no: str, key: str) -> None:
    """Drop the draft of a saved form in the same transaction."""
    if key:
        table = metadata.tables["draft"]
        uow.connection.execute(sa.delete(table).where(table.c.key == key, table.c.staff_no == staff_no))
