"""What a form consists of, as data: one value per field, each of which can make its editor."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from ui.widgets.choosing import ChipsEditor, Choice, ChoiceEditor
from ui.widgets.editors import CheckEditor, DateEditor, Editor, MoneyEditor, NoteEditor, NumberEditor, TextEditor


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Base of the fields.

    Attributes:
        key: Name of the field; errors name it (``YouKeError.field``), values and drafts use it.
        label: Word before it, already translated.
        required: An empty value is refused, and the label carries a mark.
        hint: Small text below the editor.
        wide: Takes the whole width of the form.
        read_only: Shown, not changed.
    """

    key: str
    label: str
    required: bool = False
    hint: str = ""
    wide: bool = False
    read_only: bool = False

    def build(self, name: str, parent: QWidget) -> Editor:
        """Make the editor; ``name`` is the objectName of its input widget."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, kw_only=True)
class TextField(Field):
    """One line of text.

    Attributes:
        max_length: Limit in characters (code points).
        suggest: Gives words to complete what is typed; must answer within a few milliseconds.
        secret: Show dots.
    """

    max_length: int = 100
    suggest: Callable[[str], Sequence[str]] | None = None
    secret: bool = False

    def build(self, name: str, parent: QWidget) -> Editor:
        """Make the editor."""
        return TextEditor(name, self.max_length, self.suggest, self.secret, parent)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteField(Field):
    """Several lines.

    Attributes:
        max_length: Limit in characters (code points).
        lines: Lines in sight.
    """

    max_length: int = 500
    lines: int = 3

    def build(self, name: str, parent: QWidget) -> Editor:
        """Make the editor."""
        return NoteEditor(name, self.max_length, self.lines, parent)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateField(Field):
    """A civil day.

    Attributes:
        today: The present day, from the clock.
    """

    today: Callable[[], date]

    def build(self, name: str, parent: QWidget) -> Editor:
        """Make the editor."""
        return DateEditor(name, self.today, parent)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyField(Field):
    """An amount, integer fen."""

    def build(self, name: str, parent: QWidget) -> Editor:
        """Make the editor."""
        return MoneyEditor(name, parent)


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberField(Field):
    """A whole number.

    Attributes:
        least: Smallest.
        most: Largest.
    """

    least: int = 0
    most: int = 999_999_999

    def build(self, name: str, parent: QWidget) -> Editor:
        """Make the editor."""
        return NumberEditor(name, self.least, self.most, parent)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceField(Field):
    """One of a list.

    Attributes:
        options: What can be chosen; ``choices(ValueTier)`` for an enumeration.
        optional: Whether nothing can be chosen.
    """

    options: Sequence[Choice]
    optional: bool = True

    def build(self, name: str, parent: QWidget) -> Editor:
        """Make the editor."""
        return ChoiceEditor(name, self.options, self.optional, parent)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipsField(Field):
    """Several of a list.

    Attributes:
        options: What can be chosen.
    """

    options: Sequence[Choice]

    def build(self, name: str, parent: QWidget) -> Editor:
        """Make the editor."""
        return ChipsEditor(name, self.options, parent)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckField(Field):
    """Yes or no.

    Attributes:
        text: Words beside the box.
    """

    text: str = ""

    def build(self, name: str, parent: QWidget) -> Editor:
        """Make the editor."""
        return CheckEditor(name, self.text, parent)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its fields.

    Attributes:
        title: Heading, already translated; empty shows none.
        fields: The fields below it.
    """

    title: str
    fields: tuple[Field, ...]
