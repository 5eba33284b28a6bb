"""The story of the window: paint first, load the program behind it, sign in, work, lock, sign off, end.

Order: ``start`` paints the window with the sign-in page; after the first paint ``load`` runs on a worker thread, which
is where every heavy library is imported; then somebody signs in and a ``Frame`` with the rooms is built.
"""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from ui.shell.bus import ChangeBus
from ui.shell.context import Settings
from ui.shell.desk import Workplace
from ui.shell.entry import Entry, Load
from ui.shell.frame import Frame
from ui.shell.language import set_language
from ui.shell.lock import IdleWatch, LockPage
from ui.shell.look_menu import LookChoice
from ui.shell.reminders import Tray
from ui.shell.sync_words import SyncState
from ui.shell.tasks import ProgramError, Task, Tasks
from ui.shell.window import MainWindow
from ui.widgets.themes import add_resources, load_fonts, read_look, set_look
from ui.widgets.words import sentence


class Application(QObject):
    """Everything between the first paint and the end.

    Attributes:
        window: The main window.
        entry: Sign-in, with the page and the program behind the window.
        frame: The frame of the signed-in person, or None.
        tasks: The lanes.
        bus: Changes.

    Signals:
        opened(Frame): Somebody has signed in and the frame shows its first page.
    """

    opened = Signal(object)
    _sync_told = Signal(object)

    def __init__(self, qt: QApplication, load: Load, settings: Settings) -> None:
        """Build the window; nothing is shown yet.

        Args:
            qt: The Qt application, with resources and fonts at hand.
            load: Gives the program behind the window; runs on a worker thread after the first paint.
            settings: Likings of this PC.
        """
        super().__init__()
        self._qt = qt
        self._choice = LookChoice(settings)
        self._dress()
        self.bus = ChangeBus(self)
        self.tasks = Tasks(self.bus.publish, self)
        self.window = MainWindow(settings)
        self.tray = Tray(self)
        self.idle = IdleWatch(qt, self)
        self.entry = Entry(self.window, self.tasks, load, settings)
        self.frame: Frame | None = None
        self._place: Workplace | None = None
        self._lock: LockPage | None = None
        self.entry.opened.connect(self._open)
        self.entry.look_chosen.connect(self.change_look)
        self.window.closing.connect(self._on_close)
        self.window.minimised.connect(self._to_tray)
        self.tray.wanted.connect(self.window.come_forward)
        self.tray.quit_wanted.connect(self.window.close)
        self.idle.idle.connect(self.lock)
        self._sync_told.connect(self._on_sync)

    # --- start ----------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Show the window."""
        self.window.show_page(self.entry.page)
        self.window.show()
        self.entry.page.begin()

    def _open(self, place: Workplace) -> None:
        self._place = place
        place.watch(self._sync_told.emit, self.bus.publish)
        frame = self._build_frame(place, None)
        for notice in place.notices:
            frame.door.tell(notice, "warning")
        self.idle.start(place.idle_minutes)
        self.opened.emit(frame)

    def _build_frame(self, place: Workplace, first: tuple[str, object] | None) -> Frame:
        frame = Frame(place, self.tasks, self.bus, self._choice, self.tray)
        frame.look.chosen.connect(self.change_look)
        frame.look.lock_wanted.connect(self.lock)
        frame.look.sign_off_wanted.connect(self.sign_off)
        frame.reminder_wanted.connect(self.window.come_forward)
        self.frame = frame
        self.window.show_page(frame)
        frame.start(first)
        return frame

    # --- lock and leave -------------------------------------------------------------------------------------------

    def lock(self) -> None:
        """Hide the work until its clerk types the password."""
        if self.frame is None or self._place is None or self._lock is not None:
            return
        self.idle.stop()
        self._lock = LockPage(self._place.place.clerk)
        self._lock.unlock_wanted.connect(self._unlock)
        self._lock.switch_wanted.connect(self.sign_off)
        self.window.show_page(self._lock)
        self._lock.begin()

    def _unlock(self, password: str) -> None:
        desk, page = self.entry.the_desk(), self._lock
        assert page is not None
        self.tasks.run(
            Task(lambda _progress: desk.resume(password), lambda _session: self._resumed(), page.show_error), owner=page
        )

    def _resumed(self) -> None:
        if self._lock is None or self.frame is None or self._place is None:
            return
        self.window.show_page(self.frame)
        self.window.drop_page(self._lock)
        self._lock = None
        self.idle.start(self._place.idle_minutes)

    def sign_off(self) -> None:
        """Leave the work and show the sign-in page; half-typed forms are kept as drafts."""
        if self.frame is None or not self.frame.leave():
            return
        self.idle.stop()
        self._drop_frame()
        if self._lock is not None:
            self.window.drop_page(self._lock)
            self._lock = None
        self._place = None
        self.entry.forget_session()
        self.entry.renew()

    # --- look -----------------------------------------------------------------------------------------------------

    def change_look(self, name: str, value: str) -> None:
        """Change ``language``, ``theme`` or ``text_size`` now and for the next start."""
        if self.frame is not None and not self.frame.leave():
            return
        self._choice.keep(name, value)
        here = self.frame.pages.place if self.frame is not None else None
        self._drop_frame()
        self._dress()
        self.window.dress()
        if self._place is None:
            self.entry.renew()
        else:
            self._build_frame(self._place, here)

    def _dress(self) -> None:
        set_language(self._qt, self._choice.language)
        self._qt.setStyleSheet("")
        set_look(self._qt, read_look(self._choice.theme, self._choice.percent))

    def _drop_frame(self) -> None:
        if self.frame is not None:
            self.frame.close_tasks()
            self.window.drop_page(self.frame)
            self.frame = None

    # --- what comes from outside ----------------------------------------------------------------------------------

    def _on_sync(self, state: SyncState) -> None:
        if self.frame is not None:
            self.frame.show_sync(state)

    def _to_tray(self) -> None:
        if self.tray.available:
            QTimer.singleShot(0, self.window.hide)

    def _on_close(self, event: QCloseEvent) -> None:
        if self.frame is not None and not self.frame.leave():
            event.ignore()
            return
        event.accept()
        self.end()

    def end(self) -> None:
        """Finish what is running, close the desk, end the event loop."""
        self.idle.stop()
        self._drop_frame()
        self.tasks.close()
        if self.entry.desk is not None:
            self.entry.desk.close()
            self.entry.desk = None
        self._qt.quit()

    def on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """``sys.excepthook``: a mistake of the program is logged and said; the window stays."""
        logging.getLogger("youke.window").error("A mistake of the program", exc_info=(kind, error, trace))
        if self.frame is not None:
            self.frame.door.error(ProgramError(error))
        else:
            self.entry.bar.show_message("danger", sentence(ProgramError(error).title))


def make_qt(resources: Path, argv: Sequence[str] = ()) -> QApplication:
    """The Qt application with the shipped fonts, icons, styles and catalogues at hand."""
    qt = QApplication([sys.argv[0], *argv])
    qt.setApplicationName("YouKe")
    qt.setQuitOnLastWindowClosed(False)
    qt.setStyle("Fusion")
    add_resources(resources)
    load_fonts()
    return qt


def run(load: Load, settings: Settings, resources: Path, argv: Sequence[str] = ()) -> int:
    """Run the window until it is closed.

    Args:
        load: Gives the program behind the window; runs on a worker thread after the first paint, and may import there
            what is heavy.
        settings: Likings of this PC, such as ``FileSettings(folder.settings)``.
        resources: The resources folder.
        argv: Arguments for Qt.

    Returns:
        The exit code.

    Example:
        ``sys.exit(run(lambda: ClientDesk(folder), FileSettings(folder.settings), paths.resources()))``
    """
    qt = make_qt(resources, argv)
    application = Application(qt, load, settings)
    sys.excepthook = application.on_exception
    application.start()
    return qt.exec()
