"""Language, theme and text size: a menu at the top and keys that work everywhere; applied live and remembered."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui.shell.context import Settings
from ui.shell.language import LANGUAGES
from ui.widgets.icons import icon
from ui.widgets.themes import SIZES, THEMES


class LookChoice:
    """The likings behind the look."""

    def __init__(self, settings: Settings) -> None:
        """Take where they are kept."""
        self._settings = settings

    @property
    def language(self) -> str:
        """``zh_CN`` or ``en``."""
        kept = self._settings.get("language", LANGUAGES[0])
        return kept if kept in LANGUAGES else LANGUAGES[0]

    @property
    def theme(self) -> str:
        """``light``, ``dark`` or ``contrast``."""
        kept = self._settings.get("theme", THEMES[0])
        return kept if kept in THEMES else THEMES[0]

    @property
    def percent(self) -> int:
        """Text size, one of ``SIZES``."""
        kept = self._settings.get("text_size", "100")
        return int(kept) if kept.isdigit() and int(kept) in SIZES else 100

    def keep(self, name: str, value: str) -> None:
        """Remember a liking."""
        self._settings.set(name, value)


class LookButton(QPushButton):
    """The menu button.

    Signals:
        chosen(name, value): ``language``, ``theme`` or ``text_size`` and its new value.
        lock_wanted(): Lock the screen.
        sign_off_wanted(): Sign off.
    """

    chosen = Signal(str, str)
    lock_wanted = Signal()
    sign_off_wanted = Signal()

    def __init__(self, choice: LookChoice, signed_in: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shell.look")
        self.setProperty("flat", True)
        self.setIcon(icon("menu"))
        self.setToolTip(self.tr("Language, theme, text size, lock, sign off"))
        self.setAccessibleName(self.toolTip())
        self._menu = QMenu(self)
        self._groups: dict[str, QActionGroup] = {}
        languages = {"zh_CN": "中文", "en": "English"}
        themes = {
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast": self.tr("High contrast"),
        }
        self._group("language", self.tr("Language"), "language", languages, choice.language)
        self._group("theme", self.tr("Theme"), "theme", themes, choice.theme)
        sizes = {str(size): f"{size} %" for size in SIZES}
        self._group("text_size", self.tr("Text size"), "textsize", sizes, str(choice.percent))
        if signed_in:
            self._menu.addSeparator()
            self._item(self.tr("Lock"), "lock", "Ctrl+L", self.lock_wanted.emit)
            self._item(self.tr("Sign off"), "leave", "Ctrl+Shift+Q", self.sign_off_wanted.emit)
        self.setMenu(self._menu)
        self._key("Ctrl+=", lambda: self._step("text_size", 1))
        self._key("Ctrl+-", lambda: self._step("text_size", -1))
        self._key("Ctrl+Shift+T", lambda: self._step("theme", 1, wrap=True))
        self._key("Ctrl+Shift+L", lambda: self._step("language", 1, wrap=True))

    def _group(self, name: str, title: str, picture: str, values: dict[str, str], present: str) -> None:
        menu = self._menu.addMenu(icon(picture), title)
        group = QActionGroup(menu)
        for value, text in values.items():
            action = QAction(text, menu)
            action.setObjectName(f"look.{name}.{value}")
            action.setCheckable(True)
            action.setChecked(value == present)
            action.setData((name, value))
            action.triggered.connect(lambda _on, value=value: self.chosen.emit(name, value))
            group.addAction(action)
            menu.addAction(action)
        self._groups[name] = group

    def _item(self, text: str, picture: str, keys: str, callback: Callable[[], None]) -> None:
        action = self._menu.addAction(icon(picture), text)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _on: callback())
        self.addAction(action)

    def _key(self, keys: str, callback: Callable[[], None]) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _on: callback())
        self.addAction(action)

    def _step(self, name: str, by: int, wrap: bool = False) -> None:
        group = self._groups[name]
        actions = group.actions()
        place = actions.index(group.checkedAction()) + by
        if wrap:
            place %= len(actions)
        if 0 <= place < len(actions):
            self.chosen.emit(*actions[place].data())
