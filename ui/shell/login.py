"""Signing in, as a dumb page: who works here, staff number, password, first password changed; no service.

The page is ready to be typed in before the program behind it is: an early Enter is kept and sent once it is ready.
"""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from models.kernel.errors import YouKeError
from ui.shell.look_menu import LookButton, LookChoice
from ui.widgets.fields import TextField
from ui.widgets.flow import FlowLayout
from ui.widgets.form import Form
from ui.widgets.icons import icon
from ui.widgets.message_bar import MessageBar
from ui.widgets.state import label, restyle
from ui.widgets.themes import px
from ui.widgets.words import sentence

CARD_WIDTH = 460


class KnownClerk(Protocol):
    """Somebody who can sign in at this PC without the centre (``app.core.vault.Keyholder`` has this shape)."""

    @property
    def staff_no(self) -> str:
        """Staff number."""
        ...

    @property
    def name(self) -> str:
        """Name."""
        ...

    @property
    def lock_minutes(self) -> int:
        """Minutes until the lock after wrong passwords ends; 0 for none."""
        ...

    @property
    def supervisor(self) -> bool:
        """Whether a supervisor must unlock."""
        ...


class LoginPage(QWidget):
    """The sign-in page.

    Signals:
        sign_in_wanted(staff_no, password): Enter in the password field.
        change_wanted(old, new, again): The forced change of the first password was filled in.
        unlock_wanted(staff_no): A supervisor shall unlock this person.
        change_refused(): The person left the forced change; nobody is signed in.
        look_chosen(name, value): Language, theme or text size was chosen.
    """

    sign_in_wanted = Signal(str, str)
    change_wanted = Signal(str, str, str)
    unlock_wanted = Signal(str)
    change_refused = Signal()
    look_chosen = Signal(str, str)

    def __init__(self, choice: LookChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("login")
        self._ready = False
        self._early = False
        self._clerks: tuple[KnownClerk, ...] = ()
        self._password = ""
        self.bar = MessageBar("login.message")
        self._waiting = label(self.tr("Opening the program …"), "muted")
        self.stack = QStackedWidget()
        self.stack.addWidget(self._sign_in_part())
        self.stack.addWidget(self._change_part())
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
        column.setContentsMargins(px(28), px(20), px(28), px(20))
        column.setSpacing(px(10))
        seal = QLabel()
        seal.setPixmap(icon("youke", "accent", 44).pixmap(px(44), px(44)))
        seal.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = label(self.tr("YouKe · key customers of the branch"), size="head", wrap=True)
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for part in (seal, title, self.bar, self.stack, self._waiting):
            column.addWidget(part)
        return card

    def _sign_in_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        self._people = QWidget()
        self._flow = FlowLayout(self._people)
        self._people.setVisible(False)
        self.form = Form(
            "login",
            (
                TextField(key="staff_no", label=self.tr("Staff number"), required=True, max_length=20),
                TextField(key="password", label=self.tr("Password"), required=True, secret=True),
            ),
            columns=1,
        )
        self.form.submitted.connect(self._submit)
        for key in ("staff_no", "password"):
            self.form.editor(key).input.installEventFilter(self)
        self._button = QPushButton(self.tr("Sign in (Enter)"))
        self._button.setObjectName("login.sign_in")
        self._button.setProperty("primary", True)
        self._button.clicked.connect(self._submit)
        self._unlock = QPushButton(self.tr("Unlock by a supervisor …"))
        self._unlock.setObjectName("login.unlock")
        self._unlock.setProperty("flat", True)
        self._unlock.setIcon(icon("key"))
        self._unlock.setVisible(False)
        self._unlock.clicked.connect(lambda: self.unlock_wanted.emit(self.form.text("staff_no")))
        for widget in (self._people, self.form, self._button, self._unlock):
            column.addWidget(widget)
        note = label(
            self.tr("Works without the network; Up and Down choose another clerk."), "muted", "small", wrap=True
        )
        note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(note)
        return part

    def _change_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(label(self.tr("Choose your own password before you start."), wrap=True))
        self.change = Form(
            "password",
            (
                TextField(key="old", label=self.tr("Present password"), required=True, secret=True),
                TextField(key="new", label=self.tr("New password"), required=True, secret=True),
                TextField(key="again", label=self.tr("New password again"), required=True, secret=True),
            ),
            columns=1,
        )
        self.change.submitted.connect(self._submit_change)
        column.addWidget(self.change)
        row = QHBoxLayout()
        accept = QPushButton(self.tr("Change and go on (Enter)"))
        accept.setObjectName("password.change")
        accept.setProperty("primary", True)
        accept.clicked.connect(self._submit_change)
        refuse = QPushButton(self.tr("Back (Esc)"))
        refuse.setObjectName("password.back")
        refuse.clicked.connect(self.leave_change)
        row.addWidget(accept, 1)
        row.addWidget(refuse)
        column.addLayout(row)
        return part

    # --- what the shell tells the page ------------------------------------------------------------------------------

    def set_clerks(self, clerks: Sequence[KnownClerk]) -> None:
        """Show who can sign in here; the first one is filled in unless something is typed."""
        self._clerks = tuple(clerks)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for clerk in self._clerks[:_SHOWN]:
            button = QPushButton(clerk.name)
            button.setProperty("chip", True)
            button.setCheckable(True)
            button.setObjectName(f"login.clerk.{clerk.staff_no}")
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            if clerk.lock_minutes or clerk.supervisor:
                button.setIcon(icon("lock", "warning", 14))
            button.clicked.connect(lambda _on, number=clerk.staff_no: self._choose(number))
            self._flow.addWidget(button)
        self._people.setVisible(len(self._clerks) > 0)
        if self._clerks and self.form.editor("staff_no").empty():
            self._choose(self._clerks[0].staff_no)
        self._show_chosen()

    def set_last(self, staff_no: str) -> None:
        """Fill in who signed in last, before the program is there."""
        if staff_no and self.form.editor("staff_no").empty():
            self.form.editor("staff_no").set_value(staff_no)

    def set_ready(self) -> None:
        """The program is there; an Enter pressed meanwhile is sent now."""
        self._ready = True
        self._waiting.setVisible(False)
        if self._early:
            self._early = False
            self._submit()

    def set_busy(self, busy: bool) -> None:
        """Lock the buttons while the password is checked."""
        self._button.setEnabled(not busy)
        self._waiting.setVisible(busy)
        self._waiting.setText(self.tr("Checking the password …") if busy else "")

    def show_error(self, error: YouKeError) -> None:
        """Show why it was refused; the password is emptied, the cursor goes to the field concerned."""
        self.set_busy(False)
        self.bar.show_message("danger", sentence(error.title), sentence(error.remedy))
        form = self.change if self.stack.currentIndex() == 1 else self.form
        if form is self.form:
            self.form.editor("password").set_value("")
        if not form.show_error(error):
            form.focus_field("new" if form is self.change else "password")
        self._show_chosen()

    def show_notice(self, text: str, tone: str = "warning") -> None:
        """Show something to know before signing in."""
        self.bar.show_message(tone, text)

    def ask_change(self) -> None:
        """Show the forced change of the first password; the present one is already known."""
        self.set_busy(False)
        self.bar.clear()
        self.change.set_values({"old": self._password})
        self.stack.setCurrentIndex(1)
        self.change.focus_field("new")

    def leave_change(self) -> None:
        """Leave the forced change; nobody is signed in."""
        self.begin()
        self.change_refused.emit()

    def begin(self) -> None:
        """Start afresh with the cursor in the password (or the staff number, if none is there)."""
        self._password = ""
        self.bar.clear()
        self.set_busy(False)
        self.change.set_values({})
        self.form.editor("password").set_value("")
        self.stack.setCurrentIndex(0)
        self.form.focus_field("staff_no" if self.form.editor("staff_no").empty() else "password")

    # --- keys -------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: Up and Down go through the clerks of this PC."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._clerks:
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            self._show_chosen()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc leaves the forced change."""
        if event.key() == Qt.Key.Key_Escape and self.stack.currentIndex() == 1:
            self.leave_change()
            return
        super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        numbers = [clerk.staff_no for clerk in self._clerks]
        present = self.form.text("staff_no")
        place = (numbers.index(present) + by) % len(numbers) if present in numbers else 0
        self._choose(numbers[place])

    def _choose(self, staff_no: str) -> None:
        self.form.editor("staff_no").set_value(staff_no)
        self.form.clear_errors()
        self.form.focus_field("password")
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.form.text("staff_no")
        for button in self._people.findChildren(QPushButton):
            button.setChecked(button.objectName() == f"login.clerk.{chosen}")
        clerk = next((each for each in self._clerks if each.staff_no == chosen), None)
        locked = clerk is not None and (clerk.supervisor or clerk.lock_minutes > 0)
        self._unlock.setVisible(locked)
        restyle(self._unlock, "tone", "warning" if locked else "")

    def _submit(self) -> None:
        if not self.form.check():
            return
        if not self._ready:
            self._early = True
            self._waiting.setText(self.tr("Opening the program; you will be signed in at once …"))
            return
        self._password = self.form.editor("password").raw()
        self.set_busy(True)
        self.sign_in_wanted.emit(self.form.text("staff_no"), self._password)

    def _submit_change(self) -> None:
        if self.change.check():
            raw = self.change.raw()
            self.set_busy(True)
            self.change_wanted.emit(raw["old"], raw["new"], raw["again"])


_SHOWN = 8
