"""应走访: customers by village with quota, next checkpoint and phone; the list that the tile and the sheet show."""

from functools import partial

from app.queries.visit_due import DueFilter, DueRow
from models.kernel.enums import ValueTier, VisitClass
from ui.shell.context import RoomContext
from ui.shell.print_flow import PrintFlow
from ui.shell.room import RoomAction
from ui.visits.marks import cadence_mark, progress_text
from ui.visits.panel import ListPanel, blank
from ui.widgets.choosing import Choice, choices
from ui.widgets.paging import Column, PageLike
from ui.widgets.state import EmptyState
from ui.widgets.words import day, word


class DuePanel(ListPanel[DueRow]):
    """The due list."""

    tables = frozenset({"visit", "customer", "daily_call", "visit_plan", "parameter_value"})

    def __init__(self, context: RoomContext) -> None:
        super().__init__(context, "visits.due", self._columns(), lambda row: row.customer_id, self._nothing())
        self._wanted = DueFilter()
        self._outlet = ""
        self.state = self.add_choice("state", self.tr("Show"), self._states())
        self.village = self.add_choice("village", self.tr("Village"), (), self.tr("All"))
        self.visit_class = self.add_choice("class", self.tr("Class"), choices(VisitClass), self.tr("All"))
        self.tier = self.add_choice("tier", self.tr("Tier"), choices(ValueTier), self.tr("All"))
        self.mine = self.add_choice("mine", self.tr("Manager"), (Choice("mine", self.tr("Mine only")),), self.tr("All"))
        self.add_search(self.tr("Name or number"))

    def _nothing(self) -> EmptyState:
        return EmptyState(
            "tick",
            self.tr("Nobody is owed a visit here"),
            self.tr("Choose “All with a quota” above to see the whole month."),
        )

    def _states(self) -> tuple[Choice, ...]:
        return (
            Choice("owed", self.tr("Visit owed")),
            Choice("behind", self.tr("Behind")),
            Choice("met", self.tr("Quota met")),
            Choice("all", self.tr("All with a quota")),
        )

    def _columns(self) -> tuple[Column[DueRow], ...]:
        return (
            Column("village", self.tr("Village"), lambda row: row.village or "—", width=110),
            Column("name", self.tr("Customer"), lambda row: row.name, stretch=True, width=190),
            Column("tier", self.tr("Tier"), lambda row: word(row.tier), width=84),
            Column("class", self.tr("Class"), lambda row: word(row.visit_class), width=70),
            Column("count", self.tr("Visits"), progress_text, width=60, align="center"),
            Column("state", self.tr("State"), blank, mark=lambda row: cadence_mark(row.cadence), width=130),
            Column("next", self.tr("By"), lambda row: day(row.cadence.next_due), width=100),
            Column("calls", self.tr("Calls"), lambda row: str(row.calls or ""), width=56, align="center"),
            Column("last", self.tr("Last visit"), lambda row: day(row.last_visit_on), width=100),
            Column("phone", self.tr("Telephone"), lambda row: row.phone, width=120),
        )

    def show_state(self, state: str) -> None:
        """Choose what the list shows: ``owed``, ``behind``, ``met`` or ``all``."""
        self.state.setCurrentIndex(max(0, self.state.findData(state)))

    def enter(self) -> None:
        """Offer the villages, then read."""
        self.context.tasks.read(self._read_places, self._offer, self, self.context.door.error)
        self.table.setFocus()

    def _read_places(self) -> tuple[str, tuple[str, ...]]:
        read = self.context.services.visits.read
        return read.outlet_of(self.context.session.actor), read.villages()

    def _offer(self, places: tuple[str, tuple[str, ...]]) -> None:
        self._outlet, villages = places
        kept = self.village.currentData()
        self.village.blockSignals(True)
        while self.village.count() > 1:
            self.village.removeItem(1)
        for village in villages:
            self.village.addItem(village, village)
        self.village.setCurrentIndex(max(0, self.village.findData(kept)))
        self.village.blockSignals(False)
        self.reload_from_top()

    def snapshot(self) -> None:
        """Keep the filters."""
        visit_class, tier = self.visit_class.currentData(), self.tier.currentData()
        self._wanted = DueFilter(
            state=str(self.state.currentData()),
            outlet=self._outlet,
            manager=self.context.session.actor.staff_no if self.mine.currentData() else "",
            village=str(self.village.currentData() or ""),
            visit_class=next((each for each in VisitClass if each.value == visit_class), None),
            tier=next((each for each in ValueTier if each.value == tier), None),
            text=self.search_text(),
        )

    def fetch(self, offset: int, limit: int) -> PageLike[DueRow]:
        """A page of the list."""
        page: PageLike[DueRow] = self.context.services.visits.read.due_page(self._wanted, offset, limit)
        return page

    def open_row(self, row: DueRow) -> None:
        """Enter opens the file."""
        self.context.shell.open("customer", row.customer_id)

    def room_actions(self) -> list[RoomAction]:
        """Record, phone, request, print."""
        row = self.current()
        some = row is not None
        may = self.context.session.may("visit_record")
        return [
            RoomAction("F2", self.tr("Record visit"), self._record, some and may, "visits.record", True, "visits"),
            RoomAction("F4", self.tr("Phone contact"), self._phone, some and may, "visits.phone", icon="phone"),
            RoomAction("F6", self.tr("Service request"), self._request, some and may, "visits.request", icon="add"),
            RoomAction("F9", self.tr("Print list"), self._print, self.table.total > 0, "visits.print", icon="print"),
        ]

    def _open(self, page: str) -> None:
        row = self.current()
        if row is not None:
            self.context.shell.open(page, row.customer_id)

    def _record(self) -> None:
        self._open("visit_new")

    def _phone(self) -> None:
        self._open("visit_phone")

    def _request(self) -> None:
        self._open("request_new")

    def _print(self) -> None:
        printing = self.context.services.printing
        prepare = partial(printing.prepare_due_list, self._wanted, self.context.session.actor)
        PrintFlow(self.context, self, prepare, "a4", papers=False).start()
