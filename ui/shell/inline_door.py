"""The real door: messages and questions in the bar of the window, two small dialogs, nothing else."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from models.kernel.errors import YouKeError
from ui.shell.dialogs import AuthoriseDialog, text_dialog
from ui.shell.door import Authorisation, Question, ShowsErrors, TextQuestion, Tone
from ui.shell.tasks import TaskCancelled, Tasks
from ui.widgets.message_bar import MessageBar
from ui.widgets.words import sentence

T = TypeVar("T")


class InlineDoor:
    """Implements ``ui.shell.door.Door`` with the message bar of a window."""

    def __init__(self, bar: MessageBar, tasks: Tasks, window: QWidget) -> None:
        """Take the bar, the lanes and the window that dialogs belong to."""
        self._bar = bar
        self._tasks = tasks
        self._window = window

    def error(self, error: YouKeError, form: ShowsErrors | None = None) -> None:
        """Show title and remedy; with a form, also under its field, with the cursor there."""
        if isinstance(error, TaskCancelled):
            self.tell(sentence(error.title))
            return
        self._bar.show_message("danger", sentence(error.title), sentence(error.remedy))
        if form is not None:
            form.show_error(error)

    def tell(self, text: str, tone: Tone = "info") -> None:
        """Show a message until it is closed or replaced."""
        self._bar.show_message(tone, text)

    def undo(self, text: str, callback: Callable[[], None], seconds: int = 10) -> None:
        """Show what was done with an undo button."""
        self._bar.show_undo(text, callback, seconds)

    def clear(self) -> None:
        """Take away what is shown."""
        self._bar.clear()

    def ask(self, question: Question, on_yes: Callable[[], None], on_no: Callable[[], None] | None = None) -> None:
        """Ask inline; afterwards the cursor goes back to where it was."""
        before = QApplication.focusWidget()

        def answered(then: Callable[[], None] | None) -> Callable[[], None]:
            def run() -> None:
                if before is not None and before.isVisible():
                    before.setFocus()
                if then is not None:
                    then()

            return run

        words = (question.yes, question.no)
        self._bar.show_question(question.text, words, answered(on_yes), answered(on_no), question.danger)

    def ask_text(self, question: TextQuestion, on_text: Callable[[str], None]) -> None:
        """Ask for a text in a small dialog."""
        text_dialog(question, on_text, self._window).begin()

    def authorise(self, what: str, check: Callable[[Authorisation], T], on_done: Callable[[T], None]) -> None:
        """Have a second person authorise an act."""
        dialog = AuthoriseDialog(what, check, self._tasks, self._window)
        dialog.granted.connect(on_done)
        dialog.begin()
