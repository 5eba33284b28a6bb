"""登记走访: one save writes the visit, its number, its follow-up and, if abnormal, the urgent report together.

A saved visit is edited in place until its slip is printed; after that an edit makes the next version with a new number
and voids the old one; when the editing time is over only an addendum is left (RULES.md §3.6).
"""

from dataclasses import dataclass
from datetime import date

from app.services.visits.basis import Basis, customer_of, labels, needed, refuse, text_errors
from app.services.visits.drafts import VisitDraft
from app.services.visits.writing import (
    fill,
    first_saved,
    forget_draft,
    in_force,
    is_printed,
    next_follow_up_id,
    next_version,
    plan_line,
    report_id,
    require_fresh,
    settle_next,
    settle_report,
    tidied,
    visit_work,
)
from models.kernel.changes import Changes
from models.kernel.clock import day_of
from models.kernel.enums import NumberKind, VisitMode
from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.kernel.text import tidy
from models.rules.permissions import Right, require
from models.rules.visit_rules import EditState, VisitFacts, edit_state, visit_errors
from models.store.actor import Actor
from models.store.numbering import issue, void
from models.store.unit_of_work import UnitOfWork, work
from models.tables import metadata
from models.tables.visits import FollowUp, UrgentReport, Visit, VisitAddendum

UNDONE = "登记后撤销"


@dataclass(frozen=True, slots=True)
class SavedVisit:
    """A committed visit.

    Attributes:
        visit_id: The version in force.
        series_id: All versions of it.
        visit_no: Its number; empty for a phone contact, which gets one when it is printed.
        version: 1 for the first.
        changes: What changed.
    """

    visit_id: bytes
    series_id: bytes
    visit_no: str
    version: int
    changes: Changes


class Recording:
    """Saves, amends and supplements visits."""

    def __init__(self, basis: Basis) -> None:
        """Take store and figures."""
        self._basis = basis

    def record(
        self, draft: VisitDraft, actor: Actor, draft_key: str = "", origin: str = "local", authorisation: bytes = b""
    ) -> SavedVisit:
        """File a visit or a phone contact.

        Args:
            draft: What was typed.
            actor: Who records.
            draft_key: Key of the kept draft, which is forgotten in the same transaction.
            origin: Token of the page that acts.
            authorisation: Id of the two-person authorisation that an ended lease asks for.

        Raises:
            InputError: A rule or a limit is broken (``ManyInputErrors`` for several); nothing was written.
            RightsError: The person may not record visits.
        """
        require(actor.roles, Right.VISIT_RECORD)
        basis = self._basis
        typed = tidied(draft, actor)
        with visit_work(basis, actor, "visit.record", typed, origin) as uow:
            customer = customer_of(uow, typed.customer_id)
            self._check(typed, basis.day, customer.outlet_code)
            visit = Visit(id=basis.store.ids.next(), scope=customer.scope, customer_id=customer.id, version=1)
            visit.series_id = visit.id
            fill(visit, typed)
            visit.plan_id = plan_line(uow, typed)
            visit.visit_no = ""
            self._number(uow, visit)
            uow.add(visit)
            settle_next(uow, visit, typed, actor)
            settle_report(uow, visit, typed)
            forget_draft(uow, draft_key)
            uow.reason, uow.authorisation = typed.backdate_reason, authorisation
            changes = uow.commit()
        return SavedVisit(visit.id, visit.series_id, visit.visit_no, 1, changes)

    def amend(
        self, visit_id: bytes, draft: VisitDraft, actor: Actor, *, seen_ms: int, draft_key: str = "",
        origin: str = "local",
        authorisation: bytes = b"",
    ) -> SavedVisit:  # fmt: skip
        """Change a visit: in place before its slip is printed, as the next version after that.

        Args:
            visit_id: The version in force.
            draft: What the form holds now.
            actor: Who changes it.
            seen_ms: ``updated_ms`` of the version that was shown.
            draft_key: Key of the kept draft.
            origin: Token of the page that acts.
            authorisation: Id of the two-person authorisation that an ended lease asks for.

        Raises:
            InputError: A rule is broken, or the editing time is over.
            StaleError: The visit changed since it was shown.
            RightsError: The person may not record visits.
        """
        require(actor.roles, Right.VISIT_RECORD)
        basis = self._basis
        typed = tidied(draft, actor)
        with visit_work(basis, actor, "visit.amend", typed, origin) as uow:
            visit = uow.get(Visit, visit_id)
            require_fresh(visit, seen_ms)
            customer = customer_of(uow, visit.customer_id)
            first_ms = first_saved(uow, visit.series_id)
            unchanged = typed.visited_on == visit.visited_on
            self._check(typed, day_of(first_ms) if unchanged else basis.day, customer.outlet_code)
            state = edit_state(
                first_ms, basis.now_ms, is_printed(uow, visit), basis.figures(basis.day, customer.outlet_code)
            )
            if state is EditState.ADDENDUM:
                raise self._too_late(customer.outlet_code)
            if state is EditState.NEW_VERSION:
                visit = next_version(uow, visit, basis.day)
            fill(visit, typed)
            self._number(uow, visit)
            settle_next(uow, visit, typed, actor)
            settle_report(uow, visit, typed)
            forget_draft(uow, draft_key)
            uow.reason, uow.authorisation = typed.backdate_reason, authorisation
            changes = uow.commit()
        return SavedVisit(visit.id, visit.series_id, visit.visit_no, visit.version, changes)

    def add_addendum(self, series_id: bytes, text: str, actor: Actor) -> Changes:
        """Append a note to a visit; nothing of the record itself changes.

        Raises:
            InputError: The text is empty or too long.
            StaleError: The visit is gone.
        """
        require(actor.roles, Right.VISIT_RECORD)
        note = tidy(text)
        refuse((*needed("text", note), *text_errors("visit_addendum", {"text": note})))
        with work(self._basis.store, actor, what="visit.addendum") as uow:
            visit = in_force(uow, series_id)
            uow.add(VisitAddendum(scope=visit.scope, visit_series_id=series_id, text=note, author_name=actor.name))
            return uow.commit()

    def undo(self, visit_id: bytes, actor: Actor) -> Changes:
        """Take back a visit that its author has just saved and nobody has printed; its number becomes void.

        Raises:
            InputError: The visit was printed, amended as a new version, or recorded by somebody else.
            StaleError: The visit is gone.
        """
        require(actor.roles, Right.VISIT_RECORD)
        with work(self._basis.store, actor, what="visit.undo") as uow:
            visit = uow.get(Visit, visit_id)
            if visit.version > 1 or visit.created_by != actor.staff_no or is_printed(uow, visit):
                raise InputError(
                    msg("This visit can no longer be taken back"),
                    msg("Amend it, or write an addendum"),
                )
            uow.delete(visit)
            if visit.visit_no:
                void(uow, visit.visit_no, UNDONE)
            for row in (
                uow.find(FollowUp, next_follow_up_id(visit.series_id)),
                uow.find(UrgentReport, report_id(visit.series_id)),
            ):
                if row is not None:
                    uow.delete(row)
            uow.reason = UNDONE
            return uow.commit()

    def _number(self, uow: UnitOfWork, visit: Visit) -> None:
        """Number a visit; a phone contact gets its number only when somebody prints it."""
        if not visit.visit_no and visit.mode is not VisitMode.PHONE:
            visit.visit_no = issue(uow, NumberKind.VISIT, self._basis.day, "visit", visit.id, visit.scope)

    def _check(self, draft: VisitDraft, day: date, office: str) -> None:
        facts = VisitFacts(
            draft.visited_on, draft.mode, draft.interviewee, draft.purposes, draft.result, draft.remedy,
            draft.backdate_reason, draft.started_at, draft.ended_at, draft.next_on,
        )  # fmt: skip
        texts = {
            name: getattr(draft, name)
            for name in labels()
            if hasattr(draft, name) and name in metadata.tables["visit"].c
        }
        steps = text_errors("follow_up", {"matter": draft.next_step})
        refuse((*visit_errors(facts, day, self._basis.figures(day, office)), *text_errors("visit", texts), *steps))

    def _too_late(self, office: str) -> InputError:
        hours = self._basis.figures(self._basis.day, office).integer("visit.edit_hours")
        return InputError(
            msg("The visit was saved more than {hours} hours ago and can no longer be changed", hours=hours),
            msg("Write an addendum; it is kept with the visit"),
        )
