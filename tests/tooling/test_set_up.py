"""What a newcomer and the pipeline rely on: the first commands, the pipeline script, the hooks, the licence."""

import os
import re
import tomllib
from pathlib import Path

import pytest

import dev

ROOT = Path(dev.__file__).parent
FIRST_COMMANDS = ["python3 dev.py run --demo", "python3 dev.py test"]


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_the_readme_opens_with_the_two_commands(name: str) -> None:
    first_block = text(name).split("```")[1]
    assert [line.split("#")[0].strip() for line in first_block.strip().splitlines()] == FIRST_COMMANDS


@pytest.mark.parametrize("name", ["README.md", "README.zh.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_every_link_leads_somewhere(name: str) -> None:
    targets = re.findall(r"\]\(([^)#:]+)[^)]*\)", text(name)) + re.findall(r'<img[^>]+src="([^":]+)"', text(name))
    here = [target for target in targets if not target.startswith("https")]
    assert [target for target in here if not (ROOT / target).exists()] == []


@pytest.mark.parametrize("name", ["README.md", "README.zh.md", "CONTRIBUTING.md"])
def test_every_command_named_in_the_pages_exists(name: str) -> None:
    assert set(re.findall(r"dev\.py ([a-z]+)", text(name))) <= set(dev.COMMANDS)


def test_the_pipeline_runs_the_checks_and_the_test_command_of_the_readme() -> None:
    script = text(".ci/run")
    assert script.startswith("#!/usr/bin/env bash\n")
    assert "python3 dev.py check" in script
    assert FIRST_COMMANDS[1] in script
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_the_hooks_need_no_network_and_name_known_checks() -> None:
    hooks = text(".pre-commit-config.yaml")
    assert re.findall(r"repo: (\S+)", hooks) == ["local"]
    assert re.findall(r"entry: python3 dev\.py check (\S+)", hooks) == list(dev.CHECKS)


def test_the_newest_entry_of_the_changelog_is_this_version() -> None:
    source = text("app/core/version.py")
    version = re.search(r'^VERSION[^=]*= "([^"]+)"', source, re.MULTILINE)
    newest = re.search(r"^## \[([^\]]+)\]", text("CHANGELOG.md"), re.MULTILINE)
    assert version is not None
    assert newest is not None
    assert newest[1] in {"Unreleased", version[1]}


def test_the_licence_is_named_everywhere() -> None:
    assert tomllib.loads(text("pyproject.toml"))["project"]["license"] == "Apache-2.0"
    assert "Apache License" in text("LICENSE")
    assert "Apache-2.0" in text("README.md")
