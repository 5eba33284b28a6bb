"""System administration looked at in both languages, every theme, at 100 and 150 %."""

import pytest
from PySide6.QtWidgets import QApplication

from app.services.demo.people import LI_FANG, SUN_LI, WANG_JING, ZHAO_MING
from tests.support.gui import dress, every_look, shoot
from tests.support.looking import clipped, missing_glyphs
from tests.support.people import actor_of
from tests.ui.admin.conftest import Desk, Open
from ui.admin.room import FIGURES, NUMBERS, PC, PEOPLE, TREE, AdminRoom


def look(made: Desk, name: str) -> None:
    made.settle()
    shoot(made.room, name)
    assert clipped(made.room) == []
    assert missing_glyphs(made.room) == []


@pytest.mark.parametrize(("language", "theme", "percent"), every_look())
def test_every_tab_can_be_read(qapp: QApplication, desk: Open, language: str, theme: str, percent: int) -> None:
    dress(qapp, language, theme, percent)
    made = desk("admin", WANG_JING)
    assert isinstance(made.room, AdminRoom)
    for key in (PEOPLE, TREE, FIGURES, NUMBERS, PC):
        made.room.tabs.show_tab(key)
        look(made, f"admin-{key}-{language}-{theme}-{percent}")


@pytest.mark.parametrize(("language", "theme", "percent"), every_look())
def test_a_person_and_a_figure_can_be_read(
    qapp: QApplication, desk: Open, language: str, theme: str, percent: int
) -> None:
    dress(qapp, language, theme, percent)
    people = desk("admin", SUN_LI).context.services.people
    lines = people.page(actor_of(SUN_LI, "CD01", "")).rows
    row_id = next(line.id for line in lines if line.staff_no == LI_FANG.staff_no)
    look(desk("person", SUN_LI, row_id), f"person-{language}-{theme}-{percent}")
    look(desk("parameter", ZHAO_MING, "visit.quota.1"), f"parameter-{language}-{theme}-{percent}")
