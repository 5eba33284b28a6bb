"""走访计划: a month's lines proposed from the quota, edited, submitted, approved or returned."""

from datetime import date
from functools import partial

from app.queries.plans import PlanLine
from models.kernel.clock import today
from models.kernel.enums import PlanStatus
from models.kernel.errors import InputError, YouKeError
from models.kernel.periods import add_months
from ui.shell.context import RoomContext
from ui.shell.door import Question, TextQuestion
from ui.shell.room import RoomAction
from ui.shell.tasks import Progress, Task
from ui.visits.marks import plan_mark, purposes_text
from ui.visits.panel import ListPanel, blank
from ui.widgets.choosing import Choice
from ui.widgets.paging import Column, Mark, PageLike
from ui.widgets.state import EmptyState
from ui.widgets.words import day, word

PENDING = "pending"
REASON_LENGTH = 200


class PlanPanel(ListPanel[PlanLine]):
    """The monthly plan."""

    tables = frozenset({"visit_plan", "visit", "customer"})

    def __init__(self, context: RoomContext) -> None:
        empty = EmptyState(
            "calendar",
            self.tr("No plan for this month yet"),
            self.tr("F3 proposes a line for every visit that the quota asks for."),
        )
        super().__init__(context, "visits.plan", self._columns(), lambda line: line.plan_id, empty, multi=True)
        first = today(context.clock).replace(day=1)
        months = tuple(f"{add_months(first, step):%Y-%m}" for step in (1, 0, -1, -2))
        options = [Choice(month, month) for month in months]
        self._pending = context.session.may("visit_plan_approve")
        if self._pending:
            options.append(Choice(PENDING, self.tr("Awaiting approval")))
        self.month = self.add_choice("month", self.tr("Month"), options)
        self._first: date | None = add_months(first, 1)

    def _columns(self) -> tuple[Column[PlanLine], ...]:
        return (
            Column("day", self.tr("Day"), lambda line: day(line.planned_on), width=100),
            Column("village", self.tr("Village"), lambda line: line.village or "—", width=110),
            Column("name", self.tr("Customer"), lambda line: line.customer_name, stretch=True, width=180),
            Column("class", self.tr("Class"), lambda line: word(line.visit_class), width=70),
            Column("purpose", self.tr("Purpose"), lambda line: purposes_text(line.purpose), width=130),
            Column("manager", self.tr("Planner"), lambda line: line.manager_name, width=80),
            Column("state", self.tr("State"), blank, mark=self._mark, width=156),
            Column("note", self.tr("Note"), self._note, width=200),
        )

    @staticmethod
    def _mark(line: PlanLine) -> Mark:
        return plan_mark(line.status, line.carried_out)

    @staticmethod
    def _note(line: PlanLine) -> str:
        return " · ".join(part for part in (line.decision_note, line.note) if part)

    def show_pending(self) -> None:
        """Show what awaits approval."""
        self.month.setCurrentIndex(max(0, self.month.findData(PENDING)))

    def snapshot(self) -> None:
        """Keep the month."""
        chosen = str(self.month.currentData())
        self._first = None if chosen == PENDING else date.fromisoformat(f"{chosen}-01")

    def fetch(self, offset: int, limit: int) -> PageLike[PlanLine]:
        """A page of the list."""
        page: PageLike[PlanLine] = self.context.services.visits.read.plans(self._first, offset, limit)
        return page

    def open_row(self, row: PlanLine) -> None:
        """Enter changes a line that may be changed, else opens the file."""
        if row.status in {PlanStatus.DRAFT, PlanStatus.REJECTED} and self.context.session.may("visit_plan"):
            self.context.shell.open("plan_edit", row.plan_id)
        else:
            self.context.shell.open("customer", row.customer_id)

    def room_actions(self) -> list[RoomAction]:
        """For the planner: propose, change, remove, submit. For the head: approve, return."""
        may, approves = self.context.session.may("visit_plan"), self._pending
        chosen = self.table.selected()
        free = bool(chosen) and all(line.status in {PlanStatus.DRAFT, PlanStatus.REJECTED} for line in chosen)
        waiting = bool(chosen) and all(line.status is PlanStatus.SUBMITTED for line in chosen)
        month = self._first is not None
        actions = [
            RoomAction("F3", self.tr("Propose"), self._propose, may and month, "visits.propose", icon="add"),
            RoomAction("Del", self.tr("Take out"), self._remove, may and free, "visits.remove", icon="delete"),
            RoomAction("F10", self.tr("Submit"), self._submit, may and month, "visits.submit", not approves, "send"),
        ]
        if approves:
            actions += [
                RoomAction("F8", self.tr("Approve"), self._approve, waiting, "visits.approve", True, "tick"),
                RoomAction("F7", self.tr("Return"), self._return, waiting, "visits.return", icon="undo"),
            ]
        record = bool(chosen) and self.context.session.may("visit_record")
        actions.append(RoomAction("F2", self.tr("Record visit"), self._record, record, "visits.record", icon="visits"))
        return actions

    def _propose(self) -> None:
        if self._first is not None:
            service, actor = self.context.services.visits.plans, self.context.session.actor
            self.run(partial(service.propose, self._first, actor), self.tr("Lines proposed from the quota"))

    def _remove(self) -> None:
        service, actor, chosen = self.context.services.visits.plans, self.context.session.actor, self.table.selected()

        def remove() -> object:
            result = None
            for line in chosen:
                changes = service.remove(line.plan_id, actor)
                result = changes if result is None else result | changes
            return result

        text = self.tr("Take {count} lines out of the plan?").format(count=len(chosen))
        done = self.tr("Taken out of the plan")
        self.context.door.ask(Question(text, self.tr("Take out"), danger=True), lambda: self.run(remove, done))

    def _submit(self) -> None:
        if self._first is not None:
            self._hand_in(self._first, "")

    def _hand_in(self, first: date, reason: str) -> None:
        service, actor = self.context.services.visits.plans, self.context.session.actor

        def submit(_progress: Progress) -> object:
            return service.submit(first, actor, reason)

        def refused(error: YouKeError) -> None:
            if isinstance(error, InputError) and error.field == "reason":
                self._ask_reason(first)
            else:
                self.context.door.error(error)

        said = self.tr("Plan submitted to the outlet head")
        task = Task(submit, lambda _changes: self.context.door.tell(said, "good"), refused)
        self.context.tasks.run(task, owner=self)

    def _ask_reason(self, first: date) -> None:
        question = TextQuestion(
            self.tr("The plan of {month} is late.").format(month=f"{first:%Y-%m}"),
            self.tr("Reason"),
            self.tr("Submit"),
            max_length=REASON_LENGTH,
        )
        self.context.door.ask_text(question, partial(self._hand_in, first))

    def _approve(self) -> None:
        self._decide(True, "", self.tr("Plan approved"))

    def _return(self) -> None:
        question = TextQuestion(
            self.tr("Return {count} lines to the planner").format(count=len(self.table.selected())),
            self.tr("Reason"),
            self.tr("Return"),
            max_length=REASON_LENGTH,
        )
        self.context.door.ask_text(question, lambda note: self._decide(False, note, self.tr("Plan returned")))

    def _decide(self, approve: bool, note: str, said: str) -> None:
        service, actor = self.context.services.visits.plans, self.context.session.actor
        ids = tuple(line.plan_id for line in self.table.selected())
        self.run(partial(service.decide, ids, approve, note, actor), said)

    def _record(self) -> None:
        for line in self.table.selected()[:1]:
            self.context.shell.open("visit_new", line.customer_id)
