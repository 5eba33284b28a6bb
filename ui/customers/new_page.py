"""A new file, a new prospect, or a prospect that becomes a customer; look-alikes are shown while it is typed."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QTimer
from PySide6.QtWidgets import QWidget

from app.queries.customer_choices import FormChoices
from app.queries.duplicates import DuplicateHint
from app.queries.field_words import FieldWord
from app.services.customers.basis import Saved
from app.services.customers.reading import FilePage
from models.kernel.errors import YouKeError
from models.rules.permissions import Right
from ui.customers import parts
from ui.customers.alike_bar import AlikeBar
from ui.customers.form_page import FormPage
from ui.customers.words import people
from ui.shell.context import RoomContext
from ui.shell.room import RoomAction, RoomSpec
from ui.shell.tasks import Task
from ui.widgets.choosing import Choice, ChoiceEditor
from ui.widgets.fields import ChoiceField, Section, TextField
from ui.widgets.form import Form
from ui.widgets.words import word

LOOK_MS = 250
COMPARED = ("full_name", "phone", "backup_phone", "billing_phone", "address", "postcode", "cert_no")
OUTLET, AGAIN = "outlet_code", "duplicate_reason"


class _Filing(FormPage[Any]):
    """What the three pages share: the form, look-alikes, the values."""

    prospect = False

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        self.alike = AlikeBar(f"{self.key}.alike")
        self._timer = QTimer()
        super().__init__(context, parent)
        self._timer.setParent(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self.form.changed.connect(self._timer.start)
        self.alike.opened.connect(lambda customer_id: context.shell.open("customer", customer_id))

    def above(self) -> list[QWidget]:
        """The look-alikes."""
        return [self.alike]

    def make_form(self) -> Form:
        """Archive items, grades, outlet and the reason to go on."""
        basics = parts.basics((), needed=not self.prospect)
        again = TextField(
            key=AGAIN, label=self.tr("Why another file"), max_length=200, wide=True,
            hint=self.tr("Only if another file looks like this one"),
        )  # fmt: skip
        outlet = ChoiceField(key=OUTLET, label=word(FieldWord.OUTLET_CODE), options=(), required=True, optional=False)
        first = Section("", (again, outlet))
        if self.prospect:
            return Form(self.key, (first, basics))
        return Form(self.key, (first, basics, parts.grades(), parts.traits(), parts.business()))

    def offer(self, choices: FormChoices) -> None:
        """Put people and outlets into the choices."""
        for name in ("manager_a", "manager_b"):
            editor = self.form.editor(name)
            assert isinstance(editor, ChoiceEditor)
            editor.set_options(people(choices.managers))
        outlet = self.form.editor(OUTLET)
        assert isinstance(outlet, ChoiceEditor)
        outlet.set_options([Choice(code, f"{name} {code}") for code, name in choices.outlets.items()])
        self.form.show_field(OUTLET, len(choices.outlets) > 1)
        self.form.show_field(AGAIN, False)
        self.alike.set_hints(())

    def typed(self) -> dict[str, object]:
        """Values of the form by field."""
        raw = self.form.raw()
        chips = frozenset(code for code in raw["usage_kinds"].split(",") if code)
        return {**raw, "usage_kinds": chips, "green_channel": raw["green_channel"] == "1"}

    def room_actions(self) -> list[RoomAction]:
        """Save, and open the look-alike."""
        actions = super().room_actions()
        if self.alike.hints:
            actions.append(
                RoomAction("F4", self.tr("Open the look-alike"), self.alike.open_first, True, f"{self.key}.open_alike")
            )
        return actions

    def refused(self, error: YouKeError) -> None:
        """A look-alike found by the service: show the field for the reason first."""
        if error.field == AGAIN:
            self.form.show_field(AGAIN, True)
            self._look()
        super().refused(error)

    def saved(self, result: Saved) -> None:
        """Show the new file and offer to take it back."""
        undo = result.undo
        name = undo.subject if undo is not None else ""
        self.context.shell.open("customer", result.row_id)
        if undo is None:
            self.context.door.tell(self.tr("The prospect is a customer now."), "good")
            return
        undoing, actor, tasks = self.context.services.customers.undoing, self.context.session.actor, self.context.tasks

        def take_back() -> None:
            tasks.run(Task(lambda _progress: undoing.undo(undo, actor), lambda _changes: self.context.shell.back()))

        self.context.door.undo(self.tr("{name} is filed.").format(name=name), take_back)

    def _look(self) -> None:
        texts = self.form.raw()
        typed = {name: texts[name] for name in COMPARED}
        if not any(typed.values()) or not self.isVisible():
            self._show_alike(())
            return
        filing, but = self.context.services.customers.filing, self.subject
        task = Task(lambda _progress: filing.look_alikes(typed, but), self._show_alike, lambda _error: None, "read")
        self.context.tasks.run(task, owner=self)

    def _show_alike(self, hints: tuple[DuplicateHint, ...]) -> None:
        before = bool(self.alike.hints)
        self.alike.set_hints(hints)
        self.form.show_field(AGAIN, bool(hints))
        if before != bool(hints):
            self.actions_changed.emit()


class CustomerNewPage(_Filing):
    """建档."""

    key = "customer_new"

    def title(self) -> str:
        """Heading."""
        return self.tr("New customer")

    def read(self) -> FormChoices:
        """People and outlets."""
        found: FormChoices = self.context.services.customers.read.choices(self.context.session.actor)
        return found

    def fill(self, loaded: FormChoices) -> None:
        """Propose number, outlet and manager."""
        actor = self.context.session.actor
        self.offer(loaded)
        own = actor.staff_no if actor.staff_no in loaded.managers else ""
        outlet = actor.outlet if actor.outlet in loaded.outlets else next(iter(loaded.outlets), "")
        values: dict[str, object] = {"crm_customer_no": loaded.next_number, "manager_a": own, OUTLET: outlet}
        if not self.prospect:
            values["value_tier"] = "ordinary"
        self.form.set_values(values)
        self.head.setText(self.tr("Fields with * are needed. Enter goes to the next field, F10 saves."))

    def work(self) -> Callable[[str], Saved]:
        """File it."""
        filing, actor, typed = self.context.services.customers.filing, self.context.session.actor, self.typed()
        reason = str(typed.pop(AGAIN))

        def run(key: str) -> Saved:
            filed: Saved = filing.file(typed, actor, duplicate_reason=reason, draft_key=key)
            return filed

        return run


class ProspectNewPage(CustomerNewPage):
    """A new prospect: name, address, type and a phone are enough."""

    key = "prospect_new"
    prospect = True

    def title(self) -> str:
        """Heading."""
        return self.tr("New prospect")

    def work(self) -> Callable[[str], Saved]:
        """File it."""
        filing, actor, typed = self.context.services.customers.filing, self.context.session.actor, self.typed()
        reason = str(typed.pop(AGAIN))

        def run(key: str) -> Saved:
            filed: Saved = filing.file_prospect(typed, actor, duplicate_reason=reason, draft_key=key)
            return filed

        return run


class ConvertPage(_Filing):
    """A prospect becomes a customer and keeps its past."""

    key = "customer_convert"

    def title(self) -> str:
        """Heading."""
        return self.tr("Prospect becomes a customer")

    def read(self) -> tuple[FormChoices, FilePage]:
        """The prospect, people and outlets."""
        reading, actor = self.context.services.customers.read, self.context.session.actor
        return reading.choices(actor), reading.file(self.row_id, actor)

    def fill(self, loaded: tuple[FormChoices, FilePage]) -> None:
        """What is known of the prospect."""
        choices, page = loaded
        self.offer(choices)
        self.form.show_field(OUTLET, False)
        self.form.set_values({**page.file.values, "value_tier": "ordinary", "visit_class": ""})
        self.head.setText(self.tr("Complete the fields with *; visits, notes and history stay with the file."))

    def subject_name(self) -> str:
        """The prospect's name."""
        return self.loaded[1].file.name if self.loaded is not None else self.title()

    def work(self) -> Callable[[str], Saved]:
        """Convert it."""
        assert self.loaded is not None
        prospects, actor, every = self.context.services.customers.prospects, self.context.session.actor, self.typed()
        changed = {*self.form.changed_keys(), "value_tier", "visit_class"}
        typed = {name: value for name, value in every.items() if name in changed}
        subject, seen = self.row_id, self.loaded[1].file.updated_ms

        def run(key: str) -> Saved:
            filed: Saved = prospects.convert(subject, typed, actor, seen_ms=seen, draft_key=key)
            return filed

        return run


def new_page_specs() -> tuple[RoomSpec, ...]:
    """The pages for the registry."""
    rights = frozenset({Right.CUSTOMER_CREATE.value})

    def spec(title: str, kind: type[_Filing]) -> RoomSpec:
        return RoomSpec(kind.key, title, "add", rights, kind, navigation=False, parent="customers")

    return (
        spec(str(QT_TRANSLATE_NOOP("Rooms", "New customer")), CustomerNewPage),
        spec(str(QT_TRANSLATE_NOOP("Rooms", "New prospect")), ProspectNewPage),
        spec(str(QT_TRANSLATE_NOOP("Rooms", "Prospect becomes a customer")), ConvertPage),
    )
