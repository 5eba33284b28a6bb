"""The main window: a stack of sign-in, work and lock, a title, a place on the screen. Nothing else lives here."""

from PySide6.QtCore import QByteArray, QEvent, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from ui.shell.context import Settings
from ui.widgets.icons import icon
from ui.widgets.themes import look, style_sheet

USUAL_SIZE = (1366, 768)


class MainWindow(QMainWindow):
    """The window.

    Signals:
        painted(): The window was painted for the first time.
        closing(QCloseEvent): The person closes the window; a listener may ignore the event.
        minimised(): The window was minimised.
    """

    painted = Signal()
    closing = Signal(object)
    minimised = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._was_painted = False
        self.setObjectName("window")
        self.stack = QStackedWidget()
        self.setCentralWidget(self.stack)
        self.dress()
        self._take_place()

    def dress(self) -> None:
        """Wear the present look and language."""
        self.setStyleSheet(style_sheet(look()))
        self.setWindowTitle(self.tr("YouKe"))
        self.setWindowIcon(icon("youke", "accent", 32))

    def show_page(self, page: QWidget) -> None:
        """Show one of sign-in, work and lock."""
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)

    def drop_page(self, page: QWidget) -> None:
        """Forget a page."""
        self.stack.removeWidget(page)
        page.setParent(None)
        page.deleteLater()

    def come_forward(self) -> None:
        """Show the window before all others."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: tell the first paint."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt: remember the place on the screen, and let the shell decide."""
        self._settings.set("window", bytes(self.saveGeometry().toBase64().data()).decode())
        self.closing.emit(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: tell that the window was minimised."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self.isMinimized():
            self.minimised.emit()

    def _take_place(self) -> None:
        self.resize(*USUAL_SIZE)
        if QGuiApplication.platformName() == "offscreen":
            return
        kept = self._settings.get("window")
        if kept and self.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            return
        if QGuiApplication.primaryScreen().availableGeometry().width() <= USUAL_SIZE[0]:
            self.showMaximized()
