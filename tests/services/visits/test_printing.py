"""Numbers, copies, the print log and what the paper says."""

import pytest

from app.queries.visit_due import DueFilter
from app.slips.errors import UncoveredCharacter
from models.kernel.enums import NumberState
from models.kernel.errors import InputError, StaleError
from tests.slips.samples import all_text as text_of
from tests.support.visit_pc import C4, LI, VisitPc


def test_the_first_print_is_the_original_and_the_next_are_counted_copies(pc: VisitPc) -> None:
    saved = pc.visits.recording.record(pc.visit(), LI)
    first = pc.printing.print_visit(saved.visit_id, LI, printer="EPSON LQ-630K")
    assert (first.number, first.copy_no) == (saved.visit_no, 0)
    assert "副本" not in text_of(first.pdf)
    with pytest.raises(InputError) as refused:
        pc.printing.print_visit(saved.visit_id, LI)
    assert refused.value.field == "reason"
    second = pc.printing.print_visit(saved.visit_id, LI, "客户遗失")
    assert second.copy_no == 1
    assert "副本第1次" in text_of(second.pdf)
    detail = pc.visits.read.detail(saved.series_id)
    assert [(line.copy_no, line.reason, line.printer) for line in detail.prints] == [
        (0, "", "EPSON LQ-630K"), (1, "客户遗失", "PDF"),
    ]  # fmt: skip
    assert detail.number is not None
    assert (detail.number.state, detail.number.print_count) == (NumberState.PRINTED, 2)
    assert pc.visits.read.kept_pdf(saved.visit_no, 0) == first.pdf
    assert pc.visits.read.kept_pdf(saved.visit_no, 1) == second.pdf


def test_a_preview_changes_nothing_and_a_second_window_is_noticed(pc: VisitPc) -> None:
    saved = pc.visits.recording.record(pc.visit(), LI)
    ready, other = (pc.printing.prepare_visit(saved.visit_id, LI) for _ in range(2))
    assert ready.pdf == other.pdf
    number = pc.visits.read.detail(saved.series_id).number
    assert number is not None and number.state is NumberState.PENDING
    pc.printing.record(ready, LI, "LQ")
    with pytest.raises(StaleError):
        pc.printing.record(other, LI, "LQ")
    assert len(pc.rows("print_log")) == 1


def test_the_slip_says_what_the_record_says(pc: VisitPc) -> None:
    saved = pc.visits.recording.record(pc.visit(), LI)
    text = text_of(pc.printing.print_visit(saved.visit_id, LI).pdf)
    for words in (
        saved.visit_no, "福安茶业合作社", "绿色通道", "常德市分公司", "石门乡邮政所", "希望上门时间固定",
        "某快递报价低一成", "客户签字", "走访人签字",
    ):  # fmt: skip
        assert words in text, words


def test_a_voided_slip_says_so(pc: VisitPc) -> None:
    saved = pc.visits.recording.record(pc.visit(), LI)
    pc.printing.print_visit(saved.visit_id, LI)
    seen = pc.visits.read.detail(saved.series_id).record.updated_ms
    pc.visits.recording.amend(saved.visit_id, pc.visit(opinion="更正"), LI, seen_ms=seen)
    ready = pc.printing.print_visit(saved.visit_id, LI, "存档")
    assert "已作废" in text_of(ready.pdf)
    number = pc.visits.read.detail(saved.series_id, saved.visit_id).number
    assert number is not None and number.state is NumberState.VOID


def test_an_uncovered_character_stops_the_print_and_logs_nothing(pc: VisitPc) -> None:
    saved = pc.visits.recording.record(pc.visit(opinion="客户说\ue000"), LI)
    with pytest.raises(UncoveredCharacter):
        pc.printing.print_visit(saved.visit_id, LI)
    assert pc.rows("print_log") == []


def test_rare_names_come_back_from_the_paper(pc: VisitPc) -> None:
    saved = pc.visits.recording.record(pc.visit(C4, interviewee="王𬎆", visitors="李芳、王䶮"), LI)
    text = text_of(pc.printing.print_visit(saved.visit_id, LI).pdf)
    assert "𠮷田超市" in text
    assert "王𬎆" in text
    assert "王䶮" in text


def test_the_day_list_is_grouped_by_village_and_claims_no_arrears(pc: VisitPc) -> None:
    text = text_of(pc.printing.print_day_list(LI).pdf)
    assert text.index("单家湾") < text.index("石门村") < text.index("茶山村")
    assert "走访还差1次" in text
    assert "¥0.00" not in text
    (log,) = pc.rows("print_log")
    assert (log["document"], log["number"]) == ("day_list", "")


def test_the_due_list_prints_what_the_filter_shows(pc: VisitPc) -> None:
    text = text_of(pc.printing.prepare_due_list(DueFilter(village="茶山村"), LI).pdf)
    assert "福安茶业合作社" in text
    assert "单氏诊所" not in text
