"""The frame of the benchmarks: what a figure is, how it is measured, how the table looks.

A benchmark is a file `tests/bench/bench_<name>.py` with a constant `NAME` and a function
`run(options: Options) -> list[Figure]`. It measures its baseline in the same run, so a slow or busy machine shows in
both columns. `python3 dev.py bench` finds and runs them; see `tests/bench/__main__.py`.
"""

import importlib
import statistics
import sys
import time
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeVar, cast

import psutil

BENCHES = Path(__file__).parent

Input = TypeVar("Input")


@dataclass(frozen=True, slots=True)
class Options:
    """What a benchmark is given.

    Attributes:
        folder: An empty folder of its own, removed afterwards.
        arguments: What stands behind the name on the command line, for example a file to import.
    """

    folder: Path
    arguments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table.

    Attributes:
        name: What was measured, for example `search: two characters, p99`.
        value: The figure.
        unit: Its unit, for example `ms`, `rows/s`, `B`.
        baseline: What it is compared with, measured in the same run; empty when there is nothing to compare.
        baseline_value: The baseline's figure in the same unit.
        budget: The value that must not be passed; None when there is no promise.
        more_is_better: True for rates: then the budget is the least value, otherwise the greatest.
    """

    name: str
    value: float
    unit: str
    baseline: str = ""
    baseline_value: float | None = None
    budget: float | None = None
    more_is_better: bool = False

    @property
    def ok(self) -> bool:
        """Whether the budget is kept; True when there is none."""
        if self.budget is None:
            return True
        return self.value >= self.budget if self.more_is_better else self.value <= self.budget

    @property
    def ratio(self) -> float | None:
        """Value divided by baseline value, or None without a baseline."""
        return self.value / self.baseline_value if self.baseline_value else None


@dataclass(frozen=True, slots=True)
class Samples:
    """Durations of one repeated call, in milliseconds."""

    values: tuple[float, ...] = field(repr=False)

    @property
    def median(self) -> float:
        """The middle value."""
        return statistics.median(self.values)

    @property
    def p99(self) -> float:
        """The value that 99 % of the calls do not pass."""
        ordered = sorted(self.values)
        return ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]


class Bench(Protocol):
    """What a benchmark's module offers."""

    NAME: str

    def run(self, options: Options) -> list[Figure]:
        """Measures and returns the lines of the table."""
        ...


def measure(call: Callable[[], object], repeat: int, warm_up: int = 1) -> Samples:
    """Times `call`.

    Args:
        call: What is measured; its result is dropped.
        repeat: How many calls count.
        warm_up: How many calls before them do not count.
    """
    for _ in range(warm_up):
        call()
    values = []
    for _ in range(repeat):
        begun = time.perf_counter_ns()
        call()
        values.append((time.perf_counter_ns() - begun) / 1e6)
    return Samples(tuple(values))


def measure_each(call: Callable[[Input], object], inputs: Sequence[Input]) -> Samples:
    """Times `call` once for every input, for figures over many different queries."""
    waiting = iter(inputs)
    return measure(lambda: call(next(waiting)), repeat=len(inputs), warm_up=0)


def peak_memory() -> float:
    """The greatest resident memory of this process since its start or `reset_peak_memory`, in MB."""
    if sys.platform == "win32":
        return float(psutil.Process().memory_info().peak_wset) / 1e6
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024 / 1e6


def reset_peak_memory() -> None:
    """Lets `peak_memory` begin anew from now on; Windows has no such thing, so there a benchmark starts a process."""
    if sys.platform != "win32":
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def find_benches() -> dict[str, Bench]:
    """All benchmarks by name, in the order of their files."""
    modules = [importlib.import_module(f"tests.bench.{path.stem}") for path in sorted(BENCHES.glob("bench_*.py"))]
    return {module.NAME: cast("Bench", module) for module in modules}


def show_number(value: float) -> str:
    """A figure with as many digits as a reader can use: 3 significant ones, or all before the point."""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def columns_of(figure: Figure) -> tuple[str, ...]:
    """The cells of one line of the table, in the order of `HEAD`."""
    ratio, budget = figure.ratio, figure.budget
    return (
        figure.name,
        f"{show_number(figure.value)} {figure.unit}",
        figure.baseline,
        "" if figure.baseline_value is None else f"{show_number(figure.baseline_value)} {figure.unit}",
        "" if ratio is None else f"{show_number(ratio)} x",
        "" if budget is None else f"{'>=' if figure.more_is_better else '<='} {show_number(budget)} {figure.unit}",
        "" if budget is None else ("ok" if figure.ok else "MISSED"),
    )


HEAD = ("figure", "value", "baseline", "baseline value", "ratio", "budget", "")
NUMBERS = {1, 3, 4, 5}


def width_of(text: str) -> int:
    """Columns that `text` takes in a terminal; a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def table(figures: Sequence[Figure]) -> str:
    """The figures as one aligned table; numbers stand at the right of their column."""
    rows = [HEAD, *(columns_of(figure) for figure in figures)]
    widths = [max(width_of(row[column]) for row in rows) for column in range(len(HEAD))]
    rows.insert(1, tuple("-" * width for width in widths))
    lines = []
    for row in rows:
        cells = []
        for column, cell in enumerate(row):
            space = " " * (widths[column] - width_of(cell))
            cells.append(space + cell if column in NUMBERS else cell + space)
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)
