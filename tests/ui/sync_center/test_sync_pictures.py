"""The sync centre looked at in both languages, every theme, at 100 and 150 %: nothing clipped, no glyph missing."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.gui import dress, every_look, shoot
from tests.support.looking import clipped, missing_glyphs
from tests.ui.sync_center.conftest import Counter
from ui.sync_center.room import CONFLICTS, NEEDS, RUNS, WAITING


@pytest.mark.parametrize(("language", "theme", "percent"), every_look())
def test_every_list_can_be_read(
    qapp: QApplication, counter: Callable[..., Counter], language: str, theme: str, percent: int
) -> None:
    dress(qapp, language, theme, percent)
    made = counter()
    for key in (CONFLICTS, WAITING, NEEDS, RUNS):
        made.room.tabs.show_tab(key)
        made.settle()
        made.room._pages[key].table.go_to(0)
        made.settle()
        shoot(made.room, f"sync-{key}-{language}-{theme}-{percent}")
        assert clipped(made.room) == []
        assert missing_glyphs(made.room) == []
