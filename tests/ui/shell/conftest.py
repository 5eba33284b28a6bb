"""A running window over the sample desk, signed in as a test asks."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.gui import FakeSettings, destroy, press, pump, settle, type_text, wait_for
from tests.support.sample_desk import SampleDesk
from ui.shell.application import Application

PASSWORD = "Youke-2025"
Start = Callable[..., Application]


def sign_in(application: Application, password: str = PASSWORD) -> None:
    """Type the password of the clerk shown and wait for the first page."""
    type_text(password)
    press("Return")
    wait_for(lambda: application.frame is not None)
    settle(application.tasks)


@pytest.fixture
def start(dressed: QApplication) -> Iterator[Start]:
    """Starts a window: ``start(desk, settings)``; it ends with the test."""
    running: list[Application] = []

    def run(desk: SampleDesk | None = None, settings: FakeSettings | None = None) -> Application:
        the_desk = desk or SampleDesk()
        application = Application(dressed, lambda: the_desk, settings or FakeSettings())
        running.append(application)
        application.start()
        application.window.activateWindow()
        wait_for(lambda: application.entry.desk is not None)
        pump()
        return application

    yield run
    for application in running:
        application.end()
        destroy(application.window)


@pytest.fixture
def signed_in(start: Start) -> Application:
    """A window in which 李芳 has signed in."""
    application = start()
    sign_in(application)
    return application
