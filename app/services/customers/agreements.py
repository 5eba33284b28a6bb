"""用邮协议, header fields: added and changed; numbers are unique among living agreements."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

import sqlalchemy as sa

from app.queries.field_words import FieldWord
from app.services.customers.basis import (
    CustomerBasis,
    Saved,
    Undo,
    customer_work,
    forget_draft,
    refuse,
    require_fresh,
    require_living,
    required,
)
from app.services.customers.checking import text_value
from models.kernel.enums import AgreementStatus, PayMode, SettleCycle
from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.kernel.text import normalise_code
from models.rules.permissions import Right, require
from models.rules.validators import account_no_error
from models.store.actor import Actor
from models.store.unit_of_work import UnitOfWork
from models.tables.customers import Agreement, Customer

LAST_DAY = 31
LAST_FIXED_DAY = 28
MOST_GRACE = 30


@dataclass(frozen=True, slots=True)
class AgreementDraft:
    """What the form holds.

    Attributes:
        agreement_no: 协议编号.
        account_no: 协议客户代码, 13 to 15 digits, or empty.
        business_scope: Product codes.
        pay_mode: 付费方式.
        allow_credit: 附码授权.
        credit_limit: Fen.
        settle_cycle: 结算周期.
        settle_day: 1 to 28, 31 for the last day of the month, or None.
        grace_days: 0 to 30.
        valid_from: First day.
        valid_to: Last day.
        signed_on: Day of signing.
        signer_a: For the customer.
        signer_b: For us.
        status: State of the header.
    """

    agreement_no: str
    account_no: str
    business_scope: frozenset[str]
    pay_mode: PayMode
    allow_credit: bool
    credit_limit: int
    settle_cycle: SettleCycle | None
    settle_day: int | None
    grace_days: int
    valid_from: date | None
    valid_to: date | None
    signed_on: date | None
    signer_a: str
    signer_b: str
    status: AgreementStatus


@dataclass(frozen=True, slots=True)
class AgreementKey:
    """An agreement that is being changed.

    Attributes:
        agreement_id: The row.
        seen_ms: ``updated_ms`` of the row that was shown.
    """

    agreement_id: bytes
    seen_ms: int


class Agreements:
    """Keeps the headers of agreements."""

    def __init__(self, basis: CustomerBasis) -> None:
        """Take store, figures and index."""
        self._basis = basis

    def add(
        self, customer_id: bytes, draft: AgreementDraft, actor: Actor, draft_key: str = "", origin: str = "local"
    ) -> Saved:
        """Add an agreement.

        Raises:
            InputError: A field breaks a rule, or a number is on another living agreement.
            RightsError: The person may not amend files.
        """
        require(actor.roles, Right.CUSTOMER_EDIT)
        values = _cleaned(draft)
        with customer_work(self._basis, actor, "agreement.add", customer_id, origin) as uow:
            customer = uow.get(Customer, customer_id)
            require_living(customer)
            _require_unique(uow, values, None)
            row = Agreement(
                id=self._basis.basis.store.ids.next(), scope=customer.scope, customer_id=customer_id,
                party_b_org=customer.outlet_code, **values,
            )  # fmt: skip
            uow.add(row)
            customer.paper_stale_ms = uow.wall_ms
            forget_draft(uow, actor.staff_no, draft_key)
            changes = uow.commit()
        after = (("agreement_no", row.agreement_no),)
        return Saved(row.id, changes, Undo("agreement", row.id, (), after, customer.full_name))

    def change(
        self, key: AgreementKey, draft: AgreementDraft, actor: Actor, draft_key: str = "", origin: str = "local"
    ) -> Saved:
        """Change an agreement.

        Raises:
            InputError: A field breaks a rule, or a number is on another living agreement.
            StaleError: Somebody changed it meanwhile.
            RightsError: The person may not amend files.
        """
        require(actor.roles, Right.CUSTOMER_EDIT)
        values = _cleaned(draft)
        with customer_work(self._basis, actor, "agreement.change", self._customer(key.agreement_id), origin) as uow:
            row = uow.get(Agreement, key.agreement_id)
            customer = uow.get(Customer, row.customer_id)
            require_living(customer)
            require_fresh(row, key.seen_ms)
            _require_unique(uow, values, row.id)
            changed = {name: value for name, value in values.items() if getattr(row, name) != value}
            before = tuple((name, getattr(row, name)) for name in changed)
            for name, value in changed.items():
                setattr(row, name, value)
            if changed:
                customer.paper_stale_ms = uow.wall_ms
            forget_draft(uow, actor.staff_no, draft_key)
            changes = uow.commit()
        return Saved(row.id, changes, Undo("agreement", row.id, before, tuple(changed.items()), customer.full_name))

    def _customer(self, agreement_id: bytes) -> bytes:
        query = sa.select(Agreement.customer_id).where(Agreement.id == agreement_id)
        with self._basis.basis.store.read() as connection:
            return connection.execute(query).scalar() or b""


def _cleaned(draft: AgreementDraft) -> dict[str, Any]:
    values: dict[str, Any] = {each.name: getattr(draft, each.name) for each in fields(draft)}
    values["agreement_no"] = normalise_code(draft.agreement_no)
    values["account_no"] = normalise_code(draft.account_no) or None
    errors = [required(word) for word in _NEEDED if not values[word.value]]
    if values["account_no"]:
        errors.extend(filter(None, [account_no_error(values["account_no"])]))
    for name, word in (
        ("agreement_no", FieldWord.AGREEMENT_NO),
        ("signer_a", FieldWord.SIGNER_A),
        ("signer_b", FieldWord.SIGNER_B),
    ):
        try:
            values[name] = text_value("agreement", name, str(values[name] or ""), word)
        except InputError as error:
            errors.append(error)
    refuse([*errors, *_figures(draft)])
    return values


_NEEDED = (FieldWord.AGREEMENT_NO, FieldWord.BUSINESS_SCOPE, FieldWord.VALID_FROM, FieldWord.VALID_TO)


def _figures(draft: AgreementDraft) -> list[InputError]:
    errors = []
    if draft.valid_from and draft.valid_to and draft.valid_to <= draft.valid_from:
        errors.append(
            InputError(
                msg("The agreement ends on {end}, not after its first day {start}", end=draft.valid_to,
                    start=draft.valid_from),
                msg("Enter a last day after the first day"),
                field="valid_to",
            )
        )  # fmt: skip
    if draft.settle_day is not None and not (1 <= draft.settle_day <= LAST_FIXED_DAY or draft.settle_day == LAST_DAY):
        errors.append(
            InputError(
                msg("{day} is no settlement day", day=draft.settle_day),
                msg("Enter 1 to {last}, or {end} for the last day of the month", last=LAST_FIXED_DAY, end=LAST_DAY),
                field="settle_day",
            )
        )
    if not 0 <= draft.grace_days <= MOST_GRACE:
        errors.append(
            InputError(
                msg("{days} days of grace; allowed are {least} to {most}", days=draft.grace_days, least=0,
                    most=MOST_GRACE),
                msg("Enter fewer days"),
                field="grace_days",
            )
        )  # fmt: skip
    if draft.credit_limit < 0 or (draft.credit_limit > 0 and not draft.allow_credit):
        errors.append(
            InputError(
                msg("A credit limit needs the permission to buy on account (附码)"),
                msg("Tick the permission, or leave the limit at 0.00"),
                field="credit_limit",
            )
        )
    if draft.pay_mode is PayMode.ACCOUNT and draft.settle_cycle is None:
        errors.append(required(FieldWord.SETTLE_CYCLE))
    return errors


def _require_unique(uow: UnitOfWork, values: Mapping[str, Any], but: bytes | None) -> None:
    for name, word in (("agreement_no", FieldWord.AGREEMENT_NO), ("account_no", FieldWord.ACCOUNT_NO)):
        if not values[name]:
            continue
        query = (
            sa.select(Agreement.id, Customer.full_name)
            .join(Customer, Customer.id == Agreement.customer_id)
            .where(getattr(Agreement, name) == values[name], Agreement.deleted_ms.is_(None))
        )
        for row in uow.connection.execute(query):
            if row.id != but:
                raise InputError(
                    msg("{field} {value} belongs to {name}", field=word, value=values[name], name=row.full_name),
                    msg("Correct the number"),
                    field=name,
                )
