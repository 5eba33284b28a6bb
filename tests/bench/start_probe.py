"""A child of ``bench_start``: starts a window, says when it was painted and when one can sign in, and ends.

Run as ``python -m tests.bench.start_probe demo FOLDER BEGUN`` or ``… bare - BEGUN``; BEGUN is the wall time in seconds
at which the parent started it. Prints two durations in milliseconds.
"""

import sys
import time
from pathlib import Path

BEGUN = float(sys.argv[3])


def since() -> float:
    """Milliseconds since the parent began."""
    return (time.time() - BEGUN) * 1000


def bare() -> None:
    """An empty window of Qt."""
    from PySide6.QtGui import QPaintEvent  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication, QWidget  # noqa: PLC0415

    class Window(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            print(since(), since())
            application.quit()

    application = QApplication([])
    window = Window()
    window.resize(1366, 768)
    window.show()
    application.exec()


def demo(folder: Path) -> None:
    """The demonstration, as ``run --demo`` starts it."""
    from app.core.paths import DataFolder  # noqa: PLC0415
    from app.main.window import build_window  # noqa: PLC0415
    from ui.shell.desk import Desk  # noqa: PLC0415

    def load() -> Desk:
        from app.main.behind import make_demo_desk  # noqa: PLC0415

        return make_demo_desk(DataFolder(folder).make())

    qt, application = build_window(load, DataFolder(folder), ("hint",))
    painted: list[float] = []
    application.window.painted.connect(lambda: painted.append(since()))

    def ready() -> None:
        print(painted[0], since())
        application.end()

    application.entry.ready.connect(ready)
    application.start()
    qt.exec()


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        demo(Path(sys.argv[2]))
