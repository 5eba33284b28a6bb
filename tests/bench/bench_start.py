"""From the start of the program to the first paint, and until somebody can sign in; beside a bare window of Qt.

Measured are second starts, as every start but the first one is: the data folder is there and the bytecode is compiled.
The same windows are measured in turn, so that a busy machine slows both.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.harness import Figure, Options

NAME = "start"
ROUNDS = 5


def probe(kind: str, folder: Path) -> tuple[float, float]:
    """Milliseconds to the first paint and to readiness of one start."""
    variables = dict(os.environ)
    if not (variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY")):
        variables["QT_QPA_PLATFORM"] = "offscreen"
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.start_probe", kind, str(folder), repr(time.time())],
        env=variables, capture_output=True, text=True, check=True,
    )  # fmt: skip
    painted, ready = done.stdout.split()
    return float(painted), float(ready)


def run(options: Options) -> list[Figure]:
    """Measure."""
    probe("demo", options.folder)
    bare, ours = [], []
    for _ in range(ROUNDS):
        bare.append(probe("bare", options.folder)[0])
        ours.append(probe("demo", options.folder))
    base = f"bare Qt window, median of {ROUNDS}"
    bare_ms = statistics.median(bare)
    painted, ready = ([each[place] for each in ours] for place in (0, 1))
    return [
        Figure("start: to first paint, median", statistics.median(painted), "ms", base, bare_ms, budget=800),
        Figure("start: to first paint, best", min(painted), "ms", "best bare Qt window", min(bare)),
        Figure("start: to ready for sign-in, median", statistics.median(ready), "ms", base, bare_ms, budget=2500),
        Figure("start: to ready for sign-in, best", min(ready), "ms", "best bare Qt window", min(bare)),
    ]
