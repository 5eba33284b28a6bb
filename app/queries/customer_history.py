"""历史: every changed field of a customer file, its contacts and agreements, with who, when and why."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from app.queries.field_words import PHONE_FIELDS, FieldWord, field_word, meant
from app.queries.masks import Mask
from app.queries.page import Page
from models.kernel.enums import CustomerType
from models.tables import metadata


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One changed field.

    Attributes:
        at_ms: Instant of the transaction by the author's PC.
        table: Table of the row.
        subject: Name of the contact person or number of the agreement; empty for the file itself.
        field: The field; None for one of a newer version.
        field_name: Stored name of the field.
        old: What it was, masked by right.
        new: What it became, masked by right.
        author: Name of who changed it.
        reason: Reason given.
        outcome: ``set``, ``parallel`` (overwritten by the order at the centre), ``del``.
        source: ``change`` of a field, ``grade`` (dated change of tier or class) or ``review`` (the reason is its kind).
        effective_from: First day of a grade.
    """

    at_ms: int
    table: str
    subject: str
    field: FieldWord | None
    field_name: str
    old: object
    new: object
    author: str
    reason: str
    outcome: str
    source: str
    effective_from: date | None


QUIET = (
    "paper_printed_ms", "paper_stale_ms", "reviewed_on", "withdrawn_from", "value_tier", "tier_from", "tier_before",
    "visit_class", "class_from", "class_before",
)  # fmt: skip
"""Fields whose changes another line tells: a dated grade, a review, the status."""


def history_page(
    connection: sa.Connection, customer_id: bytes, mask: Mask, offset: int = 0, limit: int = 100
) -> Page[HistoryLine]:
    """Changed fields, dated grades and reviews, the latest first."""
    every = _events(customer_id).subquery()
    total = connection.execute(sa.select(sa.func.count()).select_from(every)).scalar_one()
    query = sa.select(every).order_by(every.c.created_ms.desc(), every.c.source, every.c.tie.desc(), every.c.field)
    kind = connection.execute(
        sa.select(metadata.tables["customer"].c.customer_type).where(metadata.tables["customer"].c.id == customer_id)
    ).scalar()
    staff = _staff(connection)
    rows = connection.execute(query.offset(offset).limit(limit))
    return Page(tuple(_line(row, mask, kind, staff) for row in rows), total, offset)


def _events(customer_id: bytes) -> sa.CompoundSelect[Any]:
    h, grade, review = (metadata.tables[name].c for name in ("field_history", "grade_change", "file_review"))
    contact, agreement = metadata.tables["contact_person"].c, metadata.tables["agreement"].c
    rows = sa.union_all(
        sa.select(sa.literal(customer_id, type_=h.row_id.type).label("row_id"), sa.literal("").label("subject")),
        sa.select(contact.id, contact.name).where(contact.customer_id == customer_id),
        sa.select(agreement.id, agreement.agreement_no).where(agreement.customer_id == customer_id),
    ).subquery()
    none = sa.literal(None, type_=sa.String())
    changes = sa.select(
        h.created_ms, h.tx_id.label("tie"), h.table_name, rows.c.subject, h.field, h.old_value, h.new_value,
        h.author_name, h.reason, h.outcome, sa.literal("change").label("source"), none.label("effective_from"),
    ).where(h.row_id == rows.c.row_id, h.field.not_in(QUIET))  # fmt: skip
    plain = (sa.literal("customer"), sa.literal(""))
    scheme = sa.case((grade.scheme == "tier", "value_tier"), else_="visit_class")
    raw = h.old_value.type
    grades = sa.select(
        grade.created_ms, grade.id, *plain, scheme, sa.type_coerce(grade.previous, raw),
        sa.type_coerce(grade.value, raw), grade.created_by, grade.reason, sa.literal("set"), sa.literal("grade"),
        sa.type_coerce(grade.effective_from, sa.String()),
    ).where(grade.customer_id == customer_id)  # fmt: skip
    reviews = sa.select(
        review.created_ms, review.id, *plain, sa.literal("reviewed_on"), sa.literal(None, type_=raw),
        sa.type_coerce(review.reviewed_on, raw), review.reviewer_name, review.kind, sa.literal("set"),
        sa.literal("review"), none,
    ).where(review.customer_id == customer_id)  # fmt: skip
    return sa.union_all(changes, grades, reviews)


def _line(row: Any, mask: Mask, kind: CustomerType | None, staff: dict[str, str]) -> HistoryLine:
    def shown(raw: Any) -> object:
        if row.field in PHONE_FIELDS:
            return mask.phone(raw) or None
        if row.field == "cert_no":
            return mask.cert(raw) or None
        if row.field == "email":
            return mask.email(raw) or None
        if row.field == "address":
            return mask.address(raw, kind)
        return meant(row.table_name, row.field, raw, staff)

    return HistoryLine(
        row.created_ms,
        row.table_name,
        row.subject,
        field_word(row.field),
        row.field,
        shown(row.old_value),
        shown(row.new_value),
        staff.get(row.author_name, row.author_name),
        row.reason,
        row.outcome,
        row.source,
        date.fromisoformat(row.effective_from) if row.effective_from else None,
    )


def _staff(connection: sa.Connection) -> dict[str, str]:
    c = metadata.tables["staff"].c
    return {staff_no: name for staff_no, name in connection.execute(sa.select(c.staff_no, c.name))}
