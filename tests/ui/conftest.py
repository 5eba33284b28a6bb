"""What every test of a screen shares: a dressed application and contexts whose threads end with the test."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from models.kernel.clock import Clock
from tests.support.gui import dress, make_context
from ui.shell.context import RoomContext


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> QApplication:
    """The application in Chinese, light, at 100 %; a test may ``dress`` it otherwise."""
    dress(qapp)
    return qapp


@pytest.fixture
def room_context(dressed: QApplication) -> Iterator[Callable[..., RoomContext]]:
    """Makes contexts: ``room_context(services, actor)``; their worker threads end with the test."""
    made: list[RoomContext] = []

    def make(
        services: Any, actor: Any = None, *, clock: Clock | None = None, rights: frozenset[str] | None = None
    ) -> RoomContext:
        made.append(make_context(services, actor, clock=clock, rights=rights))
        return made[-1]

    yield make
    for context in made:
        context.tasks.close()
