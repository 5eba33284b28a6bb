"""Runs benchmarks and prints one table: `python3 dev.py bench [NAME] [ARGUMENTS]`.

Without a name, all run, each in a process of its own, so that the memory of one does not show in the next; with a
name, that one, and the arguments behind it are its own. `--list` names them. The exit code is 1 when a budget is
missed or a benchmark breaks down.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import msgspec

from tests.bench.harness import Bench, Figure, Options, find_benches, table

FIGURES = msgspec.json.Decoder(list[Figure])


def run_here(bench: Bench, arguments: Sequence[str]) -> list[Figure]:
    """Runs one benchmark in this process, in a folder that is removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="youke-bench-") as folder:
        return bench.run(Options(Path(folder), tuple(arguments)))


def write_figures(out: Path, figures: list[Figure]) -> None:
    """Writes figures for the process that started this one."""
    out.write_bytes(msgspec.json.encode(figures))


def run_apart(name: str) -> list[Figure] | None:
    """Runs one benchmark in a process of its own; None when it broke down, its own message is then on the screen."""
    with tempfile.TemporaryDirectory(prefix="youke-bench-") as folder:
        out = Path(folder) / "figures.json"
        done = subprocess.run([sys.executable, "-m", "tests.bench", "--json", str(out), name], check=False)
        return None if done.returncode else FIGURES.decode(out.read_bytes())


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Reads the command line; what stands behind the name belongs to the benchmark."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__.splitlines()[0])
    parser.add_argument("--list", action="store_true", help="name the benchmarks and end")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to FILE instead of printing them")
    parser.add_argument("name", nargs="?", help="the benchmark to run; all without it")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="arguments of the benchmark, such as a file")
    return parser.parse_args(arguments)


def report(figures: Sequence[Figure], broken: Sequence[str]) -> int:
    """Prints the table and the verdict; returns the exit code."""
    print(table(figures))
    missed = [figure.name for figure in figures if not figure.ok]
    print()
    if broken:
        print(f"Broke down: {', '.join(broken)}.")
    print(f"{len(missed)} budget(s) missed: {'; '.join(missed)}." if missed else "Every measured budget is kept.")
    return 1 if missed or broken else 0


def main(arguments: Sequence[str]) -> int:
    """Runs what was asked for and returns the exit code."""
    asked = parse(arguments)
    benches = find_benches()
    if asked.list:
        for name, bench in benches.items():
            print(f"{name:12} {(sys.modules[bench.run.__module__].__doc__ or '').splitlines()[0]}")
        return 0
    if asked.name and asked.name not in benches:
        print(f"No benchmark is called {asked.name}. There are: {', '.join(benches)}.", file=sys.stderr)
        return 2
    if asked.json:
        write_figures(asked.json, run_here(benches[asked.name], asked.arguments))
        return 0
    if asked.name:
        return report(run_here(benches[asked.name], asked.arguments), [])
    figures: list[Figure] = []
    broken: list[str] = []
    for name in benches:
        print(f"measuring {name} ...", file=sys.stderr, flush=True)
        measured = run_apart(name)
        if measured is None:
            broken.append(name)
        else:
            figures += measured
    return report(figures, broken)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
