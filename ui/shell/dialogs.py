"""The few dialogs there are: a text to give, and the second person of a two-person act."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models.kernel.errors import YouKeError
from ui.shell.door import Authorisation, TextQuestion
from ui.shell.tasks import Task, Tasks
from ui.widgets.fields import Field, NoteField, TextField
from ui.widgets.form import Form
from ui.widgets.message_bar import MessageBar
from ui.widgets.state import label
from ui.widgets.themes import px
from ui.widgets.words import sentence

REASON_LENGTH = 500


class FormDialog(QDialog):
    """A form with a heading and two buttons; Enter in the last field accepts, Esc closes.

    Signals:
        wanted(): The person accepted; the form is valid.
    """

    wanted = Signal()

    def __init__(self, name: str, heading: str, fields: tuple[Field, ...], yes: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}.dialog")
        self.setWindowTitle(heading)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = Form(name, fields, columns=1)
        self.bar = MessageBar(f"{name}.message")
        self._yes = QPushButton(yes)
        self._yes.setObjectName(f"{name}.yes")
        self._yes.setProperty("primary", True)
        self._yes.setAutoDefault(False)
        self._no = QPushButton(self.tr("Cancel (Esc)"))
        self._no.setObjectName(f"{name}.no")
        self._no.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(10))
        column.addWidget(label(heading, size="head", wrap=True))
        column.addWidget(self.bar)
        column.addWidget(self.form, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._yes)
        buttons.addWidget(self._no)
        column.addLayout(buttons)
        self.setMinimumWidth(px(460))
        self.form.submitted.connect(self._accept)
        self._yes.clicked.connect(self._accept)
        self._no.clicked.connect(self.reject)

    def begin(self) -> None:
        """Show it with the cursor in the first field."""
        self.open()
        self.form.focus_first()

    def _accept(self) -> None:
        if self.form.check():
            self.wanted.emit()

    def set_busy(self, busy: bool) -> None:
        """Lock the button while the answer is being looked at."""
        self._yes.setEnabled(not busy)

    def show_error(self, error: YouKeError) -> None:
        """Show an error in the dialog and its field."""
        self.bar.show_message("danger", sentence(error.title), sentence(error.remedy))
        if not self.form.show_error(error):
            self.form.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Ctrl+S and F10 accept."""
        saves = event.key() == Qt.Key.Key_S and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if saves or event.key() == Qt.Key.Key_F10:
            self._accept()
            return
        super().keyPressEvent(event)


def text_dialog(question: TextQuestion, on_text: Callable[[str], None], parent: QWidget) -> FormDialog:
    """A dialog that asks for a text."""
    field: Field
    if question.lines > 1:
        field = NoteField(
            key="text",
            label=question.label,
            required=question.required,
            max_length=question.max_length,
            lines=question.lines,
            wide=True,
        )
    else:
        field = TextField(
            key="text", label=question.label, required=question.required, max_length=question.max_length, wide=True
        )
    dialog = FormDialog("ask", question.text, (field,), question.yes, parent)
    dialog.form.set_values({"text": question.value})

    def accept() -> None:
        text = dialog.form.text("text")
        dialog.close()
        on_text(text)

    dialog.wanted.connect(accept)
    return dialog


class AuthoriseDialog(FormDialog):
    """The second person types staff number, password and reason; the check runs on a worker thread.

    Signals:
        granted(object): The check's answer; the dialog is closed.
    """

    granted = Signal(object)

    def __init__(self, what: str, check: Callable[[Authorisation], Any], tasks: Tasks, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        fields = (
            TextField(key="staff_no", label=translate("AuthoriseDialog", "Staff number of the second"), required=True),
            TextField(key="password", label=translate("AuthoriseDialog", "Password"), required=True, secret=True),
            NoteField(
                key="reason",
                label=translate("AuthoriseDialog", "Reason"),
                required=True,
                max_length=REASON_LENGTH,
                lines=2,
            ),
        )
        super().__init__("authorise", what, fields, translate("AuthoriseDialog", "Authorise"), parent)
        self._check = check
        self._tasks = tasks
        self.wanted.connect(self._start)

    def _start(self) -> None:
        typed = Authorisation(self.form.text("staff_no"), self.form.editor("password").raw(), self.form.text("reason"))
        self.set_busy(True)
        self._tasks.run(Task(lambda _progress: self._check(typed), self._done, self._failed), owner=self)

    def _done(self, answer: object) -> None:
        self.close()
        self.granted.emit(answer)

    def _failed(self, error: YouKeError) -> None:
        self.set_busy(False)
        self.form.editor("password").set_value("")
        self.show_error(error)
