"""Human numbers ``<terminal>-<kind>-<yyyymmdd>-<counter>``: gap-free per terminal, kind and day, never reused.

The counter moves inside the transaction that needs the number, and the register row explains it from then on. The
marker outside the cache keeps the counter too, so a restored cache never issues a number twice.
"""

from datetime import date

import sqlalchemy as sa

from models.kernel.enums import NumberKind, NumberState
from models.kernel.errors import StorageError
from models.kernel.messages import msg
from models.store.scopes import outlet_scope
from models.store.unit_of_work import UnitOfWork
from models.tables import metadata
from models.tables.printing import IssuedNumber


def counter_key(terminal: str, kind: NumberKind, day: date) -> str:
    """Name of a counter, also in the marker."""
    return f"{terminal}-{kind.value}-{day:%Y%m%d}"


def issue(uow: UnitOfWork, kind: NumberKind, day: date, table: str, row_id: bytes, scope: str | None = None) -> str:
    """Give the next number and register it as pending.

    Args:
        uow: The unit of work that writes the numbered row.
        kind: Kind of document.
        day: Business day in the number.
        table: Table of the numbered row.
        row_id: Its id.
        scope: Scope of the register row; the outlet's by default.

    Returns:
        The number, such as ``SM01-V-20251124-0001``.

    Raises:
        StorageError: The centre has given this PC no terminal code yet.
    """
    terminal = _terminal(uow)
    key = counter_key(terminal, kind, day)
    counters = metadata.tables["counter"]
    where = (counters.c.terminal == terminal, counters.c.kind == kind.value, counters.c.day == day.isoformat())
    present = uow.connection.execute(sa.select(counters.c.next).where(*where)).scalar()
    value = max(present or 1, uow.store.marker.load().counters.get(key, 1))
    if present is None:
        row = {"terminal": terminal, "kind": kind.value, "day": day.isoformat(), "next": value + 1}
        uow.connection.execute(counters.insert(), row)
    else:
        uow.connection.execute(counters.update().where(*where).values(next=value + 1))
    uow.note_counter(key, value + 1)
    number = f"{key}-{value:04d}"
    uow.add(
        IssuedNumber(
            scope=scope or outlet_scope(uow.actor.outlet),
            number=number,
            terminal=terminal,
            kind=kind,
            day=day,
            counter=value,
            subject_table=table,
            subject_id=row_id,
            state=NumberState.PENDING,
        )
    )
    return number


def _terminal(uow: UnitOfWork) -> str:
    """The terminal code that the centre gave to this life of the cache; a restored cache waits for a new one."""
    facts = metadata.tables["sync_fact"].c
    given = uow.connection.execute(sa.select(facts.value).where(facts.name == "terminal")).scalar()
    code = uow.actor.terminal if given is None else bytes(given).decode()
    if not code:
        raise StorageError(
            msg("This PC has no terminal code yet, so no number can be printed."),
            msg("Connect to the network once; the centre gives the code with the first sync."),
        )
    return code


def void(uow: UnitOfWork, number: str, reason: str, replaced_by: str | None = None) -> None:
    """Mark a number as void; it is never used again.

    Args:
        uow: The unit of work.
        number: The number to void.
        reason: Why, shown in the register.
        replaced_by: Number of the new slip, if any.
    """
    row = uow.session.scalars(sa.select(IssuedNumber).where(IssuedNumber.number == number)).one()
    row.state = NumberState.VOID
    row.void_reason = reason
    row.replaced_by = replaced_by
