"""D1: open the day, today's list; what concerns visits, reviews, sign-in and printing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.gui import shoot
from tests.workflows.counter import Counter


@pytest.fixture(params=["up", "down"])
def counter(request: pytest.FixtureRequest, tmp_path: Path, qapp: QApplication) -> Iterator[Counter]:
    """李芳's PC after its first sync the evening before; the cable is plugged or pulled."""
    made = Counter(tmp_path, qapp)
    made.server_up()
    made.enrol()
    made.open()
    made.sign_in()
    made.close()
    if request.param == "down":
        made.server_down()
    yield made
    made.close()
    if request.param == "up":
        made.server_down()


def test_1_signs_in_and_shows_today(counter: Counter) -> None:
    counter.open()
    frame = counter.sign_in()
    shoot(frame.window(), "d1_today")
    assert frame.pages.place[0] == "today"
