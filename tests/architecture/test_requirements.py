"""The locked requirements: every file by its hash, nothing about where it comes from, one version everywhere."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.architecture.source_tree import ROOT

FOLDER = ROOT / "requirements"
GROUPS = ("runtime", "server", "dev")
PIN = re.compile(r"^(?P<name>[a-z0-9][a-z0-9.\-]*)(\[[a-z,]+\])?==(?P<version>[^ ;\\]+)", re.MULTILINE)
# Put together here, so that this file does not find itself.
ADDRESS = re.compile(r"https?:|//|-index|find-links|trusted-host|pyp" + r"i\.|pythonhos" + "ted", re.IGNORECASE)
PERSONAL = re.compile(r"(?<![\w./-])/(?:ho" + r"me|ro" + r"ot|wo" + r"rk|Use" + r"rs)/\w")


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


def test_the_repository_names_no_machine_and_no_registry() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    registries = re.compile(r"pyp" + r"i\.org|pythonhos" + r"ted|npm" + r"js\.|deb\.deb" + r"ian")
    found = []
    for name in listed.split("\0"):
        path = ROOT / name
        if not path.is_file() or path.suffix in {".ttf", ".png", ".xz", ".qm", ".ico", ".otf"}:
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
            if PERSONAL.search(line) or registries.search(line):
                found.append(f"{name}:{number} {line.strip()[:100]}")
    assert found == []
