"""异常报告: raised by the save of an abnormal visit, answered by those who may decide (RULES.md §1.24)."""

from app.services.visits.basis import Basis, needed, refuse, text_errors
from models.kernel.changes import Changes
from models.rules.permissions import Right, require
from models.store.actor import Actor
from models.store.unit_of_work import PRIORITY_URGENT, work
from models.tables.visits import UrgentReport


class Urgent:
    """Urgent reports."""

    def __init__(self, basis: Basis) -> None:
        """Take store and figures."""
        self._basis = basis

    def answer(self, report_id: bytes, text: str, actor: Actor) -> Changes:
        """Answer a report; a later answer replaces the earlier, which stays in the history.

        Raises:
            InputError: The answer is empty or too long.
            RightsError: The person may not answer.
        """
        require(actor.roles, Right.URGENT_ANSWER)
        answer = text.strip()
        refuse((*needed("answer", answer), *text_errors("urgent_report", {"answer": answer})))
        with work(self._basis.store, actor, what="urgent.answer", priority=PRIORITY_URGENT) as uow:
            row = uow.get(UrgentReport, report_id)
            row.answer, row.answered_by = answer, actor.staff_no
            return uow.commit()
