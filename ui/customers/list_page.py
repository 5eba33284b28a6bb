"""客户: the list with saved filters and counts, search as you type, coverage; and the same list of prospects.

Order of a visit: counts, filters and choices are read once, the list pages from the database; a change anywhere reads
both again. Typing anywhere in the list goes to the search field.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.queries.customers import CustomerFilter, CustomerRow
from app.services.customers.filters import FilterLine
from app.services.customers.reading import FIXED_FILTERS, ListFacts
from models.kernel.changes import Changes
from models.rules.permissions import Right
from ui.customers.filter_bar import FilterBar, own_key
from ui.customers.own_filters import OwnFilters
from ui.customers.words import due_mark, score_mark, tier_mark
from ui.shell.context import RoomContext
from ui.shell.room import Room, RoomAction, RoomSpec
from ui.widgets.paging import Column, Mark
from ui.widgets.state import EmptyState
from ui.widgets.table import DataTable
from ui.widgets.themes import px
from ui.widgets.words import word

WATCHED = ("customer", "contact_person", "saved_filter", "outbox", "import_batch")
PROSPECT = "prospect"


class CustomersPage(Room):
    """The list of customers."""

    key = "customers"

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._entered = False
        self.bar = FilterBar(self.key, self.fixed())
        self.table = DataTable[CustomerRow](
            f"{self.key}.list", self.columns(), load=context.tasks.read, key=lambda row: row.customer_id
        )
        self.table.set_empty(self.empty())
        self.own = OwnFilters(context, self.bar, self.key, self)
        self.bar.changed.connect(self._show)
        self.bar.to_list.connect(self.table.setFocus)
        self.table.opened.connect(lambda row: context.shell.open("customer", row.customer_id))
        self.table.picked.connect(lambda _row: self.actions_changed.emit())
        self.table.typed.connect(self.bar.begin_typing)
        self.table.failed.connect(context.door.error)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(8))
        column.addWidget(self.bar)
        column.addWidget(self.table, 1)

    # --- what the list is -------------------------------------------------------------------------------------------

    def fixed(self) -> dict[str, CustomerFilter]:
        """Filters that everybody has."""
        return {key: wanted for key, wanted in FIXED_FILTERS.items() if key != PROSPECT}

    def keeps(self, line: FilterLine) -> bool:
        """Whether an own filter belongs to this list."""
        return line.wanted.status != PROSPECT

    def columns(self) -> tuple[Column[CustomerRow], ...]:
        """The columns."""
        return (
            Column("name", self.tr("Customer"), lambda row: row.name, "name", width=190, stretch=True),
            Column("tier", self.tr("Tier"), lambda row: word(row.tier), "tier", width=100,
                   mark=lambda row: tier_mark(row.tier)),
            Column("class", self.tr("Class"), lambda row: word(row.visit_class), "class", width=72),
            Column("village", self.tr("Village"), lambda row: row.village, "village", width=92),
            Column("contact", self.tr("Contact"), lambda row: row.contact, width=80),
            Column("phone", self.tr("Phone"), lambda row: row.phone, width=112),
            Column("manager", self.tr("Manager"), lambda row: row.manager, "manager", width=84),
            Column("due", self.tr("Review due"), _nothing, "due", width=124, mark=lambda row: due_mark(row.due)),
            Column("score", self.tr("Complete"), _nothing, "completeness", "right", width=84,
                   mark=lambda row: score_mark(row.completeness)),
            Column("state", self.tr("State"), _nothing, width=126, mark=self.state),
        )  # fmt: skip

    def state(self, row: CustomerRow) -> Mark | None:
        """To be reported, or paper stale."""
        if row.waiting:
            return Mark(self.tr("To be reported"), "warning", "outbox")
        if row.stale:
            return Mark(self.tr("Paper stale"), "info", "print")
        return None

    def empty(self) -> EmptyState:
        """What stands in the empty list."""
        return EmptyState(
            "customers",
            self.tr("No customer here"),
            self.tr("Choose another filter, clear the search, or file a new customer with Ctrl+N."),
        )

    # --- life -------------------------------------------------------------------------------------------------------

    def title(self) -> str:
        """Heading."""
        return self.tr("Customers")

    @property
    def help_page(self) -> str:
        """The help of the whole room."""
        return "customers"

    def enter(self, argument: object = None) -> None:
        """Show the list: ``argument`` is a filter, the key of a fixed filter, or None for where it was."""
        first, self._entered = not self._entered, True
        fixed = self.fixed()
        if isinstance(argument, CustomerFilter):
            self.bar.show_filter(argument)
        elif isinstance(argument, str) and argument in fixed:
            self.bar.show_filter(fixed[argument], argument)
        elif first:
            self.bar.show_usual()
        else:
            self.table.reload()
        self._read(use_default=first and argument is None)
        self.table.setFocus()

    def on_changes(self, changes: Changes) -> None:
        """Customers changed somewhere."""
        if changes.touches(*WATCHED):
            self.table.reload()
            self._read()

    def go_back(self) -> bool:
        """Esc clears the search first."""
        if not self.bar.clear_search():
            return False
        self.table.setFocus()
        return True

    def room_actions(self) -> list[RoomAction]:
        """What can be done with the chosen customer and with the list."""
        may = self.context.session.may
        actions = [self.visit_action()]
        if may(Right.CUSTOMER_CREATE.value):
            new = self.tr("New customer")
            actions.append(RoomAction("Ctrl+N", new, lambda: self._go("customer_new"), True, "customers.new", True))
        prospects = self.tr("Prospects")
        actions.append(RoomAction("Ctrl+U", prospects, lambda: self._go("prospects"), name="customers.prospects"))
        actions.extend(self.own.actions())
        actions.extend(self.out_actions())
        if may(Right.IMPORT.value):
            take_in = self.tr("Import")
            actions.append(
                RoomAction(
                    "Ctrl+I", take_in, lambda: self._go("customers_import"), name="customers.import", icon="import"
                )
            )
        return actions

    def visit_action(self) -> RoomAction:
        """Record a visit to the chosen customer."""
        row = self.table.current()
        return RoomAction("F2", self.tr("Record a visit"), self._visit, row is not None, f"{self.key}.visit")

    def out_actions(self) -> list[RoomAction]:
        """Export, with the right."""
        if not self.context.session.may(Right.EXPORT.value):
            return []
        return [RoomAction("Ctrl+E", self.tr("Export"), self._export, True, f"{self.key}.export", icon="export")]

    # --- reading ----------------------------------------------------------------------------------------------------

    def _read(self, use_default: bool = False) -> None:
        customers, actor = self.context.services.customers, self.context.session.actor

        def both() -> tuple[ListFacts, tuple[FilterLine, ...]]:
            customers.read.warm()
            return customers.read.facts(actor), customers.filters.list(actor)

        def show(found: tuple[ListFacts, tuple[FilterLine, ...]]) -> None:
            own = [line for line in found[1] if self.keeps(line)]
            self.bar.set_facts(found[0], own)
            usual = next((line for line in own if line.is_default), None)
            if use_default and usual is not None:
                self.bar.show_filter(usual.wanted, own_key(usual))
            self.actions_changed.emit()

        self.context.tasks.read(both, show, self, self.context.door.error)

    def _show(self) -> None:
        reading, actor, wanted = self.context.services.customers.read, self.context.session.actor, self.bar.wanted
        self.table.set_source(lambda request: reading.page(wanted, request, actor))
        self.actions_changed.emit()

    # --- other pages ------------------------------------------------------------------------------------------------

    def _go(self, page: str) -> None:
        self.context.shell.open(page)

    def _visit(self) -> None:
        row = self.table.current()
        if row is not None:
            self.context.shell.open("visit_new", row.customer_id)

    def _export(self) -> None:
        self.context.shell.open("customers_export", (self.bar.wanted, *self.table.rows_model.sorting))


class ProspectsPage(CustomersPage):
    """The list of prospects."""

    key = "prospects"

    def fixed(self) -> dict[str, CustomerFilter]:
        """All prospects."""
        return {PROSPECT: FIXED_FILTERS[PROSPECT]}

    def keeps(self, line: FilterLine) -> bool:
        """Whether an own filter belongs to this list."""
        return line.wanted.status == PROSPECT

    def title(self) -> str:
        """Heading."""
        return self.tr("Prospects")

    def columns(self) -> tuple[Column[CustomerRow], ...]:
        """Without what only customers have, with the address."""
        kept = {"village", "contact", "phone", "manager", "state"}
        every = super().columns()
        address: Column[CustomerRow] = Column("address", self.tr("Address"), lambda row: row.address, stretch=True)
        return (every[0], address, *(column for column in every if column.key in kept))

    def empty(self) -> EmptyState:
        """What stands in the empty list."""
        return EmptyState(
            "people",
            self.tr("No prospect here"),
            self.tr("File every commercial user of the area with Ctrl+N; the coverage figure counts them."),
        )

    def room_actions(self) -> list[RoomAction]:
        """What can be done with the chosen prospect."""
        row = self.table.current()
        actions = [self.visit_action()]
        if self.context.session.may(Right.CUSTOMER_CREATE.value):
            new, becomes = self.tr("New prospect"), self.tr("Becomes a customer")
            actions.append(RoomAction("Ctrl+N", new, lambda: self._go("prospect_new"), True, "prospects.new", True))
            actions.append(RoomAction("F5", becomes, self._convert, row is not None, "prospects.convert"))
        customers = self.tr("Customers")
        actions.append(RoomAction("Ctrl+U", customers, lambda: self._go("customers"), name="prospects.customers"))
        return [*actions, *self.own.actions(), *self.out_actions()]

    def _convert(self) -> None:
        row = self.table.current()
        if row is not None:
            self.context.shell.open("customer_convert", row.customer_id)


def _nothing(_row: CustomerRow) -> str:
    """Cells that show a mark have no text of their own."""
    return ""


def list_page_specs() -> tuple[RoomSpec, ...]:
    """The pages for the registry."""
    rights = frozenset({Right.CUSTOMER_VIEW.value})
    customers, prospects = str(QT_TRANSLATE_NOOP("Rooms", "Customers")), str(QT_TRANSLATE_NOOP("Rooms", "Prospects"))
    return (
        RoomSpec("customers", customers, "customers", rights, CustomersPage),
        RoomSpec("prospects", prospects, "people", rights, ProspectsPage, navigation=False, parent="customers"),
    )
