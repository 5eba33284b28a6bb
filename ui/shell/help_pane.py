"""Help beside the page: F1 shows the text of the room, F1 or Esc hides it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from ui.widgets.icons import icon
from ui.widgets.state import label
from ui.widgets.themes import look, px, read_resource
from ui.widgets.words import chinese

WIDEST = 420


class HelpPane(QFrame):
    """A text of ``resources/help/<language>/<page>.md``, followed by the keys that work everywhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("helppane")
        self.setFixedWidth(min(px(340), WIDEST))
        self._browser = QTextBrowser()
        self._browser.setObjectName("shell.help")
        self._browser.setOpenLinks(False)
        close = QPushButton(icon("close", "muted", 14), "")
        close.setObjectName("shell.help.close")
        close.setProperty("flat", True)
        close.setToolTip(self.tr("Close help (F1)"))
        close.clicked.connect(lambda: self.setVisible(False))
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Help"), "accent"), 1)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(8), px(8), px(8))
        column.addLayout(head)
        column.addWidget(self._browser, 1)
        self.setVisible(False)

    def show_page(self, name: str) -> None:
        """Show the help of a page."""
        language = "zh_CN" if chinese() else "en"
        parts = [text for page in (name, "keys") if (text := _read(language, page))]
        accent = look().colours["accent"]
        document = self._browser.document()
        document.setDefaultStyleSheet(f"h1, h2, h3, a {{ color: {accent}; }}")
        self._browser.setMarkdown("\n\n".join(parts))
        self.setVisible(True)

    def text(self) -> str:
        """The text shown."""
        return self._browser.toPlainText()

    def take_focus(self) -> None:
        """Let the arrow keys scroll the help."""
        self._browser.setFocus(Qt.FocusReason.OtherFocusReason)


def _read(language: str, page: str) -> str:
    try:
        return read_resource(f"help:{language}/{page}.md").decode()
    except FileNotFoundError:
        return ""
