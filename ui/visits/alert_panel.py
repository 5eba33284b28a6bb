"""异常报告 and 号码登记: what the centre must know, and what became of every number."""

from functools import partial

from app.queries.numbers import NumberLine
from app.queries.urgent_reports import UrgentLine
from models.kernel.enums import NumberKind, NumberState
from ui.shell.context import RoomContext
from ui.shell.door import TextQuestion
from ui.shell.room import RoomAction
from ui.visits.marks import number_mark
from ui.visits.panel import ListPanel, blank
from ui.widgets.choosing import Choice, choices
from ui.widgets.paging import Column, Mark, PageLike
from ui.widgets.state import EmptyState
from ui.widgets.words import day, moment, word

ANSWER_LENGTH = 1000


class UrgentPanel(ListPanel[UrgentLine]):
    """Urgent reports."""

    tables = frozenset({"urgent_report", "customer"})

    def __init__(self, context: RoomContext) -> None:
        empty = EmptyState(
            "good",
            self.tr("No urgent report"),
            self.tr("A visit with an abnormal result is reported here and sent before everything else."),
        )
        super().__init__(context, "visits.urgent", self._columns(), lambda line: line.report_id, empty)
        self._open_only = True
        self.state = self.add_choice(
            "state", self.tr("Show"), (Choice("open", self.tr("Without answer")), Choice("all", self.tr("All")))
        )

    def _columns(self) -> tuple[Column[UrgentLine], ...]:
        return (
            Column("state", self.tr("State"), blank, mark=self._mark, width=110),
            Column("time", self.tr("Reported"), lambda line: moment(line.created_ms), width=136),
            Column("name", self.tr("Customer"), lambda line: line.customer_name, width=170),
            Column("matter", self.tr("What is abnormal"), lambda line: line.matter, stretch=True, width=200),
            Column("remedy", self.tr("Remedy"), lambda line: line.remedy, width=200),
            Column("answer", self.tr("Answer of the centre"), lambda line: line.answer or "—", width=180),
        )

    def _mark(self, line: UrgentLine) -> Mark:
        if line.answer:
            return Mark(self.tr("Answered"), "good")
        if line.waiting:
            return Mark(self.tr("To be sent"), "warning", "send")
        return Mark(self.tr("Reported"), "danger")

    def snapshot(self) -> None:
        """Keep the filter."""
        self._open_only = self.state.currentData() == "open"

    def fetch(self, offset: int, limit: int) -> PageLike[UrgentLine]:
        """A page of the list."""
        page: PageLike[UrgentLine] = self.context.services.visits.read.urgent(self._open_only, offset, limit)
        return page

    def open_row(self, row: UrgentLine) -> None:
        """Enter opens the file."""
        self.context.shell.open("customer", row.customer_id)

    def room_actions(self) -> list[RoomAction]:
        """Answer, open the file, visit again."""
        line = self.current()
        some = line is not None
        answers = some and self.context.session.may("urgent_answer")
        records = some and self.context.session.may("visit_record")
        return [
            RoomAction("F8", self.tr("Answer"), self._answer, answers, "visits.answer", True, "note"),
            RoomAction("F2", self.tr("Record visit"), self._record, records, "visits.record", icon="visits"),
        ]

    def _answer(self) -> None:
        line = self.current()
        if line is None:
            return
        question = TextQuestion(
            self.tr("{customer}: {matter}").format(customer=line.customer_name, matter=line.matter),
            self.tr("Answer"),
            self.tr("Answer"),
            max_length=ANSWER_LENGTH,
            value=line.answer,
            lines=4,
        )
        actor, service = self.context.session.actor, self.context.services.visits.urgent
        said = self.tr("Answer saved")
        self.context.door.ask_text(
            question, lambda text: self.run(partial(service.answer, line.report_id, text, actor), said)
        )

    def _record(self) -> None:
        line = self.current()
        if line is not None:
            self.context.shell.open("visit_new", line.customer_id)


class NumberPanel(ListPanel[NumberLine]):
    """The register of numbers."""

    tables = frozenset({"issued_number", "print_log"})

    def __init__(self, context: RoomContext) -> None:
        empty = EmptyState("list", self.tr("No number here"), self.tr("A number is given when a visit is saved."))
        super().__init__(context, "visits.numbers", self._columns(), lambda line: line.number, empty)
        self._state: NumberState | None = None
        self._text = ""
        self.state = self.add_choice("state", self.tr("State"), choices(NumberState), self.tr("All"))
        self.add_search(self.tr("Part of the number"))

    def _columns(self) -> tuple[Column[NumberLine], ...]:
        return (
            Column("number", self.tr("Number"), lambda line: line.number, width=190),
            Column("kind", self.tr("Document"), lambda line: word(line.kind), width=110),
            Column("day", self.tr("Day"), lambda line: day(line.day), width=100),
            Column("state", self.tr("State"), blank, mark=self._mark, width=130),
            Column("prints", self.tr("Prints"), lambda line: str(line.print_count or ""), width=70, align="right"),
            Column("reason", self.tr("Why void"), lambda line: line.void_reason, stretch=True, width=160),
            Column("replaced", self.tr("Replaced by"), lambda line: line.replaced_by, width=190),
        )

    def _mark(self, line: NumberLine) -> Mark | None:
        if line.kind is NumberKind.REQUEST:
            return Mark(self.tr("Registered"), "muted", "list")
        return number_mark(line.state, line.print_count)

    def snapshot(self) -> None:
        """Keep the filters."""
        chosen = self.state.currentData()
        self._state = next((each for each in NumberState if each.value == chosen), None)
        self._text = self.search_text()

    def fetch(self, offset: int, limit: int) -> PageLike[NumberLine]:
        """A page of the list."""
        read = self.context.services.visits.read
        page: PageLike[NumberLine] = read.numbers(self._state, self._text, offset, limit)
        return page

    def open_row(self, row: NumberLine) -> None:
        """Enter opens what the number belongs to."""
        if row.subject_table == "visit":
            self.context.shell.open("visit", row.subject_id)
        elif row.subject_table == "customer":
            self.context.shell.open("customer", row.subject_id)
