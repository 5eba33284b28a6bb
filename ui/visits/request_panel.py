"""服务请求: green channel first, the limit of each, breaches in red with the days over."""

from functools import partial

from app.queries.service_requests import RequestFilter, RequestLine
from models.kernel.enums import RequestArea
from ui.shell.context import RoomContext
from ui.shell.door import TextQuestion
from ui.shell.room import RoomAction
from ui.visits.marks import request_mark
from ui.visits.panel import ListPanel, blank
from ui.widgets.choosing import Choice
from ui.widgets.paging import Column, Mark, PageLike
from ui.widgets.state import EmptyState
from ui.widgets.words import day, moment, word

OUTCOME_LENGTH = 500


class RequestPanel(ListPanel[RequestLine]):
    """Service requests."""

    tables = frozenset({"service_request", "customer"})

    def __init__(self, context: RoomContext) -> None:
        empty = EmptyState(
            "tick", self.tr("No request here"), self.tr("F6 on a customer of the due or phone list accepts one.")
        )
        super().__init__(context, "visits.requests", self._columns(), lambda line: line.request_id, empty)
        self._wanted = RequestFilter()
        self.state = self.add_choice(
            "state",
            self.tr("Show"),
            (
                Choice("open", self.tr("Open")),
                Choice("todo", self.tr("Due today or overdue")),
                Choice("breach", self.tr("Limit broken")),
                Choice("done", self.tr("Done")),
            ),
        )
        self.add_search(self.tr("Name, number or 11185 ticket"))

    def _columns(self) -> tuple[Column[RequestLine], ...]:
        return (
            Column("state", self.tr("State"), blank, mark=request_mark, width=108),
            Column("due", self.tr("Limit"), lambda line: day(line.due_on), width=96),
            Column("green", self.tr("Channel"), blank, mark=self._green, width=140),
            Column("name", self.tr("Customer"), lambda line: line.customer_name, width=150),
            Column("kind", self.tr("Kind"), lambda line: line.kind, width=80),
            Column("content", self.tr("Details"), lambda line: line.content, stretch=True, width=150),
            Column("area", self.tr("Clock"), lambda line: word(line.area), width=60),
            Column("called", self.tr("Called"), lambda line: moment(line.called_ms)[5:], width=92),
            Column("ticket", self.tr("11185 ticket"), lambda line: line.ticket_no, width=148),
            Column("number", self.tr("Number"), lambda line: line.request_no, width=172),
        )

    def _green(self, line: RequestLine) -> Mark | None:
        return Mark(self.tr("Green channel"), "good", "star") if line.green_channel else None

    def show_state(self, state: str) -> None:
        """Choose what the list shows."""
        self.state.setCurrentIndex(max(0, self.state.findData(state)))

    def snapshot(self) -> None:
        """Keep the filters."""
        self._wanted = RequestFilter(str(self.state.currentData()), text=self.search_text())

    def fetch(self, offset: int, limit: int) -> PageLike[RequestLine]:
        """A page of the list."""
        page: PageLike[RequestLine] = self.context.services.visits.read.requests(self._wanted, offset, limit)
        return page

    def open_row(self, row: RequestLine) -> None:
        """Enter opens the file."""
        self.context.shell.open("customer", row.customer_id)

    def room_actions(self) -> list[RoomAction]:
        """Finish, log the call, change the clock, accept another."""
        line = self.current()
        may = self.context.session.may("request_record")
        opened = line is not None and line.done_ms is None and may
        uncalled = opened and line is not None and line.called_ms is None
        special = line is not None and line.area is RequestArea.SPECIAL
        clock = self.tr("Usual clock") if special else self.tr("Special clock")
        return [
            RoomAction("F8", self.tr("Finish"), self._finish, opened, "visits.finish", True, "tick"),
            RoomAction("F4", self.tr("Log the call"), self._call, uncalled, "visits.call", icon="phone"),
            RoomAction("F7", clock, self._clock, opened, "visits.clock", icon="clock"),
            RoomAction("F6", self.tr("Another request"), self._add, line is not None and may, "visits.request"),
        ]

    def _finish(self) -> None:
        line = self.current()
        if line is None:
            return
        question = TextQuestion(
            self.tr("{number} {customer}: {kind}").format(
                number=line.request_no, customer=line.customer_name, kind=line.kind
            ),
            self.tr("What was done"),
            self.tr("Finish"),
            max_length=OUTCOME_LENGTH,
            lines=3,
        )
        actor, service = self.context.session.actor, self.context.services.visits.requests
        said = self.tr("Request finished")
        self.context.door.ask_text(
            question, lambda text: self.run(partial(service.finish, line.request_id, text, actor), said)
        )

    def _call(self) -> None:
        line = self.current()
        if line is not None:
            actor, service = self.context.session.actor, self.context.services.visits.requests
            self.run(partial(service.log_call, line.request_id, actor), self.tr("Call logged"))

    def _clock(self) -> None:
        line = self.current()
        if line is None:
            return
        actor, service = self.context.session.actor, self.context.services.visits.requests
        area = RequestArea.RURAL if line.area is RequestArea.SPECIAL else RequestArea.SPECIAL
        self.run(partial(service.change_area, line.request_id, area, actor), self.tr("Time limit changed"))

    def _add(self) -> None:
        line = self.current()
        if line is not None:
            self.context.shell.open("request_new", line.customer_id)
