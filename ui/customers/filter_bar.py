"""Above the list: filters as chips with counts, search as you type, choices, and the coverage of the area."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.queries.customer_facts import Coverage
from app.queries.customers import CustomerFilter
from app.services.customers.filters import FilterLine
from app.services.customers.reading import ListFacts
from models.kernel.enums import ValueTier, VisitClass
from ui.customers.filter_chips import Chip, FilterChips
from ui.customers.words import people
from ui.widgets.choosing import Choice, ChoiceEditor, choices
from ui.widgets.flow import FlowLayout
from ui.widgets.state import label
from ui.widgets.themes import px

SEARCH_MS = 120
OWN = "own."
_ALWAYS = frozenset({"all", "mine", "overdue", "due_today", "prospect"})


class FilterBar(QWidget):
    """The filter of a list of customers.

    Attributes:
        wanted: The filter as it is.

    Signals:
        changed(): ``wanted`` is another filter.
        to_list(): Enter or Down: on to the list.
    """

    changed = Signal()
    to_list = Signal()

    def __init__(self, name: str, fixed: Mapping[str, CustomerFilter], parent: QWidget | None = None) -> None:
        """Build the bar.

        Args:
            name: First part of the objectNames, the page's key.
            fixed: Filters that everybody has, by key; the first one is the usual list.
            parent: Owner.
        """
        super().__init__(parent)
        self._fixed = fixed
        self.own: tuple[FilterLine, ...] = ()
        self.wanted = next(iter(fixed.values()))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_MS)
        self._timer.timeout.connect(self._take_search)
        self.chips = FilterChips(f"{name}.filter")
        self.chips.chosen.connect(self._take_chip)
        self.chips.choose(next(iter(fixed)))
        self.search = QLineEdit()
        self.search.setObjectName(f"{name}.search")
        self.search.setPlaceholderText(self.tr("Name, pinyin, phone tail, address, number"))
        self.search.setAccessibleName(self.tr("Search in this list"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(px(330))
        self.search.textChanged.connect(lambda _text: self._timer.start())
        self.search.installEventFilter(self)
        self.choosers = {
            "tier": ChoiceEditor(f"{name}.tier", choices(ValueTier)),
            "visit_class": ChoiceEditor(f"{name}.class", choices(VisitClass)),
            "village": ChoiceEditor(f"{name}.village", ()),
            "manager": ChoiceEditor(f"{name}.manager", ()),
        }
        self.coverage = label("", "muted")
        self.coverage.setObjectName(f"{name}.coverage")
        self._lay_out()

    def _lay_out(self) -> None:
        texts = {
            "tier": self.tr("Tier"),
            "visit_class": self.tr("Class"),
            "village": self.tr("Village"),
            "manager": self.tr("Manager"),
        }
        row = QWidget()
        flow = FlowLayout(row, 8)
        flow.addWidget(self.search)
        for name, editor in self.choosers.items():
            editor.edited.connect(self._take_choices)
            editor.advance.connect(self.to_list)
            editor.input.setAccessibleName(texts[name])
            pair = QWidget()
            inside = QHBoxLayout(pair)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(px(4))
            inside.addWidget(label(texts[name], "muted"))
            inside.addWidget(editor)
            flow.addWidget(pair)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.chips)
        column.addWidget(row)
        column.addWidget(self.coverage)

    def show_filter(self, wanted: CustomerFilter, chip: str = "") -> None:
        """Show a filter; ``chip`` is the chip that stands for it."""
        self.wanted = wanted
        self.chips.choose(chip or self._key_of(wanted))
        if self.search.text().strip() != wanted.text:
            self.search.blockSignals(True)
            self.search.setText(wanted.text)
            self.search.blockSignals(False)
        self._show_choices()
        self.changed.emit()

    def show_usual(self) -> None:
        """Show the usual list."""
        self.show_filter(next(iter(self._fixed.values())), next(iter(self._fixed)))

    def set_facts(self, facts: ListFacts, own: Sequence[FilterLine]) -> None:
        """Take counts, choices and the person's own filters."""
        self.own = tuple(own)
        words = fixed_words()
        chips = [
            Chip(key, words[key], facts.counts[key])
            for key in self._fixed
            if key in _ALWAYS or facts.counts[key] or key == self.chips.current
        ]
        chips.extend(
            Chip(own_key(line), line.name, line.count, "star" if line.is_default else "filter") for line in self.own
        )
        self.chips.set_chips(chips)
        self.choosers["village"].set_options([Choice(name, name) for name in facts.villages])
        self.choosers["manager"].set_options(people(facts.managers))
        self._show_choices()
        self.coverage.setText(coverage_text(facts.coverage))

    def own_line(self) -> FilterLine | None:
        """The person's own filter that is chosen."""
        return next((line for line in self.own if own_key(line) == self.chips.current), None)

    def begin_typing(self, text: str) -> None:
        """Somebody typed in the list: go on in the search field."""
        self.search.setFocus()
        self.search.setText(self.search.text() + text)

    def clear_search(self) -> bool:
        """Empty the search field; False when it was empty."""
        if not self.search.text():
            return False
        self.search.clear()
        self._take_search()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: Down and Enter in the search go to the list."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self._timer.isActive():
                    self._take_search()
                self.to_list.emit()
                return True
        return super().eventFilter(watched, event)

    def _show_choices(self) -> None:
        for name, editor in self.choosers.items():
            value = getattr(self.wanted, name)
            editor.set_value("" if value == "*" else value)

    def _key_of(self, wanted: CustomerFilter) -> str:
        return next((key for key, known in self._fixed.items() if known == wanted), "")

    def _take_chip(self, key: str) -> None:
        own = self.own_line()
        self.show_filter(own.wanted if own is not None else self._fixed[key], key)

    def _take_search(self) -> None:
        self._timer.stop()
        text = self.search.text().strip()
        if text != self.wanted.text:
            self.show_filter(replace(self.wanted, text=text), self.chips.current)

    def _take_choices(self) -> None:
        tier, visit_class, village, manager = (editor.value() for editor in self.choosers.values())
        if self.wanted.manager == "*" and not manager:
            manager = "*"
        changed = replace(self.wanted, tier=tier, visit_class=visit_class, village=village, manager=manager)
        self.show_filter(changed)


def own_key(line: FilterLine) -> str:
    """Key of the chip of a person's own filter."""
    return OWN + line.filter_id.hex()


def coverage_text(coverage: Coverage) -> str:
    """Share of the area's commercial users that are customers, in words."""
    share = coverage.basis_points
    if share is None:
        return ""
    text = QCoreApplication.translate(
        "Customers", "Coverage {share} %: {customers} of {all} commercial users are customers"
    )
    return text.format(
        share=f"{share / 100:.2f}",
        customers=f"{coverage.customers:,}",
        all=f"{coverage.customers + coverage.prospects:,}",
    )


def fixed_words() -> dict[str, str]:
    """Words of the fixed filters."""
    translate = QCoreApplication.translate
    return {
        "all": translate("Customers", "In use"),
        "mine": translate("Customers", "Mine"),
        "overdue": translate("Customers", "Review overdue"),
        "due_today": translate("Customers", "Review due today"),
        "incomplete": translate("Customers", "Incomplete"),
        "stale": translate("Customers", "Paper stale"),
        "waiting": translate("Customers", "To be reported"),
        "withdrawn": translate("Customers", "Withdrawn"),
        "prospect": translate("Customers", "Prospects"),
    }
