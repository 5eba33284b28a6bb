"""What is known about the customer, over a form: grade, counter, channel, last contacts, what is open, likings."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.services.visits.reading import VisitFormFacts
from models.kernel.enums import ValueTier
from ui.visits.marks import cadence_mark, result_mark
from ui.widgets.flow import FlowLayout
from ui.widgets.paging import Mark
from ui.widgets.state import StateChip, label
from ui.widgets.themes import px
from ui.widgets.words import day, word

KEY_TIERS = (ValueTier.DIAMOND, ValueTier.GOLD)


class CustomerHead(QFrame):
    """A card with chips and a few lines.

    Attributes:
        name: Label of the customer's name.
        lines: Lines shown below the chips.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(12), px(8), px(12), px(8))
        self._column.setSpacing(px(4))
        self.name = label("", size="head", wrap=True)
        self.name.setObjectName("head.name")
        self._column.addWidget(self.name)
        self._chips = QFrame()
        self._flow = FlowLayout(self._chips, 6)
        self._column.addWidget(self._chips)
        self.lines: list[str] = []
        self.marks: list[Mark] = []
        self._shown: list[QWidget] = []

    def set_facts(self, facts: VisitFormFacts) -> None:
        """Show what is known."""
        customer = facts.customer
        self.name.setText(f"{customer.name}  {customer.customer_no}")
        for widget in self._shown:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        self.marks = self._marks(facts)
        chips = [StateChip(mark) for mark in self.marks]
        for chip in chips:
            self._flow.addWidget(chip)
            chip.show()
        self.lines = [line for line in self._lines(facts) if line]
        texts = [label(line, "muted", wrap=True) for line in self.lines]
        for text in texts:
            self._column.addWidget(text)
        self._shown = [*chips, *texts]

    def _marks(self, facts: VisitFormFacts) -> list[Mark]:
        customer, month = facts.customer, facts.month
        tier = customer.value_tier if month is None else month.tier
        found = [Mark(word(tier), "info" if tier in KEY_TIERS else "muted")]
        found.append(Mark(word(customer.visit_class if month is None else month.visit_class), "muted"))
        if month is not None and month.cadence.required:
            found.append(Mark(self.tr("This month {progress}").format(progress=month.progress), "muted", "visits"))
            found.append(cadence_mark(month.cadence))
        if month is not None and month.calls:
            found.append(Mark(self.tr("Calls {count}").format(count=month.calls), "muted", "phone"))
        if customer.green_channel:
            found.append(Mark(self.tr("Green channel"), "good", "star"))
            found.append(Mark(self.tr("Priority · quality · discount · extra value"), "good", "star"))
        return found

    def _lines(self, facts: VisitFormFacts) -> list[str]:
        last = facts.last[0] if facts.last else None
        lines = [self.tr("No visit on record yet")]
        if last is not None:
            lines = [
                self.tr("Last contact {day} {manner}, {person}, {result}: {words}").format(
                    day=day(last.visited_on),
                    manner=word(last.mode),
                    person=last.interviewee,
                    result=result_mark(last.result).text,
                    words=last.summary or "—",
                )
            ]
        if facts.follow_ups:
            texts = "；".join(f"{line.matter}（{day(line.due_on)}）" for line in facts.follow_ups[:3])
            lines.append(self.tr("Follow-ups ({count}): {texts}").format(count=len(facts.follow_ups), texts=texts))
        if facts.requests:
            texts = "；".join(f"{line.kind} {line.content}（{day(line.due_on)}）" for line in facts.requests[:3])
            lines.append(self.tr("Open requests ({count}): {texts}").format(count=len(facts.requests), texts=texts))
        if facts.notes:
            lines.append(self.tr("Notes: {texts}").format(texts="；".join(facts.notes)))
        return lines
