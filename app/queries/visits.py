"""Visits as they are shown: one record with its versions and addenda, lists by page, and what the form needs."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from app.queries.page import Page
from models.kernel.enums import CodeEnum, NumberState, Satisfaction, ValueTier, VisitClass, VisitMode, VisitResult
from models.tables import metadata


@dataclass(frozen=True, slots=True)
class VisitLine:
    """One visit in a list; the latest version stands for its series.

    Attributes:
        visit_id: The version shown.
        series_id: All versions of the visit.
        version: 1 for the first.
        visit_no: Printed number; empty for a phone contact that was never printed.
        customer_id: The customer.
        customer_name: Full name.
        village: Village, may be empty.
        visited_on: Day.
        mode: On site, at the counter, symposium or phone.
        purposes: Purpose codes.
        interviewee: Person met.
        result: Outcome.
        summary: Opinion, or else content.
        recorded_by: Staff number.
        created_ms: Instant of recording.
        number_state: To be printed, printed or void; None without a number.
        print_count: How often the number was printed.
        waiting: Not yet confirmed by the centre.
    """

    visit_id: bytes
    series_id: bytes
    version: int
    visit_no: str
    customer_id: bytes
    customer_name: str
    village: str
    visited_on: date
    mode: VisitMode
    purposes: frozenset[str]
    interviewee: str
    result: VisitResult
    summary: str
    recorded_by: str
    created_ms: int
    number_state: NumberState | None
    print_count: int
    waiting: bool


@dataclass(frozen=True, slots=True)
class VisitFilter:
    """Which visits are wanted.

    Attributes:
        customer_id: Only this customer.
        first: Earliest day.
        last: Latest day.
        mode: Mode, or None.
        result: Outcome, or None.
        text: Part of customer name, number, opinion or content.
        unprinted: Only visits whose slip waits for the printer.
    """

    customer_id: bytes | None = None
    first: date | None = None
    last: date | None = None
    mode: VisitMode | None = None
    result: VisitResult | None = None
    text: str = ""
    unprinted: bool = False


@dataclass(frozen=True, slots=True)
class AddendumLine:
    """补充说明: text, author and instant."""

    text: str
    author_name: str
    created_ms: int


@dataclass(frozen=True, slots=True)
class VisitRecord:
    """One version of a visit, complete.

    Attributes are the fields of the record; ``first_saved_ms`` is when the series was first recorded, from which the
    editing time runs.
    """

    visit_id: bytes
    series_id: bytes
    version: int
    superseded: bool
    visit_no: str
    customer_id: bytes
    visited_on: date
    started_at: str | None
    ended_at: str | None
    mode: VisitMode
    purposes: frozenset[str]
    visitors: str
    interviewee: str
    interviewee_title: str
    interviewee_phone: str
    content: str
    opinion: str
    competitor: str
    arrears_talk: str
    promise_on: date | None
    promise_amount: int | None
    file_changes: str
    result: VisitResult
    remedy: str
    satisfaction: Satisfaction | None
    next_on: date | None
    backdate_reason: str
    callback_result: str
    callback_on: date | None
    created_ms: int
    created_by: str
    updated_ms: int
    first_saved_ms: int


@dataclass(frozen=True, slots=True)
class VisitCustomer:
    """Head of the visit form and of the slip."""

    customer_id: bytes
    customer_no: str
    name: str
    address: str
    village: str
    contact: str
    phone: str
    outlet: str
    manager_a: str
    manager_b: str
    manager_a_name: str
    manager_b_name: str
    green_channel: bool
    value_tier: ValueTier
    visit_class: VisitClass
    status: CodeEnum


def visits_page(connection: sa.Connection, wanted: VisitFilter, offset: int, limit: int) -> Page[VisitLine]:
    """Latest versions of visits and phone contacts, newest first."""
    visit = metadata.tables["visit"].c
    customer = metadata.tables["customer"]
    where = _where(wanted)
    joined = metadata.tables["visit"].join(customer, customer.c.id == visit.customer_id)
    total = connection.execute(sa.select(sa.func.count()).select_from(joined).where(*where)).scalar_one()
    query = (
        _line_columns()
        .where(*where)
        .order_by(visit.visited_on.desc(), visit.created_ms.desc(), visit.id)
        .offset(offset)
        .limit(limit)
    )
    return Page(tuple(_line(row) for row in connection.execute(query)), total, offset)


def visit_versions(connection: sa.Connection, series_id: bytes) -> tuple[VisitLine, ...]:
    """Every version of a visit, the latest first."""
    visit = metadata.tables["visit"].c
    query = _line_columns().where(visit.series_id == series_id, visit.deleted_ms.is_(None))
    return tuple(_line(row) for row in connection.execute(query.order_by(visit.version.desc())))


def visit_record(connection: sa.Connection, visit_id: bytes) -> VisitRecord | None:
    """One version, or None when it is not here."""
    c = metadata.tables["visit"].c
    other = metadata.tables["visit"].alias()
    first = sa.select(sa.func.min(other.c.created_ms)).where(other.c.series_id == c.series_id).scalar_subquery()
    columns = (
        c.id, c.series_id, c.version, c.superseded, c.visit_no, c.customer_id, c.visited_on, c.started_at, c.ended_at,
        c.mode, c.purpose, c.visitors, c.interviewee,
        _text(c.interviewee_title), _text(c.interviewee_phone), c.content, _text(c.opinion), _text(c.competitor),
        _text(c.arrears_talk), c.promise_on, c.promise_amount, _text(c.file_changes), c.result, _text(c.remedy),
        c.satisfaction, c.next_on, _text(c.backdate_reason), _text(c.callback_result), c.callback_on,
        c.created_ms, c.created_by, c.updated_ms, first,
    )  # fmt: skip
    row: Any = connection.execute(sa.select(*columns).where(c.id == visit_id, c.deleted_ms.is_(None))).first()
    return None if row is None else VisitRecord(*row)


def latest_visit_id(connection: sa.Connection, series_id: bytes) -> bytes | None:
    """Id of the version in force of a series."""
    c = metadata.tables["visit"].c
    query = sa.select(c.id).where(c.series_id == series_id, c.deleted_ms.is_(None)).order_by(c.version.desc())
    return connection.execute(query).scalars().first()


def addenda(connection: sa.Connection, series_id: bytes) -> tuple[AddendumLine, ...]:
    """Addenda of a visit in order of writing."""
    c = metadata.tables["visit_addendum"].c
    query = sa.select(c.text, c.author_name, c.created_ms).where(c.visit_series_id == series_id)
    return tuple(AddendumLine(*row) for row in connection.execute(query.order_by(c.created_ms, c.id)))


def visit_customer(connection: sa.Connection, customer_id: bytes) -> VisitCustomer | None:
    """The customer of a visit, or None when the file is not here."""
    c = metadata.tables["customer"].c
    a, b = metadata.tables["staff"].alias(), metadata.tables["staff"].alias()
    tables = metadata.tables["customer"].outerjoin(a, a.c.staff_no == c.manager_a)
    query = (
        sa.select(
            c.id, c.crm_customer_no, c.full_name, c.address, _text(c.village), _text(c.contact_name), _text(c.phone),
            c.outlet_code, _text(c.manager_a), _text(c.manager_b), _text(a.c.name), _text(b.c.name), c.green_channel,
            c.value_tier, c.visit_class, c.status,
        )
        .select_from(tables.outerjoin(b, b.c.staff_no == c.manager_b))
        .where(c.id == customer_id, c.deleted_ms.is_(None))
    )  # fmt: skip
    row = connection.execute(query).first()
    return None if row is None else VisitCustomer(*row)


@dataclass(frozen=True, slots=True)
class ContactLine:
    """Somebody to talk to at the customer's."""

    name: str
    title: str
    phone: str


def contacts_of(connection: sa.Connection, customer_id: bytes) -> tuple[ContactLine, ...]:
    """People of the customer, the main one first."""
    c = metadata.tables["contact_person"].c
    query = (
        sa.select(c.name, _text(c.title), sa.func.coalesce(c.mobile, c.phone, ""))
        .where(c.customer_id == customer_id, c.deleted_ms.is_(None))
        .order_by(c.is_primary.desc(), c.name)
    )
    return tuple(ContactLine(*row) for row in connection.execute(query))


def customer_notes(connection: sa.Connection, customer_id: bytes, limit: int = 3) -> tuple[str, ...]:
    """Latest notes of a customer: likings and what to mind."""
    c = metadata.tables["customer_note"].c
    query = sa.select(c.text).where(c.customer_id == customer_id).order_by(c.created_ms.desc()).limit(limit)
    return tuple(connection.execute(query).scalars())


def staff_names(connection: sa.Connection) -> dict[str, str]:
    """Names of the people this PC knows, by staff number."""
    c = metadata.tables["staff"].c
    rows = connection.execute(sa.select(c.staff_no, c.name).where(c.deleted_ms.is_(None)))
    return {staff_no: name for staff_no, name in rows}


def _where(wanted: VisitFilter) -> tuple[sa.ColumnElement[bool], ...]:
    c = metadata.tables["visit"].c
    customer = metadata.tables["customer"].c
    parts: list[sa.ColumnElement[bool]] = [c.deleted_ms.is_(None), c.superseded.is_(False)]
    if wanted.customer_id is not None:
        parts.append(c.customer_id == wanted.customer_id)
    if wanted.first is not None:
        parts.append(c.visited_on >= wanted.first)
    if wanted.last is not None:
        parts.append(c.visited_on <= wanted.last)
    if wanted.mode is not None:
        parts.append(c.mode == wanted.mode)
    if wanted.result is not None:
        parts.append(c.result == wanted.result)
    if wanted.text.strip():
        columns = (customer.full_name, customer.crm_customer_no, c.visit_no, c.opinion, c.content)
        parts.append(sa.or_(*(column.contains(wanted.text.strip(), autoescape=True) for column in columns)))
    if wanted.unprinted:
        number = metadata.tables["issued_number"].c
        pending = sa.select(number.number).where(number.state == NumberState.PENDING)
        parts.append(c.visit_no.in_(pending))
    return tuple(parts)


def _line_columns() -> sa.Select[Any]:
    c = metadata.tables["visit"].c
    customer = metadata.tables["customer"]
    number = metadata.tables["issued_number"]
    pending = metadata.tables["outbox_row"].c
    waiting = sa.exists().where(pending.table_name == "visit", pending.row_id == c.id)
    tables = metadata.tables["visit"].join(customer, customer.c.id == c.customer_id)
    return sa.select(
        c.id, c.series_id, c.version, c.visit_no, c.customer_id, customer.c.full_name,
        _text(customer.c.village), c.visited_on, c.mode, c.purpose, c.interviewee, c.result,
        sa.func.coalesce(sa.func.nullif(c.opinion, ""), c.content), c.created_by, c.created_ms,
        number.c.state, sa.func.coalesce(number.c.print_count, 0), waiting,
    ).select_from(
        tables.outerjoin(number, sa.and_(number.c.number == c.visit_no, number.c.deleted_ms.is_(None)))
    )  # fmt: skip


def _text(column: sa.ColumnElement[str | None]) -> sa.ColumnElement[str]:
    return sa.func.coalesce(column, "")


def _line(row: Any) -> VisitLine:
    return VisitLine(*row)
