"""Nothing grows beyond what one reads at a sitting: a file 400 lines, a function 60, a class 25 methods."""

import ast
from collections.abc import Iterator

from tests.architecture.source_tree import PRODUCT, Source, findings, parse

FILE_LINES = 400
FUNCTION_LINES = 60
CLASS_METHODS = 25
EVERYWHERE = (*PRODUCT, "tests", "dev.py")
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def oversized(source: Source) -> Iterator[str]:
    lines = len(source.text.splitlines())
    if lines > FILE_LINES:
        yield f"1 has {lines} lines, at most {FILE_LINES}"
    for node in ast.walk(source.tree):
        if isinstance(node, FUNCTIONS):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > FUNCTION_LINES:
                yield f"{node.lineno} function {node.name} has {lines} lines, at most {FUNCTION_LINES}"
        elif isinstance(node, ast.ClassDef):
            methods = sum(isinstance(part, FUNCTIONS) for part in node.body)
            if methods > CLASS_METHODS:
                yield f"{node.lineno} class {node.name} has {methods} methods, at most {CLASS_METHODS}"


def test_every_file_function_and_class_keeps_its_size() -> None:
    assert findings(oversized, *EVERYWHERE) == []


def test_a_long_file_is_found() -> None:
    assert list(oversized(parse("long.py", "x = 1\n" * 401))) == ["1 has 401 lines, at most 400"]
    assert list(oversized(parse("long.py", "x = 1\n" * 400))) == []


def test_a_long_function_is_found() -> None:
    body = "def tall():\n" + "    x = 1\n" * 60
    assert list(oversized(parse("tall.py", body))) == ["1 function tall has 61 lines, at most 60"]


def test_a_wide_class_is_found() -> None:
    body = "class Wide:\n" + "".join(f"    def m{number}(self): pass\n" for number in range(26))
    assert list(oversized(parse("wide.py", body))) == ["1 class Wide has 26 methods, at most 25"]
