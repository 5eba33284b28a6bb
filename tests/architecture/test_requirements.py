"""The locked requirements: every file by its hash, nothing about where it comes from, one version everywhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.source_tree import ROOT

FOLDER = ROOT / "requirements"
GROUPS = ("runtime", "server", "dev")
PIN = re.compile(r"^(?P<name>[a-z0-9][a-z0-9.\-]*)(\[[a-z,]+\])?==(?P<version>[^ ;\\]+)", re.MULTILINE)
# Put together here, so that this file does not find itself.
ADDRESS = re.compile(r"https?:|//|-index|find-links|trusted-host|pyp" + r"i\.|pythonhos" + "ted", re.IGNORECASE)
REGISTRY = re.compile(r"pyp" + r"i\.org|pythonhos" + r"ted|npm" + r"js\.|deb\.deb" + r"ian")
PERSONAL = re.compile(r"(?<![\w./-])/(?:ho" + r"me|ro" + r"ot|wo" + r"rk|Use" + r"rs)/\w")
BINARY = {".ttf", ".otf", ".png", ".ico", ".xz", ".qm", ".pdf", ".xlsx"}
LEFT_BEHIND = {
    ".git", ".venv", "build", "dist",
    ".pytest_cache", ".hypothesis", ".mypy_cache", ".ruff_cache", ".import_linter_cache", ".grimp_cache",
}  # fmt: skip


def pins(group: str) -> dict[str, str]:
    text = (FOLDER / f"{group}.txt").read_text(encoding="utf-8")
    return {found["name"]: found["version"] for found in PIN.finditer(text)}


@pytest.mark.parametrize("group", GROUPS)
def test_every_locked_library_has_hashes(group: str) -> None:
    text = (FOLDER / f"{group}.txt").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", text.split("\n\n", 1)[1].strip())
    assert len(entries) == len(pins(group)) > 10
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.name)
def test_no_address_of_an_index(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if ADDRESS.search(line.split("#")[0])] == []


@pytest.mark.parametrize("group", GROUPS)
def test_only_built_wheels_are_installed(group: str) -> None:
    assert (FOLDER / f"{group}.txt").read_text(encoding="utf-8").startswith("--only-binary :all:\n")


def test_a_greater_group_holds_the_smaller_with_the_same_versions() -> None:
    assert pins("runtime").items() <= pins("server").items() <= pins("dev").items()


@pytest.mark.parametrize("group", GROUPS)
def test_everything_asked_for_is_locked(group: str) -> None:
    lines = (FOLDER / f"{group}.in").read_text(encoding="utf-8").splitlines()
    asked = {re.split(r"[\[=<>]", line)[0].lower() for line in lines if line and not line.startswith(("#", "-"))}
    assert asked - pins(group).keys() == set()


def project_files() -> Iterator[Path]:
    """Every file of the project; what tools leave behind is not part of it."""
    for top in sorted(ROOT.iterdir()):
        if top.name in LEFT_BEHIND:
            continue
        for path in [top] if top.is_file() else top.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts and path.suffix not in BINARY:
                yield path


def test_the_project_names_no_machine_and_no_registry() -> None:
    found = []
    for path in project_files():
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
            if PERSONAL.search(line) or REGISTRY.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number} {line.strip()[:100]}")
    assert found == []
