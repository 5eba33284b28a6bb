"""From the start of the program to the first paint, and until somebody can sign in; beside a bare window of Qt.

Measured are second starts, as every start but the first one is: the data folder is there and the bytecode is compiled.
The same windows are measured in turn, so that a busy machine slows both.
"""

import os
import statistics
import subprocess
import sys
import time

from tests.bench.harness import Figure, Options

NAME = "start"
ROUNDS = 5
PATIENCE_S = 60


def start(module: str, *arguments: str) -> list[float]:
    """Milliseconds that one start of a child tells."""
    variables = dict(os.environ)
    if not (variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY")):
        variables["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-m", f"tests.bench.{module}", repr(time.time()), *arguments]
    done = subprocess.run(command, env=variables, capture_output=True, text=True, check=True, timeout=PATIENCE_S)
    return [float(word) for word in done.stdout.split()]


def run(options: Options) -> list[Figure]:
    """Measure."""
    folder = str(options.folder)
    start("start_demo", folder)
    bare, ours = [], []
    for _ in range(ROUNDS):
        bare.append(start("start_bare")[0])
        ours.append(start("start_demo", folder))
    base = f"bare Qt window, median of {ROUNDS}"
    bare_ms = statistics.median(bare)
    painted, ready = ([each[place] for each in ours] for place in (0, 1))
    return [
        Figure("start: to first paint, median", statistics.median(painted), "ms", base, bare_ms, budget=800),
        Figure("start: to first paint, best", min(painted), "ms", "best bare Qt window", min(bare)),
        Figure("start: to ready for sign-in, median", statistics.median(ready), "ms", base, bare_ms, budget=2500),
        Figure("start: to ready for sign-in, best", min(ready), "ms", "best bare Qt window", min(bare)),
    ]
