"""修改: some fields of a file, with a reason for key accounts; it counts as gone through, and its paper as stale."""

from collections.abc import Mapping

from app.services.customers.basis import (
    CustomerBasis,
    Saved,
    Undo,
    customer_work,
    forget_draft,
    reason_for,
    refuse,
    require_fresh,
    require_living,
)
from app.services.customers.checking import EDITABLE, cleaned, same_managers
from app.services.customers.filing import require_unique
from models.kernel.changes import Changes
from models.kernel.enums import CustomerStatus
from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.rules.completeness import basics_errors
from models.rules.permissions import Right, require
from models.rules.validators import length_error
from models.store.actor import Actor
from models.store.unit_of_work import UnitOfWork
from models.tables.customers import Customer, CustomerNote, FileReview

NOTE_MOST = 500


class Amending:
    """Amends files, confirms them unchanged, appends notes."""

    def __init__(self, basis: CustomerBasis) -> None:
        """Take store, figures and index."""
        self._basis = basis

    def amend(
        self, customer_id: bytes, typed: Mapping[str, object], reason: str, actor: Actor, *, seen_ms: int,
        draft_key: str = "", origin: str = "local",
    ) -> Saved:  # fmt: skip
        """Change some fields.

        Args:
            customer_id: The file.
            typed: Changed fields only.
            reason: Why; key accounts need one (钻石、黄金、白银).
            actor: Who changes it.
            seen_ms: ``updated_ms`` of the file that was shown.
            draft_key: Key of the kept draft, forgotten in the same transaction.
            origin: Token of the page that acts.

        Raises:
            InputError: A value breaks a rule, a basic item would be empty, or the reason is missing.
            StaleError: The file changed since it was shown.
            RightsError: The person may not amend files.
        """
        require(actor.roles, Right.CUSTOMER_EDIT)
        with customer_work(self._basis, actor, "customer.amend", customer_id, origin) as uow:
            customer = uow.get(Customer, customer_id)
            require_living(customer)
            require_fresh(customer, seen_ms)
            changed = self._changed(customer, typed)
            if not changed:
                forget_draft(uow, actor.staff_no, draft_key)
                return Saved(customer_id, uow.commit())
            require_unique(uow, changed, customer_id)
            uow.reason = reason_for(customer, reason, self._basis.day)
            before = tuple((name, getattr(customer, name)) for name in changed)
            for name, value in changed.items():
                setattr(customer, name, value)
            self._follow(uow, customer, actor)
            forget_draft(uow, actor.staff_no, draft_key)
            changes = uow.commit()
        return Saved(
            customer_id, changes, Undo("customer", customer_id, before, tuple(changed.items()), customer.full_name)
        )

    def confirm_unchanged(self, customer_id: bytes, actor: Actor, origin: str = "local") -> Changes:
        """已核对无变化: somebody went through all 19 items and nothing has changed.

        Raises:
            InputError: The file is withdrawn, a prospect's, or has been gone through today.
            RightsError: The person may not amend files.
        """
        require(actor.roles, Right.CUSTOMER_EDIT)
        day = self._basis.day
        with customer_work(self._basis, actor, "customer.review", customer_id, origin) as uow:
            customer = uow.get(Customer, customer_id)
            require_living(customer)
            if customer.status is CustomerStatus.PROSPECT:
                raise InputError(
                    msg("A prospect has no archive file to go through"), msg("Make the prospect a customer first")
                )
            if customer.reviewed_on == day:
                raise InputError(
                    msg("The file of {name} has been gone through today", name=customer.full_name),
                    msg("Nothing is left to do"),
                )
            refuse(basics_errors({name: getattr(customer, name) for name in EDITABLE}))
            customer.reviewed_on = day
            uow.add(
                FileReview(
                    scope=customer.scope, customer_id=customer_id, reviewed_on=day, kind="no_change",
                    reviewer_name=actor.name,
                )
            )  # fmt: skip
            return uow.commit()

    def add_note(self, customer_id: bytes, text: str, actor: Actor, origin: str = "local") -> Changes:
        """Append a note; notes are never overwritten.

        Raises:
            InputError: Empty or too long.
            RightsError: The person may not amend files.
        """
        require(actor.roles, Right.CUSTOMER_EDIT)
        stored = checked_note(text)
        with customer_work(self._basis, actor, "customer.note", customer_id, origin) as uow:
            customer = uow.get(Customer, customer_id)
            uow.add(
                CustomerNote(scope=customer.scope, customer_id=customer_id, text=stored, author_name=actor.name)
            )  # fmt: skip
            return uow.commit()

    def _changed(self, customer: Customer, typed: Mapping[str, object]) -> dict[str, object]:
        """Fields whose stored value differs, checked; nothing of the nine basic items may become empty."""
        values = cleaned({name: typed[name] for name in typed if name in EDITABLE}, customer.cert_type)
        changed = {name: value for name, value in values.items() if getattr(customer, name) != value}
        after = {name: getattr(customer, name) for name in EDITABLE} | changed
        if after["manager_a"] and after["manager_a"] == after["manager_b"]:
            refuse([same_managers()])
        if customer.status is not CustomerStatus.PROSPECT:
            refuse(error for error in basics_errors(after) if error.field in changed)
        for name in ("industry_code", "address", "usage_kinds"):
            if name in changed and changed[name] is None:
                changed[name] = ""
        return changed

    def _follow(self, uow: UnitOfWork, customer: Customer, actor: Actor) -> None:
        """An amendment is a review, and the printed card no longer tells the truth (RULES.md §1.14, §10.9)."""
        customer.paper_stale_ms = uow.wall_ms
        if customer.status is CustomerStatus.PROSPECT:
            return
        customer.reviewed_on = self._basis.day
        uow.add(
            FileReview(
                scope=customer.scope, customer_id=customer.id, reviewed_on=self._basis.day, kind="amended",
                reviewer_name=actor.name,
            )
        )  # fmt: skip


def checked_note(text: str) -> str:
    """A note as it is stored.

    Raises:
        InputError: Empty, longer than 500 characters, or not storable.
    """
    stored = text.strip()
    if not stored:
        raise InputError(msg("The note is empty"), msg("Write the note, then save"), field="text")
    bad = length_error(stored, "text", msg("Note"), 1, NOTE_MOST)
    if bad is not None:
        raise bad
    return stored
