"""Habits that no linter knows, each as a check of the syntax tree with a sample that it must find.

A check yields `line what`. Exceptions stand in the tables below, each with its reason; there is no other way out.
"""

import ast
import re
from collections.abc import Iterable, Iterator

import pytest

from tests.architecture.source_tree import (
    PRODUCT,
    ROOT,
    Check,
    Source,
    calls,
    dotted,
    findings,
    lines_matching,
    parse,
    sources,
)

# Where imports may stand inside functions: `youke server` must not load Qt, and the first paint must not wait.
ENTRY_POINT = "app/__main__.py"

# Doors through which a module is imported by name. Heavy libraries load through one of these and nowhere else.
LAZY_DOORS = {
    "app/core/lazy.py": "the door of the product for libraries that must not delay the first paint",
    "tests/bench/harness.py": "finds the benchmarks by their file names",
    "tests/support/postgres.py": "the PostgreSQL wheel is loaded only where no server is given",
}

# A heavy library is asked for only in its own room, as the import contracts would have it.
LAZY_ROOMS = {"reportlab": "app/slips/"}

# Gates that translate every foreign exception, so that none reaches a clerk as a traceback.
GATES: dict[str, str] = {}

WORK_AT_IMPORT = re.compile(
    r"(^|\.)(open|connect|create_engine|read_text|read_bytes|write_text|write_bytes|mkdir|exists|getenv|environ\.get|"
    r"basicConfig|getLogger\.setLevel|Popen|Thread|QApplication|QGuiApplication|QCoreApplication|now|today|time_ns|"
    r"urandom|token_bytes|Session|sessionmaker|FastAPI|print|import_module)$"
)


def imports_in_functions(source: Source) -> Iterator[str]:
    if source.path == ENTRY_POINT:
        return
    for function in ast.walk(source.tree):
        if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            for node in ast.walk(function):
                if isinstance(node, (ast.Import, ast.ImportFrom)):
                    yield f"{node.lineno} import inside {function.name}"


def imports_by_name(source: Source) -> Iterator[str]:
    if source.path in LAZY_DOORS or source.path == ENTRY_POINT:
        return
    for call in calls(source.tree):
        if dotted(call.func).split(".")[-1] in {"import_module", "__import__"}:
            yield f"{call.lineno} imports a module by name outside the lazy doors"


def loads_in_other_rooms(source: Source) -> Iterator[str]:
    for call in calls(source.tree):
        if dotted(call.func).split(".")[-1] == "load" and call.args and isinstance(call.args[0], ast.Constant):
            library = str(call.args[0].value).partition(".")[0]
            if not source.path.startswith(LAZY_ROOMS.get(library, "")):
                yield f"{call.lineno} loads {library}, which belongs to {LAZY_ROOMS[library]}"


def untranslatable_texts(source: Source) -> Iterator[str]:
    for call in calls(source.tree):
        if dotted(call.func).split(".")[-1] not in {"tr", "translate", "QT_TRANSLATE_NOOP", "msg"}:
            continue
        for argument in call.args:
            built = isinstance(argument, (ast.JoinedStr, ast.BinOp))
            formatted = isinstance(argument, ast.Call) and dotted(argument.func).endswith("format")
            if built or formatted:
                yield f"{call.lineno} a text put together inside {dotted(call.func)}() is in no catalogue"


def statements_at_import(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Statements that run when the module is imported, those of class bodies included."""
    for statement in body:
        if isinstance(statement, ast.ClassDef):
            yield from statements_at_import(statement.body)
        elif isinstance(statement, ast.If):
            if "__name__" not in ast.unparse(statement.test):
                yield from statements_at_import([*statement.body, *statement.orelse])
        elif not isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield statement


def work_at_import(source: Source) -> Iterator[str]:
    for statement in statements_at_import(source.tree.body):
        lambdas = [node for node in ast.walk(statement) if isinstance(node, ast.Lambda)]
        later = {id(call) for node in lambdas for call in calls(node)}
        for call in calls(statement):
            name = dotted(call.func)
            if id(call) not in later and WORK_AT_IMPORT.search(name):
                yield f"{call.lineno} calls {name}() when it is imported"


def broad_excepts(source: Source) -> Iterator[str]:
    if source.path in GATES:
        return
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.ExceptHandler):
            continue
        caught = "everything" if node.type is None else dotted(node.type)
        raises_again = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
        if caught in {"everything", "Exception", "BaseException"} and not raises_again:
            yield f"{node.lineno} catches {caught} and goes on"


def event_loop_tricks(source: Source) -> Iterator[str]:
    for call in calls(source.tree):
        if dotted(call.func).split(".")[-1] == "processEvents":
            yield f"{call.lineno} processEvents"


def sleeping_or_skipped_tests(source: Source) -> Iterator[str]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and dotted(node.func) in {"time.sleep", "sleep", "qtbot.wait", "QTest.qWait"}:
            yield f"{node.lineno} sleeps: wait for a signal or a condition"
        if isinstance(node, ast.Attribute) and dotted(node) in {
            "pytest.skip", "pytest.xfail", "pytest.importorskip",
            "pytest.mark.skip", "pytest.mark.skipif", "pytest.mark.xfail",
        }:  # fmt: skip
            yield f"{node.lineno} {dotted(node)}: a test that does not run proves nothing"


def placeholders(source: Source) -> Iterator[str]:
    # Put together here, so that this file does not find itself.
    pattern = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X|coming " + r"soon)\b")
    for number, found in lines_matching(source, pattern):
        yield f"{number} {found}: a stub is not done"


def methods_without_body(source: Source) -> Iterator[tuple[str, str, int]]:
    """Class, method and line of every method that raises NotImplementedError; a function has no class."""
    for owner in ast.walk(source.tree):
        if isinstance(owner, (ast.Module, ast.ClassDef)):
            for function in owner.body:
                if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
                    raised = [node.exc for node in ast.walk(function) if isinstance(node, ast.Raise) and node.exc]
                    if any("NotImplementedError" in ast.unparse(error) for error in raised):
                        yield getattr(owner, "name", ""), function.name, function.lineno


def overridden_methods(source: Source) -> Iterator[tuple[str, str]]:
    """Base class and method for every method of every class; what overrides it may stand in any file."""
    for owner in ast.walk(source.tree):
        if isinstance(owner, ast.ClassDef):
            for base in owner.bases:
                name = dotted(base.value if isinstance(base, ast.Subscript) else base).split(".")[-1]
                for function in owner.body:
                    if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
                        yield name, function.name


def stubs(found: Iterable[Source]) -> list[str]:
    """Methods without a body that no class overrides. Qt's metaclass leaves no room for ABC, so they are legal."""
    every = list(found)
    overridden = {pair for source in every for pair in overridden_methods(source)}
    return [
        f"{source.path}:{line} {owner}.{method} is overridden nowhere: a stub is not done"
        for source in every
        for owner, method, line in methods_without_body(source)
        if (owner, method) not in overridden
    ]


CHECKS: list[tuple[Check, tuple[str, ...], str]] = [
    (imports_in_functions, (*PRODUCT, "tests", "dev.py"), "def f():\n    import os\n"),
    (imports_by_name, (*PRODUCT, "tests", "dev.py"), "import importlib\nimportlib.import_module('os')\n"),
    (loads_in_other_rooms, PRODUCT, "lazy.load('reportlab.pdfgen')\n"),
    (untranslatable_texts, PRODUCT, "self.tr(f'{x} rows')\n"),
    (untranslatable_texts, PRODUCT, "self.tr('{} rows'.format(x))\n"),
    (untranslatable_texts, PRODUCT, "QCoreApplication.translate('Main', 'a' + b)\n"),
    (work_at_import, PRODUCT, "class A:\n    text = Path('a').read_text()\n"),
    (work_at_import, PRODUCT, "if True:\n    engine = sqlalchemy.create_engine('sqlite://')\n"),
    (broad_excepts, (*PRODUCT, "tests", "dev.py"), "try:\n    f()\nexcept Exception:\n    pass\n"),
    (broad_excepts, (*PRODUCT, "tests", "dev.py"), "try:\n    f()\nexcept:\n    pass\n"),
    (event_loop_tricks, PRODUCT, "app.processEvents()\n"),
    (sleeping_or_skipped_tests, ("tests",), "time.sleep(1)\n"),
    (sleeping_or_skipped_tests, ("tests",), "@pytest.mark.skipif(x)\ndef test_a(): pass\n"),
    (placeholders, (*PRODUCT, "tests", "dev.py"), "# TO" + "DO later\n"),
]
NAMES = sorted({check.__name__ for check, _, _ in CHECKS})


@pytest.mark.parametrize("name", NAMES)
def test_the_project_has_none_of(name: str) -> None:
    check, folders, _ = next(row for row in CHECKS if row[0].__name__ == name)
    assert findings(check, *folders) == []


@pytest.mark.parametrize(("check", "sample"), [(check, sample) for check, _, sample in CHECKS])
def test_a_sample_is_found(check: Check, sample: str) -> None:
    assert len(list(check(parse("sample.py", sample)))) == 1


@pytest.mark.parametrize(
    ("check", "sample"),
    [
        (imports_in_functions, "import os\n"),
        (untranslatable_texts, "self.tr('{} rows').format(x)\n"),
        (work_at_import, "make = lambda: open('a')\n"),
        (work_at_import, "def f():\n    open('a')\n"),
        (broad_excepts, "try:\n    f()\nexcept Exception:\n    undo()\n    raise\n"),
        (broad_excepts, "try:\n    f()\nexcept ValueError:\n    pass\n"),
    ],
)
def test_what_is_allowed_is_not_found(check: Check, sample: str) -> None:
    assert list(check(parse("sample.py", sample))) == []


def test_every_method_without_a_body_is_overridden() -> None:
    assert stubs(sources(*PRODUCT)) == []


def test_a_stub_is_found_and_an_abstract_method_is_not() -> None:
    base = parse("base.py", "class Base:\n    def show(self):\n        raise NotImplementedError\n")
    assert stubs([base]) == ["base.py:2 Base.show is overridden nowhere: a stub is not done"]
    assert stubs([base, parse("own.py", "class Own(base.Base):\n    def show(self):\n        pass\n")]) == []
    assert len(stubs([parse("f.py", "def later():\n    raise NotImplementedError('x')\n")])) == 1


def test_every_exception_names_a_file_that_exists() -> None:
    assert [path for path in (*LAZY_DOORS, *GATES) if not (ROOT / path).is_file()] == []
