"""Looks: a theme (light, dark, high contrast), a text size, and what is drawn with them.

The look of the running application is a property of the ``QApplication``, so painting code asks ``look()`` for a colour
or a length and needs nothing handed through. Files are read through Qt's search paths ``styles:``, ``icons:`` and
``fonts:``, which ``add_resources`` sets once at start.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QDir, QFile, QFileInfo, QIODevice
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

THEMES: tuple[str, ...] = ("light", "dark", "contrast")
SIZES: tuple[int, ...] = (90, 100, 110, 125, 150)
BASE_PX = 14
FAMILIES = ("YouKe Sans SC", "HanaMinB", "Noto Sans CJK SC", "Microsoft YaHei")
FONT_FILES = ("YouKeSansSC-Regular.ttf", "HanaMinB.ttf")
_PROPERTY = "youkeLook"


@dataclass(frozen=True)
class Look:
    """How everything is drawn.

    Attributes:
        theme: ``light``, ``dark`` or ``contrast``.
        percent: Text size, 90 to 150.
        colours: Colour of each token, ``#RRGGBB``.
    """

    theme: str
    percent: int
    colours: Mapping[str, str]

    def px(self, length: int) -> int:
        """A length of the 100 % design in pixels of this text size."""
        return max(1, round(length * self.percent / 100)) if length else 0

    def colour(self, token: str) -> QColor:
        """Colour of a token, such as ``danger``."""
        return QColor(self.colours[token])


def add_resources(root: Path) -> None:
    """Let Qt find ``styles:``, ``icons:``, ``fonts:``, ``i18n:`` and ``help:`` below the resources folder."""
    for name in ("styles", "icons", "fonts", "i18n", "help"):
        QDir.setSearchPaths(name, [str(root / name)])


def read_resource(name: str) -> bytes:
    """Bytes of a resource such as ``styles:light.toml``.

    Raises:
        FileNotFoundError: The file is not there.
    """
    file = QFile(name)
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(name)
    data = bytes(file.readAll().data())
    file.close()
    return data


def load_fonts() -> list[str]:
    """Register the shipped fonts; gives their family names."""
    families: list[str] = []
    for name in FONT_FILES:
        number = QFontDatabase.addApplicationFont(QFileInfo(f"fonts:{name}").absoluteFilePath())
        families += QFontDatabase.applicationFontFamilies(number)
    return families


def read_look(theme: str, percent: int) -> Look:
    """The look of a theme and a text size; unknown ones fall back to light and 100 %."""
    name = theme if theme in THEMES else THEMES[0]
    size = percent if SIZES[0] <= percent <= SIZES[-1] else 100
    colours = tomllib.loads(read_resource(f"styles:{name}.toml").decode())
    return Look(name, size, MappingProxyType(colours))


def set_look(application: QApplication, wanted: Look) -> None:
    """Give the application font and palette of a look, and make it the one that ``look()`` answers with."""
    application.setProperty(_PROPERTY, wanted)
    application.setFont(font(wanted))
    application.setPalette(_palette(wanted))


def apply_look(application: QApplication, wanted: Look) -> None:
    """Give the whole application a look, style sheet included; for widgets that stand alone, as in tests.

    The window wears the style sheet itself (``style_sheet``): then a page is styled once, when it is put into the
    window, and not again with each widget that is put into it, which takes several times as long.
    """
    set_look(application, wanted)
    application.setStyleSheet(style_sheet(wanted))


def look() -> Look:
    """The look of the running application."""
    application = QApplication.instance()
    current = application.property(_PROPERTY) if application is not None else None
    return current if isinstance(current, Look) else read_look(THEMES[0], 100)


def px(length: int) -> int:
    """A length of the 100 % design in pixels of the present text size."""
    return look().px(length)


def font(wanted: Look, size: int = BASE_PX, bold: bool = False) -> QFont:
    """The text font; digits have one width in it."""
    result = QFont()
    result.setFamilies(list(FAMILIES))
    result.setPixelSize(wanted.px(size))
    result.setBold(bold)
    return result


def _palette(wanted: Look) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: "background",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "background",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.ToolTipBase: "surface",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
        QPalette.ColorRole.Mid: "border",
    }
    palette = QPalette()
    for role, token in roles.items():
        palette.setColor(role, wanted.colour(token))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, wanted.colour("muted"))
    return palette


def style_sheet(wanted: Look) -> str:
    """The style sheet of a look."""
    template = read_resource("styles:app.qss").decode()
    text = re.sub(r"@(\d+)px", lambda found: f"{wanted.px(int(found[1]))}px", template)
    icons = {"icon_down": f"icons:{wanted.theme}/down.svg", "icon_tick": f"icons:{wanted.theme}/tick.svg"}
    return re.sub(r"@([a-z_]+)", lambda found: icons.get(found[1]) or wanted.colours[found[1]], text)
