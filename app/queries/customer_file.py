"""One customer file: header, archive items, contacts, agreements, notes, grades and reviews."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from app.queries.customers import Lens, due_of, stale_paper, waiting
from app.queries.masks import Mask
from app.queries.visit_due import SERVED
from models.kernel.enums import (
    AgreementStatus,
    CustomerStatus,
    CustomerType,
    PayMode,
    SettleCycle,
    ValueTier,
    VisitClass,
)
from models.rules.completeness import Completeness, completeness
from models.rules.due import Due
from models.rules.tiering import tier_on
from models.tables import metadata

MASKED = ("phone", "backup_phone", "billing_phone")


@dataclass(frozen=True, slots=True)
class CustomerFile:
    """The file as a viewer sees it.

    Attributes:
        customer_id: The customer.
        values: Every field by name, personal data masked by right.
        mask: How personal data is shown; ``plain`` when nothing is masked.
        tier: Tier in force.
        visit_class: Visit class in force.
        status: Life of the file.
        due: Where the review stands; None for those without a round.
        score: The archive items filled and missing.
        stale: Paper file to be printed anew.
        waiting: Changes not yet confirmed by the centre (待上报).
        confirmed_ms: Server time of the confirmation of the last change made at this PC.
        version: 1 when filed, one more for every amendment.
        outlet_name: Name of the outlet.
        staff: Names of the managers by staff number.
        filed_by: Name of who filed it.
        conflicts: Open conflicts of this file.
    """

    customer_id: bytes
    values: Mapping[str, Any]
    mask: Mask
    tier: ValueTier
    visit_class: VisitClass
    status: CustomerStatus
    due: Due | None
    score: Completeness
    stale: bool
    waiting: bool
    confirmed_ms: int | None
    version: int
    outlet_name: str
    staff: Mapping[str, str]
    filed_by: str
    conflicts: int

    @property
    def name(self) -> str:
        """Full name."""
        return str(self.values["full_name"])

    @property
    def updated_ms(self) -> int:
        """Last change; handed back with an amendment, so that a change in between is noticed."""
        return int(self.values["updated_ms"])

    @property
    def withdrawn(self) -> bool:
        """Whether the file is withdrawn."""
        return self.status is CustomerStatus.WITHDRAWN


@dataclass(frozen=True, slots=True)
class ContactLine:
    """One contact person, masked by right."""

    contact_id: bytes
    name: str
    title: str
    department: str
    mobile: str
    phone: str
    wechat: str
    birthday_md: str
    is_billing: bool
    is_primary: bool
    remark: str
    updated_ms: int


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """One agreement, header fields."""

    agreement_id: bytes
    agreement_no: str
    account_no: str
    party_b_org: str
    business_scope: frozenset[str]
    pay_mode: PayMode
    allow_credit: bool
    credit_limit: int
    settle_cycle: SettleCycle | None
    settle_day: int | None
    grace_days: int
    valid_from: date
    valid_to: date
    signed_on: date | None
    signer_a: str
    signer_b: str
    status: AgreementStatus
    updated_ms: int


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One appended note."""

    text: str
    author_name: str
    created_ms: int


@dataclass(frozen=True, slots=True)
class GradeLine:
    """One dated change of a grade."""

    scheme: str
    value: str
    previous: str
    effective_from: date
    reason: str
    author: str
    created_ms: int


@dataclass(frozen=True, slots=True)
class ReviewEntry:
    """One confirmation of the file: ``no_change`` or ``amended``."""

    reviewed_on: date
    kind: str
    reviewer_name: str
    created_ms: int


def customer_file(connection: sa.Connection, customer_id: bytes, lens: Lens) -> CustomerFile | None:
    """The file, or None when it is not here."""
    table = metadata.tables["customer"]
    query = sa.select(table, stale_paper().label("stale"), _waiting(customer_id).label("waiting"))
    row = connection.execute(query.where(table.c.id == customer_id, table.c.deleted_ms.is_(None))).first()
    if row is None:
        return None
    mask = lens.viewer.mask((row.manager_a, row.manager_b))
    values = {column.name: getattr(row, column.name) for column in table.columns}
    tier = tier_on(lens.day, row.value_tier, row.tier_from, row.tier_before)
    due = due_of(tier, row.reviewed_on, row.created_ms, lens.day, lens.figures_of(row.outlet_code))
    conflict = metadata.tables["conflict"].c
    conflicts = sa.select(sa.func.count(conflict.id)).where(
        conflict.row_id == customer_id, conflict.state == "open", conflict.deleted_ms.is_(None)
    )
    return CustomerFile(
        customer_id,
        masked_values(values, mask),
        mask,
        tier,
        row.visit_class if row.class_from is None or row.class_from <= lens.day else row.class_before,
        row.status,
        due if row.status in SERVED else None,
        completeness(values),
        bool(row.stale),
        bool(row.waiting),
        _confirmed(connection, customer_id),
        _version(connection, customer_id),
        _office(connection, row.outlet_code),
        staff_names(connection, {row.manager_a, row.manager_b, row.created_by}),
        staff_names(connection, {row.created_by}).get(row.created_by, row.created_by),
        connection.execute(conflicts).scalar_one(),
    )


def masked_values(values: Mapping[str, Any], mask: Mask) -> dict[str, Any]:
    """Field values with personal data masked by right."""
    shown = dict(values)
    for name in MASKED:
        shown[name] = mask.phone(values[name]) or None
    shown["cert_no"] = mask.cert(values["cert_no"]) or None
    shown["email"] = mask.email(values["email"]) or None
    kind: CustomerType | None = values["customer_type"]
    shown["address"] = mask.address(values["address"], kind)
    return shown


def contacts_of(connection: sa.Connection, customer_id: bytes, mask: Mask) -> tuple[ContactLine, ...]:
    """Living contact persons, the first contact first."""
    c = metadata.tables["contact_person"].c
    query = (
        sa.select(c.id, c.name, *map(_text, (c.title, c.department, c.mobile, c.phone, c.wechat, c.birthday_md)),
                  c.is_billing, c.is_primary, _text(c.remark), c.updated_ms)
        .where(c.customer_id == customer_id, c.deleted_ms.is_(None))
        .order_by(c.is_primary.desc(), c.is_billing.desc(), c.created_ms, c.id)
    )  # fmt: skip
    return tuple(
        ContactLine(
            row[0], row[1], row[2], row[3], mask.phone(row[4]), mask.phone(row[5]),
            row[6] if mask.plain or not row[6] else f"{row[6][:1]}***", row[7], bool(row[8]), bool(row[9]), *row[10:],
        )
        for row in connection.execute(query)
    )  # fmt: skip


def agreements_of(connection: sa.Connection, customer_id: bytes) -> tuple[AgreementLine, ...]:
    """Living agreements, the latest first."""
    c = metadata.tables["agreement"].c
    query = (
        sa.select(
            c.id, c.agreement_no, _text(c.account_no), c.party_b_org, c.business_scope, c.pay_mode, c.allow_credit,
            c.credit_limit, c.settle_cycle, c.settle_day, c.grace_days, c.valid_from, c.valid_to, c.signed_on,
            _text(c.signer_a), _text(c.signer_b), c.status, c.updated_ms,
        )
        .where(c.customer_id == customer_id, c.deleted_ms.is_(None))
        .order_by(c.valid_to.desc(), c.id)
    )  # fmt: skip
    return tuple(AgreementLine(*row) for row in connection.execute(query))


def child_id(line: ContactLine | AgreementLine) -> bytes:
    """Id of a contact person or agreement."""
    return line.contact_id if isinstance(line, ContactLine) else line.agreement_id


def customer_of_child(connection: sa.Connection, row_id: bytes) -> bytes | None:
    """The customer of a contact person or agreement, or None when it is not here."""
    for name in ("contact_person", "agreement"):
        c = metadata.tables[name].c
        found = connection.execute(sa.select(c.customer_id).where(c.id == row_id, c.deleted_ms.is_(None))).scalar()
        if found is not None:
            return bytes(found)
    return None


def agreement_state(line: AgreementLine, day: date) -> AgreementStatus:
    """State of an agreement on a day: one that has run out is 到期 whatever its row says."""
    over = line.status is AgreementStatus.VALID and line.valid_to < day
    return AgreementStatus.EXPIRED if over else line.status


def notes_of(connection: sa.Connection, customer_id: bytes) -> tuple[NoteLine, ...]:
    """Notes, the latest first."""
    c = metadata.tables["customer_note"].c
    query = sa.select(c.text, c.author_name, c.created_ms).where(c.customer_id == customer_id)
    return tuple(NoteLine(*row) for row in connection.execute(query.order_by(c.created_ms.desc(), c.id.desc())))


def grades_of(connection: sa.Connection, customer_id: bytes) -> tuple[GradeLine, ...]:
    """Dated changes of tier and visit class, the latest first."""
    c, staff = metadata.tables["grade_change"].c, metadata.tables["staff"].c
    name = sa.select(staff.name).where(staff.staff_no == c.created_by).limit(1).scalar_subquery()
    query = sa.select(
        c.scheme, c.value, c.previous, c.effective_from, c.reason, sa.func.coalesce(name, c.created_by), c.created_ms
    ).where(c.customer_id == customer_id)  # fmt: skip
    rows = connection.execute(query.order_by(c.effective_from.desc(), c.created_ms.desc()))
    return tuple(GradeLine(*row) for row in rows)


def reviews_of(connection: sa.Connection, customer_id: bytes) -> tuple[ReviewEntry, ...]:
    """Confirmations, the latest first."""
    c = metadata.tables["file_review"].c
    query = sa.select(c.reviewed_on, c.kind, c.reviewer_name, c.created_ms).where(c.customer_id == customer_id)
    return tuple(ReviewEntry(*row) for row in connection.execute(query.order_by(c.created_ms.desc(), c.id.desc())))


def grade_on(connection: sa.Connection, customer_id: bytes, scheme: str, day: date) -> str | None:
    """The grade of a scheme on a day by the dated changes; None when no change reaches back so far.

    Charges of an earlier day keep the limit of the tier of that day (RULES.md §10.2).
    """
    c = metadata.tables["grade_change"].c
    where = (c.customer_id == customer_id, c.scheme == scheme)
    before = sa.select(c.value).where(*where, c.effective_from <= day)
    latest = before.order_by(c.effective_from.desc(), c.created_ms.desc())
    value = connection.execute(latest).scalars().first()
    if value is not None:
        return str(value)
    first = sa.select(c.previous).where(*where).order_by(c.effective_from, c.created_ms)
    return connection.execute(first).scalars().first()


def staff_names(connection: sa.Connection, numbers: set[str | None]) -> dict[str, str]:
    """Names of some people by staff number, as far as this PC knows them."""
    c = metadata.tables["staff"].c
    query = sa.select(c.staff_no, c.name).where(c.staff_no.in_([each for each in numbers if each]))
    return {staff_no: name for staff_no, name in connection.execute(query)}


def _waiting(customer_id: bytes) -> sa.ColumnElement[bool]:
    """待上报: the file, one of its contact persons or agreements has changes that the centre has not confirmed."""
    file = metadata.tables["customer"].c
    children = []
    for name in ("contact_person", "agreement"):
        child, pending = metadata.tables[name].c, metadata.tables["outbox_row"].c
        of_file = sa.select(child.id).where(child.customer_id == customer_id)
        children.append(sa.exists().where(pending.table_name == name, pending.row_id.in_(of_file)))
    return sa.or_(waiting("customer", file.id), *children)


def _text(column: sa.ColumnElement[Any]) -> sa.ColumnElement[str]:
    return sa.func.coalesce(column, "")


def _office(connection: sa.Connection, code: str) -> str:
    c = metadata.tables["org_unit"].c
    return connection.execute(sa.select(c.org_name).where(c.org_code == code)).scalars().first() or code


def _version(connection: sa.Connection, customer_id: bytes) -> int:
    c = metadata.tables["field_history"].c
    query = sa.select(sa.func.count(c.tx_id.distinct())).where(c.row_id == customer_id, c.table_name == "customer")
    return 1 + int(connection.execute(query).scalar_one())


def _confirmed(connection: sa.Connection, customer_id: bytes) -> int | None:
    """Server time of the verdict on the last change of the file that was made at this PC."""
    history, outbox = metadata.tables["field_history"].c, metadata.tables["outbox"].c
    query = (
        sa.select(outbox.acked_ms)
        .where(outbox.tx_id == history.tx_id, history.row_id == customer_id, outbox.acked_ms.is_not(None))
        .order_by(outbox.seq.desc())
        .limit(1)
    )
    return connection.execute(query).scalar()
