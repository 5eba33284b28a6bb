"""Deciding what two people could not both have: nothing is overwritten until somebody entitled has chosen.

The decision and what it makes of the record are one transaction, so the centre takes both or neither; whoever decides
too late is told so, and the first decision stands.
"""

from typing import cast

from app.queries import conflicts as query
from app.queries.conflicts import SECOND_PLACE, Answer, ConflictLine
from app.queries.field_words import field_word
from app.queries.page import Page
from models.kernel.changes import Changes
from models.kernel.errors import InputError, RightsError, StaleError
from models.kernel.messages import msg
from models.rules.authorisation import check_reason
from models.rules.permissions import Right, require
from models.store.actor import Actor
from models.store.engine import Store
from models.store.images import from_raw, to_raw
from models.store.unit_of_work import UnitOfWork, work
from models.tables import metadata
from models.tables.base import Base, Synced
from models.tables.history import Conflict


class ConflictService:
    """The conflict inbox."""

    def __init__(self, store: Store) -> None:
        """Take the cache."""
        self._store = store

    def page(self, *, decided: bool = False, offset: int = 0, limit: int = 100) -> Page[ConflictLine]:
        """Open conflicts, oldest first, or decided ones, newest first."""
        with self._store.read() as connection:
            return query.conflicts(connection, decided=decided, offset=offset, limit=limit)

    def get(self, conflict_id: bytes) -> ConflictLine | None:
        """One conflict."""
        with self._store.read() as connection:
            return query.conflict(connection, conflict_id)

    def count(self) -> int:
        """How many wait for somebody."""
        with self._store.read() as connection:
            return query.open_count(connection)

    def may_decide(self, line: ConflictLine, actor: Actor) -> bool:
        """Whether the person may decide it: guarded fields and what was passed on are for the outlet head."""
        try:
            self._require(line, actor)
        except RightsError:
            return False
        return True

    def decide(
        self, conflict_id: bytes, answer: Answer, reason: str, actor: Actor, origin: str = "local"
    ) -> Changes:  # fmt: skip
        """Decide a conflict.

        Args:
            conflict_id: Which.
            answer: The answer; the buttons offer only possible ones.
            reason: Why; stands in the history of the record.
            actor: Who decides.
            origin: Token of the page.

        Raises:
            InputError: No reason, an answer that is not possible, or the second place is taken.
            RightsError: Only the outlet head may decide this one.
            StaleError: Somebody decided before, or the value at the centre moved on.
        """
        line = self.get(conflict_id)
        if line is None or not line.open:
            raise _decided_before(line)
        why = check_reason(reason)
        if answer is Answer.ADMIN:
            require(actor.roles, Right.CONFLICT_DECIDE)
        else:
            self._require(line, actor)
        if answer not in line.answers:
            raise InputError(
                msg("{field} has no second place to keep both values", field=_named(line.field_name)),
                msg("Choose one of the two values, or pass it to the administrator"),
                field="answer",
            )
        with work(self._store, actor, what="conflict.decide", subject=line.subject, origin=origin) as uow:
            row = uow.get(Conflict, conflict_id)
            uow.reason = why
            self._carry_out(uow, row, answer)
            row.state = str(answer)
            if answer is not Answer.ADMIN:
                row.decided_by, row.decided_name = actor.staff_no, actor.name
                row.decided_ms, row.decision_reason = uow.wall_ms, why
                self._settle_outbox(uow, row)
            return uow.commit()

    def acknowledge(self, seq: int, actor: Actor) -> Changes:
        """Put a kept transaction of this PC aside after its author has seen why; it stays in the list of sent ones.

        Raises:
            RightsError: The person may not decide conflicts.
            StaleError: It is not kept any more.
        """
        require(actor.roles, Right.CONFLICT_DECIDE)
        outbox = metadata.tables["outbox"]
        with self._store.transaction() as connection:
            done = connection.execute(
                outbox.update().where(outbox.c.seq == seq, outbox.c.state == "K").values(state="A")
            ).rowcount
        if not done:
            raise _decided_before(None)
        changes = Changes(frozenset({("outbox", seq.to_bytes(16, "big"))}))
        self._store.announce(changes)
        return changes

    def _require(self, line: ConflictLine, actor: Actor) -> None:
        guarded = line.guarded or line.state == Answer.ADMIN
        require(actor.roles, Right.CONFLICT_GUARDED if guarded else Right.CONFLICT_DECIDE)

    def _carry_out(self, uow: UnitOfWork, row: Conflict, answer: Answer) -> None:
        """Make of the record what the answer says; the value of the other side already stands."""
        if answer in (Answer.THEIRS, Answer.ADMIN) or row.kind == "refused":
            return
        target = _target(uow, row)
        if row.kind == "deleted" and row.field != "deleted_ms":
            target.deleted_ms = None
        if answer is Answer.MINE:
            self._refuse_moved(target, row)
            _put(target, row.field, row.mine_value)
            return
        second = SECOND_PLACE[f"{row.table_name}.{row.field}"]
        taken = getattr(target, second)
        if taken and taken != row.mine_value:
            raise InputError(
                msg("{field} already holds {value}", field=_named(second), value=str(taken)),
                msg("Choose one of the two values, or clear the second place in the file first"),
                field="answer",
            )
        _put(target, second, row.mine_value)

    def _refuse_moved(self, target: Synced, row: Conflict) -> None:
        column = metadata.tables[row.table_name].columns[row.field]
        now = to_raw(column, getattr(target, row.field))
        if row.kind == "field" and now not in (row.theirs_value, row.mine_value):
            raise StaleError(
                msg("The value moved on meanwhile: it is now {value}", value=str(now)),
                msg("Sync once, look at the newer value and decide again"),
            )

    def _settle_outbox(self, uow: UnitOfWork, row: Conflict) -> None:
        """A transaction of this PC that the centre kept because of it needs nobody any more."""
        outbox = metadata.tables["outbox"]
        uow.connection.execute(
            outbox.update().where(outbox.c.tx_id == row.mine_tx, outbox.c.state == "K").values(state="A")
        )


def _target(uow: UnitOfWork, row: Conflict) -> Synced:
    kinds = {str(mapper.local_table): mapper.class_ for mapper in Base.registry.mappers}
    found = uow.session.get(cast(type[Synced], kinds[row.table_name]), row.row_id)
    if found is None:
        raise StaleError(
            msg("The record is not on this computer any more"),
            msg("Pass it to the administrator"),
        )
    return found


def _put(target: Synced, field: str, raw: object) -> None:
    table = metadata.tables[str(type(target).__tablename__)]
    setattr(target, field, from_raw(table.columns[field], raw))


def _named(field: str) -> object:
    """The name of a field, worded by the screen; a field without a name by its column."""
    return field_word(field) or field


def _decided_before(line: ConflictLine | None) -> StaleError:
    name = "" if line is None else line.decided_name
    title = msg("{name} has decided this before", name=name) if name else msg("This is settled already")
    return StaleError(title, msg("Refresh the list; nothing was changed"))
