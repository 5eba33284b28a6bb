"""Customers from a file: judged first, then filed in bounded transactions under one id, and undone whole if wrong.

Order: ``dry_run`` reads and judges and writes nothing; ``commit`` files the accepted rows, checking once more that no
number was taken meanwhile; ``undo`` withdraws what nobody has touched since and names the rest. A crash between two
transactions loses nothing: what is filed carries the id of the import, and the file can be imported again, since rows
already on file are refused.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from app.imports.checking import CheckedRow, refused
from app.imports.dry_run import DryRun, Progress, already_filed, check_file
from app.imports.known import Known, OnFile, Outlet
from app.imports.refused_file import Sentence, write_refused
from app.queries import imports as queries
from app.queries.imports import Filed, ImportedCustomer, ImportLine
from app.services.parameters import ParameterSource
from models.kernel.changes import Changes
from models.kernel.clock import today
from models.kernel.enums import CustomerStatus, OrgLevel, ValueTier, VisitClass
from models.kernel.errors import InputError
from models.kernel.messages import Message, msg
from models.rules.authorisation import check_reason
from models.rules.org_scope import OrgTree
from models.rules.permissions import Right, require
from models.store.actor import Actor
from models.store.engine import Store
from models.store.scopes import office_scope, outlet_scope
from models.store.unit_of_work import PRIORITY_BULK, UnitOfWork, work
from models.tables.customers import Customer, CustomerNote, FileReview, ImportBatch

GoOn = Callable[[int, int], bool]
"""Told rows filed and rows in all after each transaction; False stops before the next."""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What a commit did.

    Attributes:
        batch_id: The import; undo takes it.
        filed: Customers filed.
        late: Accepted rows refused at the last moment because their number was taken meanwhile.
        stopped: Whether it was stopped before the end.
        changes: What changed.
    """

    batch_id: bytes
    filed: int
    late: tuple[CheckedRow, ...]
    stopped: bool
    changes: Changes


@dataclass(frozen=True, slots=True)
class Kept:
    """A customer that an undo leaves alone, and why."""

    customer_id: bytes
    number: str
    name: str
    reason: Message


@dataclass(frozen=True, slots=True)
class UndoPlan:
    """What an undo would do.

    Attributes:
        removable: Customers that nobody has touched since.
        kept: Customers that were changed or used since.
    """

    removable: tuple[bytes, ...]
    kept: tuple[Kept, ...]


@dataclass(frozen=True, slots=True)
class UndoResult:
    """What an undo did."""

    removed: int
    kept: tuple[Kept, ...]
    changes: Changes


class ImportService:
    """Imports of customer files and their undoing."""

    def __init__(self, store: Store, source: ParameterSource) -> None:
        """Take the cache and the figures in force."""
        self._store = store
        self._source = source

    def dry_run(self, path: Path, actor: Actor, progress: Progress | None = None) -> DryRun:
        """Judge a file against the cache; writes nothing.

        Args:
            path: CSV (GB18030, UTF-8 with or without BOM) or XLSX.
            actor: Who imports; rows must belong to outlets of his office.
            progress: Told the rows judged so far; may raise to stop.

        Raises:
            RightsError: The person may not import.
            InputError: The file as a whole is unusable; names line, field or limit.
            StorageError: The file or the cache cannot be read.
        """
        require(actor.roles, Right.IMPORT)
        day = today(self._store.clock)
        return check_file(path, self._known(actor, day), self._source.on(day, actor.org_code), progress)

    def write_refused(self, run: DryRun, path: Path, actor: Actor, sentence: Sentence = str) -> int:
        """Write the refused rows for correction; ``.xlsx`` or CSV by the suffix.

        Raises:
            RightsError: The person may not import.
            StorageError: The file cannot be written.
        """
        require(actor.roles, Right.IMPORT)
        return write_refused(run, path, sentence)

    def commit(self, run: DryRun, actor: Actor, go_on: GoOn | None = None, origin: str = "local") -> ImportResult:
        """File the accepted rows of a dry run.

        Args:
            run: What ``dry_run`` gave.
            actor: Who imports; the author of notes and reviews is whom the file names.
            go_on: Asked after each transaction.
            origin: Token of the page that acts.

        Raises:
            RightsError: The person may not import.
            InputError: The dry run accepted no row.
            StorageError: The transaction under way was rolled back; those before it stand.
        """
        require(actor.roles, Right.IMPORT)
        rows = sorted(run.accepted, key=lambda row: (str(row.values["outlet_code"]), row.line))
        if not rows:
            raise InputError(
                msg("{file} has no row that can be imported", file=run.name),
                msg("Save the refused rows, correct them and import that file"),
                field="file",
            )
        day = today(self._store.clock)
        size = self._source.on(day, actor.org_code).integer("import.batch")
        batch_id, filed, late, stopped = self._store.ids.next(), 0, list[CheckedRow](), False
        changes = Changes(origin=origin)
        for start in range(0, len(rows), size):
            chunk = rows[start : start + size]
            with self._work(actor, "customer.import", run.name, batch_id, origin) as uow:
                if start == 0:
                    uow.add(_batch(batch_id, run, self._batch_scope(actor)))
                fresh, taken = self._still_free(uow, chunk)
                for row in fresh:
                    self._file(uow, row, batch_id, day, actor)
                changes |= uow.commit()
            filed += len(fresh)
            late.extend(taken)
            if go_on is not None and not go_on(filed, len(rows)) and start + size < len(rows):
                stopped = True
                break
        if filed != len(rows):
            changes |= self._correct(batch_id, filed, len(run.rows) - filed, actor, origin)
        return ImportResult(batch_id, filed, tuple(late), stopped, changes)

    def imports(self, actor: Actor) -> tuple[ImportLine, ...]:
        """Every import this PC knows, the latest first.

        Raises:
            RightsError: The person may not import.
        """
        require(actor.roles, Right.IMPORT)
        with self._store.read() as connection:
            return queries.imports(connection)

    def undo_plan(self, batch_id: bytes, actor: Actor) -> UndoPlan:
        """What an undo would remove and keep.

        Raises:
            RightsError: The person may not undo imports.
        """
        require(actor.roles, Right.IMPORT_UNDO)
        with self._store.read() as connection:
            return _plan(queries.imported_customers(connection, batch_id))

    def undo(self, batch_id: bytes, actor: Actor, reason: str, origin: str = "local") -> UndoResult:
        """Take back every customer of an import that nobody has touched since; the others are kept and named.

        Args:
            batch_id: The import.
            actor: Who undoes it.
            reason: Why; stands in the history of each customer.
            origin: Token of the page that acts.

        Raises:
            RightsError: The person may not undo imports.
            InputError: No reason.
            StaleError: The import is not known here.
            StorageError: The transaction under way was rolled back; undoing again goes on with the rest.
        """
        require(actor.roles, Right.IMPORT_UNDO)
        why = check_reason(reason)
        plan = self.undo_plan(batch_id, actor)
        size = self._source.on(today(self._store.clock), actor.org_code).integer("import.batch")
        changes, removed = Changes(origin=origin), 0
        for start in range(0, max(1, len(plan.removable)), size):
            with self._work(actor, "customer.import_undo", "", batch_id, origin) as uow:
                uow.reason = why
                if start == 0:
                    batch = uow.get(ImportBatch, batch_id)
                    batch.undone_ms, batch.undone_by, batch.undo_reason = uow.wall_ms, actor.staff_no, why[:200]
                chunk = plan.removable[start : start + size]
                found = queries.imported_customers(uow.connection, batch_id, chunk)
                still = [each.customer_id for each in found if _untouched(each)]
                for customer in uow.session.scalars(sa.select(Customer).where(Customer.id.in_(still))):
                    uow.delete(customer)
                removed += len(still)
                changes |= uow.commit()
        return UndoResult(removed, self.undo_plan(batch_id, actor).kept, changes)

    def _work(self, actor: Actor, what: str, subject: str, batch_id: bytes, origin: str) -> UnitOfWork:
        uow = work(self._store, actor, what=what, subject=subject, priority=PRIORITY_BULK, origin=origin)
        uow.bulk = batch_id
        return uow

    def _batch_scope(self, actor: Actor) -> str:
        node = self._source.tree().get(actor.org_code)
        at_outlet = node is not None and node.level is OrgLevel.OUTLET
        return outlet_scope(actor.org_code) if at_outlet else office_scope(actor.org_code)

    def _known(self, actor: Actor, day: date) -> Known:
        tree = self._source.tree()
        mine = {node.code: Outlet(node.code, node.name, node.enabled) for node in tree.outlets(actor.org_code)}
        roots = (node.code for node in tree.roots())
        others = {node.code: node.name for root in roots for node in tree.outlets(root) if node.code not in mine}
        with self._store.read() as connection:
            staff = queries.staff_names(connection)
            living = tuple((each, _on_file(each, tree)) for each in queries.filed(connection))
        return Known(
            outlets=mine,
            today=day,
            elsewhere=others,
            staff=staff,
            certificates={(each.cert_type, each.cert_no): shown for each, shown in living if each.cert_no},
            numbers={each.number: shown for each, shown in living},
        )

    def _still_free(self, uow: UnitOfWork, chunk: Sequence[CheckedRow]) -> tuple[list[CheckedRow], list[CheckedRow]]:
        """Split rows by whether somebody filed their number since the dry run."""
        tree = self._source.tree()
        living = queries.filed_among(
            uow.connection,
            {str(row.values["crm_customer_no"]) for row in chunk},
            {str(row.values["cert_no"]) for row in chunk if "cert_no" in row.values},
        )
        numbers = {each.number: each for each in living}
        certificates = {(each.cert_type, each.cert_no): each for each in living if each.cert_no}
        fresh, taken = list[CheckedRow](), list[CheckedRow]()
        for row in chunk:
            number = numbers.get(str(row.values["crm_customer_no"]))
            kind, text = row.values.get("cert_type"), row.values.get("cert_no")
            certificate = certificates.get((str(kind), str(text)))
            if certificate is not None:
                taken.append(refused(row, already_filed("cert_no", _on_file(certificate, tree))))
            elif number is not None:
                taken.append(refused(row, already_filed("crm_customer_no", _on_file(number, tree))))
            else:
                fresh.append(row)
        return fresh, taken

    def _file(self, uow: UnitOfWork, row: CheckedRow, batch_id: bytes, day: date, actor: Actor) -> None:
        values: dict[str, Any] = {key: value for key, value in row.values.items() if key not in _BESIDE}
        customer_id, scope = self._store.ids.next(), outlet_scope(str(values["outlet_code"]))
        graded, classed = values["value_tier"] is not ValueTier.NONE, values["visit_class"] is not VisitClass.NONE
        uow.add(
            Customer(
                id=customer_id,
                scope=scope,
                import_id=batch_id,
                status=CustomerStatus.ACTIVE,
                tier_from=day if graded else None,
                class_from=day if classed else None,
                **values,
            )
        )
        author = str(row.values.get("author") or values.get("archive_keeper") or actor.name)
        if "note" in row.values:
            uow.add(CustomerNote(scope=scope, customer_id=customer_id, text=row.values["note"], author_name=author))
        if "reviewed_on" in values:
            uow.add(
                FileReview(
                    scope=scope,
                    customer_id=customer_id,
                    reviewed_on=values["reviewed_on"],
                    kind="import",
                    reviewer_name=author,
                )
            )

    def _correct(self, batch_id: bytes, filed: int, left: int, actor: Actor, origin: str) -> Changes:
        """Put the true counts on the record of an import that filed less than the dry run promised."""
        with self._work(actor, "customer.import", "", batch_id, origin) as uow:
            batch = uow.get(ImportBatch, batch_id)
            batch.accepted, batch.refused = filed, left
            return uow.commit()


_BESIDE = frozenset({"note", "author"})


def _batch(batch_id: bytes, run: DryRun, scope: str) -> ImportBatch:
    authors = sorted({str(row.values["author"]) for row in run.accepted if "author" in row.values})
    return ImportBatch(
        id=batch_id,
        scope=scope,
        file_name=run.name[:200],
        file_hash=run.digest,
        row_count=len(run.rows),
        accepted=len(run.accepted),
        refused=len(run.refused),
        author_note="、".join(authors)[:100] or None,
    )


def _on_file(each: Filed, tree: OrgTree) -> OnFile:
    outlet = tree.get(each.outlet)
    return OnFile(each.number, each.name, each.outlet if outlet is None else outlet.name)


def _untouched(each: ImportedCustomer) -> bool:
    return not (each.amended or each.used)


def _plan(customers: Sequence[ImportedCustomer]) -> UndoPlan:
    return UndoPlan(
        tuple(each.customer_id for each in customers if _untouched(each)),
        tuple(Kept(each.customer_id, each.number, each.name, _why(each)) for each in customers if not _untouched(each)),
    )


def _why(each: ImportedCustomer) -> Message:
    if each.amended:
        return msg("The file was amended after the import")
    return msg("Visits, contacts, notes or agreements were added after the import")
