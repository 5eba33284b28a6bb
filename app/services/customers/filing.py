"""建档: a new file needs the nine basic items; one that looks like another needs a reason to go on."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import sqlalchemy as sa

from app.queries.duplicates import DuplicateHint, duplicates
from app.queries.field_words import FieldWord
from app.services.customers.basis import CustomerBasis, Saved, Undo, forget_draft, refuse, required
from app.services.customers.checking import EDITABLE, cleaned
from models.kernel.enums import CustomerStatus, CustomerType, ValueTier, VisitClass
from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.kernel.text import normalise_code
from models.rules.authorisation import check_reason
from models.rules.completeness import basics_errors
from models.rules.duplicates import duplicate_keys
from models.rules.permissions import Right, require
from models.rules.phones import normalise_phone
from models.rules.tiering import default_class
from models.store.actor import Actor
from models.store.scopes import outlet_scope
from models.store.unit_of_work import UnitOfWork, work
from models.tables import metadata
from models.tables.customers import Customer, FileReview, GradeChange

FILED = "建档"
PROSPECT_FIELDS = (FieldWord.FULL_NAME, FieldWord.ADDRESS, FieldWord.CUSTOMER_TYPE)
_COUNTER = 6
_NUMBER = re.compile(r"KH(\d{8})(\d{6})", re.ASCII)


class Filing:
    """Files customers and prospects, and looks for files that mean the same customer."""

    def __init__(self, basis: CustomerBasis) -> None:
        """Take store, figures and index."""
        self._basis = basis

    def file(
        self, typed: Mapping[str, object], actor: Actor, *, duplicate_reason: str = "", draft_key: str = "",
        origin: str = "local",
    ) -> Saved:  # fmt: skip
        """File a customer.

        Args:
            typed: Values by field, ``outlet_code``, ``value_tier`` and ``visit_class`` among them; without an outlet
                the person's own, without a class the one proposed for the tier (RULES.md §3.3).
            actor: Who files.
            duplicate_reason: Why the file is opened although others look alike.
            draft_key: Key of the kept draft, forgotten in the same transaction.
            origin: Token of the page that acts.

        Raises:
            InputError: A basic item is empty, a value breaks a rule, the customer number or certificate is on file, or
                others look alike and no reason is given (field ``duplicate_reason``).
            RightsError: The person may not open files.
        """
        return self._file(typed, actor, CustomerStatus.ACTIVE, duplicate_reason, draft_key, origin)

    def file_prospect(
        self, typed: Mapping[str, object], actor: Actor, *, duplicate_reason: str = "", draft_key: str = "",
        origin: str = "local",
    ) -> Saved:  # fmt: skip
        """File a prospect: name, address, type and a phone or e-mail are enough.

        Raises:
            InputError: As ``file``, for the fewer fields.
            RightsError: The person may not open files.
        """
        return self._file(typed, actor, CustomerStatus.PROSPECT, duplicate_reason, draft_key, origin)

    def look_alikes(self, typed: Mapping[str, object], but: bytes | None = None) -> tuple[DuplicateHint, ...]:
        """Files that look like what is typed so far; quick enough to ask while typing.

        Args:
            typed: Texts by field: name, phones, address, postcode, certificate number; whatever is there.
            but: The file being amended.
        """
        with self._basis.basis.store.read() as connection:
            return self._look(connection, typed, but)

    def next_number(self, outlet: str) -> str:
        """The customer number proposed for a new file of an outlet; the person may type another."""
        c = metadata.tables["customer"].c
        head = f"KH{outlet}"
        query = sa.select(sa.func.max(c.crm_customer_no)).where(
            c.crm_customer_no >= head,
            c.crm_customer_no < head + "~",
            sa.func.length(c.crm_customer_no) == len(head) + 6,
        )
        with self._basis.basis.store.read() as connection:
            last = connection.execute(query).scalar()
        found = _NUMBER.fullmatch(last or "")
        return f"{head}{int(found[2]) + 1 if found else 1:0{_COUNTER}d}"

    def _file(
        self, typed: Mapping[str, object], actor: Actor, status: CustomerStatus, duplicate_reason: str,
        draft_key: str, origin: str,
    ) -> Saved:  # fmt: skip
        require(actor.roles, Right.CUSTOMER_CREATE)
        store, day = self._basis.basis.store, self._basis.day
        outlet = str(typed.get("outlet_code") or actor.outlet)
        known = EDITABLE | {"value_tier", "visit_class"}
        values = {name: typed[name] for name in typed if name in known}
        if status is CustomerStatus.PROSPECT and not values.get("crm_customer_no"):
            values["crm_customer_no"] = self.next_number(outlet)
        values = _ready(values, status)
        with work(store, actor, what="customer.file", subject=str(values["full_name"]), origin=origin) as uow:
            self._require_new(uow, values, outlet)
            alike = self._look(uow.connection, values, None)
            uow.reason = _reason(alike, duplicate_reason)
            row = self._row(values, status, outlet, day)
            uow.add(row)
            if status is CustomerStatus.ACTIVE:
                _first_records(uow, row, actor, day)
            forget_draft(uow, actor.staff_no, draft_key)
            changes = uow.commit()
        return Saved(row.id, changes, Undo("customer", row.id, (), (("full_name", row.full_name),), row.full_name))

    def _row(self, values: dict[str, Any], status: CustomerStatus, outlet: str, day: date) -> Customer:
        served = status is CustomerStatus.ACTIVE
        tier = values.pop("value_tier", None) or (ValueTier.ORDINARY if served else ValueTier.NONE)
        proposed = default_class(tier, self._basis.figures(outlet)) if served else VisitClass.NONE
        visit_class = values.pop("visit_class", None) or proposed
        return Customer(
            id=self._basis.basis.store.ids.next(),
            scope=outlet_scope(outlet),
            outlet_code=outlet,
            status=status,
            value_tier=tier,
            tier_from=day if served else None,
            visit_class=visit_class,
            class_from=day if served else None,
            reviewed_on=day if served else None,
            **values,
        )

    def _look(
        self, connection: sa.Connection, typed: Mapping[str, object], but: bytes | None
    ) -> tuple[DuplicateHint, ...]:
        texts = {name: str(typed.get(name) or "") for name in _COMPARED}
        phones = tuple(normalise_phone(texts[name]) for name in ("phone", "backup_phone", "billing_phone"))
        mine = duplicate_keys(
            texts["full_name"], phones, texts["address"], texts["postcode"], normalise_code(texts["cert_no"])
        )
        return duplicates(connection, mine, texts["address"], but)

    def _require_new(self, uow: UnitOfWork, values: Mapping[str, Any], outlet: str) -> None:
        office = metadata.tables["org_unit"].c
        known = uow.connection.execute(sa.select(office.enabled).where(office.org_code == outlet)).scalar()
        if known is False or known == 0:
            raise InputError(
                msg("The outlet {code} is disabled", code=outlet), msg("Choose another outlet"), field="outlet_code"
            )
        require_unique(uow, values, None)


_COMPARED = ("full_name", "phone", "backup_phone", "billing_phone", "address", "postcode", "cert_no")


def require_unique(uow: UnitOfWork, values: Mapping[str, Any], but: bytes | None) -> None:
    """Refuse a customer number or certificate that another living file has.

    Raises:
        InputError: It stands on another file, which is named.
    """
    c = metadata.tables["customer"].c
    for name, word in (("crm_customer_no", FieldWord.CRM_CUSTOMER_NO), ("cert_no", FieldWord.CERT_NO)):
        if not values.get(name):
            continue
        query = sa.select(c.id, c.full_name, c.crm_customer_no).where(
            c[name] == values[name], c.deleted_ms.is_(None), c.merged_into.is_(None)
        )
        if name == "cert_no":
            query = query.where(c.status != CustomerStatus.WITHDRAWN)
        for row in uow.connection.execute(query):
            if row.id != but:
                raise InputError(
                    msg(
                        "{field} {value} is on file already: {number} {name}",
                        field=word, value=values[name], number=row.crm_customer_no, name=row.full_name,
                    ),
                    msg("Open the file that exists, or correct the number"),
                    field=name,
                )  # fmt: skip


def _ready(typed: Mapping[str, object], status: CustomerStatus) -> dict[str, Any]:
    """Checked values with every needed field."""
    if status is CustomerStatus.ACTIVE:
        empty = basics_errors(typed)
    else:
        empty = tuple(required(word) for word in PROSPECT_FIELDS if not str(typed.get(word.value) or "").strip())
        if not str(typed.get("phone") or "").strip() and not str(typed.get("email") or "").strip():
            empty = (*empty, required(FieldWord.PHONE))
    refuse(empty)
    values = cleaned(typed)
    values.setdefault("industry_code", "")
    values["industry_code"] = values["industry_code"] or ""
    values["usage_kinds"] = values.get("usage_kinds") or frozenset()
    values["customer_type"] = values.get("customer_type") or CustomerType.OTHER
    values["green_channel"] = bool(values.get("green_channel"))
    return values


def _reason(alike: tuple[DuplicateHint, ...], reason: str) -> str:
    if not alike:
        return reason.strip()
    if reason.strip():
        return check_reason(reason, "duplicate_reason")
    raise InputError(
        msg("Possibly a duplicate: {name} ({reason})", name=alike[0].name, reason=alike[0].reasons[0]),
        msg("Open the file that exists, or write why this is another customer"),
        field="duplicate_reason",
    )


def _first_records(uow: UnitOfWork, row: Customer, actor: Actor, day: date) -> None:
    """Filing counts as the first review and gives the first grades."""
    uow.add(
        FileReview(scope=row.scope, customer_id=row.id, reviewed_on=day, kind="filed", reviewer_name=actor.name)
    )  # fmt: skip
    for scheme, value, none in (
        ("tier", row.value_tier, ValueTier.NONE),
        ("class", row.visit_class, VisitClass.NONE),
    ):
        if value is not none:
            uow.add(
                GradeChange(
                    scope=row.scope, customer_id=row.id, scheme=scheme, value=value.value, previous=none.value,
                    effective_from=day, reason=FILED,
                )
            )  # fmt: skip
