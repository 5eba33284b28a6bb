"""The one door for messages and questions, as a room sees it.

Rooms never open a message box: they call the door, and tests give them a fake one (``tests.support.gui.FakeDoor``).
Every question answers by a callback, so no second event loop ever runs.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

from models.kernel.errors import YouKeError

T = TypeVar("T")
Tone = Literal["info", "good", "warning", "danger"]


class ShowsErrors(Protocol):
    """A form: shows an error under its field and puts the cursor there (``ui.widgets.form.Form`` does)."""

    def show_error(self, error: YouKeError) -> bool:
        """Show it; False when the error concerns no field of this form."""
        ...


@dataclass(frozen=True, slots=True)
class Question:
    """A question with two answers.

    Attributes:
        text: The question, one or two sentences that name what will happen.
        yes: Word of the button that does it, such as "Withdraw the file".
        no: Word of the button that does not; empty means "Cancel".
        danger: Draw the yes button in red.
    """

    text: str
    yes: str
    no: str = ""
    danger: bool = False


@dataclass(frozen=True, slots=True)
class TextQuestion:
    """A question answered by a text, such as a reason.

    Attributes:
        text: The question.
        label: Label of the field.
        yes: Word of the button.
        required: Refuse an empty answer.
        max_length: Limit in characters (code points).
        value: Text to begin with.
        lines: 1 for one line, more for a note.
    """

    text: str
    label: str
    yes: str
    required: bool = True
    max_length: int = 200
    value: str = ""
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Authorisation:
    """What the second person types in.

    Attributes:
        staff_no: Staff number of the second person.
        password: Their password; hand it to the service and forget it.
        reason: The reason given.
    """

    staff_no: str
    password: str
    reason: str


class Door(Protocol):
    """Messages and questions."""

    def error(self, error: YouKeError, form: ShowsErrors | None = None) -> None:
        """Show title and remedy of an error inline; with a form, also under its field, and focus the field."""
        ...

    def tell(self, text: str, tone: Tone = "info") -> None:
        """Show a message inline; it stays until closed or replaced."""
        ...

    def undo(self, text: str, callback: Callable[[], None], seconds: int = 10) -> None:
        """Show what was done with an undo button; Ctrl+Z within ``seconds`` calls back."""
        ...

    def clear(self) -> None:
        """Take away what is shown."""
        ...

    def ask(self, question: Question, on_yes: Callable[[], None], on_no: Callable[[], None] | None = None) -> None:
        """Ask inline; Enter answers with the marked button, Esc with no."""
        ...

    def ask_text(self, question: TextQuestion, on_text: Callable[[str], None]) -> None:
        """Ask for a text in a small dialog."""
        ...

    def authorise(self, what: str, check: Callable[[Authorisation], T], on_done: Callable[[T], None]) -> None:
        """Have a second person authorise ``what``.

        Args:
            what: The act, as the second person should read it.
            check: Runs on a worker thread with what the second person typed; the service refuses by raising. Its error
                is shown in the dialog, which stays open.
            on_done: Called on the window's thread with the answer of ``check``.
        """
        ...
