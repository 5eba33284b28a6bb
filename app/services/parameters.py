"""Rule figures: where every use case takes them from, and how an office changes one from a day on."""

import threading
from dataclasses import dataclass
from datetime import date

from app.queries import organisation, parameters
from app.queries.parameters import ParameterChange
from app.services.authorise import Authoriser, SecondPerson, Subject
from models.kernel.changes import Changes
from models.kernel.clock import today
from models.kernel.errors import InputError, RightsError
from models.kernel.messages import msg
from models.kernel.text import tidy
from models.rules.org_scope import OrgTree
from models.rules.parameters import Figures, InForce, ParameterSet, check_value, spec_of, write_value
from models.rules.permissions import Right, require
from models.store.actor import Actor
from models.store.engine import Store
from models.store.scopes import office_scope
from models.store.unit_of_work import work
from models.tables.organisation import ParameterValue


class ParameterSource:
    """The figures in force, kept in memory and read again after a change.

    Example:
        ``source.on(today(clock), actor.org_code).integer("visit.quota.1")``
    """

    def __init__(self, store: Store) -> None:
        """Take the cache and follow its changes."""
        self._store = store
        self._lock = threading.Lock()
        self._loaded: tuple[ParameterSet, OrgTree] | None = None
        self._figures: dict[tuple[date, str], Figures] = {}
        store.subscribe(self._on_changes)

    def on(self, day: date, org_code: str) -> Figures:
        """The figures in force for an office on a business day."""
        with self._lock:
            found = self._figures.get((day, org_code))
            if found is None:
                values, tree = self._load()
                found = values.at(day, tree.path(org_code))
                self._figures[(day, org_code)] = found
            return found

    def tree(self) -> OrgTree:
        """The organisation as this PC knows it."""
        with self._lock:
            return self._load()[1]

    def _load(self) -> tuple[ParameterSet, OrgTree]:
        if self._loaded is None:
            with self._store.read() as connection:
                self._loaded = (parameters.parameter_set(connection), organisation.org_tree(connection))
        return self._loaded

    def _on_changes(self, changes: Changes) -> None:
        if changes.touches("parameter_value", "org_unit"):
            with self._lock:
                self._loaded = None
                self._figures.clear()


@dataclass(frozen=True, slots=True)
class ParameterLine:
    """One figure for the parameter screen.

    Attributes:
        current: Value in force today with its origin.
        source_name: Name of the office that set it; empty for the program's default.
        upcoming: The next value already entered for this office or one above, if any.
    """

    current: InForce
    source_name: str
    upcoming: ParameterChange | None


@dataclass(frozen=True, slots=True)
class ParameterEdit:
    """A new value as typed.

    Attributes:
        key: Key of the figure.
        typed: What stands in the field; money in yuan.
        org_code: The office it shall hold for, with everything below.
        effective_from: First day in force.
        note: Source, such as the number of the order.
    """

    key: str
    typed: str
    org_code: str
    effective_from: date
    note: str


class ParameterService:
    """Reading and changing figures."""

    def __init__(self, store: Store, source: ParameterSource, authoriser: Authoriser) -> None:
        """Take the cache, the source of figures and the two-person primitive."""
        self._store = store
        self._source = source
        self._authoriser = authoriser

    def lines(self, actor: Actor, org_code: str = "") -> tuple[ParameterLine, ...]:
        """Every figure for an office (empty: the person's own), in the order of the catalogue.

        Raises:
            RightsError: The person may not see parameters, or not those of that office.
        """
        require(actor.roles, Right.PARAMETERS_VIEW)
        office = org_code or actor.org_code
        day = today(self._store.clock)
        tree = self._source.tree()
        self._refuse_foreign(actor, office, tree, reading=True)
        layers = tree.path(office)
        with self._store.read() as connection:
            changes = parameters.history(connection)
        coming: dict[str, ParameterChange] = {}
        for change in changes:
            if change.effective_from > day and change.org_code in layers:
                coming[change.key] = change
        return tuple(
            ParameterLine(found, self._name(found.org_code, tree), coming.get(found.spec.key))
            for found in self._source.on(day, office).all()
        )

    def history(self, actor: Actor, key: str) -> tuple[ParameterChange, ...]:
        """Every value ever set for a figure, latest effective day first."""
        require(actor.roles, Right.PARAMETERS_VIEW)
        with self._store.read() as connection:
            return parameters.history(connection, key)

    def check(self, edit: ParameterEdit, actor: Actor) -> str:
        """The canonical text of a new value, for asking before the second person is called.

        Raises:
            InputError: Impossible value, a day in the past, or no change.
            RightsError: The person may not, or the office is not below the person's own.
        """
        require(actor.roles, Right.PARAMETERS_EDIT)
        self._refuse_foreign(actor, edit.org_code, self._source.tree(), reading=False)
        value = write_value(check_value(spec_of(edit.key), edit.typed))
        self._refuse_past(edit)
        self._refuse_same(edit, value)
        return value

    def change(self, edit: ParameterEdit, second: SecondPerson, actor: Actor, origin: str = "local") -> Changes:
        """Set a value for an office from a day on; the old value stays in force until then.

        Args:
            edit: The new value.
            second: Who unlocks it, and why.
            actor: Who enters it.
            origin: Token of the page.

        Raises:
            InputError: Impossible value, a day in the past, or no change.
            RightsError: One of the two may not, or the office is not below the person's own.
        """
        value = self.check(edit, actor)
        granted = self._authoriser.check(Right.PARAMETERS_APPROVE, actor, second)
        with work(self._store, actor, what="parameter.change", subject=edit.key, origin=origin) as uow:
            row = ParameterValue(
                id=self._store.ids.next(),
                scope=office_scope(edit.org_code),
                key=edit.key,
                value=value,
                org_code=edit.org_code,
                effective_from=edit.effective_from,
                maker=actor.staff_no,
                checker=granted.checker.staff_no,
                source_note=tidy(edit.note) or granted.reason,
            )
            uow.reason = granted.reason
            self._authoriser.record(uow, granted, Subject("parameter_value", row.id), office_scope(edit.org_code))
            uow.add(row)
            return uow.commit()

    def _refuse_past(self, edit: ParameterEdit) -> None:
        day = today(self._store.clock)
        if edit.effective_from < day:
            raise InputError(
                msg("The value would hold from {day}, before today {today}", day=edit.effective_from, today=day),
                msg("Choose today or a later day: what was computed until now stays as it was"),
                field="effective_from",
            )

    def _refuse_same(self, edit: ParameterEdit, value: str) -> None:
        found = self._source.on(edit.effective_from, edit.org_code)[edit.key]
        if found.org_code == edit.org_code and write_value(found.value) == value:
            raise InputError(
                msg("{label} already has this value on that day", label=found.spec.label),
                msg("Enter another value, or leave it"),
                field="value",
            )

    def _refuse_foreign(self, actor: Actor, office: str, tree: OrgTree, *, reading: bool) -> None:
        if tree.covers(actor.org_code, office) or (reading and tree.covers(office, actor.org_code)):
            return
        raise RightsError(
            msg("Office {office} is not yours and not below yours", office=self._name(office, tree)),
            msg("Choose your own office or one below it"),
            field="org_code",
        )

    def _name(self, org_code: str | None, tree: OrgTree) -> str:
        node = tree.get(org_code) if org_code else None
        return (org_code or "") if node is None else node.name
