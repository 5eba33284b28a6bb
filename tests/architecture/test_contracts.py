"""Who may import whom: the contracts of pyproject.toml hold, name every room, and would notice a wrong import."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.source_tree import PRODUCT, ROOT

# Parts of the window that all rooms share; the others are rooms and independent of each other.
SHARED_BY_ROOMS = {"shell", "widgets"}
LINT = "from importlinter.cli import lint_imports_command as run; run()"
# What screens may see of app.
FOR_SCREENS = {"app.core", "app.queries", "app.services"}

# A contract that protects a library wants it to be imported by someone.
RIGHTLY_IMPORTED = {
    "ui.shell": "import PySide6, shiboken6\n",
    "sync.client.transport": "import requests\n",
    "sync.server": "import fastapi, starlette, uvicorn\n",
}


def contracts(root: Path = ROOT) -> dict[str, dict[str, Any]]:
    config = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["id"]: contract for contract in config["tool"]["importlinter"]["contracts"]}


def lint(root: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", LINT, "--no-logo", "--no-cache"]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


def layered_parts() -> set[str]:
    """Every package and module that the layers name."""
    return set(re.findall(r"[\w.]+", " ".join(contracts()["layers"]["layers"])))


def parts_of(package: str) -> set[str]:
    """Names of the packages and modules right below `package`."""
    folder = ROOT / package
    packages = {path.parent.name for path in folder.glob("*/__init__.py")}
    return packages | {path.stem for path in folder.glob("*.py") if path.stem != "__init__"}


def test_the_contracts_are_kept() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("package", [name for name in PRODUCT if name != "ui"])
def test_every_part_stands_in_a_layer(package: str) -> None:
    assert {f"{package}.{part}" for part in parts_of(package)} - layered_parts() == set()


def test_every_room_is_independent() -> None:
    rooms = {f"ui.{part}" for part in parts_of("ui") - SHARED_BY_ROOMS}
    assert rooms == set(contracts()["rooms"]["modules"])


def test_every_part_but_the_slips_is_kept_from_the_pdf_library() -> None:
    app = {f"app.{part}" for part in parts_of("app")} - {"app.slips"}
    assert set(contracts()["paper"]["source_modules"]) == {*app, "ui", "models", "sync"}


def test_a_screen_is_kept_from_every_part_of_app_that_is_not_for_screens() -> None:
    app = {f"app.{part}" for part in parts_of("app")} - FOR_SCREENS
    assert app <= set(contracts()["screens"]["forbidden_modules"])


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("models/kernel/wrong.py", "import models.tables", "layers"),
        ("models/rules/wrong.py", "import sqlalchemy", "pure"),
        ("sync/client/wrong.py", "import sync.server", "ends"),
        ("sync/protocol/wrong.py", "import app.core", "bottom"),
        ("app/services/wrong.py", "import PySide6.QtCore", "qt"),
        ("app/services/wrong.py", "import reportlab", "paper"),
        ("app/services/wrong.py", "import requests", "http"),
        ("sync/client/wrong.py", "import fastapi", "web"),
        ("ui/today/wrong.py", "import sqlalchemy", "screens"),
        ("ui/today/wrong.py", "import ui.visits", "rooms"),
    ],
)
def test_a_wrong_import_is_noticed(module: str, line: str, contract: str, tmp_path: Path) -> None:
    """A house of the same rooms with nothing in them, and one wrong import."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    parts = {*PRODUCT, *layered_parts(), *contracts()["rooms"]["modules"], *RIGHTLY_IMPORTED}
    for part in parts:
        folder = tmp_path.joinpath(*part.split("."))
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "__init__.py").write_text(RIGHTLY_IMPORTED.get(part, ""), encoding="utf-8")
    (tmp_path / module).write_text(f"{line}\n", encoding="utf-8")
    done = lint(tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    assert f"{contracts()[contract]['name']} BROKEN" in " ".join(done.stdout.split())
