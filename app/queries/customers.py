"""The list of customers: filters, order, pages and counts.

Columns come from the database by page. The day on which a review is due depends on dated parameters, so it is computed
by the one rule (``models.rules.review``): for the rows of a page always, for the whole list only when the list is
filtered or sorted by it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import sqlalchemy as sa

from app.queries.masks import Viewer
from app.queries.page import Page
from app.queries.search import customers_matching
from app.queries.visit_due import SERVED, FiguresOf
from models.kernel.clock import day_of
from models.kernel.enums import CustomerStatus, CustomerType, DueState, ValueTier, VisitClass
from models.rules.due import Due
from models.rules.parameters import Figures
from models.rules.review import review_state
from models.rules.tiering import tier_on
from models.store.search import SearchIndex
from models.tables import metadata

MATCHES = 500
FULL = 100
STATUSES: Mapping[str, tuple[str, ...]] = {
    "served": SERVED,
    "prospect": ("prospect",),
    "silent": ("silent",),
    "lost": ("lost",),
    "withdrawn": ("withdrawn",),
}


@dataclass(frozen=True, slots=True)
class CustomerFilter:
    """Which customers of the list are wanted; every attribute narrows.

    Attributes:
        text: Whatever the search understands.
        status: ``served`` (in use or silent), ``prospect``, ``silent``, ``lost``, ``withdrawn``, or ``all`` but the
            withdrawn.
        tier: Code of a tier in force, or empty.
        visit_class: Code of a visit class in force, or empty.
        manager: Staff number of A or B manager, or empty.
        village: Village, or empty.
        outlet: Outlet code, or empty.
        review: ``overdue``, ``due_today`` or ``due`` (either), or empty.
        incomplete: Files that lack an archive item.
        stale: Paper files to be printed anew (纸档待更换).
        waiting: Files with changes that the centre has not confirmed (待上报).
        import_id: Hex id of an import, or empty.
    """

    text: str = ""
    status: str = "served"
    tier: str = ""
    visit_class: str = ""
    manager: str = ""
    village: str = ""
    outlet: str = ""
    review: str = ""
    incomplete: bool = False
    stale: bool = False
    waiting: bool = False
    import_id: str = ""


@dataclass(frozen=True, slots=True)
class ListOrder:
    """Order and cut of a page; ``sort`` is one of ``SORTS`` or empty for the list's own order."""

    offset: int = 0
    limit: int = 100
    sort: str = ""
    descending: bool = False


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """One customer of the list.

    Attributes:
        customer_id: The customer.
        customer_no: Customer number.
        name: Full name.
        tier: Tier in force.
        visit_class: Visit class in force.
        status: Life of the file.
        village: Village, may be empty.
        contact: Contact person.
        phone: Telephone, masked by right.
        address: Address, masked by right.
        manager: Name of the A manager, or staff number.
        due: Where the review stands; None for those without a round.
        completeness: Whole percent of the archive items.
        stale: Paper file to be printed anew.
        waiting: Changes not yet confirmed by the centre.
        updated_ms: Last change.
    """

    customer_id: bytes
    customer_no: str
    name: str
    tier: ValueTier
    visit_class: VisitClass
    status: CustomerStatus
    village: str
    contact: str
    phone: str
    address: str
    manager: str
    due: Due | None
    completeness: int
    stale: bool
    waiting: bool
    updated_ms: int


@dataclass(frozen=True, slots=True)
class Lens:
    """What a list is seen through.

    Attributes:
        day: The Shanghai day asked about.
        figures_of: Figures in force on that day per outlet.
        viewer: Who looks.
        index: The search index.
    """

    day: date
    figures_of: FiguresOf
    viewer: Viewer
    index: SearchIndex


def customers_page(
    connection: sa.Connection, wanted: CustomerFilter, order: ListOrder, lens: Lens
) -> Page[CustomerRow]:
    """One page of the list: the ids of the page first, from narrow columns, then its rows."""
    if wanted.review or order.sort == "due":
        every = _by_due(connection, wanted, order, lens)
        ids, total = every[order.offset : order.offset + order.limit], len(every)
    else:
        where = _where(connection, wanted, lens)
        total = connection.execute(sa.select(sa.func.count()).select_from(_customer()).where(*where)).scalar_one()
        query = sa.select(_customer().c.id).where(*where).order_by(*_order(order, lens.day))
        ids = list(connection.execute(query.offset(order.offset).limit(order.limit)).scalars())
    rows = {row.id: row for row in connection.execute(_rows(lens.day).where(_customer().c.id.in_(ids)))}
    dues = _Dues(lens)
    return Page(tuple(_row(rows[each], dues.of(rows[each]), lens) for each in ids if each in rows), total, order.offset)


def count_customers(connection: sa.Connection, wanted: CustomerFilter, lens: Lens) -> int:
    """How many the list would show; equal to the total of its page."""
    return count_filters(connection, {"": wanted}, lens)[""]


def count_filters(connection: sa.Connection, filters: Mapping[str, CustomerFilter], lens: Lens) -> dict[str, int]:
    """How many each list would show, in one pass over the customers, and one more for those by review."""
    plain = {key: wanted for key, wanted in filters.items() if not wanted.review}
    sums = [
        sa.func.coalesce(sa.func.sum(sa.case((sa.and_(*_where(connection, wanted, lens)), 1), else_=0)), 0)
        for wanted in plain.values()
    ]
    counts: dict[str, int] = {}
    if sums:
        found = connection.execute(sa.select(*sums).select_from(_customer())).one()
        counts = {key: int(count) for key, count in zip(plain, found, strict=True)}
    passes: dict[CustomerFilter, dict[DueState, int]] = {}
    for key, wanted in filters.items():
        if wanted.review:
            base = replace(wanted, review="")
            if base not in passes:
                passes[base] = review_counts(connection, base, lens)
            counts[key] = sum(passes[base][state] for state in _states(wanted.review))
    return counts


def listed_ids(connection: sa.Connection, wanted: CustomerFilter, order: ListOrder, lens: Lens) -> tuple[bytes, ...]:
    """Ids of the whole list in its order, for export and bulk work."""
    if wanted.review or order.sort == "due":
        return tuple(_by_due(connection, wanted, order, lens))
    query = sa.select(_customer().c.id).where(*_where(connection, wanted, lens)).order_by(*_order(order, lens.day))
    return tuple(connection.execute(query).scalars())


def tier_in_force(day: date) -> sa.ColumnElement[Any]:
    """Tier of a customer row on a day."""
    c = _customer().c
    return sa.case((sa.or_(c.tier_from.is_(None), c.tier_from <= day), c.value_tier), else_=c.tier_before)


def class_in_force(day: date) -> sa.ColumnElement[Any]:
    """Visit class of a customer row on a day."""
    c = _customer().c
    return sa.case((sa.or_(c.class_from.is_(None), c.class_from <= day), c.visit_class), else_=c.class_before)


def stale_paper() -> sa.ColumnElement[bool]:
    """纸档待更换: changed since the card was last printed (RULES.md §9.5)."""
    c = _customer().c
    return sa.and_(c.paper_stale_ms.is_not(None), c.paper_stale_ms > sa.func.coalesce(c.paper_printed_ms, 0))


def waiting(table: str, column: sa.ColumnElement[bytes]) -> sa.ColumnElement[bool]:
    """待上报: a transaction with this row has not been confirmed by the centre."""
    pending = metadata.tables["outbox_row"].c
    return sa.exists().where(pending.table_name == table, pending.row_id == column)


def due_of(tier: ValueTier, reviewed_on: date | None, created_ms: int, day: date, figures: Figures) -> Due | None:
    """Where the review of a file stands; filing counts as the first review (RULES.md §10.9)."""
    return review_state(tier, reviewed_on or day_of(created_ms), day, figures)


def _customer() -> sa.Table:
    return metadata.tables["customer"]


def _where(connection: sa.Connection, wanted: CustomerFilter, lens: Lens) -> tuple[sa.ColumnElement[bool], ...]:
    c = _customer().c
    parts: list[sa.ColumnElement[bool]] = [c.deleted_ms.is_(None), c.merged_into.is_(None)]
    if wanted.status in STATUSES:
        parts.append(c.status.in_(STATUSES[wanted.status]))
    else:
        parts.append(c.status != CustomerStatus.WITHDRAWN)
    if wanted.tier:
        parts.append(tier_in_force(lens.day) == wanted.tier)
    if wanted.visit_class:
        parts.append(class_in_force(lens.day) == wanted.visit_class)
    if wanted.manager:
        parts.append(sa.or_(c.manager_a == wanted.manager, c.manager_b == wanted.manager))
    for column, value in ((c.village, wanted.village), (c.outlet_code, wanted.outlet)):
        if value:
            parts.append(column == value)
    if wanted.incomplete:
        parts.append(c.completeness < FULL)
    if wanted.stale:
        parts.append(stale_paper())
    if wanted.waiting:
        pending = metadata.tables["outbox_row"].c
        parts.append(c.id.in_(sa.select(pending.row_id).where(pending.table_name == "customer")))
    if wanted.import_id:
        parts.append(c.import_id == bytes.fromhex(wanted.import_id))
    if wanted.text.strip():
        withdrawn = wanted.status == "withdrawn"
        parts.append(c.id.in_(customers_matching(connection, lens.index, wanted.text, MATCHES, withdrawn)))
    return tuple(parts)


def _order(order: ListOrder, day: date) -> tuple[sa.ColumnElement[Any], ...]:
    c = _customer().c
    tiers = sa.case({tier.value: place for place, tier in enumerate(ValueTier)}, value=tier_in_force(day), else_=9)
    keys: dict[str, sa.ColumnElement[Any]] = {
        "name": c.full_name,
        "no": c.crm_customer_no,
        "tier": tiers,
        "class": class_in_force(day),
        "village": sa.func.coalesce(c.village, ""),
        "manager": sa.func.coalesce(c.manager_a, ""),
        "completeness": c.completeness,
        "updated": c.updated_ms,
    }
    if order.sort in keys:
        key = keys[order.sort]
        return (key.desc() if order.descending else key.asc(), c.full_name, c.id)
    return (tiers, c.full_name, c.id)


def _by_due(connection: sa.Connection, wanted: CustomerFilter, order: ListOrder, lens: Lens) -> list[bytes]:
    """Ids of the list filtered or sorted by where the review stands."""
    where = _where(connection, wanted, lens)
    dues = _Dues(lens)
    found = [(dues.of_raw(row), row[0]) for row in raw_rows(connection, _due_columns(lens.day, where))]
    states = _states(wanted.review)
    if states:
        found = [pair for pair in found if pair[0] is not None and pair[0].state in states]
    if order.sort in {"", "due"}:
        late = date.max
        found.sort(key=lambda pair: pair[0].limit if pair[0] else late, reverse=order.descending)
        return [each for _, each in found]
    kept = {each for _, each in found}
    plain = sa.select(_customer().c.id).where(*where).order_by(*_order(order, lens.day))
    return [each for each in connection.execute(plain).scalars() if each in kept]


def review_counts(connection: sa.Connection, wanted: CustomerFilter, lens: Lens) -> dict[DueState, int]:
    """How many files of a filter stand where, in one pass; ``wanted.review`` is left aside."""
    counts = dict.fromkeys(DueState, 0)
    dues = _Dues(lens)
    for row in raw_rows(connection, _due_columns(lens.day, _where(connection, wanted, lens)).order_by(None)):
        due = dues.of_raw(row)
        if due is not None:
            counts[due.state] += 1
    return counts


def raw_rows(connection: sa.Connection, query: sa.Select[Any]) -> list[tuple[Any, ...]]:
    """Rows as SQLite gives them, without conversion; for passes over a whole list."""
    cursor: Any = connection.execute(query).cursor
    return list(cursor.fetchall())


def _due_columns(day: date, where: tuple[sa.ColumnElement[bool], ...]) -> sa.Select[Any]:
    c = _customer().c
    columns = (c.outlet_code, c.value_tier, c.tier_from, c.tier_before, c.reviewed_on, c.created_ms)
    return sa.select(c.id, *columns).where(*where).order_by(*_order(ListOrder(), day))


def _states(review: str) -> frozenset[DueState]:
    if review == "due":
        return frozenset({DueState.OVERDUE, DueState.DUE_TODAY})
    return frozenset(state for state in DueState if state.value == review)


class _Dues:
    """Computes each distinct case once."""

    def __init__(self, lens: Lens) -> None:
        self._lens = lens
        self._figures: dict[str, Figures] = {}
        self._known: dict[tuple[str, ValueTier, date], Due | None] = {}
        self._raw: dict[tuple[Any, ...], Due | None] = {}

    def of(self, row: Any) -> Due | None:
        tier = tier_on(self._lens.day, row.value_tier, row.tier_from, row.tier_before)
        return self._of(row.outlet_code, tier, row.reviewed_on or day_of(row.created_ms))

    def of_raw(self, row: tuple[Any, ...]) -> Due | None:
        """Of a row of ``_due_columns``."""
        key = row[1:6] if row[5] else row[1:]
        if key not in self._raw:
            _, outlet, value, since, before, reviewed, created_ms = row
            from_day = date.fromisoformat(since) if since else None
            tier = tier_on(self._lens.day, _tier(value), from_day, _tier(before))
            self._raw[key] = self._of(outlet, tier, date.fromisoformat(reviewed) if reviewed else day_of(created_ms))
        return self._raw[key]

    def _of(self, outlet: str, tier: ValueTier, last: date) -> Due | None:
        key = (outlet, tier, last)
        if key not in self._known:
            if outlet not in self._figures:
                self._figures[outlet] = self._lens.figures_of(outlet)
            self._known[key] = review_state(tier, last, self._lens.day, self._figures[outlet])
        return self._known[key]


def _tier(code: str) -> ValueTier:
    return next((tier for tier in ValueTier if tier.value == code), ValueTier.NONE)


def _rows(day: date) -> sa.Select[Any]:
    c = _customer().c
    staff = metadata.tables["staff"]
    name = sa.select(staff.c.name).where(staff.c.staff_no == c.manager_a, staff.c.deleted_ms.is_(None)).limit(1)
    return sa.select(
        c.id, c.crm_customer_no, c.full_name, c.value_tier, c.tier_from, c.tier_before,
        sa.type_coerce(class_in_force(day), c.visit_class.type).label("class_now"), c.status, c.village,
        c.contact_name, c.phone, c.address, c.customer_type, c.manager_a, c.manager_b,
        name.scalar_subquery().label("manager_name"), c.outlet_code, c.reviewed_on, c.created_ms, c.completeness,
        stale_paper().label("stale"), waiting("customer", c.id).label("waiting"), c.updated_ms,
    )  # fmt: skip


def _row(row: Any, due: Due | None, lens: Lens) -> CustomerRow:
    mask = lens.viewer.mask((row.manager_a, row.manager_b))
    kind: CustomerType | None = row.customer_type
    return CustomerRow(
        row.id,
        row.crm_customer_no,
        row.full_name,
        tier_on(lens.day, row.value_tier, row.tier_from, row.tier_before),
        row.class_now,
        row.status,
        row.village or "",
        row.contact_name or "",
        mask.phone(row.phone),
        mask.address(row.address, kind),
        row.manager_name or row.manager_a or "",
        due if row.status in SERVED else None,
        row.completeness,
        bool(row.stale),
        bool(row.waiting),
        row.updated_ms,
    )
