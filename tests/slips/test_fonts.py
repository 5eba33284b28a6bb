"""Every character is printed by a font that has it, or the print is refused and names it."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.slips import archive_card, day_list, table_list, visit_slip
from app.slips.errors import UncoveredCharacter
from app.slips.fonts import FontBook, check_printable
from app.slips.models import FollowUpLine, ListColumn, Personal, TableList
from tests.slips import samples

GB_LEVEL_3 = (
    (0x3400, 0x4DB5),
    (0x4E00, 0x9FEF),
    (0x20000, 0x2A6D6),
    (0x2A700, 0x2B734),
    (0x2B740, 0x2B81D),
    (0x2B820, 0x2CEA1),
    (0x2CEB0, 0x2EBE0),
)
COMPATIBLE = (0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F, 0xFA21, 0xFA23, 0xFA24, 0xFA27, 0xFA28, 0xFA29)

FONTS = samples.open_fonts()


@pytest.fixture
def fonts() -> FontBook:
    return FONTS


def test_every_hanzi_of_gb_18030_level_3_is_covered(fonts: FontBook) -> None:
    hanzi = [chr(code) for first, last in GB_LEVEL_3 for code in range(first, last + 1)] + [chr(c) for c in COMPATIBLE]
    assert len(hanzi) == 87_887
    assert [char for char in hanzi if fonts.spot(char) is None] == []


def test_the_large_font_is_read_only_for_a_rare_character() -> None:
    fonts = samples.open_fonts()
    assert fonts.opened == 0
    visit_slip.render(samples.visit_slip(), fonts)
    assert fonts.opened == 1
    visit_slip.render(samples.visit_slip(met_person="王𠀇"), fonts)
    assert fonts.opened == 2


def test_threads_share_one_book() -> None:
    fonts = samples.open_fonts()
    slips = [samples.visit_slip(met_person=f"王𠀇{at}") for at in range(8)]
    with ThreadPoolExecutor(8) as workers:
        made = list(workers.map(lambda slip: visit_slip.render(slip, fonts), slips))
    assert fonts.opened == 2
    assert made == [visit_slip.render(slip, FONTS) for slip in slips]


def test_runs_change_font_where_the_first_lacks_a_character(fonts: FontBook) -> None:
    assert fonts.runs("王𠀇A") == [(0, "王"), (1, "𠀇"), (0, "A")]


def test_rare_names_are_read_back_from_the_file(fonts: FontBook) -> None:
    pdf = visit_slip.render(samples.visit_slip(customer_name=samples.RARE, met_person="王𬎆", visitor_b="𠮷䶮"), fonts)
    text = samples.all_text(pdf)
    assert samples.RARE in text
    assert "王𬎆" in text
    assert "李芳/𠮷䶮" in text


def test_a_private_character_is_refused_with_field_and_place(fonts: FontBook) -> None:
    with pytest.raises(UncoveredCharacter) as refused:
        visit_slip.render(samples.visit_slip(customer_name="福安\ue000茶业"), fonts)
    error = refused.value
    assert (error.char, error.position, error.field, error.label) == ("\ue000", 3, "customer_name", "客户名称")
    assert dict(error.title.params) == {"char": "\ue000", "position": 3, "label": "客户名称", "code": "U+E000"}


def test_places_count_characters_beyond_the_basic_plane_as_one(fonts: FontBook) -> None:
    with pytest.raises(UncoveredCharacter) as refused:
        check_printable(samples.visit_slip(rivals="𠮷𬎆\U000f0000"), fonts)
    assert refused.value.position == 3


@pytest.mark.parametrize("char", ["\ue000", "\U0010fffd", "\x07", "\u200b", "😀", "☑", "\ufe00", "\U000323af"])
def test_nothing_without_a_shape_is_drawn(fonts: FontBook, char: str) -> None:
    with pytest.raises(UncoveredCharacter):
        visit_slip.render(samples.visit_slip(opinion=f"意见{char}"), fonts)


def test_nested_texts_are_looked_at(fonts: FontBook) -> None:
    bad = "\ue000"
    with pytest.raises(UncoveredCharacter) as item:
        visit_slip.render(samples.visit_slip(follow_ups=(FollowUpLine(bad, "李芳"),)), fonts)
    assert item.value.label == "跟进事项"
    with pytest.raises(UncoveredCharacter) as masked:
        visit_slip.render(samples.visit_slip(phone=Personal("139", bad)), fonts)
    assert masked.value.label == "联系电话"
    card = samples.archive_card()
    with pytest.raises(UncoveredCharacter):
        archive_card.render(replace(card, changes=(replace(card.changes[0], after=bad),)), fonts)
    day = samples.day_list()
    with pytest.raises(UncoveredCharacter):
        day_list.render(replace(day, groups=(replace(day.groups[0], village=bad),)), fonts)
    table = TableList(samples.heading(), "清单", "", (ListColumn("列"),), (("好",), (bad,)))
    with pytest.raises(UncoveredCharacter):
        table_list.render(table, fonts)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
def test_a_text_is_covered_or_its_first_bad_character_is_found(text: str) -> None:
    at = FONTS.first_uncovered(text)
    covered = text if at is None else text[:at]
    assert all(FONTS.spot(char) is not None or char in "\n\r\t" for char in covered)
    if at is not None:
        assert FONTS.spot(text[at]) is None
