"""The demonstration that plays itself succeeds, and its comparison of both sides sees a single changed row."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest

from app.core.paths import resources
from app.main.both_sides import both_sides
from app.services.demo import people
from models.kernel.clock import ManualClock
from tests.support.centre import make_pc, start_centre

pytestmark = pytest.mark.slow
VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def test_without_a_display_the_demonstration_plays_the_main_job(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in VARIABLES}
    done = subprocess.run(
        [sys.executable, "-m", "app", "run", "--demo", "--data", str(tmp_path)],
        cwd=resources().parent,
        env=environment,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    out = tmp_path / "play"
    assert "No display was found" in done.stdout
    assert f"All of it succeeded. Pictures and slips: {out}" in done.stdout
    assert "DIFFERENT" not in done.stdout
    assert len(list(out.glob("*.png"))) >= 12
    assert not (out / "stopped.png").exists()
    (slip,) = out.glob("*.pdf")
    assert slip.name == "SM01-V-20251124-0001.pdf"
    with pypdfium2.PdfDocument(slip) as document:
        assert "福安茶业合作社" in document[0].get_textpage().get_text_range()


def test_one_changed_row_at_the_centre_is_seen(tmp_path: Path) -> None:
    clock = ManualClock.at(people.START)
    server = start_centre(tmp_path / "centre", clock, crowd_size=4)
    pc = make_pc(server, tmp_path / "pc", clock)
    try:
        pc.sync()
        database = tmp_path / "centre" / "centre.db"
        sides = both_sides(pc.store, database)
        assert sides.equal
        assert sides.rows > 20
        with closing(sqlite3.connect(database)) as centre, centre:
            centre.execute("UPDATE row_image SET hash = hash + 1 WHERE tbl = 'visit' AND rowid IN "
                           "(SELECT rowid FROM row_image WHERE tbl = 'visit' LIMIT 1)")  # fmt: skip
        assert not both_sides(pc.store, database).equal
    finally:
        pc.close()
        server.stop()
