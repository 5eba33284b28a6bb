"""``youke run``: the window. Imports only what the first paint needs; the program behind it is given as ``load``."""

import sys
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QApplication

from app.core.paths import DataFolder, resources
from ui.shell.application import Application, make_qt
from ui.shell.desk import Desk
from ui.shell.likings import FileSettings


def build_window(
    load: Callable[[], Desk], folder: DataFolder, hint: Sequence[str] = ()
) -> tuple[QApplication, Application]:
    """Everything up to the first paint; ``start`` of the application shows it.

    Args:
        load: Gives the program behind the window; runs on a worker thread after the first paint.
        folder: Data folder.
        hint: Lines shown on the sign-in page.
    """
    qt = make_qt(resources())
    application = Application(qt, load, FileSettings(folder.settings))
    if hint:
        application.entry.ready.connect(lambda: application.entry.page.show_notice("\n".join(hint), "info"))
    return qt, application


def run_window(load: Callable[[], Desk], folder: DataFolder, hint: Sequence[str] = ()) -> int:
    """Show the window and run until it is closed.

    Returns:
        The exit code.
    """
    qt, application = build_window(load, folder, hint)
    sys.excepthook = application.on_exception
    application.start()
    return int(qt.exec())
