"""System administration by keys: people by two persons, figures with source and day, tree, numbers, this PC."""

from datetime import date

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QTreeWidget

from app.services.demo.people import CHEN_GANG, CITY, LI_FANG, OUTLET, SUN_LI, WANG_JING, ZHAO_MING
from app.services.people import PeopleService
from models.kernel.enums import StaffStatus
from models.kernel.errors import InputError, RightsError
from tests.support.gui import find, focused, press, pump, settle, type_text, wait_for
from tests.support.people import PASSWORD, actor_of
from tests.ui.admin.conftest import Desk, Open
from ui.admin.parameter_page import ParameterPage
from ui.admin.person_page import PersonPage
from ui.admin.room import FIGURES, NUMBERS, PC, PEOPLE, TREE, AdminRoom
from ui.shell.dialogs import FormDialog
from ui.shell.door import Authorisation

BY_ZHAO = Authorisation(ZHAO_MING.staff_no, PASSWORD, "市局批准")


def admin(desk: Desk) -> AdminRoom:
    assert isinstance(desk.room, AdminRoom)
    return desk.room


def person_id(desk: Desk, staff_no: str) -> bytes:
    people: PeopleService = desk.context.services.people
    return next(line.id for line in people.page(actor_of(SUN_LI, "CD01", "")).rows if line.staff_no == staff_no)


def tab(desk: Desk, place: int) -> None:
    press(f"Ctrl+{place}", desk.room)
    desk.settle()


def test_the_tabs_are_those_of_the_roles(desk: Open) -> None:
    assert list(admin(desk("admin", WANG_JING))._pages) == [PEOPLE, TREE, FIGURES, NUMBERS, PC]
    assert list(admin(desk("admin", LI_FANG))._pages) == [TREE, FIGURES, NUMBERS, PC]
    assert list(admin(desk("admin", SUN_LI))._pages) == [PEOPLE, TREE, FIGURES, PC]


def test_people_are_found_by_typing(desk: Open) -> None:
    made = desk()
    table = admin(made).people.table
    assert table.hasFocus()
    assert table.total == 8
    type_text("4", table)
    assert isinstance(focused(), QLineEdit)
    type_text("3072603")
    made.settle()
    assert [table.cell(row, "name") for row in range(table.total)] == ["王䶮"]
    press("Return")
    assert table.hasFocus()
    press("Home")
    press("Return")
    assert made.shell.opened == [("person", person_id(made, "43072603"))]


def test_people_are_filtered_by_nature_and_state(desk: Open) -> None:
    made = desk()
    nature = find(made.room, "admin.people.nature", QComboBox)
    nature.setCurrentIndex(1)
    made.settle()
    assert admin(made).people.table.total == 3
    nature.setCurrentIndex(2)
    made.settle()
    assert admin(made).people.table.total == 0


def test_a_person_is_registered_by_two(desk: Open) -> None:
    made = desk()
    made.act("admin.register")
    assert made.shell.opened == [("person", None)]
    page = desk("person", SUN_LI)
    assert isinstance(page.room, PersonPage)
    form = page.room.form
    for key, text in (("staff_no", "43072699"), ("name", "赵倩")):
        assert form.editor(key).input.hasFocus()
        type_text(text)
        press("Return")
    form.set_value("org_code", OUTLET)
    form.set_value("roles", {"clerk"})
    page.door.second = [BY_ZHAO]
    page.act("person.save")
    assert page.door.errors == []
    assert "43072699" in page.door.authorisations[0]
    assert page.shell.backs == 1
    line = page.context.services.people.person(page.room.actor, person_id(page, "43072699"))
    assert line is not None
    assert (line.name, line.org_code) == ("赵倩", OUTLET)
    assert page.context.services.drafts.list(SUN_LI.staff_no) == ()


def test_a_slip_goes_to_its_field_and_nobody_is_called(desk: Open) -> None:
    page = desk("person", SUN_LI)
    assert isinstance(page.room, PersonPage)
    form = page.room.form
    form.set_values({"staff_no": LI_FANG.staff_no, "name": "赵倩", "org_code": OUTLET, "roles": {"clerk", "auditor"}})
    page.act("person.save")
    assert isinstance(page.door.errors[-1], RightsError)
    assert page.door.authorisations == []
    form.set_value("roles", {"clerk"})
    page.door.second = [BY_ZHAO]
    page.act("person.save")
    assert isinstance(page.door.errors[-1], InputError)
    assert "43072601" in str(page.door.errors[-1])
    assert form.text("name") == "赵倩"


def test_the_same_person_twice_is_refused(desk: Open) -> None:
    made = desk("person", SUN_LI, person_id(desk(), LI_FANG.staff_no))
    made.door.second = [Authorisation(SUN_LI.staff_no, PASSWORD, "自己批准")]
    made.act("person.save")
    assert isinstance(made.door.errors[-1], InputError)
    assert made.shell.backs == 0


def test_somebody_is_retired_and_put_back(desk: Open) -> None:
    made = desk("person", SUN_LI, person_id(desk(), LI_FANG.staff_no))
    assert isinstance(made.room, PersonPage)
    made.door.second = [BY_ZHAO]
    made.act("person.retire")
    dialog = made.room.window().findChild(FormDialog)
    assert dialog is not None
    dialog.form.set_value("leave_on", date(2025, 11, 24))
    press("Ctrl+S", dialog)
    made.settle()
    wait_for(lambda: made.room.line is not None and made.room.line.status is StaffStatus.LEFT)  # type: ignore[attr-defined]
    assert "2025-11-24" in made.room.state.text()
    made.door.second = [BY_ZHAO]
    made.act("person.reinstate")
    assert made.room.line is not None
    assert made.room.line.status is StaffStatus.ON_DUTY


def test_nobody_changes_himself_or_without_the_right(desk: Open) -> None:
    assert desk("person", SUN_LI, person_id(desk(), SUN_LI.staff_no)).enabled() == set()
    assert desk("person", CHEN_GANG, person_id(desk(), LI_FANG.staff_no)).enabled() == set()


def test_half_typed_people_come_back(desk: Open) -> None:
    page = desk("person", SUN_LI)
    type_text("43072699")
    pump()
    assert page.room.leave()
    again = desk("person", SUN_LI)
    assert isinstance(again.room, PersonPage)
    assert again.room.form.text("staff_no") == "43072699"


def test_figures_tell_source_and_day_and_that_a_default_is_not_official(desk: Open) -> None:
    made = desk("admin", CHEN_GANG)
    tab(made, 3)
    table = admin(made).figures.table
    rows = {table.cell(row, "label"): row for row in range(table.total)}
    assert "4" in table.cell(rows["一类客户每月走访次数"], "value")
    assert table.cell(rows["一类客户每月走访次数"], "source") == "常德市分公司"
    assert table.cell(rows["一类客户每月走访次数"], "since") == "2025-11-24"
    assert table.cell(rows["补录走访免说明天数"], "source") == "默认值(非官方)"
    find(made.room, "admin.figures.filter", QLineEdit).setText("密码")
    made.settle()
    assert 0 < table.total < len(rows)
    table.setFocus()
    press("Home")
    press("Return")
    assert made.shell.opened[0][0] == "parameter"


def test_a_figure_is_changed_from_a_day_by_two(desk: Open) -> None:
    made = desk("parameter", ZHAO_MING, "visit.quota.2")
    assert isinstance(made.room, ParameterPage)
    assert made.room.form is not None
    assert "2 次/月" in made.room.now.text()
    made.room.form.set_value("value", "99")
    made.act("parameter.save")
    assert isinstance(made.door.errors[-1], InputError)
    assert find(made.room, "parameter.value.error", QLabel).isVisible()
    made.room.form.set_values({"value": "3", "effective_from": date(2025, 12, 1), "org_code": CITY, "note": "常邮19号"})
    made.door.second = [Authorisation(WANG_JING.staff_no, PASSWORD, "市局通知")]
    made.act("parameter.save")
    assert made.door.told[-1][1] == "good"
    made.settle()
    table = made.room.table
    assert table.total == 1
    assert [table.cell(0, key) for key in ("from", "office", "value", "maker", "checker", "note")] == [
        "2025-12-01", "常德市分公司", "3 次/月", "赵明", "王静", "常邮19号",
    ]  # fmt: skip
    assert "2025-12-01" in made.room.source.text()


def test_outlets_see_a_figure_but_have_no_form(desk: Open) -> None:
    made = desk("parameter", CHEN_GANG, "visit.quota.1")
    assert isinstance(made.room, ParameterPage)
    assert made.room.form is None
    assert made.enabled() == set()
    assert made.room.table.total == 1


def cells(tree: QTreeWidget) -> list[str]:
    item = tree.currentItem()
    assert item is not None
    return [item.text(place) for place in range(tree.columnCount())]


def test_the_tree_shows_everything_known_read_only(desk: Open) -> None:
    made = desk("admin", LI_FANG)
    tree = admin(made).tree.tree
    assert tree.topLevelItemCount() == 1
    assert cells(tree) == ["石门乡邮政所", OUTLET, "支局网点", "自营 · 农村", "SM", "415300", "3", "启用"]
    tree.setFocus()
    press("Home")
    assert cells(tree)[0] == "中国邮政集团有限公司"


def test_every_number_is_explained(desk: Open) -> None:
    made = desk("admin", LI_FANG)
    tab(made, 3)
    table = admin(made).numbers.table
    assert [table.cell(row, "number")[-4:] for row in range(table.total)] == ["0003", "0002", "0001"]
    assert table.cell(1, "why") == "打印后修改"
    find(made.room, "admin.numbers.filter", QLineEdit).setText("0002")
    made.settle()
    assert table.total == 1


def test_this_pc_says_honestly_where_the_keys_lie(desk: Open) -> None:
    made = desk("admin", LI_FANG)
    tab(made, 4)
    settle(made.context.tasks)
    words = " ".join(label.text() for label in admin(made).pc.findChildren(QLabel))
    assert "SM01" in words
    assert "仅本系统用户可读的文件" in words
    assert "李芳 43072601" in words
    assert "石门乡邮政所" in words


def test_a_pair_from_the_sync_centre_opens_the_right_tab(desk: Open) -> None:
    made = desk("admin", SUN_LI, ("parameter_value", b"x"))
    assert admin(made).tabs.current == FIGURES
