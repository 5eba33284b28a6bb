"""The project's own source as syntax trees, for the tests that hold its habits."""

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("app", "ui", "models", "sync")


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file: its path from the root with `/`, its text and its syntax tree."""

    path: str
    text: str
    tree: ast.Module


Check = Callable[[Source], Iterable[str]]


def parse(path: str, text: str) -> Source:
    """Makes a source from a text, for samples in tests."""
    return Source(path, text, ast.parse(text, path))


@cache
def parsed(path: Path) -> Source:
    """The source of a file, parsed once per run."""
    return parse(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))


def sources(*folders: str) -> Iterator[Source]:
    """Every Python file under `folders`, or a file named itself."""
    for name in folders:
        start = ROOT / name
        for path in [start] if start.is_file() else sorted(start.rglob("*.py")):
            yield parsed(path)


def findings(check: Check, *folders: str) -> list[str]:
    """What `check` finds in all files of `folders`, each with its path in front."""
    return [f"{source.path}:{found}" for source in sources(*folders) for found in check(source)]


def dotted(node: ast.expr) -> str:
    """`a.b.c` for a name or attribute, the last parts only where the front is not a name; otherwise empty."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        front = dotted(node.value)
        return f"{front}.{node.attr}" if front else node.attr
    return ""


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Every call below `tree`."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def lines_matching(source: Source, pattern: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Line number and match of every line in which `pattern` occurs."""
    for number, line in enumerate(source.text.splitlines(), start=1):
        if found := pattern.search(line):
            yield number, found.group()
