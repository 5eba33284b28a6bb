"""常用筛选: a person's saved filters of the list, with their counts; one of them may be the usual one."""

import json
from dataclasses import asdict, dataclass, replace

import sqlalchemy as sa

from app.queries.customers import CustomerFilter, count_filters
from app.services.customers.basis import CustomerBasis
from models.kernel.changes import Changes
from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.kernel.text import length, tidy
from models.store.actor import Actor
from models.store.scopes import outlet_scope
from models.store.unit_of_work import PRIORITY_BULK, work
from models.tables.customers import SavedFilter

ROOM = "customers"
NAME_MOST = 40


@dataclass(frozen=True, slots=True)
class FilterLine:
    """One saved filter.

    Attributes:
        filter_id: The row.
        name: Its name.
        wanted: The filter.
        is_default: Whether the list opens with it.
        count: How many customers it shows now.
    """

    filter_id: bytes
    name: str
    wanted: CustomerFilter
    is_default: bool
    count: int


class Filters:
    """Keeps saved filters."""

    def __init__(self, basis: CustomerBasis) -> None:
        """Take store, figures and index."""
        self._basis = basis

    def list(self, actor: Actor) -> tuple[FilterLine, ...]:
        """A person's filters in order, each with the count of the list that it opens."""
        query = (
            sa.select(SavedFilter.id, SavedFilter.name, SavedFilter.filter_json, SavedFilter.is_default)
            .where(*_own(actor))
            .order_by(SavedFilter.position, SavedFilter.created_ms, SavedFilter.id)
        )
        lens = self._basis.lens(actor)
        with self._basis.basis.store.read() as connection:
            rows = [(row.id, row.name, read_filter(row.filter_json), row.is_default)
                    for row in connection.execute(query)]  # fmt: skip
            own = {row[0].hex(): row[2] for row in rows}
            mine = {key: replace(f, manager=actor.staff_no) if f.manager == "*" else f for key, f in own.items()}
            counts = count_filters(connection, mine, lens)
        return tuple(FilterLine(*row, counts[row[0].hex()]) for row in rows)

    def save(self, name: str, wanted: CustomerFilter, actor: Actor, origin: str = "local") -> Changes:
        """Keep a filter under a name; one of the same name is replaced.

        Raises:
            InputError: No name, or too long a one.
        """
        shown = tidy(name)
        if not 0 < length(shown) <= NAME_MOST:
            raise InputError(
                msg("The name has {size} characters; allowed are {least} to {most}", size=length(shown), least=1,
                    most=NAME_MOST),
                msg("Give the filter a short name"),
                field="name",
            )  # fmt: skip
        with work(self._basis.basis.store, actor, what="filter.save", subject=shown, priority=PRIORITY_BULK,
                  origin=origin) as uow:  # fmt: skip
            row = uow.session.scalars(sa.select(SavedFilter).where(*_own(actor), SavedFilter.name == shown)).first()
            text = json.dumps(asdict(wanted), ensure_ascii=False)
            if row is not None:
                row.filter_json = text
                return uow.commit()
            last = uow.session.scalars(sa.select(sa.func.max(SavedFilter.position)).where(*_own(actor))).first()
            uow.add(
                SavedFilter(
                    scope=outlet_scope(actor.outlet), staff_no=actor.staff_no, room=ROOM, name=shown, filter_json=text,
                    position=(last or 0) + 1,
                )
            )  # fmt: skip
            return uow.commit()

    def make_default(self, filter_id: bytes | None, actor: Actor, origin: str = "local") -> Changes:
        """Open the list with a filter from now on; None opens it with everything."""
        with work(self._basis.basis.store, actor, what="filter.default", priority=PRIORITY_BULK, origin=origin) as uow:
            for row in uow.session.scalars(sa.select(SavedFilter).where(*_own(actor))):
                row.is_default = row.id == filter_id
            return uow.commit()

    def drop(self, filter_id: bytes, actor: Actor, origin: str = "local") -> Changes:
        """Forget a filter."""
        with work(self._basis.basis.store, actor, what="filter.drop", priority=PRIORITY_BULK, origin=origin) as uow:
            row = uow.get(SavedFilter, filter_id)
            if row.staff_no == actor.staff_no:
                uow.delete(row)
            return uow.commit()


def read_filter(text: str) -> CustomerFilter:
    """The filter of its JSON; what a newer version added is left aside."""
    loaded = json.loads(text)
    usual = CustomerFilter()
    known = {
        name: value
        for name, value in loaded.items()
        if name in CustomerFilter.__slots__ and type(value) is type(getattr(usual, name))
    }
    return replace(usual, **known)


def _own(actor: Actor) -> tuple[sa.ColumnElement[bool], ...]:
    return (SavedFilter.staff_no == actor.staff_no, SavedFilter.room == ROOM, SavedFilter.deleted_ms.is_(None))
