"""今日电话名单: one call dealt with (RULES.md §1.24)."""

from app.services.visits.basis import Basis, customer_of, refuse, text_errors
from models.kernel.changes import Changes
from models.kernel.enums import CallOutcome
from models.kernel.text import tidy
from models.rules.permissions import Right, require
from models.store.actor import Actor
from models.store.unit_of_work import PRIORITY_LEDGER, work
from models.tables.visits import DailyCall


class Calls:
    """Calls of the daily list."""

    def __init__(self, basis: Basis) -> None:
        """Take store and figures."""
        self._basis = basis

    def log(self, customer_id: bytes, outcome: CallOutcome, note: str, actor: Actor) -> Changes:
        """Log a call of today; a reached customer leaves the list, one not reached stays.

        Raises:
            InputError: The note is too long.
        """
        require(actor.roles, Right.VISIT_RECORD)
        text = tidy(note)
        refuse(text_errors("daily_call", {"note": text}))
        with work(self._basis.store, actor, what="call.log", priority=PRIORITY_LEDGER) as uow:
            customer = customer_of(uow, customer_id)
            uow.add(
                DailyCall(
                    scope=customer.scope,
                    customer_id=customer_id,
                    called_on=self._basis.day,
                    outcome=outcome.value,
                    note=text or None,
                )
            )
            return uow.commit()
