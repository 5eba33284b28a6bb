"""The organisation file: offices with level, parent and nature; each fault named with its line."""

from pathlib import Path

import pytest

from app.imports.limits import limits_of
from app.imports.org_file import read_org_file
from models.kernel.enums import OrgLevel, OrgNature
from models.kernel.errors import InputError
from models.rules.org_scope import OrgTree
from models.rules.parameters import defaults
from tests.support.generator import write_csv, write_xlsx

HEADER = ["机构编码", "机构名称", "级别", "上级机构编码", "性质", "邮政编码", "行政区划代码"]
ROWS = [
    ["10000000", "总部", "总部", "", "邮政", "", ""],
    ["32000000", "省分公司", "省", "10000000", "邮政", "", "320000"],
    ["22400001", "柳河邮政所", "支局网点", "32000000", "代理", "224000", "320902"],
]


def test_offices(tmp_path: Path) -> None:
    limits = limits_of(defaults())
    nodes = read_org_file(write_csv(tmp_path / "o.csv", [HEADER, *ROWS], "gb18030"), limits)
    assert nodes == read_org_file(write_xlsx(tmp_path / "o.xlsx", [HEADER, *ROWS]), limits)
    assert (nodes[2].level, nodes[2].nature, nodes[2].parent) == (OrgLevel.OUTLET, OrgNature.AGENCY, "32000000")
    assert OrgTree(nodes).path("22400001") == ("10000000", "32000000", "22400001")


@pytest.mark.parametrize(
    ("column", "value", "words"),
    [
        (0, "2240000", "Line 4, 机构编码: “2240000”"),
        (0, "10000000", "Line 4, 机构编码: “10000000”"),
        (1, " ", "Line 4, 机构名称"),
        (2, "乡", "Line 4, 级别: “乡”"),
        (3, "99999999", "Line 4, 上级机构编码: “99999999”"),
        (4, "私营", "Line 4, 性质: “私营”"),
    ],
)
def test_faults(tmp_path: Path, column: int, value: str, words: str) -> None:
    rows = [list(row) for row in ROWS]
    rows[2][column] = value
    with pytest.raises(InputError) as caught:
        read_org_file(write_csv(tmp_path / "o.csv", [HEADER, *rows], "utf-8"), limits_of(defaults()))
    assert words in str(caught.value.title)
