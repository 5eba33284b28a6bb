"""跟进事项: written down with owner and day, moved, finished with what came of it, reopened."""

from dataclasses import dataclass
from datetime import date, time

from app.services.visits.basis import Basis, customer_of, needed, refuse, text_errors
from app.services.visits.times import at_clock
from app.services.visits.writing import MORNING
from models.kernel.changes import Changes
from models.kernel.enums import FollowUpStatus
from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.kernel.periods import add_working_days
from models.kernel.text import tidy
from models.rules.permissions import Right, require
from models.store.actor import Actor
from models.store.unit_of_work import work
from models.tables.visits import FollowUp


@dataclass(frozen=True, slots=True)
class FollowUpDraft:
    """The follow-up form.

    Attributes:
        matter: What is to be done.
        due_on: Last day.
        owner: Staff number; empty means the person who writes it down.
        remind_at: Time of the reminder on the last day, None for no reminder.
    """

    matter: str
    due_on: date
    owner: str = ""
    remind_at: time | None = MORNING


class FollowUps:
    """Follow-ups."""

    def __init__(self, basis: Basis) -> None:
        """Take store and figures."""
        self._basis = basis

    def usual_day(self, office: str) -> date:
        """The day by which a customer is owed an answer: working days after today (RULES.md §3.6)."""
        days = self._basis.figures(self._basis.day, office).integer("follow_up.reply_days")
        return add_working_days(self._basis.day, days)

    def add(self, customer_id: bytes, draft: FollowUpDraft, actor: Actor, series_id: bytes | None = None) -> Changes:
        """Write a follow-up down.

        Args:
            customer_id: The customer.
            draft: What was typed.
            actor: Who writes it down.
            series_id: Visit it comes from.

        Raises:
            InputError: A rule or a limit is broken.
        """
        require(actor.roles, Right.VISIT_RECORD)
        matter = self._checked(draft)
        with work(self._basis.store, actor, what="follow_up.add", subject=matter[:60]) as uow:
            customer = customer_of(uow, customer_id)
            uow.add(
                FollowUp(
                    scope=customer.scope,
                    customer_id=customer_id,
                    visit_series_id=series_id,
                    matter=matter,
                    owner=draft.owner or actor.staff_no,
                    due_on=draft.due_on,
                    remind_ms=None if draft.remind_at is None else at_clock(draft.due_on, draft.remind_at),
                )
            )
            return uow.commit()

    def amend(self, follow_up_id: bytes, draft: FollowUpDraft, actor: Actor) -> Changes:
        """Change matter, day, owner or reminder of an open follow-up.

        Raises:
            InputError: It is finished, or a rule is broken.
        """
        require(actor.roles, Right.VISIT_RECORD)
        matter = self._checked(draft)
        with work(self._basis.store, actor, what="follow_up.amend", subject=matter[:60]) as uow:
            row = uow.get(FollowUp, follow_up_id)
            _require_open(row)
            row.matter, row.due_on, row.owner = matter, draft.due_on, draft.owner or row.owner
            row.remind_ms = None if draft.remind_at is None else at_clock(draft.due_on, draft.remind_at)
            return uow.commit()

    def finish(self, follow_up_id: bytes, feedback: str, actor: Actor) -> Changes:
        """Finish a follow-up with what came of it.

        Raises:
            InputError: The feedback is empty or too long, or the follow-up is finished already.
        """
        require(actor.roles, Right.VISIT_RECORD)
        text = tidy(feedback)
        refuse((*needed("feedback", text), *text_errors("follow_up", {"feedback": text})))
        with work(self._basis.store, actor, what="follow_up.finish", subject=text[:60]) as uow:
            row = uow.get(FollowUp, follow_up_id)
            _require_open(row)
            row.status, row.done_on, row.feedback = FollowUpStatus.DONE, self._basis.day, text
            return uow.commit()

    def reopen(self, follow_up_id: bytes, actor: Actor) -> Changes:
        """Open a finished follow-up again; its feedback stays in the history.

        Raises:
            InputError: It is open.
        """
        require(actor.roles, Right.VISIT_RECORD)
        with work(self._basis.store, actor, what="follow_up.reopen") as uow:
            row = uow.get(FollowUp, follow_up_id)
            if row.status is FollowUpStatus.OPEN:
                raise InputError(msg("This follow-up is open"), msg("Nothing needs to be done"))
            row.status, row.done_on, row.feedback = FollowUpStatus.OPEN, None, None
            return uow.commit()

    def _checked(self, draft: FollowUpDraft) -> str:
        matter = tidy(draft.matter)
        past = (
            InputError(
                msg("The day {day} has passed", day=draft.due_on),
                msg("Choose today, {today}, or a later day", today=self._basis.day),
                field="due_on",
            ),
        )
        late = past if draft.due_on < self._basis.day else ()
        refuse((*needed("matter", matter), *text_errors("follow_up", {"matter": matter}), *late))
        return matter


def _require_open(row: FollowUp) -> None:
    if row.status is FollowUpStatus.DONE:
        raise InputError(
            msg("This follow-up was finished on {day}", day=row.done_on),
            msg("Open it again first if more is to be done"),
        )
