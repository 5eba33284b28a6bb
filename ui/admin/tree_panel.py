"""The organisation as a tree; codes and names come from the centre and are read-only."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from app.queries.organisation import OfficeLine
from ui.shell.context import RoomContext
from ui.widgets.state import label
from ui.widgets.themes import px
from ui.widgets.words import number, word


class TreePanel(QWidget):
    """The tree.

    Attributes:
        tree: The tree; Left and Right fold, letters jump to a name.
    """

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.tree = QTreeWidget()
        self.tree.setObjectName("admin.tree")
        self.tree.setHeaderLabels(
            [
                self.tr("Office"),
                self.tr("Code"),
                self.tr("Level"),
                self.tr("Nature"),
                self.tr("Letters"),
                self.tr("Postcode"),
                self.tr("People"),
                self.tr("State"),
            ]
        )
        self.tree.setAlternatingRowColors(True)
        self.tree.setUniformRowHeights(True)
        header = self.tree.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        note = label(self.tr("Codes and names are given by the centre and cannot be changed here."), "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(note)
        column.addWidget(self.tree, 1)

    def show_offices(self, lines: tuple[OfficeLine, ...], own: str) -> None:
        """Show the offices; the cursor goes to the own one."""
        self.tree.clear()
        items: dict[str, QTreeWidgetItem] = {}
        for line in lines:
            items[line.code] = self._item(line)
        for line in lines:
            above = items.get(line.parent or "")
            if above is None:
                self.tree.addTopLevelItem(items[line.code])
            else:
                above.addChild(items[line.code])
        self.tree.expandAll()
        if own in items:
            self.tree.setCurrentItem(items[own])

    def _item(self, line: OfficeLine) -> QTreeWidgetItem:
        state = self.tr("in use") if line.enabled else self.tr("not in use")
        nature = word(line.nature) + (f" · {self.tr('rural')}" if line.rural else "")
        item = QTreeWidgetItem(
            [line.name, line.code, word(line.level), nature, line.mnemonic, line.postcode, number(line.people), state]
        )
        item.setTextAlignment(6, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item
