"""号码登记: every issued number with its state, its prints and what replaced it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from app.queries.page import Page
from models.kernel.enums import NumberKind, NumberState
from models.tables import metadata


@dataclass(frozen=True, slots=True)
class NumberLine:
    """One number.

    Attributes:
        number: Such as ``SM01-V-20251124-0001``.
        kind: Kind of document.
        day: Business day in the number.
        state: To be printed, printed or void.
        print_count: Original and copies together.
        void_reason: Why it is void.
        replaced_by: Number of the new slip.
        subject_table: Table of the numbered row.
        subject_id: Its id.
    """

    number: str
    kind: NumberKind
    day: date
    state: NumberState
    print_count: int
    void_reason: str
    replaced_by: str
    subject_table: str
    subject_id: bytes


@dataclass(frozen=True, slots=True)
class PrintLine:
    """One print of a number."""

    number: str
    copy_no: int
    reason: str
    printer: str
    printed_ms: int
    staff_no: str


def numbers_page(
    connection: sa.Connection, state: NumberState | None, text: str, offset: int, limit: int
) -> Page[NumberLine]:
    """Numbers, the latest first; a request has a number but no paper, so it never waits for the printer.

    Args:
        connection: A read transaction.
        state: Only this state.
        text: Part of the number.
        offset: First row.
        limit: Number of rows.
    """
    n = metadata.tables["issued_number"].c
    where: list[sa.ColumnElement[bool]] = [n.deleted_ms.is_(None)]
    if state is not None:
        where.append(n.state == state)
    if state is NumberState.PENDING:
        where.append(n.kind != NumberKind.REQUEST)
    if text.strip():
        where.append(n.number.contains(text.strip().upper(), autoescape=True))
    total = connection.execute(sa.select(sa.func.count(n.id)).where(*where)).scalar_one()
    query = (
        _columns().where(*where).order_by(n.day.desc(), n.terminal, n.kind, n.counter.desc()).offset(offset)
    ).limit(limit)
    return Page(tuple(NumberLine(*row) for row in connection.execute(query)), total, offset)


def number_line(connection: sa.Connection, number: str) -> NumberLine | None:
    """One number, or None when it was never issued here."""
    n = metadata.tables["issued_number"].c
    row = connection.execute(_columns().where(n.number == number, n.deleted_ms.is_(None))).first()
    return None if row is None else NumberLine(*row)


def prints_of(connection: sa.Connection, number: str) -> tuple[PrintLine, ...]:
    """Prints of a number in order."""
    p = metadata.tables["print_log"].c
    query = sa.select(p.number, p.copy_no, p.reason, p.printer, p.created_ms, p.created_by).where(p.number == number)
    return tuple(PrintLine(*row) for row in connection.execute(query.order_by(p.copy_no, p.created_ms)))


def kept_pdf(connection: sa.Connection, number: str, copy_no: int) -> bytes | None:
    """The kept PDF of a print, or None when it was printed elsewhere."""
    k = metadata.tables["printed_pdf"].c
    query = sa.select(k.pdf).where(k.number == number, k.copy_no == copy_no)
    return connection.execute(query).scalar()


def _columns() -> sa.Select[Any]:
    n = metadata.tables["issued_number"].c
    return sa.select(
        n.number, n.kind, n.day, n.state, n.print_count, sa.func.coalesce(n.void_reason, ""),
        sa.func.coalesce(n.replaced_by, ""), n.subject_table, n.subject_id,
    )  # fmt: skip
