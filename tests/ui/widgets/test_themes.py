"""Looks: every pair of text on ground is readable, every theme has every token, lengths grow with the text size."""

import re

import pytest
from PySide6.QtCore import QDir, QFile
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.support.gui import dress
from ui.widgets.icons import icon, pixmap
from ui.widgets.themes import SIZES, THEMES, apply_look, font, look, px, read_look, read_resource

PAIRS = [
    (text, ground)
    for text in ("text", "muted", "accent", "good", "info", "warning", "danger")
    for ground in ("background", "surface", "sunken")
] + [
    ("on_accent", "accent"),
    ("accent", "accent_soft"),
    ("text", "selection"),
    ("good", "good_soft"),
    ("info", "info_soft"),
    ("warning", "warning_soft"),
    ("danger", "danger_soft"),
    ("muted", "warning_soft"),
    ("muted", "danger_soft"),
    ("muted", "good_soft"),
    ("muted", "info_soft"),
    ("text", "danger_soft"),
    ("rail_text", "rail"),
    ("rail_active_text", "rail_active"),
]


def luminance(colour: QColor) -> float:
    rgb = (colour.redF(), colour.greenF(), colour.blueF())
    parts = [value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in rgb]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(theme: str, text: str, ground: str) -> None:
    present = read_look(theme, 100)
    light, dark = sorted((luminance(present.colour(text)), luminance(present.colour(ground))), reverse=True)
    least = 7.0 if theme == "contrast" else 4.5
    assert (light + 0.05) / (dark + 0.05) >= least


def test_every_theme_has_every_token_that_the_sheet_names() -> None:
    sheet = re.sub(r"/\*.*?\*/", "", read_resource("styles:app.qss").decode(), flags=re.S)
    named = set(re.findall(r"@([a-z_]+)", sheet)) - {"icon_down", "icon_tick"}
    tokens = {theme: set(read_look(theme, 100).colours) for theme in THEMES}
    assert len(set(map(frozenset, tokens.values()))) == 1
    assert named <= tokens["light"]


def test_an_unknown_look_falls_back(dressed: QApplication) -> None:
    present = read_look("pink", 400)
    assert (present.theme, present.percent) == ("light", 100)


@pytest.mark.parametrize("percent", SIZES)
def test_lengths_and_text_grow_together(qtbot: QtBot, dressed: QApplication, percent: int) -> None:
    dress(dressed, percent=percent)
    assert px(100) == percent
    assert px(0) == 0
    button = QPushButton("保存")
    qtbot.addWidget(button)
    button.ensurePolished()
    assert button.sizeHint().height() >= px(28)


def test_digits_have_one_width_so_that_columns_of_figures_stand_in_line(dressed: QApplication) -> None:
    for bold in (False, True):
        metrics = QFontMetrics(font(look(), bold=bold))
        assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_every_icon_can_be_drawn_in_every_theme(dressed: QApplication) -> None:
    names = [name.removesuffix(".svg") for name in QDir("icons:").entryList(["*.svg"])]
    assert len(names) > 50
    for theme in THEMES:
        apply_look(dressed, read_look(theme, 100))
        assert QFile.exists(f"icons:{theme}/down.svg")
        for name in names:
            picture = pixmap(name, "text", 18).toImage()
            drawn = sum(picture.pixelColor(x, y).alpha() > 0 for x in range(18) for y in range(18))
            assert drawn > 10, name


def test_an_icon_takes_the_colour_asked_for(dressed: QApplication) -> None:
    picture = pixmap("warning", "danger", 32).toImage()
    colours = {
        picture.pixelColor(x, y).name() for x in range(32) for y in range(32) if picture.pixelColor(x, y).alpha() == 255
    }
    assert look().colours["danger"].lower() in colours
    assert not icon("warning").isNull()


def test_tones_of_labels_come_from_the_theme(qtbot: QtBot, dressed: QApplication) -> None:
    label = QLabel("逾期")
    label.setProperty("tone", "danger")
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.palette().color(label.foregroundRole()).name().lower() == look().colours["danger"].lower()
