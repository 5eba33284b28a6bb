"""Icons of ``resources/icons``, drawn in a colour of the theme.

Each file is a line drawing with ``currentColor``; ``pixmap`` fills the colour in and renders it for the screen.
"""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from ui.widgets.themes import look, read_resource


def pixmap(name: str, token: str = "text", size: int = 18) -> QPixmap:
    """An icon as a picture.

    Args:
        name: File name without ``.svg``, such as ``phone``.
        token: Colour of the theme, such as ``danger``.
        size: Side at 100 % text size, in pixels.

    Raises:
        FileNotFoundError: There is no such icon.
    """
    present = look()
    application = QApplication.instance()
    ratio = application.devicePixelRatio() if isinstance(application, QApplication) else 1.0
    side = present.px(size)
    colour = present.colours[token]
    key = f"youke/{name}/{colour}/{side}/{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawing = read_resource(f"icons:{name}.svg").replace(b"currentColor", colour.encode())
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, picture)
    return picture


def icon(name: str, token: str = "text", size: int = 18) -> QIcon:
    """An icon for a button, greyed when the button is disabled."""
    result = QIcon(pixmap(name, token, size))
    result.addPixmap(pixmap(name, "muted", size), QIcon.Mode.Disabled)
    return result
