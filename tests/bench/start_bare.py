"""A child of ``bench_start``: an empty window of Qt, the least that any start costs.

Run as ``python -m tests.bench.start_bare BEGUN``; BEGUN is the wall time in seconds at which the parent started it.
Prints the milliseconds to the first paint.
"""

import sys
import time

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Window(QWidget):
    """Ends once it was painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        print((time.time() - float(sys.argv[1])) * 1000)
        QApplication.quit()


if __name__ == "__main__":
    application = QApplication([])
    window = Window()
    window.resize(1366, 768)
    window.show()
    application.exec()
