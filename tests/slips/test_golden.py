"""Forms as they were looked at and approved: their words in order, page by page.

After a wanted change, look at the forms, then write the files anew with ``YOUKE_GOLDEN=write``.
"""

import os
from pathlib import Path

import pytest

from app.slips import archive_card, day_list, printer_test, table_list, visit_slip
from app.slips.models import ListColumn, PrinterTest, TableList
from app.slips.paper import A5_LANDSCAPE, CONTINUOUS_HALF
from tests.slips import samples

GOLDEN = Path(__file__).parents[1] / "golden" / "slips"
FONTS = samples.open_fonts()


def documents() -> dict[str, bytes]:
    """Every form once."""
    void = samples.visit_slip(heading=samples.heading(copy_no=2, voided=True))
    table = TableList(
        samples.heading(number="", seal=""),
        "导入拒绝行清单",
        "文件：customers.xlsx",
        (ListColumn("行号", 1, "r"), ListColumn("字段", 2), ListColumn("原因", 6)),
        (("7", "证件号码", "校验位错误，应为 9"), ("12", "联系电话", "不是电话号码")),
        total=("", "", "共 2 行"),
    )
    return {
        "visit_slip": visit_slip.render(samples.visit_slip(), FONTS),
        "visit_slip_void_continuous": visit_slip.render(void, FONTS, CONTINUOUS_HALF),
        "archive_card": archive_card.render(samples.archive_card(), FONTS),
        "day_list": day_list.render(samples.day_list(), FONTS),
        "table_list": table_list.render(table, FONTS),
        "printer_test": printer_test.render(
            PrinterTest(samples.heading(number=""), "EPSON LQ-630K", -5, 12), FONTS, A5_LANDSCAPE
        ),
    }


@pytest.mark.parametrize("name", sorted(documents()))
def test_words_are_as_approved(name: str) -> None:
    words = "\n---- page ----\n".join(
        "\n".join(line.rstrip() for line in page.splitlines()) for page in samples.page_texts(documents()[name])
    )
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("YOUKE_GOLDEN") == "write":
        file.write_text(words + "\n", encoding="utf-8")
    assert file.read_text(encoding="utf-8") == words + "\n"
