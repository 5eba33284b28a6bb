"""潜在客户: commercial users of the area; one that signs becomes a customer and keeps its past."""

from collections.abc import Mapping

from app.services.customers.basis import (
    CustomerBasis,
    Saved,
    customer_work,
    forget_draft,
    refuse,
    require_fresh,
)
from app.services.customers.checking import EDITABLE, cleaned
from app.services.customers.filing import require_unique
from models.kernel.enums import CustomerStatus, ValueTier, VisitClass
from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.rules.completeness import basics_errors
from models.rules.permissions import Right, require
from models.rules.tiering import default_class
from models.store.actor import Actor
from models.tables.customers import Customer, FileReview, GradeChange

CONVERTED = "潜在客户转正"


class Prospects:
    """Turns prospects into customers."""

    def __init__(self, basis: CustomerBasis) -> None:
        """Take store, figures and index."""
        self._basis = basis

    def convert(
        self, customer_id: bytes, typed: Mapping[str, object], actor: Actor, *, seen_ms: int, draft_key: str = "",
        origin: str = "local",
    ) -> Saved:  # fmt: skip
        """Make a prospect a customer; the id stays, and with it visits, notes and history.

        Args:
            customer_id: The prospect.
            typed: Values to complete the nine basic items, and ``value_tier``, ``visit_class``.
            actor: Who converts.
            seen_ms: ``updated_ms`` of the file that was shown.
            draft_key: Key of the kept draft, forgotten in the same transaction.
            origin: Token of the page that acts.

        Raises:
            InputError: Not a prospect, a basic item is empty, or a value breaks a rule.
            StaleError: Somebody changed the file meanwhile.
            RightsError: The person may not open files.
        """
        require(actor.roles, Right.CUSTOMER_CREATE)
        day = self._basis.day
        with customer_work(self._basis, actor, "customer.convert", customer_id, origin) as uow:
            row = uow.get(Customer, customer_id)
            if row.status is not CustomerStatus.PROSPECT:
                raise InputError(msg("{name} is no prospect", name=row.full_name), msg("Nothing is left to do"))
            require_fresh(row, seen_ms)
            known = EDITABLE | {"value_tier", "visit_class"}
            values = cleaned({name: typed[name] for name in typed if name in known}, row.cert_type)
            tier = values.pop("value_tier", None) or ValueTier.ORDINARY
            visit_class = values.pop("visit_class", None) or default_class(tier, self._basis.figures(row.outlet_code))
            refuse(basics_errors({name: getattr(row, name) for name in EDITABLE} | values))
            require_unique(uow, values, customer_id)
            for name, value in values.items():
                setattr(row, name, value)
            row.status, row.reviewed_on = CustomerStatus.ACTIVE, day
            row.value_tier, row.tier_from, row.tier_before = tier, day, ValueTier.NONE
            row.visit_class, row.class_from, row.class_before = visit_class, day, VisitClass.NONE
            common = {"scope": row.scope, "customer_id": customer_id}
            uow.add(FileReview(reviewed_on=day, kind="filed", reviewer_name=actor.name, **common))
            for scheme, value in (("tier", tier.value), ("class", visit_class.value)):
                uow.add(
                    GradeChange(
                        scheme=scheme, value=value, previous="none", effective_from=day, reason=CONVERTED, **common
                    )
                )
            uow.reason = CONVERTED
            forget_draft(uow, actor.staff_no, draft_key)
            changes = uow.commit()
        return Saved(customer_id, changes)
