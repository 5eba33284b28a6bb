"""What a clerk typed: the visit form and the request form as frozen values."""

from dataclasses import dataclass
from datetime import date

from models.kernel.enums import RequestArea, Satisfaction, VisitMode, VisitResult


@dataclass(frozen=True, slots=True)
class VisitDraft:
    """The visit form.

    Attributes:
        customer_id: The customer.
        visited_on: Day of the visit.
        mode: On site, at the counter, symposium or phone.
        purposes: Purpose codes.
        visitors: Names of who went, separated by ``、``.
        interviewee: Person met.
        interviewee_title: Their position.
        interviewee_phone: Their telephone.
        started_at: ``HH:MM`` or None.
        ended_at: ``HH:MM`` or None.
        content: What was talked about.
        opinion: Wishes and opinion of the customer.
        competitor: What rivals offer.
        arrears_talk: What was said about arrears.
        promise_on: Day of a promised payment.
        promise_amount: Promised fen.
        file_changes: What must change in the file.
        result: Outcome.
        remedy: What was or will be done about an abnormal outcome.
        satisfaction: How content the customer is.
        next_on: Day of the next step; makes a follow-up.
        next_step: What the next step is.
        backdate_reason: Why it is entered late.
    """

    customer_id: bytes
    visited_on: date
    mode: VisitMode = VisitMode.DOOR
    purposes: frozenset[str] = frozenset()
    visitors: str = ""
    interviewee: str = ""
    interviewee_title: str = ""
    interviewee_phone: str = ""
    started_at: str | None = None
    ended_at: str | None = None
    content: str = ""
    opinion: str = ""
    competitor: str = ""
    arrears_talk: str = ""
    promise_on: date | None = None
    promise_amount: int | None = None
    file_changes: str = ""
    result: VisitResult = VisitResult.NORMAL
    remedy: str = ""
    satisfaction: Satisfaction | None = None
    next_on: date | None = None
    next_step: str = ""
    backdate_reason: str = ""


@dataclass(frozen=True, slots=True)
class RequestDraft:
    """The request form.

    Attributes:
        customer_id: The customer.
        kind: What is asked for.
        area: Which clock runs.
        content: Details.
        ticket_no: 11185 ticket, empty without one.
        called: The customer has been called just now; starts the special clock.
    """

    customer_id: bytes
    kind: str
    area: RequestArea
    content: str
    ticket_no: str = ""
    called: bool = False
