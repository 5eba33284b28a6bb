"""Forms: labels, editors, one error line under each, Enter to the next field, and raw texts for drafts.

Order: the room describes its fields (``ui.widgets.fields``), the form builds editors and puts them in a grid; the room
sets values, watches ``changed`` (a ``DraftKeeper`` does), calls ``check()`` before it saves, reads values one by one
with their types, and hands an error of the service to ``show_error``, which puts the cursor into the field concerned.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from models.kernel.enums import CodeEnum
from models.kernel.errors import ManyInputErrors, YouKeError
from models.kernel.messages import Message, msg
from ui.widgets.editors import DateEditor, MoneyEditor, NumberEditor
from ui.widgets.fields import Field, Section
from ui.widgets.form_grid import FieldGrid
from ui.widgets.words import sentence

E = TypeVar("E", bound=CodeEnum)


class Form(FieldGrid):
    """A form.

    Example:
        ::

            self.form = Form("customers", (
                Section(self.tr("Basics"), (
                    TextField(key="name", label=self.tr("Name"), required=True, max_length=60),
                    ChoiceField(key="tier", label=self.tr("Tier"), options=choices(ValueTier)),
                    DateField(key="since", label=self.tr("Customer since"), today=lambda: today(context.clock)),
                )),
            ))
            self.form.submitted.connect(self._save)
            # in _save:
            if self.form.check():
                draft = CustomerDraft(name=self.form.text("name"), tier=self.form.code("tier", ValueTier))

    The input widget of a field has the objectName ``<form>.<key>``, such as ``customers.name``; its error line
    ``<form>.<key>.error``.

    Signals:
        changed(): The person changed something.
        submitted(): Enter was pressed in the last field.
    """

    changed = Signal()
    submitted = Signal()

    def __init__(
        self, name: str, sections: Sequence[Section | Field], columns: int = 2, parent: QWidget | None = None
    ) -> None:
        """Build the editors; arguments as for ``FieldGrid``."""
        super().__init__(name, sections, columns, parent)
        self._loaded: dict[str, str] = {}
        self.edited.connect(self._on_edit)
        self.advanced.connect(self._advance)
        self.left.connect(self._on_left)
        self._remember()

    # --- values ---------------------------------------------------------------------------------------------------

    def text(self, key: str) -> str:
        """Text of a field."""
        return str(self._editors[key].value())

    def day(self, key: str) -> date | None:
        """Day of a date field."""
        editor = self._editors[key]
        assert isinstance(editor, DateEditor)
        return editor.day()

    def fen(self, key: str) -> int | None:
        """Amount of a money field, in fen."""
        editor = self._editors[key]
        assert isinstance(editor, MoneyEditor)
        return editor.fen()

    def number(self, key: str) -> int | None:
        """Number of a number field."""
        editor = self._editors[key]
        assert isinstance(editor, NumberEditor)
        return editor.number()

    def code(self, key: str, kind: type[E]) -> E | None:
        """Member chosen in a choice field; None for nothing."""
        value = self.text(key)
        return next((member for member in kind if member.value == value), None)

    def codes(self, key: str, kind: type[E]) -> frozenset[E]:
        """Members chosen in a chips field."""
        value = self._editors[key].value()
        return frozenset(m for m in kind if m.value in value) if isinstance(value, frozenset) else frozenset()

    def ticked(self, key: str) -> bool:
        """Whether a check field is ticked."""
        return bool(self._editors[key].value())

    def set_values(self, values: Mapping[str, object]) -> None:
        """Show values; fields not named become empty. The form counts as unchanged."""
        for key, editor in self._editors.items():
            editor.set_value(values.get(key))
        self.clear_errors()
        self._remember()

    def set_value(self, key: str, value: object) -> None:
        """Show one value that the program worked out; counts as a change."""
        self._editors[key].set_value(value)
        self._on_edit(key)

    # --- drafts ---------------------------------------------------------------------------------------------------

    def raw(self) -> dict[str, str]:
        """What is typed in every field."""
        return {key: editor.raw() for key, editor in self._editors.items()}

    def set_raw(self, texts: Mapping[str, str]) -> None:
        """Put typed texts back; unknown names are ignored."""
        for key, text in texts.items():
            if key in self._editors:
                self._editors[key].set_raw(text)
        self.changed.emit()

    @property
    def dirty(self) -> bool:
        """Whether something differs from what was loaded."""
        return self.raw() != self._loaded

    def changed_keys(self) -> tuple[str, ...]:
        """Fields that differ from what was loaded."""
        return tuple(key for key, text in self.raw().items() if text != self._loaded.get(key, ""))

    def _remember(self) -> None:
        self._loaded = self.raw()

    # --- errors ---------------------------------------------------------------------------------------------------

    def check(self) -> bool:
        """Judge every field; show what is wrong and put the cursor into the first wrong one."""
        wrong = [key for key in self.usable() if not self._judge(key, required=True)]
        if wrong:
            self.focus_field(wrong[0])
        return not wrong

    def show_error(self, error: YouKeError) -> bool:
        """Show an error of a service under its field and focus it; False if it concerns no field here."""
        errors = error.errors if isinstance(error, ManyInputErrors) else (error,)
        here = [part for part in errors if part.field in self._editors]
        for part in here:
            self.show_message(str(part.field), sentence(part.title))
        if here:
            self.focus_field(str(here[0].field))
        return bool(here)

    def clear_errors(self) -> None:
        """Take every error line away."""
        for key in self._editors:
            self.show_message(key, "")

    def _judge(self, key: str, required: bool) -> bool:
        field, editor = self._fields[key], self._editors[key]
        found: Message | None = editor.problem()
        if found is None and required and field.required and editor.empty():
            found = msg("{label} is empty. Fill it in.", label=field.label)
        self.show_message(key, sentence(found) if found is not None else "")
        return found is None

    def _on_left(self, key: str) -> None:
        """What a service found wrong stays below its field until the field is changed."""
        if self._editors[key].problem() is not None:
            self._judge(key, required=False)

    def _on_edit(self, key: str) -> None:
        if self.message_of(key):
            self._judge(key, required=False)
        self.changed.emit()

    def _advance(self, key: str) -> None:
        keys = self.usable()
        place = keys.index(key) + 1 if key in keys else 0
        if place < len(keys):
            self._editors[keys[place]].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.submitted.emit()
