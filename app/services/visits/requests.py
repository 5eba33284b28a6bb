"""服务请求: accepted with a number and a time limit, called, moved to another clock, finished (RULES.md §1.23)."""

from datetime import date

from app.services.visits.basis import Basis, customer_of, needed, refuse, text_errors
from app.services.visits.drafts import RequestDraft
from models.kernel.changes import Changes
from models.kernel.clock import day_of
from models.kernel.enums import NumberKind, RequestArea
from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.kernel.text import normalise_code, tidy
from models.rules.permissions import Right, require
from models.rules.service_clock import request_limit
from models.store.actor import Actor
from models.store.numbering import issue
from models.store.unit_of_work import UnitOfWork, work
from models.tables.visits import ServiceRequest


class Requests:
    """Service requests."""

    def __init__(self, basis: Basis) -> None:
        """Take store and figures."""
        self._basis = basis

    def accept(self, draft: RequestDraft, actor: Actor, origin: str = "local") -> Changes:
        """Accept a request; its number and its limit are given in the same transaction.

        Raises:
            InputError: A text is missing or too long, or the special clock is asked for without a call.
        """
        require(actor.roles, Right.REQUEST_RECORD)
        basis = self._basis
        kind, content, ticket = tidy(draft.kind), draft.content.strip(), normalise_code(draft.ticket_no)
        refuse(
            (
                *needed("kind", kind),
                *needed("content", content),
                *text_errors("service_request", {"kind": kind, "content": content, "ticket_no": ticket}),
            )
        )
        with work(basis.store, actor, what="request.accept", subject=kind, origin=origin) as uow:
            customer = customer_of(uow, draft.customer_id)
            called_ms = uow.wall_ms if draft.called else None
            row = ServiceRequest(
                id=basis.store.ids.next(),
                scope=customer.scope,
                customer_id=customer.id,
                requested_ms=uow.wall_ms,
                kind=kind,
                ticket_no=ticket or None,
                area=draft.area,
                content=content,
                called_ms=called_ms,
                due_on=self._limit(draft.area, uow.wall_ms, called_ms, customer.outlet_code),
            )
            row.request_no = issue(uow, NumberKind.REQUEST, basis.day, "service_request", row.id, customer.scope)
            uow.add(row)
            return uow.commit()

    def log_call(self, request_id: bytes, actor: Actor) -> Changes:
        """Log the call to the customer about an open request; the first call stays.

        Raises:
            InputError: The request is finished or was called already.
        """
        require(actor.roles, Right.REQUEST_RECORD)
        with self._open(request_id, actor, "request.call") as uow:
            row = self._open_row(uow, request_id)
            if row.called_ms is not None:
                raise InputError(
                    msg("The call of {day} is logged already", day=day_of(row.called_ms)),
                    msg("Nothing needs to be done"),
                )
            row.called_ms = uow.wall_ms
            return uow.commit()

    def change_area(self, request_id: bytes, area: RequestArea, actor: Actor) -> Changes:
        """Put an open request on another clock; the special one needs a logged call.

        Raises:
            InputError: The special clock without a call, or the request is finished.
        """
        require(actor.roles, Right.REQUEST_RECORD)
        with self._open(request_id, actor, "request.area") as uow:
            row = self._open_row(uow, request_id)
            office = customer_of(uow, row.customer_id).outlet_code
            row.due_on = self._limit(area, row.requested_ms, row.called_ms, office)
            row.area = area
            return uow.commit()

    def finish(self, request_id: bytes, outcome: str, actor: Actor) -> Changes:
        """Finish a request with what was done; whether the limit was kept is read from the instant.

        Raises:
            InputError: The outcome is empty or too long, or the request is finished already.
        """
        require(actor.roles, Right.REQUEST_RECORD)
        text = outcome.strip()
        refuse((*needed("outcome", text), *text_errors("service_request", {"outcome": text})))
        with self._open(request_id, actor, "request.finish") as uow:
            row = self._open_row(uow, request_id)
            row.done_ms, row.outcome = uow.wall_ms, text
            return uow.commit()

    def _open(self, request_id: bytes, actor: Actor, what: str) -> UnitOfWork:
        return work(self._basis.store, actor, what=what, subject=request_id.hex()[-6:])

    def _open_row(self, uow: UnitOfWork, request_id: bytes) -> ServiceRequest:
        row = uow.get(ServiceRequest, request_id)
        if row.done_ms is not None:
            raise InputError(
                msg("The request {number} was finished on {day}", number=row.request_no, day=day_of(row.done_ms)),
                msg("Accept a new request if more is to be done"),
            )
        return row

    def _limit(self, area: RequestArea, requested_ms: int, called_ms: int | None, office: str) -> date:
        called = None if called_ms is None else day_of(called_ms)
        return request_limit(area, day_of(requested_ms), called, self._basis.figures(self._basis.day, office))
