"""Lines of label and value in two columns, for what is read and not changed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui.customers.words import value_or_dash
from ui.widgets.state import label
from ui.widgets.themes import px

Fact = tuple[str, str]
LONG = 24


class FactGrid(QScrollArea):
    """Facts side by side; long ones take the whole width."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.facts: tuple[Fact, ...] = ()

    def set_facts(self, facts: Sequence[Fact], wide: bool = False) -> None:
        """Show facts in order.

        Args:
            facts: Pairs of label and value.
            wide: Every fact on a line of its own.
        """
        self.facts = tuple(facts)
        page = QWidget()
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        line, column = 0, 0
        for name, text in facts:
            alone = wide or len(text) > LONG
            if alone and column:
                line, column = line + 1, 0
            grid.addWidget(label(name, "muted"), line, column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            shown = label(value_or_dash(text), wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(shown, line, column + 1, 1, 3 if alone else 1)
            column += 2
            if alone or column > 2:
                line, column = line + 1, 0
        outer = QVBoxLayout(page)
        outer.setContentsMargins(px(8), px(4), px(8), px(8))
        outer.addLayout(grid)
        outer.addStretch(1)
        self.setWidget(page)

    def value(self, name: str) -> str:
        """Value of a label, for tests."""
        return next(text for known, text in self.facts if known == name)
