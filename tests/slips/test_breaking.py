"""Lines fit their width, lose nothing and break as Chinese print does."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.slips.breaking import NO_END, NO_START, advance, break_text, tidy
from app.slips.wording import boxes
from models.kernel.enums import VisitPurpose
from tests.slips import samples

FONTS = samples.open_fonts()
LETTERS = "国邮永𠮷䶮王，。（）「」、；：ab Z09.-@/¥ \n\t—…"


@given(st.text(alphabet=LETTERS, max_size=120), st.floats(20, 300), st.sampled_from([7.0, 8.5, 9.0, 18.0]))
def test_lines_fit_and_lose_nothing(text: str, width: float, size: float) -> None:
    lines = break_text(text, width, size, FONTS)
    widest = max(advance(char, FONTS) for char in "国W") * size
    assert all(advance(line, FONTS) * size <= max(width, widest) + 0.05 for line in lines)
    assert samples.squeeze("".join(lines)) == samples.squeeze(text)


@given(st.text(alphabet="国邮永王，。（）「」、", min_size=1, max_size=80), st.floats(60, 200))
def test_closing_marks_never_begin_a_line(text: str, width: float) -> None:
    lines = break_text(f"邮政{text}", width, 9.0, FONTS)
    room = int(width / 9.0)
    for before, line in pairwise(lines):
        if line and line[0] in NO_START:
            # Only a row of marks longer than a line may break inside.
            assert len(before) >= room - 1
            assert before[-1] in NO_START | NO_END


def test_words_and_figures_stay_whole() -> None:
    assert break_text("金额¥1,234.50元整", 50, 9.0, FONTS) == ("金额", "¥1,234.50元", "整")


def test_a_word_longer_than_a_line_is_torn() -> None:
    assert "".join(break_text("A" * 60, 50, 9.0, FONTS)) == "A" * 60


def test_boxes_stay_with_their_words() -> None:
    lines = break_text(boxes(VisitPurpose, (VisitPurpose.ARREARS,)), 120, 9.0, FONTS, choices=True)
    assert len(lines) > 1
    assert all(line[0] in "□☑" for line in lines)
    assert sum(line.count("☑") for line in lines) == 1


@pytest.mark.parametrize(("raw", "tidied"), [("a\r\nb\rc\n", "a\nb\nc"), ("a\tb", "a    b"), ("", ""), (" \n", "")])
def test_line_ends_and_tabs_are_made_one_kind(raw: str, tidied: str) -> None:
    assert tidy(raw) == tidied
