"""跟进事项: open, due, overdue and done; finished with what came of it."""

from functools import partial

from app.queries.follow_ups import FollowUpFilter, FollowUpLine
from models.kernel.clock import today
from models.kernel.enums import FollowUpStatus
from ui.shell.context import RoomContext
from ui.shell.door import TextQuestion
from ui.shell.room import RoomAction
from ui.visits.marks import follow_up_mark
from ui.visits.panel import ListPanel, blank
from ui.widgets.choosing import Choice
from ui.widgets.paging import Column, Mark, PageLike
from ui.widgets.state import EmptyState
from ui.widgets.words import day, moment

FEEDBACK_LENGTH = 500


class FollowUpPanel(ListPanel[FollowUpLine]):
    """Follow-ups."""

    tables = frozenset({"follow_up", "customer"})

    def __init__(self, context: RoomContext) -> None:
        empty = EmptyState(
            "tick", self.tr("Nothing to follow up"), self.tr("The next date of a visit puts its follow-up here.")
        )
        super().__init__(context, "visits.follow_ups", self._columns(), lambda line: line.follow_up_id, empty)
        self._wanted = FollowUpFilter()
        self.state = self.add_choice(
            "state",
            self.tr("Show"),
            (
                Choice("open", self.tr("Open")),
                Choice("todo", self.tr("Due today or overdue")),
                Choice("overdue", self.tr("Overdue")),
                Choice("done", self.tr("Done")),
            ),
        )
        self.mine = self.add_choice("mine", self.tr("Owner"), (Choice("mine", self.tr("Mine only")),), self.tr("All"))

    def _columns(self) -> tuple[Column[FollowUpLine], ...]:
        return (
            Column("due", self.tr("By"), lambda line: day(line.due_on), width=96),
            Column("state", self.tr("State"), blank, mark=self._mark, width=110),
            Column("name", self.tr("Customer"), lambda line: line.customer_name, width=180),
            Column("matter", self.tr("Matter"), lambda line: line.matter, stretch=True, width=220),
            Column("owner", self.tr("Owner"), lambda line: line.owner_name, width=80),
            Column("remind", self.tr("Reminder"), lambda line: moment(line.remind_ms), width=136),
            Column("feedback", self.tr("Feedback"), lambda line: line.feedback, width=180),
        )

    def _mark(self, line: FollowUpLine) -> Mark:
        return follow_up_mark(line, today(self.context.clock))

    def show_state(self, state: str) -> None:
        """Choose what the list shows."""
        self.state.setCurrentIndex(max(0, self.state.findData(state)))

    def snapshot(self) -> None:
        """Keep the filters."""
        owner = self.context.session.actor.staff_no if self.mine.currentData() else ""
        self._wanted = FollowUpFilter(str(self.state.currentData()), owner)

    def fetch(self, offset: int, limit: int) -> PageLike[FollowUpLine]:
        """A page of the list."""
        page: PageLike[FollowUpLine] = self.context.services.visits.read.follow_ups(self._wanted, offset, limit)
        return page

    def open_row(self, row: FollowUpLine) -> None:
        """Enter opens the visit it comes from, or the file."""
        if row.series_id is not None:
            self.context.shell.open("visit", row.series_id)
        else:
            self.context.shell.open("customer", row.customer_id)

    def room_actions(self) -> list[RoomAction]:
        """Finish, reopen, change, add, record."""
        line = self.current()
        may = self.context.session.may("visit_record")
        some = line is not None and may
        at_once = line is not None and self.may("visit_record")
        done = line is not None and line.status is FollowUpStatus.DONE
        change = RoomAction("F3", self.tr("Change"), self._change, some and not done, "visits.follow_up_change")
        finish = (
            RoomAction("F8", self.tr("Open again"), self._reopen, at_once, "visits.reopen", icon="undo")
            if done
            else RoomAction("F8", self.tr("Finish"), self._finish, at_once, "visits.finish", True, "tick")
        )
        return [
            finish,
            change,
            RoomAction("F6", self.tr("Another for this customer"), self._add, some, "visits.follow_up_add", icon="add"),
            RoomAction("F2", self.tr("Record visit"), self._record, some, "visits.record", icon="visits"),
            RoomAction("F4", self.tr("Phone contact"), self._phone, some, "visits.phone", icon="phone"),
        ]

    def _finish(self) -> None:
        line = self.current()
        if line is None:
            return
        question = TextQuestion(
            self.tr("{customer}: {matter}").format(customer=line.customer_name, matter=line.matter),
            self.tr("What came of it"),
            self.tr("Finish"),
            max_length=FEEDBACK_LENGTH,
            lines=3,
        )
        actor, service = self.context.session.actor, self.context.services.visits.follow_ups
        said = self.tr("Follow-up finished")
        self.context.door.ask_text(
            question, lambda text: self.run(partial(service.finish, line.follow_up_id, text, actor), said)
        )

    def _reopen(self) -> None:
        line = self.current()
        if line is not None:
            actor, service = self.context.session.actor, self.context.services.visits.follow_ups
            self.run(lambda: service.reopen(line.follow_up_id, actor), self.tr("Follow-up is open again"))

    def _change(self) -> None:
        line = self.current()
        if line is not None:
            self.context.shell.open("follow_up_edit", line.follow_up_id)

    def _add(self) -> None:
        self._open("follow_up_new")

    def _record(self) -> None:
        self._open("visit_new")

    def _phone(self) -> None:
        self._open("visit_phone")

    def _open(self, page: str) -> None:
        line = self.current()
        if line is not None:
            self.context.shell.open(page, line.customer_id)
