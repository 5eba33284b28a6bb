"""Forms: Enter to the next field, errors under their field, typed values, raw texts for drafts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.kernel.enums import ProductLine, ValueTier, VisitResult
from models.kernel.errors import InputError, ManyInputErrors, RightsError
from models.kernel.messages import msg
from tests.support.gui import FakeDrafts, focused, press, show, type_text, wait_for
from tests.support.looking import clipped
from ui.widgets.choosing import choices, initials
from ui.widgets.drafts import DraftKeeper, draft_key, draft_page
from ui.widgets.editors import TextEditor
from ui.widgets.fields import (
    CheckField,
    ChipsField,
    ChoiceField,
    DateField,
    MoneyField,
    NoteField,
    NumberField,
    Section,
    TextField,
)
from ui.widgets.form import Form
from ui.widgets.reading import read_day, read_fen, read_number

MONDAY = date(2025, 11, 24)


def make_form() -> Form:
    fields = (
        TextField(key="name", label="名称", required=True, max_length=5),
        ChoiceField(key="tier", label="等级", options=choices(ValueTier)),
        DateField(key="since", label="日期", today=lambda: MONDAY),
        MoneyField(key="owed", label="金额"),
        NumberField(key="count", label="人数", most=99),
        TextField(key="fixed", label="编号", read_only=True),
        CheckField(key="tick", label="核对", text="已核对"),
        ChipsField(key="lines", label="业务", options=choices(ProductLine), wide=True),
        NoteField(key="note", label="备注", wide=True, max_length=10),
        ChoiceField(key="result", label="结果", options=choices(VisitResult), optional=False),
    )
    return Form("f", (Section("资料", fields),))


@pytest.fixture
def form(qtbot: QtBot, dressed: QApplication) -> Form:
    made = make_form()
    qtbot.addWidget(made)
    show(made, (1000, 600))
    made.focus_first()
    return made


def test_enter_walks_through_every_field_and_submits_at_the_last(form: Form, qtbot: QtBot) -> None:
    walked = []
    for _ in range(8):
        walked.append(focused().objectName())
        press("Return")
    walked.append(focused().objectName())
    assert walked == [
        "f.name", "f.tier", "f.since", "f.owed", "f.count", "f.tick", "f.lines.01", "f.note", "f.result",
    ]  # fmt: skip
    with qtbot.waitSignal(form.submitted):
        press("Return")


def test_tab_goes_the_same_way(form: Form) -> None:
    walked = []
    for _ in range(10):
        walked.append(focused().objectName())
        press("Tab")
    assert walked == [
        "f.name", "f.tier", "f.since", "f.owed", "f.count", "f.fixed", "f.tick", "f.lines.01", "f.note", "f.result",
    ]  # fmt: skip


def test_values_come_out_with_their_types(form: Form) -> None:
    for text in ("𠮷田超市", None, "11-25", "12600.5", "７"):
        if text is None:
            press("h")
        else:
            type_text(text)
        press("Return")
    press("Space")
    press("Return")
    press("3")
    press("Return")
    type_text("第一行")
    press("Shift+Return")
    type_text("二")
    press("Return")
    press("y")
    assert form.text("name") == "𠮷田超市"
    assert form.code("tier", ValueTier) is ValueTier.GOLD
    assert form.day("since") == date(2025, 11, 25)
    assert form.fen("owed") == 1_260_050
    assert form.number("count") == 7
    assert form.ticked("tick")
    assert form.codes("lines", ProductLine) == {ProductLine.EMS}
    assert form.text("note") == "第一行\n二"
    assert form.code("result", VisitResult) is VisitResult.ABNORMAL
    assert form.raw()["owed"] == "12,600.50"
    assert form.dirty
    assert set(form.changed_keys()) == {"name", "tier", "since", "owed", "count", "tick", "lines", "note", "result"}


def test_wrong_values_are_named_under_their_fields_and_kept(form: Form) -> None:
    for text, key, words in (
        ("六个字的名称", "name", "已有 6 个字，最多 5 个，请缩短。"),
        ("13-45", "since", "“13-45”不是日期，请输入如 2025-11-24、11-24 或 今天。"),
        ("12.345", "owed", "“12.345”不是金额，请输入以元为单位、最多两位小数的数，如 12,600.00。"),
        ("100", "count", "“100”不符，请输入 0 至 99 的整数。"),
    ):
        form.focus_field(key)
        type_text(text)
        press("Return")
        assert form.message_of(key) == words
        assert form.raw()[key] == text
    assert not form.check()
    assert focused().objectName() == "f.name"
    press("Ctrl+A")
    type_text("好")
    assert form.message_of("name") == ""
    assert clipped(form) == []


def test_an_empty_required_field_is_refused_when_checked(form: Form) -> None:
    form.focus_field("note")
    assert form.message_of("name") == ""
    assert not form.check()
    assert form.message_of("name") == "“名称”不能为空，请填写。"
    assert focused().objectName() == "f.name"
    form.show_field("name", shown=False)
    assert form.check()


def test_errors_of_a_service_go_to_their_fields(form: Form) -> None:
    first = InputError(msg("First"), msg("…"), field="owed")
    second = InputError(msg("Second"), msg("…"), field="name")
    assert form.show_error(ManyInputErrors(msg("Two"), msg("…"), (first, second)))
    assert (form.message_of("owed"), form.message_of("name")) == ("First", "Second")
    assert focused().objectName() == "f.owed"
    form.clear_errors()
    assert form.message_of("owed") == ""
    assert not form.show_error(RightsError(msg("No"), msg("…")))


def test_set_values_is_no_change_and_unknown_keys_are_empty(form: Form) -> None:
    form.set_values(
        {"name": "单氏诊所", "tier": ValueTier.SILVER, "since": MONDAY, "owed": 5, "lines": {ProductLine.EMS}}
    )
    assert not form.dirty
    assert form.text("fixed") == ""
    assert form.fen("owed") == 5
    form.set_value("count", 3)
    assert form.changed_keys() == ("count",)


def test_the_wheel_never_changes_a_choice_and_letters_find_words(form: Form) -> None:
    form.focus_field("tier")
    press("b")
    assert form.code("tier", ValueTier) is ValueTier.SILVER
    press("Delete")
    assert form.code("tier", ValueTier) is None
    press("1")
    assert form.code("tier", ValueTier) is ValueTier.DIAMOND
    assert initials("特快专递") == "tkzd"


def test_day_keys_and_words(form: Form) -> None:
    form.focus_field("since")
    type_text("今天")
    press("Up")
    assert form.day("since") == date(2025, 11, 25)
    press("Down")
    press("Down")
    assert form.raw()["since"] == "2025-11-23"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-11-24", MONDAY),
        ("2025/11/24", MONDAY),
        ("2025.11.24", MONDAY),
        ("20251124", MONDAY),
        ("２０２５－１１－２４", MONDAY),
        ("2025年11月24日", MONDAY),
        ("11月24日", MONDAY),
        ("11-24", MONDAY),
        ("24", MONDAY),
        ("今天", MONDAY),
        ("明天", date(2025, 11, 25)),
        ("昨天", date(2025, 11, 23)),
        ("+7", date(2025, 12, 1)),
        ("-1", date(2025, 11, 23)),
        ("2-29", None),
        ("2024-2-29", date(2024, 2, 29)),
        ("11-31", None),
        ("0-1", None),
        ("25-11-24", None),
        ("abc", None),
        ("", None),
        ("2025-11-24-1", None),
        ("--", None),
    ],
)
def test_days_as_people_type_them(text: str, day: date | None) -> None:
    assert read_day(text, MONDAY) == day


@given(st.dates(date(1000, 1, 1), date(9999, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    assert read_day(day.isoformat(), MONDAY) == day
    assert read_day(f"{day.year:04}{day.month:02}{day.day:02}", MONDAY) == day


@given(st.text(max_size=12))
def test_no_text_breaks_the_readers(text: str) -> None:
    for found in (read_day(text, MONDAY), read_fen(text), read_number(text)):
        assert found is None or isinstance(found, int | date)


# --- drafts -----------------------------------------------------------------------------------------------------------


def test_a_draft_is_kept_within_half_a_second_and_comes_back_as_typed(form: Form, qtbot: QtBot) -> None:
    store = FakeDrafts()
    keeper = DraftKeeper(form, store, "43072601", form)
    assert not keeper.begin(draft_key("visit_new", b"\x01\x02"), "单氏诊所")
    form.focus_first()
    with qtbot.waitSignal(keeper.saved, timeout=2000):
        type_text("王𬎆")
    form.focus_field("owed")
    type_text("12.34567")
    keeper.flush()
    (line,) = store.list("43072601")
    assert (line.key, line.title) == ("visit_new:0102", "单氏诊所")
    assert draft_page(line.key) == ("visit_new", b"\x01\x02")

    again = make_form()
    qtbot.addWidget(again)
    second = DraftKeeper(again, store, "43072601", again)
    assert second.begin("visit_new:0102")
    assert again.raw()["name"] == "王𬎆"
    assert again.raw()["owed"] == "12.34567"
    assert again.dirty
    second.done()
    assert store.list("43072601") == []


def test_drafts_belong_to_one_person_and_a_key_without_subject_opens_its_page(form: Form) -> None:
    store = FakeDrafts()
    keeper = DraftKeeper(form, store, "1", form)
    keeper.begin(draft_key("customer_new"))
    type_text("甲")
    keeper.flush()
    assert store.list("2") == []
    assert draft_page("customer_new:") == ("customer_new", None)
    assert draft_page("visit_new:xyz") == ("visit_new", None)


def test_completion_offers_words_and_enter_takes_one(qtbot: QtBot, dressed: QApplication) -> None:
    words = ("石门村", "石桥村")
    form = Form("c", (TextField(key="village", label="村组", suggest=lambda text: [w for w in words if text in w]),), 1)
    qtbot.addWidget(form)
    show(form, (400, 200))
    form.focus_first()
    editor = form.editor("village")
    assert isinstance(editor, TextEditor)
    type_text("石")
    completer = editor.line.completer()
    popup = completer.popup()
    assert popup is not None
    wait_for(popup.isVisible)
    assert [completer.completionModel().index(row, 0).data() for row in range(2)] == ["石门村", "石桥村"]
    press("Down", popup)
    press("Down", popup)
    press("Return", popup)
    assert form.text("village") == "石桥村"
    assert form.dirty
