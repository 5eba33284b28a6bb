"""历史: every changed field of a customer file, its contacts and agreements, with who, when and why."""

from dataclasses import dataclass
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
        tx_id: Transaction; lines of one save share it.
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
    tx_id: bytes


QUIET = ("paper_printed_ms", "paper_stale_ms", "reviewed_on", "tier_before", "class_before", "withdrawn_from")
"""Fields that follow from others; their lines would only repeat what another line or list tells."""


def history_page(
    connection: sa.Connection, customer_id: bytes, mask: Mask, offset: int = 0, limit: int = 100
) -> Page[HistoryLine]:
    """Changed fields, the latest first."""
    h = metadata.tables["field_history"].c
    contact, agreement = metadata.tables["contact_person"], metadata.tables["agreement"]
    rows = sa.union_all(
        sa.select(sa.literal(customer_id, type_=h.row_id.type).label("row_id"), sa.literal("").label("subject")),
        sa.select(contact.c.id, contact.c.name).where(contact.c.customer_id == customer_id),
        sa.select(agreement.c.id, agreement.c.agreement_no).where(agreement.c.customer_id == customer_id),
    ).subquery()
    where = (h.row_id == rows.c.row_id, h.field.not_in(QUIET))
    total = connection.execute(sa.select(sa.func.count()).select_from(metadata.tables["field_history"]).where(*where))
    query = (
        sa.select(
            h.created_ms, h.table_name, rows.c.subject, h.field, h.old_value, h.new_value, h.author_name, h.reason,
            h.outcome, h.tx_id,
        )
        .where(*where)
        .order_by(h.created_ms.desc(), h.tx_id, h.field)
        .offset(offset)
        .limit(limit)
    )  # fmt: skip
    staff = _staff(connection)
    kind = connection.execute(
        sa.select(metadata.tables["customer"].c.customer_type).where(metadata.tables["customer"].c.id == customer_id)
    ).scalar()
    lines = tuple(_line(row, mask, kind, staff) for row in connection.execute(query))
    return Page(lines, int(total.scalar_one()), offset)


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
        row.author_name,
        row.reason,
        row.outcome,
        row.tx_id,
    )


def _staff(connection: sa.Connection) -> dict[str, str]:
    c = metadata.tables["staff"].c
    return {staff_no: name for staff_no, name in connection.execute(sa.select(c.staff_no, c.name))}
