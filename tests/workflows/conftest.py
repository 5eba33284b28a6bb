"""What the workflow tests share: 石门乡邮政所's PC on Monday morning, with the cable plugged in and with it pulled."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.services.demo import people
from models.kernel.clock import ManualClock
from tests.workflows.counter import Counter

EVENING = "2025-11-23 18:00"
CLERKS = (people.LI_FANG, people.CHEN_GANG, people.WANG_YAN)


@pytest.fixture(params=["up", "down"])
def morning(request: pytest.FixtureRequest, tmp_path: Path, qapp: QApplication) -> Iterator[Counter]:
    """PC SM01 at 08:05; the evening before at 18:00 it was synced and its three people had signed in on it.

    Parameter ``up`` leaves the centre running, ``down`` pulls the cable before the program starts.
    """
    counter = Counter(tmp_path, qapp, ManualClock.at(EVENING))
    counter.server_up()
    counter.enrol()
    counter.open()
    for person in CLERKS:
        counter.sign_in(person)
        counter.sign_off()
    counter.close()
    if request.param == "down":
        counter.server_down()
    counter.clock.advance(ManualClock.at(people.START).now_ms() - counter.clock.now_ms())
    yield counter
    counter.close()
    if counter.plugged:
        counter.server_down()
