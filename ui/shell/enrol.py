"""The first start of a PC, as a dumb page: address of the centre, enrolment code, name of the PC; no service.

It stands where the sign-in page stands until the PC is enrolled; afterwards it is never seen again.
"""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.kernel.errors import YouKeError
from ui.shell.look_menu import LookButton, LookChoice
from ui.widgets.fields import TextField
from ui.widgets.form import Form
from ui.widgets.icons import icon
from ui.widgets.message_bar import MessageBar
from ui.widgets.state import label
from ui.widgets.themes import px
from ui.widgets.words import sentence

CARD_WIDTH = 520
ADDRESS_LENGTH, CODE_LENGTH, NAME_LENGTH = 200, 64, 40


class EnrolPage(QWidget):
    """The page.

    Signals:
        enrol_wanted(server, code, name): Everything is filled in and Enter was pressed in the last field.
        look_chosen(name, value): Language, theme or text size was chosen.
    """

    enrol_wanted = Signal(str, str, str)
    look_chosen = Signal(str, str)

    def __init__(self, choice: LookChoice, pc_name: str, parent: QWidget | None = None) -> None:
        """Build the page; ``pc_name`` is proposed as the name of the PC."""
        super().__init__(parent)
        self.setObjectName("enrol")
        self._pc_name = pc_name[:NAME_LENGTH]
        self.bar = MessageBar("enrol.message")
        self.form = Form(
            "enrol",
            (
                TextField(
                    key="server",
                    label=self.tr("Address of the centre"),
                    required=True,
                    max_length=ADDRESS_LENGTH,
                    hint=self.tr("Begins with https://"),
                ),
                TextField(key="code", label=self.tr("Enrolment code"), required=True, max_length=CODE_LENGTH),
                TextField(key="name", label=self.tr("Name of this PC"), required=True, max_length=NAME_LENGTH),
            ),
            columns=1,
        )
        self.form.submitted.connect(self._submit)
        self._button = QPushButton(self.tr("Enrol this PC (Enter)"))
        self._button.setObjectName("enrol.enrol")
        self._button.setProperty("primary", True)
        self._button.clicked.connect(self._submit)
        self._waiting = label("", "muted")
        look = LookButton(choice, signed_in=False)
        look.chosen.connect(self.look_chosen)
        outer = QVBoxLayout(self)
        outer.addWidget(look, 0, Qt.AlignmentFlag.AlignRight)
        outer.addStretch(2)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card())
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(3)

    def _card(self) -> QWidget:
        card = QFrame()
        card.setProperty("card", True)
        card.setFixedWidth(px(CARD_WIDTH))
        column = QVBoxLayout(card)
        column.setContentsMargins(px(28), px(16), px(28), px(16))
        column.setSpacing(px(8))
        seal = QLabel()
        seal.setPixmap(icon("youke", "accent", 44).pixmap(px(44), px(44)))
        seal.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = label(self.tr("This PC is not known to a centre yet"), size="head", wrap=True)
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        note = label(
            self.tr("The system administrator gives you address and code. This is done once, with the network there."),
            "muted",
            wrap=True,
        )
        for part in (seal, title, note, self.bar, self.form, self._button, self._waiting):
            column.addWidget(part)
        return card

    # --- what the shell tells the page ------------------------------------------------------------------------------

    def begin(self, typed: Mapping[str, str] | None = None) -> None:
        """Start with what was typed before, or afresh, with the cursor in the first empty field."""
        self.bar.clear()
        self.set_busy(False)
        self.form.set_values({"name": self._pc_name})
        if typed is not None:
            self.form.set_raw(typed)
        empty = (key for key in ("server", "code", "name") if self.form.editor(key).empty())
        self.form.focus_field(next(empty, "server"))

    def set_busy(self, busy: bool) -> None:
        """Lock the button while the centre is asked."""
        self._button.setEnabled(not busy)
        self._waiting.setVisible(busy)
        self._waiting.setText(self.tr("Asking the centre …") if busy else "")

    def show_error(self, error: YouKeError) -> None:
        """Show why it was refused; what is typed stays, the cursor goes to the field concerned."""
        self.set_busy(False)
        self.bar.show_message("danger", sentence(error.title), sentence(error.remedy))
        if not self.form.show_error(error):
            self.form.focus_field("server")

    def _submit(self) -> None:
        if self._button.isEnabled() and self.form.check():
            self.bar.clear()
            self.set_busy(True)
            self.enrol_wanted.emit(self.form.text("server"), self.form.text("code"), self.form.text("name"))
