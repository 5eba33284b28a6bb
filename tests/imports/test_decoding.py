"""GB18030 of 2022: characters of every plane, and those that got their Unicode places."""

import io

import pytest

from app.imports.decoding import GB18030, UTF8_BOM, decoded_lines, sample_text
from app.imports.limits import Limits

LIMITS = Limits(rows=10, cell=100, size=1_000_000, unpacked=1_000_000)


def read(data: bytes, encoding: str) -> list[str]:
    return list(decoded_lines(io.BytesIO(data), "a.csv", encoding, LIMITS))


@pytest.mark.parametrize(
    ("data", "char"),
    [
        (b"\xfe\x59", "\u9fb4"),
        (b"\xfe\xa0", "\u9fbb"),
        (b"\xa6\xd9", "\ufe10"),
        (b"\xa6\xda", "\ufe12"),
        (b"\xa6\xdb", "\ufe11"),
        (b"\xa6\xf3", "\ufe19"),
        (b"\xa8\xbc", "\u1e3f"),
        (b"\xfe\x51", "\U00020087"),
        (b"\xfe\x91", "\U000241fe"),
        (b"\x95\x32\x90\x31", "\U00020087"),
    ],
)
def test_moved_characters(data: bytes, char: str) -> None:
    assert read(data, GB18030) == [char]


def test_private_use_characters_of_others_stay() -> None:
    assert read("\ue000".encode("gb18030"), GB18030) == ["\ue000"]
    assert read("\ue81e".encode(), UTF8_BOM) == ["\ue81e"]


def test_rare_characters_survive() -> None:
    text = "王䶮,𠮷田,王𬎆,葛\U000e0100\r\n"
    assert read(text.encode("gb18030"), GB18030) == [text]
    assert read(text.encode("utf-8-sig"), UTF8_BOM) == [text]


def test_a_bom_counts_at_the_beginning_only() -> None:
    assert read("a\n\ufeffb".encode("utf-8-sig"), UTF8_BOM) == ["a\n", "\ufeffb"]
    assert sample_text("客户".encode("utf-8-sig"), UTF8_BOM) == "客户"


def test_lines_longer_than_a_block() -> None:
    limits = Limits(rows=10, cell=2000, size=10**7, unpacked=10**7)
    text = "长" * 50_000 + "\n短"
    assert list(decoded_lines(io.BytesIO(text.encode("gb18030")), "a", GB18030, limits)) == ["长" * 50_000 + "\n", "短"]
