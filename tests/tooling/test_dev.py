"""dev.py: what it makes, what it says when it cannot, and that a second start costs next to nothing."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

import dev

ROOT = Path(dev.__file__).parent
SHOW_HOW_IT_RUNS = """
import os, sys
print(sys.argv[1:], os.getcwd(), sys.prefix, os.environ.get("PYTHONDONTWRITEBYTECODE"), sys.flags.safe_path)
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the real dev.py, an app that tells how it was started, and no libraries to fetch."""
    root = tmp_path_factory.mktemp("project")
    shutil.copy(ROOT / "dev.py", root)
    for package in dev.PACKAGES:
        (root / package).mkdir()
        (root / package / "__init__.py").write_text("", encoding="utf-8")
    (root / "app" / "__main__.py").write_text(SHOW_HOW_IT_RUNS, encoding="utf-8")
    (root / "requirements").mkdir()
    for group in dev.GROUPS:
        (root / "requirements" / f"{group}.txt").write_text(f"# nothing for {group}\n", encoding="utf-8")
    return root


def start(project: Path, *arguments: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    variables = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    variables.pop("DISPLAY", None)
    variables.pop("WAYLAND_DISPLAY", None)
    command = [sys.executable, str(project / "dev.py"), *arguments]
    return subprocess.run(command, cwd=folder or project, env=variables, capture_output=True, text=True, check=False)


def test_the_first_start_makes_everything_and_the_second_nothing(project: Path, tmp_path: Path) -> None:
    first = start(project, "run", "--demo", "--data", "here", folder=tmp_path)
    assert first.returncode == 0, first.stderr
    assert "making .venv" in first.stdout
    venv = project / ".venv"
    # The folder of the user stays, his arguments arrive untouched, bytecode may be written, his folder is not searched.
    told = f"['run', '--demo', '--data', 'here'] {tmp_path} {venv} None True"
    assert first.stdout.splitlines()[-1] == told
    assert list((project / "models" / "__pycache__").glob("__init__.*.pyc"))

    second = start(project, "run", "--demo", "--data", "here", folder=tmp_path)
    assert second.stdout.splitlines() == [told]

    (venv / "youke-stamp.txt").unlink()
    interrupted = start(project, "server", "--port", "0")
    assert "making .venv" in interrupted.stdout
    assert interrupted.stdout.splitlines()[-1].startswith("['server', '--port', '0']")


def test_a_changed_lock_file_is_installed(project: Path) -> None:
    start(project, "server")
    (project / "requirements" / "server.txt").write_text("# changed\n", encoding="utf-8")
    changed = start(project, "server")
    assert "installing the locked libraries" in changed.stdout
    assert "making .venv" not in changed.stdout
    assert "installing" not in start(project, "server").stdout


def test_an_unlocked_library_is_refused(project: Path) -> None:
    locked = project / "requirements" / "server.txt"
    locked.write_text("requests\n", encoding="utf-8")
    refused = start(project, "server")
    assert refused.returncode != 0
    assert "Installing libraries failed" in refused.stderr
    locked.write_text("# nothing\n", encoding="utf-8")
    assert start(project, "server").returncode == 0


@pytest.mark.parametrize("arguments", [["fly"], ["check", "spelling"]])
def test_an_unknown_word_gets_the_list_of_known_ones(arguments: list[str]) -> None:
    refused = start(ROOT, *arguments)
    assert refused.returncode == 2
    assert arguments[-1] in refused.stderr
    assert "There are: " in refused.stderr


def test_help_names_every_command() -> None:
    shown = start(ROOT, "--help")
    assert shown.returncode == 0
    assert [name for name in dev.COMMANDS if f"dev.py {name}" not in shown.stdout] == []
    assert start(ROOT).returncode == 2


def test_without_root_the_exact_command_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    apt = tmp_path / "apt-get"
    apt.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    apt.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(SystemExit) as stopped:
        dev.install_packages(["libegl1", "libgl1"])
    assert stopped.value.code == 3
    assert "  sudo apt-get install -y --no-install-recommends libegl1 libgl1\n" in capsys.readouterr().err


def test_on_another_system_the_names_are_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit) as stopped:
        dev.install_packages(["libegl1"])
    assert stopped.value.code == 3
    assert "libegl1" in capsys.readouterr().err


def test_as_root_the_packages_are_named_and_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    done: list[list[str]] = []
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev, "step", lambda command, what, variables: done.append(command[:2]))
    dev.install_packages(["libegl1"])
    assert done == [["apt-get", "update"], ["apt-get", "install"]]
    assert "libegl1" in capsys.readouterr().out


def test_an_old_python_gets_one_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4, "final", 0))
    with pytest.raises(SystemExit):
        dev.main(["run"])
    assert "needs Python 3.11 or newer" in capsys.readouterr().err


def test_a_start_with_a_full_stamp_costs_less_than_50_ms(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start(project, "server")
    monkeypatch.setattr(dev, "PYTHON", project / dev.PYTHON.relative_to(ROOT))
    monkeypatch.setattr(dev, "STAMP", project / dev.STAMP.relative_to(ROOT))
    monkeypatch.setattr(dev, "REQUIREMENTS", project / "requirements")
    durations = []
    for _ in range(5):
        begun = time.perf_counter()
        dev.prepare(dev.needed_facts("server"))
        durations.append(time.perf_counter() - begun)
    assert min(durations) < 0.05
