"""The tabs of a file: archive items, contacts, agreements, visits, notes, history."""

from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from app.queries.customer_file import AgreementLine, ContactLine, NoteLine, agreement_state
from app.queries.customer_history import HistoryLine
from app.queries.field_words import FieldWord
from app.queries.visits import VisitFilter, VisitLine
from app.services.customers.reading import FilePage
from models.kernel.clock import today
from models.kernel.enums import AgreementStatus, VisitPurpose
from ui.customers.facts import Fact, FactGrid
from ui.customers.words import counted, field_text, name_of, products, worded, yes_no
from ui.shell.context import RoomContext
from ui.widgets.paging import Column, Mark, Rows
from ui.widgets.state import EmptyState
from ui.widgets.table import DataTable
from ui.widgets.tabs import Tabs
from ui.widgets.words import day, moment, money, word

R = TypeVar("R")
BASICS = (
    "crm_customer_no", "full_name", "address", "postcode", "village", "contact_name", "phone", "email",
    "backup_phone", "billing_phone", "customer_type", "industry_code", "usage_kinds", "use_class", "cert_type",
    "cert_no", "short_name", "mnemonic", "manager_a", "manager_b", "manager_note",
)  # fmt: skip
TRAITS = (
    "service_area", "service_capacity", "business_direction", "business_policy", "company_scale", "operation_trait",
)  # fmt: skip
BUSINESS = (
    "leader_quality", "rival_relation", "our_relation", "cooperation_attitude", "archive_keeper", "paper_archive_no",
)  # fmt: skip


class FileTabs(Tabs):
    """Tabs with their pages.

    Attributes:
        contacts: Contact persons.
        agreements: Agreements.
        visits: Visits and phone contacts.
        notes: Notes.
        history: Changed fields, grades and reviews.
    """

    def __init__(self, context: RoomContext) -> None:
        super().__init__("customer")
        self._context = context
        self.basics = FactGrid("customer.basics")
        self.traits = FactGrid("customer.traits")
        self.business = FactGrid("customer.business")
        self.contacts = self._table("customer.contacts", contact_columns(), self._no_contacts())
        self.agreements = self._table("customer.agreements", self._agreement_columns(), self._no_agreements())
        self.visits = self._table("customer.visits", visit_columns(), self._no_visits())
        self.notes = self._table("customer.notes", note_columns(), self._no_notes())
        self.history = self._table("customer.history", history_columns(), self._no_history())
        self.add("basics", self.tr("Basics"), self.basics)
        self.add("traits", self.tr("Traits"), self.traits)
        self.add("business", self.tr("Business"), self.business)
        self.add("contacts", self.tr("Contacts"), self.contacts)
        self.add("agreements", self.tr("Agreements and credit"), self.agreements)
        self.add("visits", self.tr("Visits"), self.visits)
        self.add("notes", self.tr("Notes"), self.notes)
        self.add("history", self.tr("History"), self.history)

    def _table(self, name: str, columns: tuple[Column[R], ...], empty: EmptyState) -> DataTable[R]:
        table = DataTable[R](name, columns, load=self._context.tasks.read)
        table.set_empty(empty)
        table.failed.connect(self._context.door.error)
        return table

    def set_page(self, page: FilePage) -> None:
        """Show a file."""
        self.basics.set_facts(facts(page, BASICS))
        self.traits.set_facts(facts(page, TRAITS), wide=True)
        self.business.set_facts(facts(page, BUSINESS), wide=True)
        self.contacts.set_source(lambda _request: Rows(page.contacts, len(page.contacts)))
        self.agreements.set_source(lambda _request: Rows(page.agreements, len(page.agreements)))
        self.notes.set_source(lambda _request: Rows(page.notes, len(page.notes)))
        services, actor, customer_id = self._context.services, self._context.session.actor, page.file.customer_id
        wanted = VisitFilter(customer_id=customer_id)
        self.visits.set_source(lambda request: services.visits.read.visits(wanted, request.offset, request.limit))
        self.history.set_source(lambda request: services.customers.read.history(customer_id, request, actor))
        self.set_title("contacts", counted(self.tr("Contacts"), len(page.contacts)))
        self.set_title("agreements", counted(self.tr("Agreements and credit"), len(page.agreements)))
        self.set_title("notes", counted(self.tr("Notes"), len(page.notes)))

    def table(self) -> DataTable[object] | None:
        """The table of the tab shown, if it has one."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, DataTable) else None

    def _agreement_columns(self) -> tuple[Column[AgreementLine], ...]:
        w = FieldWord
        return (
            Column("no", word(w.AGREEMENT_NO), lambda row: row.agreement_no, width=160, stretch=True),
            Column("account", word(w.ACCOUNT_NO), lambda row: row.account_no, width=140),
            Column("scope", word(w.BUSINESS_SCOPE), lambda row: products(row.business_scope), width=180),
            Column("pay", word(w.PAY_MODE), lambda row: word(row.pay_mode), width=80),
            Column("credit", self.tr("On account"), lambda row: yes_no(row.allow_credit), width=84),
            Column("limit", word(w.CREDIT_LIMIT), lambda row: money(row.credit_limit, sign=True), "", "right", 110),
            Column("cycle", word(w.SETTLE_CYCLE), lambda row: word(row.settle_cycle), width=84),
            Column("to", word(w.VALID_TO), lambda row: day(row.valid_to), width=100),
            Column("state", self.tr("State"), lambda row: word(row.status), width=100, mark=self._agreement_mark),
        )

    def _agreement_mark(self, row: AgreementLine) -> Mark:
        state = agreement_state(row, today(self._context.clock))
        tones = {AgreementStatus.VALID: "good", AgreementStatus.EXPIRED: "danger", AgreementStatus.PENDING: "warning"}
        return Mark(word(state), tones.get(state, "muted"))

    def _no_contacts(self) -> EmptyState:
        return EmptyState("people", self.tr("No contact person"), self.tr("Ctrl+N adds one."))

    def _no_agreements(self) -> EmptyState:
        advice = self.tr("Without a valid agreement nothing may be bought on account. Ctrl+N adds one.")
        return EmptyState("agreement", self.tr("No agreement"), advice)

    def _no_visits(self) -> EmptyState:
        return EmptyState("visits", self.tr("No visit yet"), self.tr("F2 records one."))

    def _no_notes(self) -> EmptyState:
        return EmptyState("note", self.tr("No note"), self.tr("Ctrl+N writes one. Notes are never overwritten."))

    def _no_history(self) -> EmptyState:
        return EmptyState("history", self.tr("Nothing has changed since the file was opened"))


def facts(page: FilePage, names: tuple[str, ...]) -> list[Fact]:
    """Names and values of some fields in the screen language."""
    found = []
    for name in names:
        value = page.file.values[name]
        if name in {"manager_a", "manager_b"} and value:
            value = f"{page.file.staff.get(value, value)} {value}"
        found.append((name_of(name), field_text(name, value)))
    return found


def contact_columns() -> tuple[Column[ContactLine], ...]:
    """Columns of the contact persons."""
    w = FieldWord
    translate = QCoreApplication.translate

    def role(row: ContactLine) -> str:
        first = translate("Customers", "first") if row.is_primary else ""
        billing = translate("Customers", "settles") if row.is_billing else ""
        return " · ".join(part for part in (first, billing) if part)

    return (
        Column("name", word(w.NAME), lambda row: row.name, width=120, stretch=True),
        Column("title", word(w.TITLE), lambda row: row.title, width=110),
        Column("department", word(w.DEPARTMENT), lambda row: row.department, width=110),
        Column("mobile", word(w.MOBILE), lambda row: row.mobile, width=120),
        Column("phone", word(w.PHONE), lambda row: row.phone, width=130),
        Column("birthday", word(w.BIRTHDAY_MD), lambda row: row.birthday_md, width=80),
        Column("role", translate("Customers", "Role"), role, width=110),
        Column("remark", word(w.REMARK), lambda row: row.remark, width=180),
    )


def visit_columns() -> tuple[Column[VisitLine], ...]:
    """Columns of the visits."""
    translate = QCoreApplication.translate

    def purposes(row: VisitLine) -> str:
        return " · ".join(word(purpose) for purpose in VisitPurpose if purpose.value in row.purposes)

    return (
        Column("day", translate("Customers", "Day"), lambda row: day(row.visited_on), width=100),
        Column("mode", translate("Customers", "Way"), lambda row: word(row.mode), width=70),
        Column("purpose", translate("Customers", "Purpose"), purposes, width=160),
        Column("person", translate("Customers", "Person met"), lambda row: row.interviewee, width=100),
        Column("summary", translate("Customers", "Opinion"), lambda row: row.summary, width=220, stretch=True),
        Column("result", translate("Customers", "Outcome"), lambda row: word(row.result), width=80),
        Column("number", translate("Customers", "Slip"), lambda row: row.visit_no, width=180),
    )


def note_columns() -> tuple[Column[NoteLine], ...]:
    """Columns of the notes."""
    translate = QCoreApplication.translate
    return (
        Column("when", translate("Customers", "When"), lambda row: moment(row.created_ms), width=140),
        Column("who", translate("Customers", "Who"), lambda row: row.author_name, width=90),
        Column("text", translate("Customers", "Note"), lambda row: row.text, stretch=True, tip=lambda row: row.text),
    )


def history_columns() -> tuple[Column[HistoryLine], ...]:
    """Columns of the history."""
    translate = QCoreApplication.translate

    def field(row: HistoryLine) -> str:
        name = word(row.field) if row.field else row.field_name
        return f"{row.subject} {name}".strip()

    return (
        Column("when", translate("Customers", "When"), lambda row: moment(row.at_ms), width=140),
        Column("field", translate("Customers", "Field"), field, width=150),
        Column("old", translate("Customers", "Before"), lambda row: worded(row.old), width=170, stretch=True),
        Column("new", translate("Customers", "After"), new_text, width=170, stretch=True),
        Column("who", translate("Customers", "Who"), lambda row: row.author, width=80),
        Column("why", translate("Customers", "Why"), why_text, width=180),
    )


def new_text(row: HistoryLine) -> str:
    """What a field became; a grade with its first day."""
    text = worded(row.new)
    if row.effective_from is None:
        return text
    return QCoreApplication.translate("Customers", "{grade} from {day}").format(grade=text, day=day(row.effective_from))


def why_text(row: HistoryLine) -> str:
    """The reason; the kind of a review."""
    translate = QCoreApplication.translate
    if row.source != "review":
        return row.reason
    kinds = {
        "no_change": translate("Customers", "Gone through, nothing changed"),
        "amended": translate("Customers", "Gone through while amending"),
        "filed": translate("Customers", "Filed"),
        "import": translate("Customers", "Imported"),
    }
    return kinds.get(row.reason, row.reason)
