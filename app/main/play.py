"""The demonstration that plays itself where there is no display: the main job, by key strokes on the real window.

Order: a fresh PC and a fresh centre; the outlet head imports a file, a clerk amends a customer; then the centre goes
down, a visit is logged and its slip printed; the centre comes up, the PC syncs, and both sides are compared. Every step
leaves a picture; the slip lies beside them as a PDF. Nothing here calls a service: whatever happens, a key made it.
"""

import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from app.core.paths import DataFolder, resources
from app.main.behind import DemoDesk, make_demo_desk
from app.main.both_sides import both_sides
from app.main.demo import DemoServer
from app.main.hands import LostError, focused, press, pump, replace_text, tab_to, type_text, visible, wait_for
from app.services.demo import people
from app.services.demo.people import DemoPerson
from models.kernel.errors import YouKeError
from models.kernel.messages import msg
from ui.shell.application import Application, make_qt
from ui.shell.likings import FileSettings
from ui.widgets.words import sentence

LIST = "新客户.csv"
NEW_PHONE = "13907361688"
HEAD = "客户编号,客户全称,通信地址,邮政编码,业务联系人,联系电话,客户类型,所属行业,用邮种类,客户等级,归属网点"
LINES = (
    "KH41530001900001,石门土产商行,石门县石门乡石门村12号,415300,覃䶮,13807369001,个体工商户,F52 零售业,特快专递,黄金,41530001",
    "KH41530001900002,𠮷祥柑橘合作社,石门县石门乡古渡村8号,415300,王𬎆,13807369002,社会团体,A01 农业,特快专递,白银,41530001",
    "KH41530001900003,单家湾小学,石门县石门乡单家湾1号,415300,单老师,1380736,个体工商户,P83 教育,特快专递,一般,41530001",
)
GOOD = 2


class StoppedError(YouKeError):
    """What was to be seen is not there."""

    def __init__(self, what: str) -> None:
        """Say what is wrong."""
        super().__init__(msg("Not as it should be: {what}", what=what), msg("Look at the pictures up to here."))


class Scene:
    """The window on a stage of its own: pictures, keys, and what is on the page."""

    def __init__(self, out: Path, application: Application) -> None:
        """Take the folder for pictures and the window."""
        self.out = out
        self.application = application
        self._count = 0
        self._begun = time.monotonic()

    def tell(self, text: str, picture: str = "") -> None:
        """One line of the story, with a picture of the window as it is now."""
        self._count += 1
        name = ""
        if picture:
            self.settle()
            name = f"{self._count:02d}-{picture}.png"
            target: QWidget = QApplication.activeModalWidget() or self.application.window
            target.grab().save(str(self.out / name))
        seconds = time.monotonic() - self._begun
        sys.stdout.write(f"{self._count:2d}. {text}  [{seconds:4.1f} s] {name}\n")
        sys.stdout.flush()

    def settle(self) -> None:
        """Wait until nothing runs behind the window."""
        wait_for(lambda: not self.application.tasks.busy, "the end of background work")
        pump()

    def page(self, key: str) -> None:
        """Wait until a page is shown and read."""

        def there() -> bool:
            frame = self.application.frame
            return frame is not None and frame.pages.place is not None and frame.pages.place[0] == key

        wait_for(there, f"the page {key}")
        self.settle()

    def see(self, name: str) -> QWidget:
        """Wait until a widget is visible."""
        wait_for(lambda: visible(name, QWidget) is not None, name)
        widget = visible(name, QWidget)
        assert widget is not None
        return widget

    def said(self) -> str:
        """What the message bar says."""
        frame = self.application.frame
        return frame.bar.title() if frame is not None else self.application.entry.bar.title()

    def hear(self, part: str) -> None:
        """Wait until the message bar says something."""
        try:
            wait_for(lambda: part in self.said(), part)
        except LostError as error:
            raise StoppedError(f"“{part}”, but the window says “{self.said()}”") from error

    def room(self, key: str) -> None:
        """Go to a room by its digit in the rail."""
        frame = self.application.frame
        assert frame is not None
        press(f"Alt+{frame.rail.keys().index(key) + 1}")
        self.page(key)

    def fill(self, fields: dict[str, str]) -> None:
        """Type over fields, each reached by Tab."""
        for name, text in fields.items():
            tab_to(name)
            replace_text(text)


class Play:
    """The story, act by act."""

    def __init__(self, out: Path, scene: Scene, desk: Callable[[], DemoDesk]) -> None:
        """Take the folder, the window and the program behind it."""
        self._out = out
        self._scene = scene
        self._desk = desk

    def acts(self) -> tuple[Callable[[], None], ...]:
        """All acts in order."""
        return (self.take_in, self.amend, self.visit, self.print_slip, self.sync, self.compare)

    def sign_in(self, person: DemoPerson) -> None:
        """Type staff number and password."""
        scene = self._scene
        if focused().objectName() != "login.staff_no":
            press("Shift+Tab")
        replace_text(person.staff_no)
        press("Return")
        type_text(people.PASSWORD)
        press("Return")
        scene.page("today")
        scene.tell(f"{person.name} signed in", f"today-{person.staff_no}")

    def take_in(self) -> None:
        """The outlet head imports a file with one bad row."""
        scene = self._scene
        file = self._out / LIST
        file.write_text("\r\n".join((HEAD, *LINES)) + "\r\n", encoding="gb18030")
        self.sign_in(people.CHEN_GANG)
        scene.room("customers")
        press("Ctrl+I")
        scene.page("customers_import")
        type_text(str(file))
        press("Return")
        scene.see("customers_import.refused")
        scene.settle()
        scene.tell(f"{LIST} was checked: {GOOD} rows are good, 1 is refused with its reason", "import-checked")
        press("F10")
        scene.hear(f"{GOOD}")
        scene.tell(f"{GOOD} customers were imported", "imported")
        press("Ctrl+Shift+Q")
        wait_for(lambda: self._scene.application.frame is None, "the sign-in page")
        pump()

    def amend(self) -> None:
        """A clerk finds a customer by initials and amends the phone."""
        scene = self._scene
        self.sign_in(people.LI_FANG)
        press("Ctrl+K")
        type_text("facyhzs")
        scene.see("shell.hits")
        scene.settle()
        scene.tell("facyhzs was typed into the search", "search")
        press("Return")
        scene.page("customer")
        scene.tell("福安茶业合作社 was opened", "customer")
        press("F3")
        scene.page("customer_edit")
        scene.fill({"customer_edit.reason": "客户换号", "customer_edit.phone": NEW_PHONE})
        press("F10")
        scene.page("customer")
        scene.hear("福安茶业合作社")
        scene.tell("its phone was amended, with the reason", "amended")

    def visit(self) -> None:
        """With the centre down a visit is logged."""
        scene = self._scene
        self._desk().server.stop()
        scene.tell("the centre was stopped")
        press("F2")
        scene.page("visit_new")
        tab_to("visit.purpose")
        press("1")
        scene.fill(
            {
                "visit.interviewee": "林福安",
                "visit.opinion": "旺季希望每天下午四点半前上门揽收",
                "visit.competitor": "某快递首重 6.5 元",
                "visit.next_on": "12-03",
            }
        )
        scene.tell("the visit form was filled in", "visit-form")
        press("F10")
        scene.page("visit")
        scene.tell("the visit was saved without the centre", "visit")

    def print_slip(self) -> None:
        """The slip is printed into a PDF file."""
        scene = self._scene
        press("F9")
        scene.see("print.print")
        scene.tell("the slip is previewed", "slip-preview")
        press("F9")
        wait_for(lambda: visible("print.print", QWidget) is None, "the end of printing")
        scene.settle()
        slips = sorted(self._out.glob("*-V-*.pdf"))
        if len(slips) != 1:
            raise StoppedError(f"{len(slips)} slips in {self._out}")
        scene.tell(f"the slip was printed: {slips[0].name}", "printed")

    def sync(self) -> None:
        """Sync fails honestly, then the centre comes back and all of it goes."""
        scene, server = self._scene, self._desk().server
        scene.room("sync")
        press("F5")
        scene.settle()
        if not self._unsent():
            raise StoppedError("nothing waits although the centre was down")
        scene.tell(f"the centre was called in vain; {self._unsent()} entries wait", "waiting")
        server.start()
        server.wait()
        scene.tell("the centre was started again")
        press("F5")
        wait_for(lambda: not self._unsent(), "everything sent")
        scene.settle()
        scene.tell("the PC was synced", "synced")

    def compare(self) -> None:
        """Both sides must hold the same rows."""
        sides = both_sides(self._desk().sign_in_service.store, self._out / "data" / "server" / "centre.db")
        for scope in sides.scopes:
            word = "equal" if scope.equal else "DIFFERENT"
            self._scene.tell(f"{scope.scope}: {len(scope.here)} rows here, {len(scope.there)} at the centre, {word}")
        if not sides.equal:
            raise StoppedError("the two sides differ")
        self._scene.tell(f"PC and centre hold the same {sides.rows} rows")

    def _unsent(self) -> int:
        services = self._desk().services
        return services.sync.status().pending if services is not None else 0


def play(folder: DataFolder) -> int:
    """Play the main job offscreen.

    Args:
        folder: Data folder; everything goes into its sub-folder ``play``, which is made anew.

    Returns:
        0 if every step succeeded.
    """
    out = folder.root / "play"
    shutil.rmtree(out, ignore_errors=True)
    data = DataFolder(out / "data").make()
    sys.stdout.write(f"Pictures and slips: {out}\n")
    server = DemoServer(data)
    qt = make_qt(resources())
    application = Application(
        qt, lambda: make_demo_desk(data, server, background=False, slips=out), FileSettings(data.settings)
    )
    scene = Scene(out, application)

    def desk() -> DemoDesk:
        found = application.entry.the_desk()
        assert isinstance(found, DemoDesk)
        return found

    try:
        application.window.resize(1366, 768)
        application.start()
        application.window.activateWindow()
        wait_for(lambda: application.entry.desk is not None, "the sign-in page")
        scene.tell("the window waits for sign-in", "sign-in")
        for act in Play(out, scene, desk).acts():
            act()
    except YouKeError as error:
        application.window.grab().save(str(out / "stopped.png"))
        sys.stderr.write(f"Stopped. {sentence(error.title)} {sentence(error.remedy)}\nWindow: {scene.said()}\n")
        return 1
    finally:
        application.end()
        server.stop()
        application.window.close()
    sys.stdout.write(f"All of it succeeded. Pictures and slips: {out}\n")
    return 0
