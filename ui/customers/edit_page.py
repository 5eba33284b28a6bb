"""修改: the archive items of one file, with the reason that key accounts need."""

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.queries.customer_choices import FormChoices
from app.queries.field_words import FieldWord
from app.services.customers.basis import Saved
from app.services.customers.reading import FilePage
from models.kernel.errors import StaleError, YouKeError
from models.rules.permissions import Right
from ui.customers import parts
from ui.customers.form_page import FormPage
from ui.customers.words import people
from ui.shell.room import RoomSpec
from ui.shell.tasks import Task
from ui.widgets.choosing import ChoiceEditor
from ui.widgets.form import Form
from ui.widgets.words import word


class CustomerEditPage(FormPage[tuple[FormChoices, FilePage]]):
    """Amends a file; a masked field that is left alone stays as it is."""

    key = "customer_edit"

    def title(self) -> str:
        """Heading with the customer's name."""
        if self.loaded is None:
            return self.tr("Amend the file")
        return self.tr("Amend the file of {name}").format(name=self.loaded[1].file.name)

    def make_form(self) -> Form:
        """Reason first, so that nobody overlooks it; then the archive items."""
        return Form(self.key, (parts.reason(required=False), parts.basics(()), parts.traits(), parts.business()))

    def read(self) -> tuple[FormChoices, FilePage]:
        """The file, and people to choose from."""
        reading, actor = self.context.services.customers.read, self.context.session.actor
        return reading.choices(actor), reading.file(self.row_id, actor)

    def fill(self, loaded: tuple[FormChoices, FilePage]) -> None:
        """The file as it is."""
        choices, page = loaded
        known = {**page.file.staff, **choices.managers}
        for name in ("manager_a", "manager_b"):
            editor = self.form.editor(name)
            assert isinstance(editor, ChoiceEditor)
            editor.set_options(people(known))
        self.form.set_values(dict(page.file.values))
        tier = word(page.file.tier)
        text = self.tr("{name}  {number}  {tier}").format(
            name=page.file.name, number=page.file.values["crm_customer_no"], tier=tier
        )
        if not page.file.mask.plain:
            text += "  " + self.tr("Masked fields stay as they are unless you type them anew.")
        self.head.setText(text)

    def subject_name(self) -> str:
        """The customer's name."""
        return self.loaded[1].file.name if self.loaded is not None else self.title()

    def work(self) -> Callable[[str], Saved]:
        """Amend the changed fields."""
        assert self.loaded is not None
        raw = self.form.raw()
        typed: dict[str, object] = {name: raw[name] for name in self.form.changed_keys() if name != "reason"}
        if "usage_kinds" in typed:
            typed["usage_kinds"] = frozenset(code for code in raw["usage_kinds"].split(",") if code)
        if "green_channel" in typed:
            typed["green_channel"] = raw["green_channel"] == "1"
        amending, actor = self.context.services.customers.amending, self.context.session.actor
        subject, seen, reason = self.row_id, self.loaded[1].file.updated_ms, raw[FieldWord.REASON.value]

        def run(key: str) -> Saved:
            amended: Saved = amending.amend(subject, typed, reason, actor, seen_ms=seen, draft_key=key)
            return amended

        return run

    def saved(self, result: Saved) -> None:
        """Back to the file, with the offer to take the change back."""
        self.context.shell.back()
        undo = result.undo
        if undo is None:
            self.context.door.tell(self.tr("Nothing was changed."), "info")
            return
        undoing, actor, tasks = self.context.services.customers.undoing, self.context.session.actor, self.context.tasks

        def take_back() -> None:
            tasks.run(Task(lambda _progress: undoing.undo(undo, actor)))

        self.context.door.undo(self.tr("Saved: {name}. To be reported.").format(name=undo.subject), take_back)

    def refused(self, error: YouKeError) -> None:
        """After a change by somebody else the new values come in and the typed ones stay."""
        if isinstance(error, StaleError):
            typed = {key: text for key, text in self.form.raw().items() if key in self.form.changed_keys()}
            self.context.tasks.read(self.read, lambda loaded: self._fresh(loaded, typed), self, self.context.door.error)
        super().refused(error)

    def _fresh(self, loaded: tuple[FormChoices, FilePage], typed: dict[str, str]) -> None:
        self.loaded = loaded
        self.fill(loaded)
        self.form.set_raw(typed)


def edit_page_spec() -> RoomSpec:
    """The page for the registry."""
    return RoomSpec(
        CustomerEditPage.key,
        str(QT_TRANSLATE_NOOP("Rooms", "Amend a file")),
        "edit",
        frozenset({Right.CUSTOMER_EDIT.value}),
        CustomerEditPage,
        navigation=False,
        parent="customers",
    )
