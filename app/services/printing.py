"""打印: forms are drawn from committed rows, shown, sent to paper, and only then logged as printed.

``prepare_*`` makes sure that the document has its number and draws it; nothing else changes, so a power cut leaves a
printable row with the same number. ``record`` writes the print log, moves the number to printed, counts the copy and
keeps the PDF in the encrypted cache, in one transaction. ``print_*`` does both at once, for a PDF file.
"""

import hashlib
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

import sqlalchemy as sa

from app.queries.offices import office_names, own_outlet
from app.queries.today import Stop, data_as_of_ms, read_board, stops_of
from app.queries.visit_due import DueFilter, due_rows, visit_days
from app.services.slip_data import call_table, day_list, due_stops, silent_table, visit_heading, visit_slip
from app.services.visits.basis import Basis
from app.services.visits.reading import VisitDetail, VisitReading
from app.slips import archive_card as card_form
from app.slips import day_list as day_form
from app.slips import table_list as table_form
from app.slips import visit_slip as visit_form
from app.slips.fonts import FontBook
from app.slips.models import ArchiveCard, Heading, TableList
from app.slips.paper import A4, A5_LANDSCAPE, Paper, paper_of
from models.kernel.changes import Changes
from models.kernel.enums import NumberKind, NumberState
from models.kernel.errors import InputError, StaleError
from models.kernel.messages import msg
from models.kernel.text import tidy
from models.rules.cadence import class_history, month_cadence
from models.rules.permissions import Right, require
from models.rules.tiering import tier_on
from models.store.actor import Actor
from models.store.numbering import issue
from models.store.scopes import outlet_scope
from models.store.unit_of_work import PRIORITY_LEDGER, UnitOfWork, work
from models.tables import metadata
from models.tables.customers import Customer
from models.tables.local import PrintedPdf
from models.tables.printing import IssuedNumber, PrintLog
from models.tables.visits import Visit

PDF_FILE = "PDF"
NO_SUBJECT = bytes(16)
EVERYTHING = 1_000_000


class ListPrint(StrEnum):
    """Work lists that are printed as a table."""

    CALLS = "calls"
    SILENT = "silent"


class CardSource(Protocol):
    """Makes the archive card of a customer from committed rows."""

    def __call__(self, connection: sa.Connection, customer_id: bytes, heading: Heading, actor: Actor) -> ArchiveCard:
        """The card, with personal data as its reader may see them."""
        ...


@dataclass(frozen=True, slots=True)
class PdfReady:
    """A document ready for the preview and the printer.

    Attributes:
        number: Its number; empty for lists.
        copy_no: 0 for the original, n for the n-th copy (副本 第n次).
        pdf: The PDF.
        document: ``visit_slip``, ``archive_card``, ``day_list`` or ``list``.
        title: Chinese title.
        subject_table: Table of the printed row.
        subject_id: Its id.
        scope: Scope of the print log.
        changes: What preparing or recording changed.
    """

    number: str
    copy_no: int
    pdf: bytes
    document: str
    title: str
    subject_table: str
    subject_id: bytes
    scope: str
    changes: Changes = field(default_factory=Changes)

    @property
    def is_copy(self) -> bool:
        """Whether a reason is asked for."""
        return self.copy_no > 0


class PrintingService:
    """Prints slips, cards and lists."""

    def __init__(self, basis: Basis, fonts: Path, card: CardSource) -> None:
        """Take store and figures, the folder of fonts and the source of archive cards; no font is read yet."""
        self._basis = basis
        self._fonts = FontBook(fonts)
        self._lock = threading.Lock()
        self._card = card
        self._reading = VisitReading(basis)

    def warm(self) -> None:
        """Read the usual font ahead of the first print."""
        with self._lock:
            self._fonts.warm()

    def prepare_visit(self, visit_id: bytes, actor: Actor, paper: str = A5_LANDSCAPE.key) -> PdfReady:
        """Draw the slip of one version of a visit.

        Args:
            visit_id: The version.
            actor: Who prints.
            paper: Key of the paper.

        Raises:
            UncoveredCharacter: A character is in no font; no paper moves.
            StaleError: The visit is gone.
        """
        require(actor.roles, Right.PRINT)
        changes = self._number_visit(visit_id, actor)
        with self._basis.store.read() as connection:
            series = metadata.tables["visit"].c
            found = connection.execute(sa.select(series.series_id, series.scope).where(series.id == visit_id)).first()
        if found is None:
            raise StaleError(msg("This visit is no longer here"), msg("Go back to the list and refresh"))
        detail = self._reading.detail(found.series_id, visit_id)
        copy_no = 0 if detail.number is None else detail.number.print_count
        pdf = self._draw(lambda fonts: self._visit_pdf(detail, actor, copy_no, fonts, paper_of(paper)))
        number, title = detail.record.visit_no, visit_form.TITLE
        return PdfReady(number, copy_no, pdf, "visit_slip", title, "visit", visit_id, found.scope, changes)

    def prepare_archive_card(self, customer_id: bytes, actor: Actor, paper: str = A4.key) -> PdfReady:
        """Draw the archive card under a number of its own; an unprinted number of the card is used again.

        Raises:
            UncoveredCharacter: A character is in no font; no paper moves and no number is spent.
            StaleError: The file is gone.
        """
        require(actor.roles, Right.PRINT)
        with work(self._basis.store, actor, what="print.card", priority=PRIORITY_LEDGER) as uow:
            customer = uow.get(Customer, customer_id)
            number = _pending(uow, NumberKind.FILE_CARD, customer_id)
            if not number:
                number = issue(uow, NumberKind.FILE_CARD, self._basis.day, "customer", customer_id, customer.scope)
            names = office_names(uow.connection, customer.outlet_code)
            heading = Heading(names.branch, number, self._basis.day, handler=actor.name)
            card = self._card(uow.connection, customer_id, heading, actor)
            pdf = self._draw(lambda fonts: card_form.render(card, fonts, paper_of(paper)))
            scope = customer.scope
            changes = uow.commit()
        return PdfReady(number, 0, pdf, "archive_card", card_form.TITLE, "customer", customer_id, scope, changes)

    def prepare_day_list(self, actor: Actor, paper: str = A4.key) -> PdfReady:
        """Draw today's list: visits owed, file reviews, follow-ups and requests due, by village.

        Raises:
            UncoveredCharacter: A character is in no font; no paper moves.
        """
        require(actor.roles, Right.PRINT)
        day = self._basis.day
        with self._basis.store.read() as connection:
            outlet = own_outlet(connection, actor.outlet)
            figures_of = self._basis.figures_of(day)
            stops = stops_of(connection, read_board(connection, day, figures_of, outlet), figures_of)
            return self._stops_pdf(connection, stops, actor, "今日清单", paper)

    def prepare_due_list(self, wanted: DueFilter, actor: Actor, paper: str = A4.key) -> PdfReady:
        """Draw the due list as it is filtered on the screen, by village.

        Raises:
            UncoveredCharacter: A character is in no font; no paper moves.
        """
        require(actor.roles, Right.PRINT)
        day = self._basis.day
        with self._basis.store.read() as connection:
            rows = due_rows(connection, day, self._basis.figures_of(day), wanted)
            return self._stops_pdf(connection, due_stops(rows), actor, "应走访清单", paper)

    def prepare_known_list(self, kind: ListPrint, actor: Actor, paper: str = A4.key) -> PdfReady:
        """Draw today's phone list or the no-demand alerts.

        Raises:
            UncoveredCharacter: A character is in no font; no paper moves.
        """
        outlet = self._reading.outlet_of(actor)
        if kind is ListPrint.CALLS:
            calls = self._reading.calls(outlet, 0, EVERYTHING).rows
            return self.prepare_list(lambda heading: call_table(calls, heading), actor, paper)
        silent = self._reading.silent(outlet, 0, EVERYTHING).rows
        return self.prepare_list(lambda heading: silent_table(silent, heading), actor, paper)

    def prepare_list(self, make: Callable[[Heading], TableList], actor: Actor, paper: str = A4.key) -> PdfReady:
        """Draw any list.

        Args:
            make: Gives the list for a head line.
            actor: Who prints.
            paper: Key of the paper.

        Raises:
            UncoveredCharacter: A character is in no font; no paper moves.
        """
        require(actor.roles, Right.PRINT)
        with self._basis.store.read() as connection:
            names = office_names(connection, actor.outlet)
        table = make(Heading(names.branch, "", self._basis.day, handler=actor.name))
        pdf = self._draw(lambda fonts: table_form.render(table, fonts, paper_of(paper)))
        return _listed(pdf, table.title, actor)

    def record(self, ready: PdfReady, actor: Actor, printer: str, reason: str = "") -> PdfReady:
        """Note that a document went to paper: log, number, copy count, kept PDF.

        Args:
            ready: What was printed.
            actor: Who printed.
            printer: Name of the printer, or ``PDF``.
            reason: Why another copy was needed; required for copies.

        Raises:
            InputError: A copy without a reason.
            StaleError: Another window printed the same number meanwhile.
        """
        why = tidy(reason)
        if ready.is_copy and not why:
            raise InputError(
                msg("Copy {count} of {number} needs a reason", count=ready.copy_no, number=ready.number),
                msg("Write why it is printed again"),
                field="reason",
            )
        with work(self._basis.store, actor, what=f"print.{ready.document}", subject=ready.number or ready.title,
                  priority=PRIORITY_LEDGER) as uow:  # fmt: skip
            if ready.number:
                _count(uow, ready)
                uow.add_local(
                    PrintedPdf(number=ready.number, copy_no=ready.copy_no, pdf=ready.pdf, created_ms=self._basis.now_ms)
                )
            if ready.document == "archive_card":
                uow.get(Customer, ready.subject_id).paper_printed_ms = uow.wall_ms
            uow.add(
                PrintLog(
                    scope=ready.scope, number=ready.number, document=ready.document,
                    subject_table=ready.subject_table, subject_id=ready.subject_id, copy_no=ready.copy_no,
                    reason=why, printer=printer[:100], pdf_hash=hashlib.sha256(ready.pdf).hexdigest(),
                )
            )  # fmt: skip
            uow.reason = why
            changes = uow.commit()
        return PdfReady(
            ready.number, ready.copy_no, ready.pdf, ready.document, ready.title, ready.subject_table,
            ready.subject_id, ready.scope, ready.changes | changes,
        )  # fmt: skip

    def print_visit(self, visit_id: bytes, actor: Actor, reason: str = "", printer: str = PDF_FILE) -> PdfReady:
        """Draw and record the slip of a visit."""
        return self.record(self.prepare_visit(visit_id, actor), actor, printer, reason)

    def print_archive_card(
        self, customer_id: bytes, actor: Actor, reason: str = "", printer: str = PDF_FILE
    ) -> PdfReady:
        """Draw and record the archive card; the paper is fresh from then on."""
        return self.record(self.prepare_archive_card(customer_id, actor), actor, printer, reason)

    def print_day_list(self, actor: Actor, printer: str = PDF_FILE) -> PdfReady:
        """Draw and record today's list."""
        return self.record(self.prepare_day_list(actor), actor, printer)

    def _number_visit(self, visit_id: bytes, actor: Actor) -> Changes:
        """Give a phone contact its number at its first print."""
        with work(self._basis.store, actor, what="print.number", priority=PRIORITY_LEDGER) as uow:
            visit = uow.get(Visit, visit_id)
            if visit.visit_no:
                return Changes()
            visit.visit_no = issue(uow, NumberKind.VISIT, self._basis.day, "visit", visit.id, visit.scope)
            return uow.commit()

    def _visit_pdf(self, detail: VisitDetail, actor: Actor, copy_no: int, fonts: FontBook, paper: Paper) -> bytes:
        record, office = detail.record, detail.customer.outlet
        with self._basis.store.read() as connection:
            names = office_names(connection, office)
            c = metadata.tables["customer"].c
            columns = (c.value_tier, c.tier_from, c.tier_before, c.visit_class, c.class_from, c.class_before)
            row = connection.execute(sa.select(*columns).where(c.id == record.customer_id)).one()
            days = visit_days(connection, record.visited_on, (record.customer_id,)).get(record.customer_id, ())
        day = record.visited_on
        spans = class_history(row.visit_class, row.class_from, row.class_before)
        month = month_cadence(spans, days, day, self._basis.figures(day, office))
        own_class = row.visit_class if row.class_from is None or day >= row.class_from else row.class_before
        heading = visit_heading(detail, names, actor, self._basis.day, copy_no)
        tier = tier_on(day, row.value_tier, row.tier_from, row.tier_before)
        return visit_form.render(visit_slip(detail, heading, names, tier, month, own_class.zh), fonts, paper)

    def _stops_pdf(
        self, connection: sa.Connection, stops: tuple[Stop, ...], actor: Actor, title: str, paper: str
    ) -> PdfReady:
        names = office_names(connection, actor.outlet)
        heading = Heading(names.branch, "", self._basis.day, handler=actor.name)
        data = day_list(stops, heading, self._basis.day, names, actor.name, data_as_of_ms(connection), title)
        pdf = self._draw(lambda fonts: day_form.render(data, fonts, paper_of(paper)))
        return _listed(pdf, title, actor, "day_list")

    def _draw(self, render: Callable[[FontBook], bytes]) -> bytes:
        """One document at a time: the fonts serve one thread."""
        with self._lock:
            return render(self._fonts)


def _listed(pdf: bytes, title: str, actor: Actor, document: str = "list") -> PdfReady:
    return PdfReady("", 0, pdf, document, title, "org_unit", NO_SUBJECT, outlet_scope(actor.outlet))


def _pending(uow: UnitOfWork, kind: NumberKind, subject_id: bytes) -> str:
    """An unprinted number that this terminal gave the subject before, or empty."""
    query = sa.select(IssuedNumber.number).where(
        IssuedNumber.subject_id == subject_id,
        IssuedNumber.kind == kind,
        IssuedNumber.state == NumberState.PENDING,
        IssuedNumber.terminal == uow.actor.terminal,
        IssuedNumber.deleted_ms.is_(None),
    )
    return uow.session.scalars(query).first() or ""


def _count(uow: UnitOfWork, ready: PdfReady) -> None:
    """Move the number to printed and count the copy; a void number stays void."""
    query = sa.select(IssuedNumber).where(IssuedNumber.number == ready.number)
    row = uow.session.scalars(query).first()
    if row is None or row.print_count != ready.copy_no:
        raise StaleError(
            msg("{number} was printed elsewhere meanwhile", number=ready.number),
            msg("Open the preview again, then print"),
        )
    if row.state is NumberState.PENDING:
        row.state = NumberState.PRINTED
    row.print_count = ready.copy_no + 1
