"""Every visit and phone contact, newest first, with the state of its slip."""

from datetime import timedelta
from functools import partial

from app.queries.visits import VisitFilter, VisitLine
from models.kernel.clock import today
from models.kernel.enums import VisitMode, VisitResult
from ui.shell.context import RoomContext
from ui.shell.print_flow import PrintFlow
from ui.shell.room import RoomAction
from ui.visits.marks import mode_text, number_mark, purposes_text, result_mark
from ui.visits.panel import ListPanel, blank
from ui.widgets.choosing import Choice, choices
from ui.widgets.paging import Column, Mark, PageLike
from ui.widgets.state import EmptyState
from ui.widgets.words import day

_SPANS = {"month": 31, "quarter": 92}


class RecordPanel(ListPanel[VisitLine]):
    """Records."""

    tables = frozenset({"visit", "issued_number", "customer"})

    def __init__(self, context: RoomContext) -> None:
        empty = EmptyState("visits", self.tr("No visit here"), self.tr("F2 on a customer of the due list records one."))
        super().__init__(context, "visits.records", self._columns(), lambda line: line.series_id, empty)
        self._wanted = VisitFilter()
        self.span = self.add_choice(
            "span",
            self.tr("Period"),
            (Choice("month", self.tr("Last 31 days")), Choice("quarter", self.tr("Last 92 days"))),
            self.tr("All"),
        )
        self.mode = self.add_choice("mode", self.tr("Manner"), choices(VisitMode), self.tr("All"))
        self.result = self.add_choice("result", self.tr("Result"), choices(VisitResult), self.tr("All"))
        self.slip = self.add_choice(
            "slip", self.tr("Slip"), (Choice("waiting", self.tr("To be printed")),), self.tr("All")
        )
        self.add_search(self.tr("Name, number or words"))

    def _columns(self) -> tuple[Column[VisitLine], ...]:
        return (
            Column("day", self.tr("Day"), lambda line: day(line.visited_on), width=96),
            Column("name", self.tr("Customer"), lambda line: line.customer_name, stretch=True, width=170),
            Column("mode", self.tr("Manner"), mode_text, width=84),
            Column("purpose", self.tr("Purpose"), lambda line: purposes_text(line.purposes), width=150),
            Column("person", self.tr("Person met"), lambda line: line.interviewee, width=100),
            Column("result", self.tr("Result"), blank, mark=lambda line: result_mark(line.result), width=112),
            Column("number", self.tr("Number"), self._number, width=176),
            Column("slip", self.tr("Slip"), blank, mark=self._slip, width=104),
        )

    @staticmethod
    def _number(line: VisitLine) -> str:
        return line.visit_no or "—"

    @staticmethod
    def _slip(line: VisitLine) -> Mark | None:
        return number_mark(line.number_state, line.print_count)

    def snapshot(self) -> None:
        """Keep the filters."""
        span = _SPANS.get(str(self.span.currentData()))
        mode, result = self.mode.currentData(), self.result.currentData()
        self._wanted = VisitFilter(
            first=None if span is None else today(self.context.clock) - timedelta(days=span - 1),
            mode=next((each for each in VisitMode if each.value == mode), None),
            result=next((each for each in VisitResult if each.value == result), None),
            text=self.search_text(),
            unprinted=self.slip.currentData() == "waiting",
        )

    def fetch(self, offset: int, limit: int) -> PageLike[VisitLine]:
        """A page of the list."""
        page: PageLike[VisitLine] = self.context.services.visits.read.visits(self._wanted, offset, limit)
        return page

    def open_row(self, row: VisitLine) -> None:
        """Enter opens the visit."""
        self.context.shell.open("visit", row.series_id)

    def room_actions(self) -> list[RoomAction]:
        """Open, record another, print."""
        some = self.current() is not None
        may = self.context.session.may("visit_record")
        return [
            RoomAction("F2", self.tr("Record visit"), self._record, some and may, "visits.record", True, "visits"),
            RoomAction("F4", self.tr("Phone contact"), self._phone, some and may, "visits.phone", icon="phone"),
            RoomAction("F9", self.tr("Print slip"), self._print, some, "visits.print", icon="print"),
        ]

    def _record(self) -> None:
        line = self.current()
        if line is not None:
            self.context.shell.open("visit_new", line.customer_id)

    def _phone(self) -> None:
        line = self.current()
        if line is not None:
            self.context.shell.open("visit_phone", line.customer_id)

    def _print(self) -> None:
        line = self.current()
        if line is not None:
            printing = self.context.services.printing
            prepare = partial(printing.prepare_visit, line.visit_id, self.context.session.actor)
            PrintFlow(self.context, self, prepare, "a5_landscape").start()
