"""One customer file: header, tabs, and everything that can be done with it."""

from functools import partial
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.queries.customer_file import ContactLine
from app.queries.visits import VisitLine
from app.services.customers import Customers
from app.services.customers.contacts import ContactKey
from app.services.customers.exporting import Revealed
from app.services.customers.reading import FilePage
from models.kernel.changes import Changes
from models.rules.permissions import Right
from ui.customers.facts import FactGrid
from ui.customers.file_acts import FileActs
from ui.customers.file_tabs import FileTabs
from ui.customers.head_card import HeadCard
from ui.customers.words import name_of
from ui.shell.context import RoomContext
from ui.shell.door import Question, TextQuestion
from ui.shell.print_flow import PrintFlow
from ui.shell.room import Room, RoomAction, RoomSpec
from ui.shell.tasks import Task
from ui.widgets.themes import px

WATCHED = frozenset(
    {
        "customer", "contact_person", "agreement", "customer_note", "grade_change", "file_review", "visit", "conflict",
        "outbox", "print_log", "field_history",
    }
)  # fmt: skip
NOTE_MOST = 500


class CustomerPage(Room):
    """The file of one customer."""

    key = "customer"

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.customer_id = b""
        self.page: FilePage | None = None
        self.head = HeadCard("customer.head")
        self.revealed = FactGrid("customer.revealed")
        self.revealed.setVisible(False)
        self._hide = QTimer(self)
        self._hide.setSingleShot(True)
        self._hide.timeout.connect(lambda: self.revealed.setVisible(False))
        self.tabs = FileTabs(context)
        self.acts = FileActs(self, self)
        self.tabs.changed.connect(self._on_tab)
        self.tabs.contacts.opened.connect(lambda row: context.shell.open("contact", row.contact_id))
        self.tabs.agreements.opened.connect(lambda row: context.shell.open("agreement", row.agreement_id))
        self.tabs.visits.opened.connect(self._open_visit)
        for table in (self.tabs.contacts, self.tabs.agreements, self.tabs.visits):
            table.picked.connect(lambda _row: self.actions_changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(8))
        column.addWidget(self.head)
        column.addWidget(self.revealed)
        column.addWidget(self.tabs, 1)

    @property
    def services(self) -> Customers:
        """The use cases of 客户."""
        found: Customers = self.context.services.customers
        return found

    @property
    def actor(self) -> Any:
        """Who is signed in."""
        return self.context.session.actor

    def title(self) -> str:
        """The customer's name."""
        return self.page.file.name if self.page is not None else self.tr("Customer file")

    @property
    def help_page(self) -> str:
        """The help of the whole room."""
        return "customers"

    def enter(self, argument: object = None) -> None:
        """Read the file of the id."""
        if isinstance(argument, bytes) and argument != self.customer_id:
            self.customer_id = argument
            self.page = None
            self.tabs.show_tab("basics")
        self.revealed.setVisible(False)
        self.read()

    def leave(self) -> bool:
        """Hide what was shown in plain."""
        self._hide.stop()
        self.revealed.setVisible(False)
        return True

    def on_changes(self, changes: Changes) -> None:
        """Something of some customer changed."""
        if not WATCHED.isdisjoint(changes.tables):
            self.read()

    def room_actions(self) -> list[RoomAction]:
        """What can be done with this file in this tab."""
        return self.acts.actions() if self.page is not None else []

    def read(self) -> None:
        """Read the file again."""
        reading, actor, customer_id = self.services.read, self.actor, self.customer_id
        self.context.tasks.read(
            lambda: reading.file(customer_id, actor), self._show, self, self.context.door.error
        )  # fmt: skip

    def _show(self, page: FilePage) -> None:
        if page.file.customer_id != self.customer_id:
            return
        self.page = page
        self.head.set_file(page.file)
        self.tabs.set_page(page)
        self.title_changed.emit()
        self.actions_changed.emit()

    def _on_tab(self, _key: str) -> None:
        table = self.tabs.table()
        if table is not None and self.isVisible():
            table.setFocus()
        self.actions_changed.emit()

    def _open_visit(self, row: VisitLine) -> None:
        self.context.shell.open("visit", row.series_id)

    # --- acts -------------------------------------------------------------------------------------------------------

    def confirm(self) -> None:
        """已核对无变化."""
        amending, actor, customer_id = self.services.amending, self.actor, self.customer_id
        done = self.tr("Gone through: nothing has changed. The next limit is set.")
        self._run(lambda: amending.confirm_unchanged(customer_id, actor), done)

    def withdraw(self) -> None:
        """撤销档案, with the customer administrator."""
        self._with_second(self.tr("Withdraw the file of {name}"), withdraw=True)

    def restore(self) -> None:
        """恢复档案, with the customer administrator."""
        self._with_second(self.tr("Restore the file of {name}"), withdraw=False)

    def _with_second(self, what: str, *, withdraw: bool) -> None:
        assert self.page is not None
        service, actor, customer_id = self.services.withdrawing, self.actor, self.customer_id
        act = service.withdraw if withdraw else service.restore
        done = (
            self.tr("The file is withdrawn; it stands in the list “Withdrawn”.")
            if withdraw
            else self.tr("The file is back.")
        )

        def finish(changes: Changes) -> None:
            self.context.bus.publish(changes)
            self.context.door.tell(done, "good")

        self.context.door.authorise(
            what.format(name=self.page.file.name), lambda typed: act(customer_id, actor, typed), finish
        )

    def reveal(self) -> None:
        """显示明文, with a reason, for some seconds."""
        exporting, actor, customer_id = self.services.exporting, self.actor, self.customer_id
        question = TextQuestion(
            self.tr("Masked data is shown for some seconds; name, time and reason are logged."),
            self.tr("Reason"),
            self.tr("Show"),
        )

        def ask(reason: str) -> None:
            task = Task(lambda _progress: exporting.reveal(customer_id, reason, actor), self._reveal)
            self.context.tasks.run(task, owner=self)

        self.context.door.ask_text(question, ask)

    def _reveal(self, revealed: Revealed) -> None:
        self.revealed.set_facts([(name_of(name), text) for name, text in revealed.values.items() if text])
        self.revealed.setFixedHeight(px(132))
        self.revealed.setVisible(True)
        self._hide.start(revealed.seconds * 1000)

    def note(self) -> None:
        """Write a note."""
        amending, actor, customer_id = self.services.amending, self.actor, self.customer_id
        question = TextQuestion(
            self.tr("Notes are appended and never overwritten."), self.tr("Note"), self.tr("Save"), True, NOTE_MOST,
            lines=4,
        )  # fmt: skip
        self.context.door.ask_text(
            question,
            lambda text: self._run(lambda: amending.add_note(customer_id, text, actor), self.tr("The note is saved.")),
        )

    def remove_contact(self) -> None:
        """Remove the chosen contact person."""
        line = self.tabs.contacts.current()
        if not isinstance(line, ContactLine):
            return
        contacts, actor = self.context.services.customers.contacts, self.context.session.actor
        key = ContactKey(line.contact_id, line.updated_ms)
        question = Question(
            self.tr("Remove the contact person {name}? History keeps the record.").format(name=line.name),
            self.tr("Remove"),
            danger=True,
        )
        self.context.door.ask(
            question, lambda: self._run(lambda: contacts.remove(key, actor), self.tr("The contact person is removed."))
        )

    def print_card(self) -> None:
        """Print the archive card."""
        printing, actor, customer_id = self.context.services.printing, self.context.session.actor, self.customer_id
        prepare = partial(printing.prepare_archive_card, customer_id, actor)
        PrintFlow(self.context, self, prepare, "a4", papers=False).start()

    def _run(self, work: object, done: str) -> None:
        door = self.context.door
        assert callable(work)
        self.context.tasks.run(Task(lambda _progress: work(), lambda _changes: door.tell(done, "good")), owner=self)


def file_page_spec() -> RoomSpec:
    """The page for the registry."""
    return RoomSpec(
        CustomerPage.key,
        str(QT_TRANSLATE_NOOP("Rooms", "Customer file")),
        "customer",
        frozenset({Right.CUSTOMER_VIEW.value}),
        CustomerPage,
        navigation=False,
        parent="customers",
    )
