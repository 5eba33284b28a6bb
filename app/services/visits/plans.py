"""走访计划: proposed from the quota, edited, submitted by the 25th, approved or returned by the outlet head (§3.7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from app.queries.plans import proposals
from app.services.visits.basis import Basis, customer_of, needed, refuse, text_errors
from models.kernel.changes import Changes
from models.kernel.enums import PlanStatus, VisitPurpose
from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.kernel.periods import Period, add_months, month_of
from models.kernel.text import tidy
from models.rules.permissions import Right, require
from models.rules.visit_rules import plan_late
from models.store.actor import Actor
from models.store.unit_of_work import UnitOfWork, work
from models.tables.visits import VisitPlan

OPEN = (PlanStatus.DRAFT, PlanStatus.REJECTED)


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """One line of the plan form."""

    planned_on: date
    purpose: frozenset[str]
    note: str = ""


class Plans:
    """Monthly plans."""

    def __init__(self, basis: Basis) -> None:
        """Take store and figures."""
        self._basis = basis

    def next_month(self) -> date:
        """First day of the month that is planned now."""
        return add_months(self._basis.day.replace(day=1), 1)

    def late(self, first: date, office: str) -> bool:
        """Whether the plan of a month is made after its day."""
        return plan_late(first, self._basis.day, self._basis.figures(self._basis.day, office))

    def propose(self, first: date, actor: Actor, own_only: bool = False) -> Changes:
        """Draft a line for every visit that the month's quota asks for and no line covers.

        Args:
            first: First day of the month.
            actor: Planner; his outlet's customers are planned.
            own_only: Only customers whose A manager the planner is.
        """
        require(actor.roles, Right.VISIT_PLAN)
        self._require_coming(month_of(first))
        figures_of = self._basis.figures_of(first)
        with work(self._basis.store, actor, what="plan.propose", subject=f"{first:%Y-%m}") as uow:
            manager = actor.staff_no if own_only else ""
            for line in proposals(uow.connection, first, figures_of, actor.outlet, manager):
                uow.add(
                    VisitPlan(
                        scope=line.scope,
                        month=f"{first:%Y-%m}",
                        customer_id=line.customer_id,
                        planned_on=max(line.planned_on, self._basis.day),
                        purpose=frozenset({VisitPurpose.ROUTINE.value}),
                        manager=actor.staff_no,
                        status=PlanStatus.DRAFT,
                    )
                )
            return uow.commit()

    def add(self, first: date, customer_id: bytes, draft: PlanDraft, actor: Actor) -> Changes:
        """Add a line.

        Raises:
            InputError: The day lies outside the month or has passed, no purpose, or a note too long.
        """
        require(actor.roles, Right.VISIT_PLAN)
        note = self._checked(first, draft)
        with work(self._basis.store, actor, what="plan.add", subject=f"{first:%Y-%m}") as uow:
            customer = customer_of(uow, customer_id)
            uow.add(
                VisitPlan(
                    scope=customer.scope,
                    month=f"{first:%Y-%m}",
                    customer_id=customer_id,
                    planned_on=draft.planned_on,
                    purpose=draft.purpose,
                    manager=actor.staff_no,
                    note=note or None,
                    status=PlanStatus.DRAFT,
                )
            )
            return uow.commit()

    def amend(self, plan_id: bytes, draft: PlanDraft, actor: Actor) -> Changes:
        """Change a line that is a draft or was returned.

        Raises:
            InputError: It awaits approval or is approved, or a rule is broken.
        """
        require(actor.roles, Right.VISIT_PLAN)
        with work(self._basis.store, actor, what="plan.amend") as uow:
            row = uow.get(VisitPlan, plan_id)
            _require_status(row, OPEN)
            row.note = self._checked(date.fromisoformat(f"{row.month}-01"), draft) or None
            row.planned_on, row.purpose = draft.planned_on, draft.purpose
            return uow.commit()

    def remove(self, plan_id: bytes, actor: Actor) -> Changes:
        """Take a line out that is a draft or was returned.

        Raises:
            InputError: It awaits approval or is approved.
        """
        require(actor.roles, Right.VISIT_PLAN)
        with work(self._basis.store, actor, what="plan.remove") as uow:
            row = uow.get(VisitPlan, plan_id)
            _require_status(row, OPEN)
            uow.delete(row)
            return uow.commit()

    def submit(self, first: date, actor: Actor, reason: str = "") -> Changes:
        """Hand the planner's drafts and returned lines of a month to the outlet head.

        Args:
            first: First day of the month.
            actor: Planner; only his lines are handed in.
            reason: Why it is late; needed after the plan day of the month before.

        Raises:
            InputError: Nothing to hand in, or late without a reason.
        """
        require(actor.roles, Right.VISIT_PLAN)
        why = tidy(reason)
        if not why and self.late(first, actor.outlet):
            day = self._basis.figures(self._basis.day, actor.outlet).integer("visit.plan_day")
            raise InputError(
                msg("The plan of {month} was due by day {day} of the month before", month=f"{first:%Y-%m}", day=day),
                msg("Give the reason for handing it in late"),
                field="reason",
            )
        with work(self._basis.store, actor, what="plan.submit", subject=f"{first:%Y-%m}") as uow:
            rows = [row for row in _lines(uow, f"{first:%Y-%m}", OPEN) if row.manager == actor.staff_no]
            if not rows:
                raise InputError(
                    msg("There is no draft of yours for {month}", month=f"{first:%Y-%m}"),
                    msg("Propose lines from the quota or add one first"),
                )
            for row in rows:
                row.status, row.decision_note = PlanStatus.SUBMITTED, None
            uow.reason = why
            return uow.commit()

    def decide(self, plan_ids: Sequence[bytes], approve: bool, note: str, actor: Actor) -> Changes:
        """Approve or return lines that await approval.

        Args:
            plan_ids: The lines.
            approve: Approve, or return.
            note: Why they are returned; required then.
            actor: Outlet head.

        Raises:
            InputError: A line is not awaiting approval, or a return has no reason.
            RightsError: The person is no outlet head.
        """
        require(actor.roles, Right.VISIT_PLAN_APPROVE)
        text = tidy(note)
        missing = () if approve else needed("decision_note", text)
        refuse((*missing, *text_errors("visit_plan", {"decision_note": text})))
        with work(self._basis.store, actor, what="plan.approve" if approve else "plan.return") as uow:
            for plan_id in plan_ids:
                row = uow.get(VisitPlan, plan_id)
                _require_status(row, (PlanStatus.SUBMITTED,))
                row.status = PlanStatus.APPROVED if approve else PlanStatus.REJECTED
                row.approver, row.decision_note = actor.staff_no, text or None
            uow.reason = text
            return uow.commit()

    def _checked(self, first: date, draft: PlanDraft) -> str:
        month = month_of(first)
        note = tidy(draft.note)
        errors: list[InputError] = list(text_errors("visit_plan", {"note": note}))
        if draft.planned_on not in month or draft.planned_on < self._basis.day:
            errors.insert(
                0,
                InputError(
                    msg("{day} is no coming day of {month}", day=draft.planned_on, month=f"{first:%Y-%m}"),
                    msg("Choose a day from {first} to {last}", first=max(first, self._basis.day), last=month.last),
                    field="planned_on",
                ),
            )
        if not draft.purpose:
            errors.append(InputError(msg("A purpose is required"), msg("Choose at least one purpose"), field="purpose"))
        refuse(errors)
        return note

    def _require_coming(self, month: Period) -> None:
        if month.last < self._basis.day:
            raise InputError(
                msg("The month {month} has passed", month=f"{month.first:%Y-%m}"),
                msg("Plan this month or a coming one"),
                field="month",
            )


def _lines(uow: UnitOfWork, month: str, states: Sequence[PlanStatus]) -> Sequence[VisitPlan]:
    query = sa.select(VisitPlan).where(
        VisitPlan.month == month, VisitPlan.deleted_ms.is_(None), VisitPlan.status.in_(states)
    )
    return uow.session.scalars(query).all()


def _require_status(row: VisitPlan, states: Sequence[PlanStatus]) -> None:
    if row.status not in states:
        raise InputError(
            msg("This line is {status}", status=row.status),
            msg("Only these can be changed here: {states}", states=tuple(states)),
        )
