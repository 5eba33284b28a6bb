"""走访: plans, visits with their versions, follow-ups, service requests and urgent reports."""

from datetime import date

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped

from models.kernel.enums import FollowUpStatus, PlanStatus, RequestArea, Satisfaction, VisitMode, VisitResult
from models.tables.base import CivilDate, Code, CodeSet, Id16, Ledger, Personal, Policy, Synced, col


class VisitPlan(Synced):
    """One line of the monthly visit plan, approved by the outlet head."""

    __tablename__ = "visit_plan"

    month: Mapped[str] = col(String(7), index=True)
    customer_id: Mapped[bytes] = col(Id16, index=True)
    planned_on: Mapped[date] = col(CivilDate())
    purpose: Mapped[frozenset[str]] = col(CodeSet(), policy=Policy.SET)
    manager: Mapped[str] = col(String(11))
    note: Mapped[str | None] = col(String(200), policy=Policy.LATER, default=None)
    status: Mapped[PlanStatus] = col(Code(PlanStatus), default=PlanStatus.DRAFT)
    approver: Mapped[str | None] = col(String(11), default=None)
    decision_note: Mapped[str | None] = col(String(200), default=None)


class Visit(Synced):
    """One version of a visit or phone contact; an edit after printing makes a new version under the same series."""

    __tablename__ = "visit"
    __table_args__ = (Index(None, "scope", "rev"), Index(None, "customer_id", "visited_on"), Index(None, "visited_on"))

    series_id: Mapped[bytes] = col(Id16, index=True)
    version: Mapped[int] = col(default=1)
    superseded: Mapped[bool] = col(policy=Policy.MAX, default=False)
    visit_no: Mapped[str] = col(String(30), index=True)
    customer_id: Mapped[bytes] = col(Id16)
    plan_id: Mapped[bytes | None] = col(Id16, default=None)
    visited_on: Mapped[date] = col(CivilDate())
    started_at: Mapped[str | None] = col(String(5), default=None)
    ended_at: Mapped[str | None] = col(String(5), default=None)
    mode: Mapped[VisitMode] = col(Code(VisitMode))
    purpose: Mapped[frozenset[str]] = col(CodeSet())
    visitors: Mapped[str] = col(String(100))
    interviewee: Mapped[str] = col(String(100), personal=Personal.NAME)
    interviewee_title: Mapped[str | None] = col(String(50), default=None)
    interviewee_phone: Mapped[str | None] = col(String(30), personal=Personal.PHONE, default=None)
    content: Mapped[str] = col(String(2000), default="")
    opinion: Mapped[str | None] = col(String(2000), default=None)
    competitor: Mapped[str | None] = col(String(500), default=None)
    arrears_talk: Mapped[str | None] = col(String(500), default=None)
    promise_on: Mapped[date | None] = col(CivilDate(), default=None)
    promise_amount: Mapped[int | None] = col(default=None)
    file_changes: Mapped[str | None] = col(String(500), default=None)
    result: Mapped[VisitResult] = col(Code(VisitResult), default=VisitResult.NORMAL)
    remedy: Mapped[str | None] = col(String(1000), default=None)
    satisfaction: Mapped[Satisfaction | None] = col(Code(Satisfaction), default=None)
    next_on: Mapped[date | None] = col(CivilDate(), default=None)
    backdate_reason: Mapped[str | None] = col(String(200), default=None)
    callback_result: Mapped[str | None] = col(String(200), default=None)
    callback_on: Mapped[date | None] = col(CivilDate(), default=None)


class VisitAddendum(Ledger):
    """补充说明 to a visit whose editing time has passed."""

    __tablename__ = "visit_addendum"

    visit_series_id: Mapped[bytes] = col(Id16, index=True)
    text: Mapped[str] = col(String(1000), personal=Personal.NOTE)
    author_name: Mapped[str] = col(String(50))


class FollowUp(Synced):
    """跟进事项 with owner and day; 逾期 is derived."""

    __tablename__ = "follow_up"
    __table_args__ = (Index(None, "scope", "rev"), Index(None, "status", "due_on"))

    customer_id: Mapped[bytes] = col(Id16, index=True)
    visit_series_id: Mapped[bytes | None] = col(Id16, default=None)
    matter: Mapped[str] = col(String(500))
    owner: Mapped[str] = col(String(11), index=True)
    due_on: Mapped[date] = col(CivilDate())
    remind_ms: Mapped[int | None] = col(policy=Policy.LATER, default=None)
    status: Mapped[FollowUpStatus] = col(Code(FollowUpStatus), default=FollowUpStatus.OPEN)
    done_on: Mapped[date | None] = col(CivilDate(), default=None)
    feedback: Mapped[str | None] = col(String(500), default=None)


class ServiceRequest(Synced):
    """服务请求 with its time-limit clock."""

    __tablename__ = "service_request"
    __table_args__ = (Index(None, "scope", "rev"), Index(None, "customer_id", "requested_ms"))

    request_no: Mapped[str] = col(String(30), index=True)
    customer_id: Mapped[bytes] = col(Id16)
    requested_ms: Mapped[int] = col()
    kind: Mapped[str] = col(String(40))
    ticket_no: Mapped[str | None] = col(String(30), default=None)
    area: Mapped[RequestArea] = col(Code(RequestArea))
    content: Mapped[str] = col(String(1000))
    called_ms: Mapped[int | None] = col(default=None)
    due_on: Mapped[date | None] = col(CivilDate(), default=None)
    done_ms: Mapped[int | None] = col(default=None)
    outcome: Mapped[str | None] = col(String(500), default=None)


class UrgentReport(Synced):
    """异常报告 to the centre; first in the outbox."""

    __tablename__ = "urgent_report"

    customer_id: Mapped[bytes] = col(Id16, index=True)
    visit_id: Mapped[bytes] = col(Id16)
    matter: Mapped[str] = col(String(2000))
    remedy: Mapped[str] = col(String(1000))
    answer: Mapped[str | None] = col(String(1000), default=None)
    answered_by: Mapped[str | None] = col(String(11), default=None)


class DailyCall(Ledger):
    """One line of the daily call list dealt with: called, no pick-up wanted, or not reached."""

    __tablename__ = "daily_call"

    customer_id: Mapped[bytes] = col(Id16, index=True)
    called_on: Mapped[date] = col(CivilDate())
    outcome: Mapped[str] = col(String(20))
    note: Mapped[str | None] = col(String(200), default=None)
