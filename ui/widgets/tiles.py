"""Tiles of a dashboard: a figure that is the count of the list that it opens."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.flow import FlowLayout
from ui.widgets.icons import pixmap
from ui.widgets.state import label, restyle
from ui.widgets.themes import px

_WIDTH, _HEIGHT = 168, 84
_COMPACT_HEIGHT = 48


class Tile(QPushButton):
    """One figure with its title; Enter or a click opens its list.

    Example:
        ``tile = Tile("today.visits_due", self.tr("Visits due"), "visits"); tile.set_figure("3", "warning")``
    """

    def __init__(
        self, name: str, title: str, icon_name: str, parent: QWidget | None = None, compact: bool = False
    ) -> None:
        """Build the tile; a compact one has the figure beside the title and no small line."""
        super().__init__(parent)
        self._least = _COMPACT_HEIGHT if compact else _HEIGHT
        self.setObjectName(name)
        self.setProperty("tile", True)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._icon_name = icon_name
        self._tone = ""
        self._picture = QLabel()
        self._title = label(title, "muted")
        self._figure = label("–", size="figure")
        self._detail = label("", "muted", "small")
        head = QHBoxLayout()
        head.setSpacing(px(6))
        head.addWidget(self._picture)
        head.addWidget(self._title, 1)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(2 if compact else 8), px(12), px(2 if compact else 8))
        column.setSpacing(px(2))
        column.addLayout(head)
        if compact:
            head.addWidget(self._figure)
        else:
            column.addWidget(self._figure)
            column.addWidget(self._detail)
        for part in (self._picture, self._title, self._figure, self._detail):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_figure("–")

    def set_figure(self, figure: str, tone: str = "", detail: str = "") -> None:
        """Show a figure.

        Args:
            figure: The count, such as ``3``, or an amount.
            tone: ``good``, ``warning`` or ``danger``; the icon changes with it, so the tone is never colour alone.
            detail: A small line below, such as an amount.
        """
        self._tone = tone
        self._figure.setText(figure)
        self._detail.setText(detail)
        restyle(self._figure, "tone", tone)
        name = tone if tone in ("warning", "danger") else self._icon_name
        self._picture.setPixmap(pixmap(name, tone or "muted", 18))
        self.updateGeometry()

    def figure(self) -> str:
        """The figure shown."""
        return self._figure.text()

    def detail(self) -> str:
        """The small line shown."""
        return self._detail.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter opens the list, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Qt: as large as its words need, at least the usual tile."""
        inner = self._column.sizeHint()
        return QSize(max(px(_WIDTH), inner.width()), max(px(self._least), inner.height()))

    def minimumSizeHint(self) -> QSize:
        """Qt: never smaller than its words."""
        return self.sizeHint()


class TileRow(QWidget):
    """Tiles side by side, wrapped when the width ends; arrows move between them.

    Signals:
        opened(name): A tile was pressed; ``name`` is its objectName.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, 8)
        self.tiles: dict[str, Tile] = {}

    def add(self, tile: Tile) -> Tile:
        """Put a tile at the end."""
        self._flow.addWidget(tile)
        self.tiles[tile.objectName()] = tile
        tile.clicked.connect(lambda: self.opened.emit(tile.objectName()))
        return tile
