"""A child of ``bench_start``: starts the demonstration as ``run --demo`` does and ends when one can sign in.

Run as ``python -m tests.bench.start_demo BEGUN FOLDER``; BEGUN is the wall time in seconds at which the parent started
it. Prints the milliseconds to the first paint and to readiness.
"""

import sys
import time
from pathlib import Path

from app.__main__ import demo_desk, demo_hint
from app.core.paths import DataFolder
from app.main.window import build_window


def main(begun: float, folder: DataFolder) -> None:
    """Start, measure, end."""
    qt, application = build_window(lambda: demo_desk(folder), folder, demo_hint())
    painted: list[float] = []

    def ready() -> None:
        print(painted[0], (time.time() - begun) * 1000)
        application.end()

    application.window.painted.connect(lambda: painted.append((time.time() - begun) * 1000))
    application.entry.ready.connect(ready)
    application.start()
    qt.exec()


if __name__ == "__main__":
    main(float(sys.argv[1]), DataFolder(Path(sys.argv[2])).make())
