"""Feature 15 and the issue's real input: four forms of one list give one judgement, every row is accounted for."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.imports.dry_run import DryRun, check_file
from app.imports.known import Known, OnFile, Outlet
from models.kernel.enums import CertType, ValueTier, VisitClass
from models.kernel.errors import InputError
from models.rules.parameters import defaults
from tests.support.generator import HEADER, OUTLETS, MadeList, known, make_list, write_all, write_csv

MADE = make_list(200)


def judge(path: Path, cache: Known | None = None) -> DryRun:
    return check_file(path, cache or known(), defaults())


def rows_with(folder: Path, *changes: dict[str, str], header: tuple[str, ...] = HEADER) -> DryRun:
    """A list of clean rows with some cells replaced."""
    clean = make_list(len(changes), seed=7, mended=0, faulty=0, duplicates=0)
    table = [
        [change.get(name, cell) for name, cell in zip(HEADER, row.cells, strict=True)]
        for row, change in zip(clean.rows, changes, strict=True)
    ]
    return judge(write_csv(folder / "rows.csv", [header, *table], "utf-8-sig"))


def reasons(run: DryRun, line: int = 2) -> list[tuple[str, str]]:
    row = next(row for row in run.rows if row.line == line)
    return [(refusal.header, str(refusal.reason)) for refusal in row.refusals]


def test_four_forms_one_judgement(tmp_path: Path) -> None:
    runs = {form: judge(path) for form, path in write_all(tmp_path, MADE).items()}
    assert {form: run.form for form, run in runs.items()} == {form: form for form in runs}
    first, *others = runs.values()
    for other in others:
        assert other.rows == first.rows
        assert other.header == first.header == HEADER
    assert len({run.digest for run in runs.values()}) == 4


def test_every_row_is_judged_as_it_was_made(tmp_path: Path) -> None:
    run = judge(write_all(tmp_path, MADE)["GB18030"])
    assert len(run.rows) == len(MADE.rows) == 200
    assert Counter(good=len(run.good), mended=len(run.mended), refused=len(run.refused)) == MADE.counts
    for line, (row, sample) in enumerate(zip(run.rows, MADE.rows, strict=True), 2):
        assert row.line == line
        assert {mend.header for mend in row.mends} == sample.mended
        assert [refusal.header for refusal in row.refusals] == ([sample.refused] if sample.refused else [])


def test_a_large_list_equals_the_small_judgement(tmp_path: Path) -> None:
    made = make_list(3000, seed=3, mended=9, faulty=11, duplicates=20)
    seen: list[int] = []
    run = check_file(write_csv(tmp_path / "l.csv", made.table, "gb18030"), known(), defaults(), seen.append)
    assert Counter(good=len(run.good), mended=len(run.mended), refused=len(run.refused)) == made.counts
    assert seen == list(range(200, 3001, 200))


def test_values_of_a_good_row(tmp_path: Path) -> None:
    run = rows_with(
        tmp_path, {"客户等级": "钻石", "走访类别": "一类", "用邮种类": "函件、特快专递", "业务联系人": "王𬎆"}
    )
    values = run.rows[0].values
    assert values["value_tier"] is ValueTier.DIAMOND
    assert values["visit_class"] is VisitClass.ONE
    assert values["usage_kinds"] == frozenset({"01", "03"})
    assert values["cert_type"] is CertType.USCC
    assert values["contact_name"] == "王𬎆"
    assert values["manager_a"] is None
    assert values["manager_note"] == run.rows[0].cells[HEADER.index("客户经理")]
    assert run.good == run.rows


@pytest.mark.parametrize(
    ("header", "cell", "stored"),
    [
        ("客户全称", "\u3000柳河（有限）公司 ", "柳河有限公司"),
        ("联系电话", "１３８１２３４５６７８", "13812345678"),
        ("联系电话", "（0515）88881234", "0515-88881234"),
        ("邮政编码", "２２４０００", "224000"),
        ("所属行业", "g59仓储", "G59 仓储"),
        ("客户等级", "黄金客户", "黄金"),
        ("走访类别", "Ⅱ类", "二类"),
        ("走访类别", "", "三类"),
        ("证件类型", "营业执照", "统一社会信用代码"),
        ("证件类型", "", "统一社会信用代码"),
        ("归属网点", "柳河邮政所", OUTLETS[0].code),
        ("用邮种类", "EMS;报刊", "特快专递;报刊发行"),
        ("客户编号", " kh1 ", "KH1"),
    ],
)
def test_mended_cells(tmp_path: Path, header: str, cell: str, stored: str) -> None:
    run = rows_with(tmp_path, {"客户等级": "一般", header: cell})
    assert run.mended == run.rows
    assert [(mend.header, mend.old, mend.new) for mend in run.rows[0].mends] == [(header, cell, stored)]


@pytest.mark.parametrize(
    ("header", "cell", "words"),
    [
        ("客户编号", "", "Customer number is required"),
        ("客户全称", "", "Full name is required"),
        ("客户全称", "甲", "1 characters; allowed are 2 to 100"),
        ("通信地址", "路" * 201, "201 characters"),
        ("通信地址", "路" * 2001, "2001 characters; allowed are 2000"),
        ("通信地址", "a\x00b", "U+0000"),
        ("通信地址", "#N/A", "error of the spreadsheet"),
        ("通信地址", "@SUM(1)", "is a formula"),
        ("通信地址", "+cmd|' /C calc'!A0", "is a formula"),
        ("备注", "-2+3", "is a formula"),
        ("邮政编码", "2144O0", "“2144O0” is no postcode"),
        ("邮政编码", "000000", "“000000” is no postcode"),
        ("业务联系人", " \u3000", "Contact person is required"),
        ("联系电话", "电话见备注", "“电话见备注” is no phone number"),
        ("E-mail", "a@b", "“a@b” is no e-mail address"),
        ("客户类型", "股份制", "“股份制” is not a known value of 客户类型"),
        ("所属行业", "仓储", "“仓储” is no trade"),
        ("用邮种类", "函件、飞机", "“飞机” is not a known value of 用邮种类"),
        ("用邮种类", "、", "is not a known value of 用邮种类"),
        ("客户等级", "VIP", "“VIP” is not a known value of 客户等级"),
        ("走访类别", "四类", "“四类” is not a known value of 走访类别"),
        ("归属网点", "99999999", "No outlet has the code “99999999”"),
        ("归属网点", "", "Outlet is required"),
        ("证件号码", "91350100M000100Y44", "check digits"),
        ("证件号码", "123", "no unified social credit code"),
        ("证件类型", "护照", "“护照” is not a known value of 证件类型"),
    ],
)
def test_refused_cells(tmp_path: Path, header: str, cell: str, words: str) -> None:
    found = reasons(rows_with(tmp_path, {header: cell}))
    assert [name for name, _ in found] == [header]
    assert words in found[0][1]


def test_every_fault_of_a_row_is_named(tmp_path: Path) -> None:
    run = rows_with(tmp_path, {"联系电话": "12345", "邮政编码": "1", "客户全称": "", "客户等级": "VIP"})
    assert [name for name, _ in reasons(run)] == ["邮政编码", "联系电话", "客户等级", "客户全称"]


def test_an_email_alone_reaches_the_customer(tmp_path: Path) -> None:
    run = rows_with(tmp_path, {"联系电话": "", "E-mail": "a@example.org"}, {"联系电话": "", "E-mail": ""})
    assert run.rows[0].accepted
    assert [name for name, _ in reasons(run, 3)] == ["联系电话"]


def test_signed_numbers_are_no_formulas(tmp_path: Path) -> None:
    assert rows_with(tmp_path, {"联系电话": "+86 138-1234-5678", "备注": "-"}).rows[0].accepted


def test_the_first_of_two_equal_certificates_stays(tmp_path: Path) -> None:
    code = "91350100M000100Y43"
    run = rows_with(tmp_path, {"证件号码": code, "联系电话": "1"}, {"证件号码": code}, {"证件号码": code.lower()})
    assert [row.accepted for row in run.rows] == [False, True, False]
    assert reasons(run, 4) == [("证件号码", "The same 证件号码 stands on line 3")]


def test_equal_customer_numbers(tmp_path: Path) -> None:
    run = rows_with(tmp_path, {"客户编号": "KH1"}, {"客户编号": "ＫＨ１"})
    assert reasons(run, 3) == [("客户编号", "The same 客户编号 stands on line 2")]


def test_what_is_on_file_is_never_overwritten(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", make_list(2, mended=0, faulty=0, duplicates=0).table, "utf-8-sig")
    first = judge(path).rows[0]
    filed = OnFile("KH9", "柳河商行", "柳河邮政所")
    by_certificate = replace(known(), certificates={("uscc", str(first.values["cert_no"])): filed})
    on_file = "is on file: KH9 柳河商行, 柳河邮政所"
    assert reasons(judge(path, by_certificate)) == [("证件号码", f"The same 证件号码 {on_file}")]
    by_number = replace(known(), numbers={str(first.values["crm_customer_no"]): filed})
    assert reasons(judge(path, by_number)) == [("客户编号", f"The same 客户编号 {on_file}")]


def test_outlets_beyond_the_office(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", make_list(1, mended=0, faulty=0, duplicates=0).table, "utf-8-sig")
    code = str(judge(path).rows[0].values["outlet_code"])
    elsewhere = replace(known(), outlets={}, elsewhere={code: "远方邮政所"})
    (found,) = reasons(judge(path, elsewhere))
    assert found == ("归属网点", f"The outlet {code} 远方邮政所 is not below your office")
    disabled = replace(known(), outlets={code: Outlet(code, "柳河邮政所", enabled=False)})
    assert reasons(judge(path, disabled)) == [("归属网点", f"The outlet {code} 柳河邮政所 is disabled")]


def test_managers(tmp_path: Path) -> None:
    cache = replace(known(), staff={"20060101": "李芳"})
    clean = make_list(4, mended=0, faulty=0, duplicates=0)
    at = HEADER.index("客户经理")
    cells = ["李芳(20060101)", "20060101", "李芳", "王芳(20060101)"]
    table = [[*row.cells[:at], cell, *row.cells[at + 1 :]] for row, cell in zip(clean.rows, cells, strict=True)]
    run = judge(write_csv(tmp_path / "m.csv", [HEADER, *table], "utf-8"), cache)
    found = [(row.values["manager_a"], row.values["manager_note"]) for row in run.rows]
    assert found == [("20060101", None), ("20060101", None), (None, "李芳"), (None, "王芳(20060101)")]


def test_identity_cards_and_other_certificates(tmp_path: Path) -> None:
    run = rows_with(
        tmp_path,
        {"证件类型": "身份证", "证件号码": "110105491231002"},
        {"证件类型": "", "证件号码": "11010519491231002x"},
        {"证件类型": "其他", "证件号码": "A-1"},
        {"证件类型": "", "证件号码": ""},
    )
    found = [(row.values.get("cert_type"), row.values.get("cert_no")) for row in run.rows]
    assert found[0] == (CertType.ID, "11010519491231002X")
    assert found[2] == (CertType.OTHER, "A-1")
    assert found[3] == (None, None)
    assert reasons(run, 3) == [("证件号码", "The same 证件号码 stands on line 2")]


def test_headers_by_other_words_titles_and_unknown_columns(tmp_path: Path) -> None:
    header = "*客户名称 CRM客户编码 地址 邮编 联系人 手机 客户性质 行业 业务种类 网点编码 上次更新 颜色".split()
    cells = f"柳河商行 KH1 柳河镇1号 224000 赵安 13812345678 民企 F52 报刊 {OUTLETS[0].code} 2025年11月3日 红".split()
    run = judge(write_csv(tmp_path / "t.csv", [["客户名单"], [], header, cells], "gb18030"))
    assert run.unknown_columns == ("颜色",)
    (row,) = run.rows
    assert (row.line, row.accepted) == (4, True)
    assert str(row.values["reviewed_on"]) == "2025-11-03"
    assert row.values["visit_class"] is VisitClass.NONE


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_delimiters(tmp_path: Path, delimiter: str) -> None:
    made = make_list(3, mended=0, faulty=0, duplicates=0)
    path = tmp_path / "d.csv"
    path.write_text("\n".join(delimiter.join(row) for row in made.table), encoding="utf-8")
    assert len(judge(path).good) == 3


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    made = make_list(3, mended=0, faulty=0, duplicates=0)
    quoted = [*made.rows[1].cells[:-1], "两\n行"]
    table = [made.header, made.rows[0].cells, [], quoted, made.rows[2].cells]
    assert [row.line for row in judge(write_csv(tmp_path / "n.csv", table, "utf-8")).rows] == [2, 4, 6]


def test_a_stopped_run_writes_and_keeps_nothing(tmp_path: Path) -> None:
    def stop(_: int) -> None:
        raise InterruptedError

    path = write_csv(tmp_path / "l.csv", make_list(400).table, "utf-8")
    with pytest.raises(InterruptedError):
        check_file(path, known(), defaults(), stop)
    path.rename(tmp_path / "free.csv")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cells=st.lists(st.text(max_size=12), min_size=len(HEADER), max_size=len(HEADER)))
def test_any_cells_get_a_judgement(tmp_path: Path, cells: list[str]) -> None:
    """Whatever stands in a row, it is accepted or each fault is named; the rows around it stay."""
    around = make_list(2, mended=0, faulty=0, duplicates=0)
    safe = [cell.encode("utf-8", "replace").decode().replace("\r", " ").replace("\n", " ") for cell in cells]
    table = [around.header, around.rows[0].cells, safe, around.rows[1].cells]
    run = judge(write_csv(tmp_path / "any.csv", table, "utf-8-sig"))
    assert run.rows[0].accepted
    assert run.rows[-1].accepted
    for row in run.rows[1:-1]:
        assert row.accepted or all(refusal.header in HEADER for refusal in row.refusals)


def test_reasons_are_counted(tmp_path: Path) -> None:
    run = judge(write_all(tmp_path, MADE)["XLSX"])
    counted = Counter({header: count for header, _, count in run.reasons() if header == "联系电话"})
    assert counted == {"联系电话": 2}
    assert sum(count for *_, count in run.reasons()) == len(run.refused)


def test_a_required_column_is_missed(tmp_path: Path) -> None:
    at = HEADER.index("邮政编码")
    made: MadeList = make_list(2, mended=0, faulty=0, duplicates=0)
    table = [[*row[:at], *row[at + 1 :]] for row in made.table]
    with pytest.raises(InputError) as caught:
        judge(write_csv(tmp_path / "c.csv", table, "utf-8"))
    assert "lacks the columns 邮政编码" in str(caught.value.title)


def test_a_column_stands_twice(tmp_path: Path) -> None:
    made = make_list(1, mended=0, faulty=0, duplicates=0)
    table = [[*made.header, "电话"], [*made.rows[0].cells, "1"]]
    with pytest.raises(InputError) as caught:
        judge(write_csv(tmp_path / "c.csv", table, "utf-8"))
    assert "names the column 联系电话 twice" in str(caught.value.title)
