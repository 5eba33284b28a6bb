"""What the screens of 走访 show, each answer read in one transaction of the store."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from app.queries.active_service import CallLine, SilentLine, call_list, silent_list
from app.queries.follow_ups import FollowUpFilter, FollowUpLine, follow_ups_page
from app.queries.numbers import NumberLine, PrintLine, kept_pdf, number_line, numbers_page, prints_of
from app.queries.offices import office_names, own_outlet
from app.queries.page import Page, cut
from app.queries.plans import PlanLine, pending_plans, plan_line, plan_lines
from app.queries.service_requests import RequestFilter, RequestLine, requests_page
from app.queries.urgent_reports import UrgentLine, urgent_page
from app.queries.visit_due import DueFilter, DueRow, customer_month, due_rows, villages
from app.queries.visits import (
    AddendumLine,
    ContactLine,
    VisitCustomer,
    VisitFilter,
    VisitLine,
    VisitRecord,
    addenda,
    contacts_of,
    customer_notes,
    latest_visit_id,
    staff_names,
    visit_customer,
    visit_record,
    visit_versions,
    visits_page,
)
from app.services.visits.basis import Basis
from models.kernel.enums import NumberState
from models.kernel.errors import StaleError
from models.kernel.messages import msg
from models.rules.visit_rules import EditState, edit_state
from models.store.actor import Actor

SHORT = 20


@dataclass(frozen=True, slots=True)
class VisitFormFacts:
    """What stands beside the visit form.

    Attributes:
        customer: Head of the form.
        month: The customer's month; None when no quota is kept for it.
        last: Latest visits and contacts, newest first.
        follow_ups: Open follow-ups.
        requests: Open service requests.
        notes: Latest notes of the customer.
        free_days: Days a visit may be entered late without a reason.
        rural: Whether the outlet serves the country.
        staff: Names of the people of this PC, by staff number.
        contacts: People of the customer, the main one first.
    """

    customer: VisitCustomer
    month: DueRow | None
    last: tuple[VisitLine, ...]
    follow_ups: tuple[FollowUpLine, ...]
    requests: tuple[RequestLine, ...]
    notes: tuple[str, ...]
    free_days: int
    rural: bool
    staff: dict[str, str]
    contacts: tuple[ContactLine, ...]


@dataclass(frozen=True, slots=True)
class VisitDetail:
    """One visit with everything about it.

    Attributes:
        record: The version shown.
        customer: Its customer.
        versions: Every version, the latest first.
        addenda: Addenda in order.
        follow_ups: Follow-ups that came of it.
        number: Register row of its number; None for a contact that was never printed.
        prints: Prints of the number.
        state: How it may change now.
        recorder: Name of who recorded it.
    """

    record: VisitRecord
    customer: VisitCustomer
    versions: tuple[VisitLine, ...]
    addenda: tuple[AddendumLine, ...]
    follow_ups: tuple[FollowUpLine, ...]
    number: NumberLine | None
    prints: tuple[PrintLine, ...]
    state: EditState
    recorder: str


class VisitReading:
    """Reads for the screens; pages are ``(offset, limit)``."""

    def __init__(self, basis: Basis) -> None:
        """Take store and figures."""
        self._basis = basis

    def due(self, wanted: DueFilter) -> tuple[DueRow, ...]:
        """The due list of today."""
        day = self._basis.day
        with self._basis.store.read() as connection:
            return due_rows(connection, day, self._basis.figures_of(day), wanted)

    def due_page(self, wanted: DueFilter, offset: int, limit: int) -> Page[DueRow]:
        """A page of the due list of today."""
        return cut(self.due(wanted), offset, limit)

    def month(self, customer_id: bytes) -> DueRow | None:
        """One customer's month today, for the banner of the file."""
        day = self._basis.day
        with self._basis.store.read() as connection:
            return customer_month(connection, customer_id, day, self._basis.figures_of(day))

    def villages(self) -> tuple[str, ...]:
        """Villages of served customers."""
        with self._basis.store.read() as connection:
            return villages(connection)

    def outlet_of(self, actor: Actor) -> str:
        """The outlet that a person's lists keep to; empty for an office above outlets."""
        with self._basis.store.read() as connection:
            return own_outlet(connection, actor.outlet)

    def visits(self, wanted: VisitFilter, offset: int, limit: int) -> Page[VisitLine]:
        """Visits and contacts, newest first."""
        with self._basis.store.read() as connection:
            return visits_page(connection, wanted, offset, limit)

    def visits_of(self, customer_id: bytes, limit: int = SHORT) -> tuple[VisitLine, ...]:
        """Latest visits and contacts of a customer, for its file."""
        return self.visits(VisitFilter(customer_id), 0, limit).rows

    def follow_ups(self, wanted: FollowUpFilter, offset: int, limit: int) -> Page[FollowUpLine]:
        """Follow-ups by day."""
        with self._basis.store.read() as connection:
            return follow_ups_page(connection, self._basis.day, wanted, offset, limit)

    def requests(self, wanted: RequestFilter, offset: int, limit: int) -> Page[RequestLine]:
        """Service requests, green channel first."""
        with self._basis.store.read() as connection:
            return requests_page(connection, self._basis.day, wanted, offset, limit)

    def calls(self, outlet: str, offset: int, limit: int) -> Page[CallLine]:
        """Today's phone list."""
        day = self._basis.day
        with self._basis.store.read() as connection:
            return cut(call_list(connection, day, self._basis.figures_of(day), outlet), offset, limit)

    def silent(self, outlet: str, offset: int, limit: int) -> Page[SilentLine]:
        """No-demand alerts."""
        day = self._basis.day
        with self._basis.store.read() as connection:
            return cut(silent_list(connection, day, self._basis.figures_of(day), outlet), offset, limit)

    def plans(self, month: date | None, offset: int, limit: int) -> Page[PlanLine]:
        """Plan lines of a month (any day of it), or all that await approval."""
        with self._basis.store.read() as connection:
            lines = pending_plans(connection) if month is None else plan_lines(connection, f"{month:%Y-%m}")
        return cut(lines, offset, limit)

    def plan(self, plan_id: bytes) -> PlanLine:
        """One plan line.

        Raises:
            StaleError: It is gone.
        """
        with self._basis.store.read() as connection:
            line = plan_line(connection, plan_id)
        if line is None:
            raise StaleError(msg("This line is no longer here"), msg("Go back to the list and refresh"))
        return line

    def follow_up(self, follow_up_id: bytes) -> FollowUpLine:
        """One follow-up.

        Raises:
            StaleError: It is gone.
        """
        page = self.follow_ups(FollowUpFilter("", follow_up_id=follow_up_id), 0, 1)
        if not page.rows:
            raise StaleError(msg("This follow-up is no longer here"), msg("Go back to the list and refresh"))
        return page.rows[0]

    def urgent(self, open_only: bool, offset: int, limit: int) -> Page[UrgentLine]:
        """Urgent reports."""
        with self._basis.store.read() as connection:
            return urgent_page(connection, open_only, offset, limit)

    def numbers(self, state: NumberState | None, text: str, offset: int, limit: int) -> Page[NumberLine]:
        """The register of numbers."""
        with self._basis.store.read() as connection:
            return numbers_page(connection, state, text, offset, limit)

    def kept_pdf(self, number: str, copy_no: int) -> bytes | None:
        """The kept PDF of a print made on this PC."""
        with self._basis.store.read() as connection:
            return kept_pdf(connection, number, copy_no)

    def form(self, customer_id: bytes) -> VisitFormFacts:
        """What the visit form shows about a customer.

        Raises:
            StaleError: The file is gone.
        """
        day = self._basis.day
        with self._basis.store.read() as connection:
            customer = _customer(connection, customer_id)
            figures = self._basis.figures(day, customer.outlet)
            return VisitFormFacts(
                customer,
                customer_month(connection, customer_id, day, self._basis.figures_of(day)),
                visits_page(connection, VisitFilter(customer_id), 0, 3).rows,
                follow_ups_page(connection, day, FollowUpFilter(customer_id=customer_id), 0, SHORT).rows,
                requests_page(connection, day, RequestFilter(customer_id=customer_id), 0, SHORT).rows,
                customer_notes(connection, customer_id),
                figures.integer("visit.backdate_days"),
                office_names(connection, customer.outlet).rural,
                staff_names(connection),
                contacts_of(connection, customer_id),
            )

    def detail(self, series_id: bytes, visit_id: bytes | None = None) -> VisitDetail:
        """A visit, by default in its latest version.

        Args:
            series_id: All versions of the visit, or the id of any of them.
            visit_id: The version wanted.

        Raises:
            StaleError: It is gone.
        """
        basis = self._basis
        with basis.store.read() as connection:
            named = visit_record(connection, visit_id or series_id)
            series_id = series_id if named is None else named.series_id
            shown = visit_id or latest_visit_id(connection, series_id)
            record = None if shown is None else visit_record(connection, shown)
            if record is None:
                raise StaleError(msg("This visit is no longer here"), msg("Go back to the list and refresh"))
            number = number_line(connection, record.visit_no) if record.visit_no else None
            customer = _customer(connection, record.customer_id)
            printed = number is not None and number.state is NumberState.PRINTED
            figures = basis.figures(basis.day, customer.outlet)
            of_visit = FollowUpFilter("", series_id=series_id)
            return VisitDetail(
                record,
                customer,
                visit_versions(connection, series_id),
                addenda(connection, series_id),
                follow_ups_page(connection, basis.day, of_visit, 0, SHORT).rows,
                number,
                prints_of(connection, record.visit_no) if record.visit_no else (),
                edit_state(record.first_saved_ms, basis.now_ms, printed, figures),
                staff_names(connection).get(record.created_by, record.created_by),
            )


def _customer(connection: sa.Connection, customer_id: bytes) -> VisitCustomer:
    customer = visit_customer(connection, customer_id)
    if customer is None:
        raise StaleError(
            msg("This customer file is no longer here: it was withdrawn or moved elsewhere."),
            msg("Go back to the list and refresh"),
        )
    return customer
