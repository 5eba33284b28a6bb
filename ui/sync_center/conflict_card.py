"""One conflict in plain words with its answers; no answer is the default, each has a digit on its button."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from app.queries.conflicts import Answer, ConflictLine
from ui.sync_center.words import conflict_title, value, when, who
from ui.widgets.flow import FlowLayout
from ui.widgets.state import SectionCard, label
from ui.widgets.themes import px
from ui.widgets.words import moment

_LONG = 40
_DIGITS = {Answer.MINE: "1", Answer.THEIRS: "2", Answer.BOTH: "3", Answer.ADMIN: "4"}


class ConflictCard(SectionCard):
    """Shows a conflict.

    Signals:
        answered(Answer): A button or its digit was pressed.
    """

    answered = Signal(object)

    def __init__(self, me: str, may_decide: Callable[[ConflictLine], bool], parent: QWidget | None = None) -> None:
        """Build the card.

        Args:
            me: Staff number of the signed-in person.
            may_decide: Whether he may decide a conflict.
            parent: Owner.
        """
        super().__init__(self.tr("Choose a line above"), parent=parent)
        self._me = me
        self._may_decide = may_decide
        self._line: ConflictLine | None = None
        self._buttons: dict[Answer, QPushButton] = {}
        self.setObjectName("sync.conflict")
        body = QWidget()
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(14))
        self._grid.setVerticalSpacing(px(4))
        self._grid.setColumnStretch(3, 1)
        self.add(body)
        self._note = label("", "warning", wrap=True)
        self._note.setObjectName("sync.conflict.note")
        self.add(self._note)
        self.add(self._button_row())
        self.show_line(None)

    def _button_row(self) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row, 8)
        flow.setContentsMargins(0, 0, 0, 0)
        for answer in Answer:
            button = QPushButton()
            button.setObjectName(f"sync.answer.{answer}")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, chosen=answer: self.choose(chosen))
            self._buttons[answer] = button
            flow.addWidget(button)
        return row

    def show_line(self, line: ConflictLine | None) -> None:
        """Show a conflict; None shows nothing."""
        self._line = line
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.heading.setText(self.tr("Choose a line above") if line is None else conflict_title(line))
        self._show_note(line)
        for answer, button in self._buttons.items():
            button.setVisible(line is not None and line.open and answer in line.answers)
            button.setEnabled(line is not None and (answer is Answer.ADMIN or self._may_decide(line)))
            button.setText(f"{_DIGITS[answer]}  {self._word(answer, line)}")
        if line is not None:
            self._fill(line)

    def choose(self, answer: Answer) -> bool:
        """Answer as a button does; False where that answer is not possible now."""
        button = self._buttons[answer]
        if self._line is None or button.isHidden() or not button.isEnabled():
            return False
        self.answered.emit(answer)
        return True

    def press_digit(self, text: str) -> bool:
        """Answer by the digit on a button."""
        answer = next((each for each, digit in _DIGITS.items() if digit == text), None)
        return answer is not None and self.choose(answer)

    def _fill(self, line: ConflictLine) -> None:
        if line.kind == "refused":
            self._row(self.tr("Refused"), line.note, f"{who(line.mine, self._me)} · {when(line.mine)}")
            return
        withdrawn = line.kind == "deleted"
        mine = who(line.mine, self._me)
        theirs = who(line.theirs, self._me)
        gone = self.tr("withdrawn")
        own = gone if withdrawn and line.field_name == "deleted_ms" else value(line.mine.value)
        other = gone if withdrawn and line.field_name != "deleted_ms" else value(line.theirs.value)
        if withdrawn and line.field_name == "deleted_ms":
            other = self.tr("changed meanwhile")
        else:
            self._row(self.tr("It was"), value(line.base), "")
        self._row(mine, own, when(line.mine))
        self._row(theirs, other, when(line.theirs))
        if not line.open:
            decided = self.tr("{name} decided on {time}: {reason}")
            text = decided.format(name=line.decided_name, time=moment(line.decided_ms), reason=line.reason)
            self._row(self.tr("Decision"), f"{self._word(Answer(line.state), line)}", text)

    def _row(self, head: str, text: str, remark: str) -> None:
        line = self._grid.rowCount()
        name = label(head, "muted")
        name.setAlignment(Qt.AlignmentFlag.AlignTop)
        shown = QLabel(text)
        shown.setWordWrap(len(text) > _LONG)
        shown.setTextFormat(Qt.TextFormat.PlainText)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(name, line, 0)
        self._grid.addWidget(shown, line, 1, 1, 3 if not remark else 1)
        self._grid.addWidget(label(remark, "muted"), line, 2)

    def _show_note(self, line: ConflictLine | None) -> None:
        text = ""
        if line is not None and line.open and not self._may_decide(line):
            text = self.tr("The outlet head must decide this; you can pass it on with a remark.")
        elif line is not None and line.state == "admin":
            text = self.tr("Passed on to the administrator.")
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def _word(self, answer: Answer, line: ConflictLine | None) -> str:
        if answer is Answer.BOTH:
            return self.tr("Keep both (ours as the backup phone)")
        if answer is Answer.ADMIN:
            return self.tr("Pass to the administrator")
        if line is not None and line.kind == "refused":
            return self.tr("Noted, put aside")
        mine = line is None or line.mine.staff_no == self._me or line.theirs.staff_no != self._me
        if answer is Answer.MINE:
            return self.tr("Use mine") if mine else self.tr("Use the other's")
        return self.tr("Use the other's") if mine else self.tr("Use mine")
