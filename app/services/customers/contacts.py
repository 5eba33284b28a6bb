"""联系人 of a file: added, changed, removed; one of them is the first."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
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
from models.kernel.changes import Changes
from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.rules.permissions import Right, require
from models.rules.phones import normalise_phone
from models.rules.validators import phone_error
from models.store.actor import Actor
from models.store.unit_of_work import UnitOfWork
from models.tables.customers import ContactPerson, Customer

TEXTS: Mapping[str, FieldWord] = {
    "name": FieldWord.NAME,
    "title": FieldWord.TITLE,
    "department": FieldWord.DEPARTMENT,
    "mobile": FieldWord.MOBILE,
    "phone": FieldWord.PHONE,
    "wechat": FieldWord.WECHAT,
    "birthday_md": FieldWord.BIRTHDAY_MD,
    "remark": FieldWord.REMARK,
}
_BIRTHDAY = re.compile(r"(0?[1-9]|1[0-2])[-/.月](0?[1-9]|[12]\d|3[01])日?", re.ASCII)
_SHORT_MONTHS = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}


@dataclass(frozen=True, slots=True)
class ContactKey:
    """A contact person that is being changed.

    Attributes:
        contact_id: The row.
        seen_ms: ``updated_ms`` of the row that was shown.
    """

    contact_id: bytes
    seen_ms: int


class Contacts:
    """Keeps contact persons."""

    def __init__(self, basis: CustomerBasis) -> None:
        """Take store, figures and index."""
        self._basis = basis

    def add(
        self, customer_id: bytes, typed: Mapping[str, object], actor: Actor, draft_key: str = "", origin: str = "local"
    ) -> Saved:
        """Add a contact person.

        Args:
            customer_id: The file.
            typed: Values by field of ``contact_person``.
            actor: Who adds.
            draft_key: Key of the kept draft, forgotten in the same transaction.
            origin: Token of the page that acts.

        Raises:
            InputError: No name, or a value breaks a rule.
            RightsError: The person may not amend files.
        """
        require(actor.roles, Right.CUSTOMER_EDIT)
        values = _cleaned(typed)
        if not values.get("name"):
            raise required(FieldWord.NAME)
        with customer_work(self._basis, actor, "contact.add", customer_id, origin) as uow:
            customer = uow.get(Customer, customer_id)
            require_living(customer)
            row = ContactPerson(
                id=self._basis.basis.store.ids.next(), scope=customer.scope, customer_id=customer_id, **values
            )
            uow.add(row)
            if row.is_primary:
                _only_first(uow, row)
            forget_draft(uow, actor.staff_no, draft_key)
            changes = uow.commit()
        return Saved(row.id, changes, Undo("contact_person", row.id, (), (("name", row.name),), customer.full_name))

    def change(
        self, key: ContactKey, typed: Mapping[str, object], actor: Actor, draft_key: str = "", origin: str = "local"
    ) -> Saved:
        """Change some fields of a contact person.

        Raises:
            InputError: A value breaks a rule.
            StaleError: Somebody changed the person meanwhile.
            RightsError: The person may not amend files.
        """
        require(actor.roles, Right.CUSTOMER_EDIT)
        values = _cleaned(typed)
        if "name" in values and not values["name"]:
            raise required(FieldWord.NAME)
        with customer_work(self._basis, actor, "contact.change", self._customer(key.contact_id), origin) as uow:
            row = uow.get(ContactPerson, key.contact_id)
            customer = uow.get(Customer, row.customer_id)
            require_living(customer)
            require_fresh(row, key.seen_ms)
            changed = {name: value for name, value in values.items() if getattr(row, name) != value}
            before = tuple((name, getattr(row, name)) for name in changed)
            for name, value in changed.items():
                setattr(row, name, value)
            if changed.get("is_primary"):
                _only_first(uow, row)
            forget_draft(uow, actor.staff_no, draft_key)
            changes = uow.commit()
        return Saved(
            row.id, changes, Undo("contact_person", row.id, before, tuple(changed.items()), customer.full_name)
        )

    def remove(self, key: ContactKey, actor: Actor, origin: str = "local") -> Changes:
        """Remove a contact person; the row stays as a tombstone and its history can be read.

        Raises:
            StaleError: Somebody changed the person meanwhile.
            RightsError: The person may not amend files.
        """
        require(actor.roles, Right.CUSTOMER_EDIT)
        with customer_work(self._basis, actor, "contact.remove", self._customer(key.contact_id), origin) as uow:
            row = uow.get(ContactPerson, key.contact_id)
            require_living(uow.get(Customer, row.customer_id))
            require_fresh(row, key.seen_ms)
            uow.delete(row)
            return uow.commit()

    def _customer(self, contact_id: bytes) -> bytes:
        query = sa.select(ContactPerson.customer_id).where(ContactPerson.id == contact_id)
        with self._basis.basis.store.read() as connection:
            return connection.execute(query).scalar() or b""


def _only_first(uow: UnitOfWork, first: ContactPerson) -> None:
    query = sa.select(ContactPerson).where(
        ContactPerson.customer_id == first.customer_id,
        ContactPerson.is_primary.is_(True),
        ContactPerson.deleted_ms.is_(None),
        ContactPerson.id != first.id,
    )
    for row in uow.session.scalars(query):
        row.is_primary = False


def _cleaned(typed: Mapping[str, object]) -> dict[str, Any]:
    errors: list[InputError] = []
    values: dict[str, Any] = {}
    for name, word in TEXTS.items():
        if name in typed:
            try:
                values[name] = _text(name, str(typed[name] or ""), word)
            except InputError as error:
                errors.append(error)
    refuse(errors)
    for name in ("is_billing", "is_primary"):
        if name in typed:
            values[name] = bool(typed[name])
    return values


def _text(name: str, text: str, word: FieldWord) -> str | None:
    stored = text_value("contact_person", name, text, word)
    if stored is None:
        return None
    if name in {"mobile", "phone"}:
        stored = normalise_phone(stored)
        bad = phone_error(stored, name)
        if bad is not None:
            raise bad
    return _birthday(stored) if name == "birthday_md" else stored


def _birthday(text: str) -> str:
    """Month and day as ``MM-DD``; the year is nobody's business (RULES.md §8.4)."""
    found = _BIRTHDAY.fullmatch(text)
    if found is None or int(found[2]) > _SHORT_MONTHS.get(int(found[1]), 31):
        raise InputError(
            msg("“{value}” is no birthday", value=text), msg("Enter month and day, such as 05-31"), field="birthday_md"
        )
    return f"{int(found[1]):02d}-{int(found[2]):02d}"
