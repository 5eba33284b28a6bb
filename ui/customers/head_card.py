"""The header of a file: name, number, grades, where the review stands, reported or not, conflicts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.queries.customer_file import CustomerFile
from ui.customers.words import due_mark, report_mark, score_mark, status_mark, tier_mark
from ui.widgets.flow import FlowLayout
from ui.widgets.paging import Mark
from ui.widgets.state import SectionCard, StateChip, label
from ui.widgets.themes import px
from ui.widgets.words import moment, word

CHIPS = ("status", "tier", "class", "due", "score", "report", "paper", "green", "conflict", "masked")


class HeadCard(SectionCard):
    """The header."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setObjectName(name)
        self.name = label("", size="title", wrap=True)
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.line = label("", "muted", wrap=True)
        self.chips = {key: StateChip() for key in CHIPS}
        row = QWidget()
        flow = FlowLayout(row, 6)
        for key, chip in self.chips.items():
            chip.setObjectName(f"{name}.{key}")
            flow.addWidget(chip)
        self._flow = flow
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.name)
        column.addWidget(self.line)
        column.addWidget(row)
        self.add(box)

    def set_file(self, file: CustomerFile) -> None:
        """Show a file."""
        self.name.setText(file.name)
        self.line.setText(self._line(file))
        marks = {
            "status": status_mark(file.status),
            "tier": tier_mark(file.tier),
            "class": Mark(self.tr("Visits: {name}").format(name=word(file.visit_class)), "text", "visits"),
            "due": self._due(file),
            "score": self._score(file),
            "report": report_mark(file, moment(file.confirmed_ms)),
            "paper": Mark(self.tr("Paper stale"), "info", "print") if file.stale else None,
            "green": Mark(self.tr("Green channel"), "good", "flag") if file.values["green_channel"] else None,
            "conflict": self._conflict(file),
            "masked": None if file.mask.plain else Mark(self.tr("Personal data masked"), "muted", "lock"),
        }
        for key, mark in marks.items():
            self.chips[key].set_mark(mark)
        self._flow.invalidate()

    def _line(self, file: CustomerFile) -> str:
        values = file.values
        managers = [file.staff.get(values[name], values[name]) for name in ("manager_a", "manager_b") if values[name]]
        parts = (
            values["crm_customer_no"],
            file.outlet_name,
            " / ".join(managers),
            f"{values['contact_name'] or ''} {values['phone'] or values['email'] or ''}".strip(),
            values["village"] or "",
            self.tr("Version {number}").format(number=file.version),
        )
        return "  ·  ".join(part for part in parts if part)

    def _due(self, file: CustomerFile) -> Mark | None:
        mark = due_mark(file.due)
        return None if mark is None else Mark(self.tr("Review: {state}").format(state=mark.text), mark.tone, mark.icon)

    def _score(self, file: CustomerFile) -> Mark:
        mark = score_mark(file.score.percent)
        return Mark(self.tr("Complete {percent}").format(percent=mark.text), mark.tone, mark.icon)

    def _conflict(self, file: CustomerFile) -> Mark | None:
        if not file.conflicts:
            return None
        return Mark(self.tr("{count} conflicts to decide").format(count=file.conflicts), "danger", "merge")
