"""Steps of one save of a visit: texts in order, fields, follow-up, urgent report, next version."""

from dataclasses import replace
from datetime import date, time

import sqlalchemy as sa

from app.queries.plans import planned_for
from app.services.visits.basis import Basis
from app.services.visits.drafts import VisitDraft
from app.services.visits.times import at_clock
from models.kernel.enums import FollowUpStatus, NumberKind, NumberState, VisitMode, VisitResult
from models.kernel.errors import StaleError
from models.kernel.messages import msg
from models.kernel.text import tidy
from models.rules.phones import normalise_phone
from models.store.actor import Actor
from models.store.numbering import issue, void
from models.store.transaction import derived_id
from models.store.unit_of_work import PRIORITY_EDIT, PRIORITY_URGENT, UnitOfWork, work
from models.tables import metadata
from models.tables.printing import IssuedNumber
from models.tables.visits import FollowUp, UrgentReport, Visit

NEXT_VISIT = "下次走访"
ABNORMAL = "走访结果异常"
AMENDED = "打印后修改"
MORNING = time(9, 30)


def next_follow_up_id(series_id: bytes) -> bytes:
    """Id of the follow-up that the next date of a visit makes."""
    return derived_id("visit.next", series_id)


def report_id(series_id: bytes) -> bytes:
    """Id of the urgent report of a visit."""
    return derived_id("visit.urgent", series_id)


def visit_work(basis: Basis, actor: Actor, what: str, draft: VisitDraft, origin: str) -> UnitOfWork:
    """The unit of work of a save; an abnormal outcome is sent before everything else."""
    with basis.store.read() as connection:
        customer = metadata.tables["customer"].c
        name = connection.execute(sa.select(customer.full_name).where(customer.id == draft.customer_id)).scalar()
    priority = PRIORITY_URGENT if draft.result is VisitResult.ABNORMAL else PRIORITY_EDIT
    return work(basis.store, actor, what=what, subject=name or "", priority=priority, origin=origin)


def tidied(draft: VisitDraft, actor: Actor) -> VisitDraft:
    """The draft as it is stored: texts tidied, visitors joined by ``、``, the recorder when none is named."""
    names = [tidy(part) for part in draft.visitors.replace(",", "、").replace("，", "、").split("、")]
    return replace(
        draft,
        visitors="、".join(name for name in names if name) or actor.name,
        interviewee=tidy(draft.interviewee),
        interviewee_title=tidy(draft.interviewee_title),
        interviewee_phone=normalise_phone(draft.interviewee_phone) if draft.interviewee_phone.strip() else "",
        content=draft.content.strip(),
        opinion=draft.opinion.strip(),
        competitor=draft.competitor.strip(),
        arrears_talk=draft.arrears_talk.strip(),
        file_changes=draft.file_changes.strip(),
        remedy=draft.remedy.strip(),
        next_step=tidy(draft.next_step),
        backdate_reason=tidy(draft.backdate_reason),
    )


def fill(visit: Visit, draft: VisitDraft) -> None:
    """Put the typed values into a row."""
    visit.visited_on, visit.mode, visit.purpose = draft.visited_on, draft.mode, draft.purposes
    visit.started_at, visit.ended_at = draft.started_at, draft.ended_at
    visit.visitors, visit.interviewee = draft.visitors, draft.interviewee
    visit.interviewee_title = draft.interviewee_title or None
    visit.interviewee_phone = draft.interviewee_phone or None
    visit.content = draft.content
    visit.opinion, visit.competitor = draft.opinion or None, draft.competitor or None
    visit.arrears_talk = draft.arrears_talk or None
    visit.promise_on, visit.promise_amount = draft.promise_on, draft.promise_amount
    visit.file_changes, visit.result = draft.file_changes or None, draft.result
    visit.remedy, visit.satisfaction = draft.remedy or None, draft.satisfaction
    visit.next_on, visit.backdate_reason = draft.next_on, draft.backdate_reason or None


def plan_line(uow: UnitOfWork, draft: VisitDraft) -> bytes | None:
    """The approved plan line that the visit carries out."""
    return None if draft.mode is VisitMode.PHONE else planned_for(uow.connection, draft.customer_id, draft.visited_on)


def settle_next(uow: UnitOfWork, visit: Visit, draft: VisitDraft, actor: Actor) -> None:
    """Make, move or take away the follow-up of the next date."""
    row_id = next_follow_up_id(visit.series_id)
    row = uow.session.get(FollowUp, row_id)
    if row is not None and row.status is FollowUpStatus.DONE:
        return
    if draft.next_on is None:
        if row is not None and row.deleted_ms is None:
            uow.delete(row)
        return
    matter = draft.next_step or NEXT_VISIT
    if row is None:
        row = FollowUp(
            id=row_id, scope=visit.scope, customer_id=visit.customer_id, visit_series_id=visit.series_id,
            owner=actor.staff_no, matter=matter, due_on=draft.next_on, remind_ms=at_clock(draft.next_on, MORNING),
        )  # fmt: skip
        uow.add(row)
        return
    if row.due_on != draft.next_on:
        row.remind_ms = at_clock(draft.next_on, MORNING)
    row.deleted_ms, row.matter, row.due_on = None, matter, draft.next_on


def settle_report(uow: UnitOfWork, visit: Visit, draft: VisitDraft) -> None:
    """Raise the urgent report of an abnormal outcome, or bring it up to date while it has no answer."""
    if draft.result is not VisitResult.ABNORMAL:
        return
    matter = "；".join(part for part in (draft.content, draft.opinion, draft.competitor) if part) or ABNORMAL
    row = uow.find(UrgentReport, report_id(visit.series_id))
    if row is None:
        uow.add(
            UrgentReport(
                id=report_id(visit.series_id), scope=visit.scope, customer_id=visit.customer_id, visit_id=visit.id,
                matter=matter[:2000], remedy=draft.remedy,
            )
        )  # fmt: skip
    elif not row.answer:
        row.matter, row.remedy = matter[:2000], draft.remedy


def next_version(uow: UnitOfWork, old: Visit, day: date) -> Visit:
    """A new version with a new number; the old number is void and points to it."""
    new = Visit(
        id=uow.store.ids.next(), scope=old.scope, series_id=old.series_id, version=old.version + 1,
        customer_id=old.customer_id, plan_id=old.plan_id, callback_result=old.callback_result,
        callback_on=old.callback_on,
    )  # fmt: skip
    new.visit_no = issue(uow, NumberKind.VISIT, day, "visit", new.id, old.scope)
    void(uow, old.visit_no, AMENDED, new.visit_no)
    old.superseded = True
    uow.add(new)
    return new


def require_fresh(visit: Visit, seen_ms: int) -> None:
    """Refuse to write over a version that was not the one shown.

    Raises:
        StaleError: It changed meanwhile.
    """
    if visit.superseded or visit.updated_ms != seen_ms:
        raise StaleError(
            msg("This visit was changed meanwhile"),
            msg("Open it again and compare; what you typed is kept as a draft"),
        )


def in_force(uow: UnitOfWork, series_id: bytes) -> Visit:
    """The latest version of a visit.

    Raises:
        StaleError: It is gone.
    """
    query = sa.select(Visit).where(Visit.series_id == series_id, Visit.deleted_ms.is_(None))
    visit = uow.session.scalars(query.order_by(Visit.version.desc())).first()
    if visit is None:
        raise StaleError(msg("This visit is no longer here"), msg("Go back to the list and refresh"))
    return visit


def first_saved(uow: UnitOfWork, series_id: bytes) -> int:
    """When the visit was first recorded, UTC milliseconds."""
    c = metadata.tables["visit"].c
    query = sa.select(sa.func.min(c.created_ms)).where(c.series_id == series_id)
    return int(uow.connection.execute(query).scalar_one())


def is_printed(uow: UnitOfWork, visit: Visit) -> bool:
    """Whether the slip of this version was printed."""
    query = sa.select(IssuedNumber.state).where(IssuedNumber.number == visit.visit_no)
    return bool(visit.visit_no) and uow.session.scalars(query).first() is NumberState.PRINTED


def forget_draft(uow: UnitOfWork, key: str) -> None:
    """Forget the kept draft in the same transaction."""
    if key:
        draft = metadata.tables["draft"]
        where = (draft.c.key == key, draft.c.staff_no == uow.actor.staff_no)
        uow.connection.execute(draft.delete().where(*where))
