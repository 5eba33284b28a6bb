"""The window is painted before anything heavy is imported; likings and fonts are there at once."""

import json
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.core.paths import resources
from tests.support.gui import FakeSettings, wait_for
from tests.support.sample_desk import SampleDesk
from ui.shell.application import Application
from ui.shell.likings import FileSettings

HEAVY = (
    "sqlalchemy",
    "sqlcipher3",
    "alembic",
    "requests",
    "reportlab",
    "openpyxl",
    "pypinyin",
    "argon2",
    "cryptography",
)


def test_the_window_imports_nothing_heavy() -> None:
    code = "import sys, ui.shell.application; print('\\n'.join(sorted(sys.modules)))"
    root = resources().parent
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert "PySide6" in loaded
    assert loaded.isdisjoint(HEAVY)


def test_the_program_behind_the_window_is_loaded_after_the_first_paint(dressed: QApplication) -> None:
    order: list[str] = []

    def load() -> SampleDesk:
        order.append("load")
        return SampleDesk()

    application = Application(dressed, load, FakeSettings())
    application.window.painted.connect(lambda: order.append("paint"))
    application.entry.ready.connect(lambda: order.append("ready"))
    application.start()
    wait_for(lambda: "ready" in order)
    application.end()
    application.window.close()
    assert order == ["paint", "load", "ready"]


def test_likings_survive_a_restart_and_a_damaged_file_is_as_good_as_none(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.json"
    first = FileSettings(file)
    assert first.get("theme", "light") == "light"
    first.set("theme", "dark")
    first.set("theme", "dark")
    assert FileSettings(file).get("theme") == "dark"
    assert json.loads(file.read_text(encoding="utf-8")) == {"theme": "dark"}
    for damaged in (b"", b"{", b"\xff\xfe", b"[1]", b"3"):
        file.write_bytes(damaged)
        again = FileSettings(file)
        assert again.get("theme", "light") == "light"
    again.set("language", "en")
    assert FileSettings(file).get("language") == "en"


def test_two_writers_of_likings_keep_each_others_words(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    one, two = FileSettings(file), FileSettings(file)
    one.set("theme", "dark")
    two.set("language", "en")
    assert json.loads(file.read_text(encoding="utf-8")) == {"language": "en", "theme": "dark"}
