"""调整等级与走访类别: dated and with a reason; what was in force before its day stays in force for days before it."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from app.queries.field_words import FieldWord
from app.services.customers.basis import CustomerBasis, customer_work, require_living
from models.kernel.changes import Changes
from models.kernel.enums import CustomerStatus, ValueTier, VisitClass
from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.rules.authorisation import check_reason
from models.rules.permissions import Right, require
from models.rules.tiering import tier_on
from models.store.actor import Actor
from models.store.unit_of_work import UnitOfWork
from models.tables.base import CivilDate
from models.tables.customers import Customer, GradeChange

REASON_MOST = 200


@dataclass(frozen=True, slots=True)
class GradeDraft:
    """A change of grade; None leaves a scheme as it is.

    Attributes:
        tier: New tier.
        visit_class: New visit class.
        effective_from: First day in force.
        reason: Why.
    """

    tier: ValueTier | None
    visit_class: VisitClass | None
    effective_from: date
    reason: str


class Grading:
    """Changes tier and visit class; the two are independent (RULES.md §1.8)."""

    def __init__(self, basis: CustomerBasis) -> None:
        """Take store, figures and index."""
        self._basis = basis

    def change(self, customer_id: bytes, draft: GradeDraft, actor: Actor, origin: str = "local") -> Changes:
        """Change tier, visit class or both from a day on.

        Args:
            customer_id: The file.
            draft: What changes, from when, why.
            actor: Who changes it.
            origin: Token of the page that acts.

        Raises:
            InputError: Nothing changes, no reason, or the day lies before an earlier change.
            RightsError: The person may not change grades.
        """
        require(actor.roles, Right.CUSTOMER_GRADE)
        reason = check_reason(draft.reason)
        if len(reason) > REASON_MOST:
            raise InputError(
                msg("The reason has {size} characters; allowed are {least} to {most}", size=len(reason), least=2,
                    most=REASON_MOST),
                msg("Write why in a few words"),
                field="reason",
            )  # fmt: skip
        with customer_work(self._basis, actor, "customer.grade", customer_id, origin) as uow:
            customer = uow.get(Customer, customer_id)
            require_living(customer)
            if customer.status is CustomerStatus.PROSPECT:
                raise InputError(msg("A prospect has no grade"), msg("Make the prospect a customer first"))
            day = draft.effective_from
            moved = self._tier(uow, customer, draft.tier, day, reason)
            moved = self._class(uow, customer, draft.visit_class, day, reason) or moved
            if not moved:
                raise InputError(
                    msg("Tier and visit class stay as they are"), msg("Choose another tier or class"), field="tier"
                )
            customer.paper_stale_ms = uow.wall_ms
            uow.reason = reason
            return uow.commit()

    def _tier(self, uow: UnitOfWork, customer: Customer, tier: ValueTier | None, day: date, reason: str) -> bool:
        present = tier_on(day, customer.value_tier, customer.tier_from, customer.tier_before)
        if tier is None or tier is present:
            return False
        _require_later(uow, customer, "tier", day)
        customer.value_tier, customer.tier_from, customer.tier_before = tier, day, present
        _record(uow, customer, "tier", tier.value, present.value, day, reason)
        return True

    def _class(self, uow: UnitOfWork, customer: Customer, new: VisitClass | None, day: date, reason: str) -> bool:
        since, before = customer.class_from, customer.class_before
        present = customer.visit_class if since is None or day >= since else before
        if new is None or new is present:
            return False
        _require_later(uow, customer, "class", day)
        customer.visit_class, customer.class_from, customer.class_before = new, day, present
        _record(uow, customer, "class", new.value, present.value, day, reason)
        return True


def _require_later(uow: UnitOfWork, customer: Customer, scheme: str, day: date) -> None:
    """A change never slips in before one that is already on the record; what was decided then stays decided."""
    query = sa.select(sa.func.max(GradeChange.effective_from, type_=CivilDate())).where(
        GradeChange.customer_id == customer.id, GradeChange.scheme == scheme
    )
    limit = uow.session.scalars(query).first()
    if limit is not None and day < limit:
        raise InputError(
            msg(
                "{field} {day} lies before the last change of the grade, {limit}",
                field=FieldWord.EFFECTIVE_FROM, day=day, limit=limit,
            ),
            msg("Enter {limit} or a later day", limit=limit),
            field="effective_from",
        )  # fmt: skip


def _record(
    uow: UnitOfWork, customer: Customer, scheme: str, value: str, previous: str, day: date, reason: str
) -> None:
    uow.add(
        GradeChange(
            scope=customer.scope, customer_id=customer.id, scheme=scheme, value=value, previous=previous,
            effective_from=day, reason=reason,
        )
    )  # fmt: skip
