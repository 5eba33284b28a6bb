"""今日电话名单: key customers without a request today, called one after another; and those silent for too long."""

from functools import partial

from app.queries.active_service import CallLine, SilentLine
from app.services.printing import ListPrint
from models.kernel.enums import CallOutcome
from ui.shell.context import RoomContext
from ui.shell.print_flow import PrintFlow
from ui.shell.room import RoomAction
from ui.visits.panel import ListPanel, blank
from ui.widgets.paging import Column, Mark, PageLike
from ui.widgets.state import EmptyState
from ui.widgets.words import day, word


class CallPanel(ListPanel[CallLine]):
    """Today's phone list."""

    tables = frozenset({"daily_call", "service_request", "visit", "customer", "parameter_value"})

    def __init__(self, context: RoomContext) -> None:
        empty = EmptyState("tick", self.tr("Everybody was called"), self.tr("The list is made anew every day."))
        super().__init__(context, "visits.calls", self._columns(), lambda line: line.customer_id, empty)

    def _columns(self) -> tuple[Column[CallLine], ...]:
        return (
            Column("tier", self.tr("Tier"), lambda line: word(line.tier), width=84),
            Column("green", self.tr("Channel"), blank, mark=self._green, width=140),
            Column("name", self.tr("Customer"), lambda line: line.customer_name, stretch=True, width=200),
            Column("village", self.tr("Village"), lambda line: line.village or "—", width=120),
            Column("contact", self.tr("Contact"), lambda line: line.contact, width=100),
            Column("phone", self.tr("Telephone"), lambda line: line.phone, width=130),
            Column("last", self.tr("Last request"), lambda line: day(line.last_request_on) or "—", width=110),
            Column("tries", self.tr("Not reached"), lambda line: str(line.attempts or ""), width=110, align="center"),
        )

    def _green(self, line: CallLine) -> Mark | None:
        return Mark(self.tr("Green channel"), "good", "star") if line.green_channel else None

    def fetch(self, offset: int, limit: int) -> PageLike[CallLine]:
        """A page of the list."""
        read = self.context.services.visits.read
        page: PageLike[CallLine] = read.calls(read.outlet_of(self.context.session.actor), offset, limit)
        return page

    def open_row(self, row: CallLine) -> None:
        """Enter opens the file."""
        self.context.shell.open("customer", row.customer_id)

    def room_actions(self) -> list[RoomAction]:
        """The three outcomes of a call, and the printed list."""
        some = self.current() is not None and self.context.session.may("visit_record")
        at_once = self.current() is not None and self.may("visit_record")
        outcomes = (
            ("F6", CallOutcome.PICKUP, "add", False),
            ("F8", CallOutcome.NO_NEED, "tick", True),
            ("F7", CallOutcome.NOT_REACHED, "clock", False),
        )
        return [
            *(
                RoomAction(key, word(outcome), partial(self._log, outcome), at_once, f"visits.{outcome}", primary, icon)
                for key, outcome, icon, primary in outcomes
            ),
            RoomAction("F4", self.tr("Phone contact"), self._phone, some, "visits.phone", icon="phone"),
            RoomAction("F9", self.tr("Print list"), self._print, self.table.total > 0, "visits.print", icon="print"),
        ]

    def _log(self, outcome: CallOutcome) -> None:
        line = self.current()
        if line is None:
            return
        actor, service = self.context.session.actor, self.context.services.visits.calls
        self.run(partial(service.log, line.customer_id, outcome, "", actor), self._said(line, outcome))
        if outcome is CallOutcome.PICKUP:
            self.context.shell.open("request_new", line.customer_id)

    def _said(self, line: CallLine, outcome: CallOutcome) -> str:
        return self.tr("{customer}: {outcome}").format(customer=line.customer_name, outcome=word(outcome))

    def _phone(self) -> None:
        line = self.current()
        if line is not None:
            self.context.shell.open("visit_phone", line.customer_id)

    def _print(self) -> None:
        printing = self.context.services.printing
        prepare = partial(printing.prepare_known_list, ListPrint.CALLS, self.context.session.actor)
        PrintFlow(self.context, self, prepare, "a4", papers=False).start()


class SilentPanel(ListPanel[SilentLine]):
    """No-demand alerts."""

    tables = frozenset({"service_request", "customer", "parameter_value"})

    def __init__(self, context: RoomContext) -> None:
        empty = EmptyState(
            "tick", self.tr("Nobody is silent for too long"), self.tr("The days are a parameter of each tier.")
        )
        super().__init__(context, "visits.silent", self._columns(), lambda line: line.customer_id, empty)

    def _columns(self) -> tuple[Column[SilentLine], ...]:
        return (
            Column("days", self.tr("Silent"), blank, mark=self._mark, width=110),
            Column("tier", self.tr("Tier"), lambda line: word(line.tier), width=84),
            Column("name", self.tr("Customer"), lambda line: line.customer_name, stretch=True, width=200),
            Column("village", self.tr("Village"), lambda line: line.village or "—", width=120),
            Column("contact", self.tr("Contact"), lambda line: line.contact, width=100),
            Column("phone", self.tr("Telephone"), lambda line: line.phone, width=130),
            Column("last", self.tr("Last request"), lambda line: day(line.last_request_on) or "—", width=110),
        )

    def _mark(self, line: SilentLine) -> Mark:
        return Mark(self.tr("{count} days").format(count=line.silent_days), "warning")

    def fetch(self, offset: int, limit: int) -> PageLike[SilentLine]:
        """A page of the list."""
        read = self.context.services.visits.read
        page: PageLike[SilentLine] = read.silent(read.outlet_of(self.context.session.actor), offset, limit)
        return page

    def open_row(self, row: SilentLine) -> None:
        """Enter opens the file."""
        self.context.shell.open("customer", row.customer_id)

    def room_actions(self) -> list[RoomAction]:
        """Visit, phone, print."""
        some = self.current() is not None and self.context.session.may("visit_record")
        return [
            RoomAction("F2", self.tr("Record visit"), partial(self._open, "visit_new"), some, "visits.record", True),
            RoomAction("F4", self.tr("Phone contact"), partial(self._open, "visit_phone"), some, "visits.phone"),
            RoomAction("F6", self.tr("Service request"), partial(self._open, "request_new"), some, "visits.request"),
            RoomAction("F9", self.tr("Print list"), self._print, self.table.total > 0, "visits.print", icon="print"),
        ]

    def _open(self, page: str) -> None:
        line = self.current()
        if line is not None:
            self.context.shell.open(page, line.customer_id)

    def _print(self) -> None:
        printing = self.context.services.printing
        prepare = partial(printing.prepare_known_list, ListPrint.SILENT, self.context.session.actor)
        PrintFlow(self.context, self, prepare, "a4", papers=False).start()
