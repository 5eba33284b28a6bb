"""A PC that no centre knows: enrolled by keys at a real centre, then signed in; each mistake is said where it is."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.core.device import load_device
from app.core.paths import DataFolder, resources
from app.main.desk import ClientDesk, Surroundings
from app.services.demo import people
from models.kernel.clock import ManualClock
from models.kernel.errors import InputError
from models.kernel.messages import msg
from sync.server.run import RunningServer
from tests.support.centre import start_centre
from tests.support.gui import FakeSettings, destroy, dress, every_look, focused, press, pump, settle, shoot, type_text
from tests.support.gui import wait_for as wait
from tests.support.people import CHEAP
from tests.support.stores import SeededEntropy
from ui.shell.application import Application
from ui.shell.enrol import EnrolPage

Fresh = Callable[..., Application]


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock.at(people.START)


@pytest.fixture
def centre(tmp_path: Path, clock: ManualClock) -> Iterator[RunningServer]:
    """A real centre with the demonstration rows."""
    server = start_centre(tmp_path / "centre", clock, crowd_size=4)
    yield server
    server.stop()


@pytest.fixture
def fresh(dressed: QApplication, tmp_path: Path, clock: ManualClock) -> Iterator[Fresh]:
    """Starts the program on a data folder without an identity."""
    running: list[Application] = []

    def run(settings: FakeSettings | None = None) -> Application:
        around = Surroundings(
            folder=DataFolder(tmp_path / "pc").make(),
            resources=resources(),
            clock=clock,
            entropy=SeededEntropy(7),
            identity=load_device(tmp_path / "pc" / "device.json"),
            rooms=(),
            cost=CHEAP,
            background=False,
        )
        application = Application(dressed, lambda: ClientDesk(around), settings or FakeSettings())
        running.append(application)
        application.start()
        application.window.activateWindow()
        wait(lambda: application.entry.desk is not None)
        pump()
        return application

    yield run
    for application in running:
        application.end()
        destroy(application.window)


def page_of(application: Application) -> EnrolPage:
    page = application.entry.enrol_page
    assert page is not None
    return page


def fill(*texts: str) -> None:
    """Type over the fields from the present one on; Enter after each."""
    for text in texts:
        press("Ctrl+A")
        type_text(text) if text else press("Delete")
        press("Return")


def test_a_new_pc_is_enrolled_by_keys_and_then_signs_in(fresh: Fresh, centre: RunningServer, tmp_path: Path) -> None:
    application = fresh()
    assert application.window.stack.currentWidget() is page_of(application)
    assert focused().objectName() == "enrol.server"
    fill(centre.url, centre.site.accounts.new_code(people.OUTLET), "柜台一号")
    settle(application.tasks)
    identity = load_device(tmp_path / "pc" / "device.json")
    assert identity is not None
    assert (identity.outlet, identity.server) == (people.OUTLET, centre.url)
    assert application.entry.enrol_page is None
    assert application.window.stack.currentWidget() is application.entry.page
    assert application.entry.page.bar.title() == f"本机已注册到机构 {people.OUTLET}。请在联网时登录一次。"
    type_text(people.LI_FANG.staff_no)
    press("Return")
    desk = application.entry.the_desk()
    session = desk.sign_in(people.LI_FANG.staff_no, people.PASSWORD)
    assert session.actor.name == "李芳"
    assert session.actor.terminal == "SM01"


def test_after_enrolment_the_next_start_begins_with_sign_in(fresh: Fresh, centre: RunningServer) -> None:
    first = fresh()
    fill(centre.url, centre.site.accounts.new_code(people.OUTLET), "PC 1")
    settle(first.tasks)
    assert fresh().entry.enrol_page is None


@pytest.mark.parametrize(
    ("server", "field", "title"),
    [
        ("http://centre.example.cn", "server", "中心地址须以 https:// 开头"),
        ("https://127.0.0.1:1", "server", "https://127.0.0.1:1 没有中心应答"),
    ],
)
def test_a_wrong_address_is_said_at_its_field(fresh: Fresh, server: str, field: str, title: str) -> None:
    application = fresh()
    fill(server, "ABC-123", "PC 1")
    settle(application.tasks, 30)
    page = page_of(application)
    assert title in page.bar.title()
    assert focused().objectName() == f"enrol.{field}"
    assert page.form.raw() == {"server": server, "code": "ABC-123", "name": "PC 1"}
    assert not application.entry.the_desk().enrolled


def test_a_used_up_code_is_said_at_the_code(fresh: Fresh, centre: RunningServer, tmp_path: Path) -> None:
    application = fresh()
    fill(centre.url, "NEVER-GIVEN", "PC 1")
    settle(application.tasks)
    page = page_of(application)
    assert focused().objectName() == "enrol.code"
    assert page.form.message_of("code") == page.bar.title() == "注册码不存在、已用过或已过期"
    assert load_device(tmp_path / "pc" / "device.json") is None
    fill(centre.site.accounts.new_code(people.OUTLET), "PC 1")
    settle(application.tasks)
    assert application.entry.the_desk().enrolled


def test_empty_fields_are_refused_where_they_are(fresh: Fresh) -> None:
    application = fresh()
    fill("", "ABC-123", "PC 1")
    page = page_of(application)
    assert page.form.message_of("server") == "“中心地址”不能为空，请填写。"
    assert focused().objectName() == "enrol.server"


def test_another_language_keeps_what_is_typed(fresh: Fresh) -> None:
    application = fresh()
    type_text("https://centre.example.cn")
    application.change_look("language", "en")
    page = page_of(application)
    assert page.form.text("server") == "https://centre.example.cn"
    assert focused().objectName() == "enrol.code"
    assert application.window.stack.currentWidget() is page


@pytest.mark.parametrize(("language", "theme", "percent"), every_look())
def test_the_page_fits_in_every_look(
    fresh: Fresh, dressed: QApplication, language: str, theme: str, percent: int
) -> None:
    settings = FakeSettings({"language": language, "theme": theme, "text_size": str(percent)})
    application = fresh(settings)
    application.window.resize(1366, 768)
    page = page_of(application)
    fill("https://127.0.0.1:1", "NEVER-GIVEN", "PC 1")
    settle(application.tasks)
    page.show_error(_refusal())
    pump()
    assert page.sizeHint().height() <= 768
    shoot(application.window, f"enrol-{language}-{theme}-{percent}")
    dress(dressed)


def _refusal() -> InputError:
    return InputError(
        msg("The enrolment code is unknown, used up or too old"),
        msg("Ask the system administrator for a new code"),
        field="code",
    )
