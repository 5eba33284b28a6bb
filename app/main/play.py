"""The demonstration that plays itself where there is no display: the main job, by key strokes on the real window.

Order: a fresh PC and a fresh centre; the outlet head imports a file, a clerk amends a customer; then the centre goes
down, a visit is logged and its slip printed; the centre comes up, the PC syncs, and both sides are compared. Every step
leaves a picture; the slip lies beside them as a PDF. Nothing here calls a service: whatever happens, a key made it.
"""

import shutil

from PySide6.QtWidgets import QWidget

from app.core.paths import DataFolder
from app.main.both_sides import both_sides
from app.main.demo import say
from app.main.hands import press, pump, tab_to, type_text, visible, wait_for
from app.main.stage import Act, Scene, StoppedError, perform
from app.services.demo import people

LIST = "新客户.csv"
NEW_PHONE = "13907361688"
HEAD = "客户编号,客户全称,通信地址,邮政编码,业务联系人,联系电话,客户类型,所属行业,用邮种类,客户等级,归属网点"
PLACE, OFFICE = "石门乡", people.OUTLET
LINES = (
    f"KH{OFFICE}900001,石门土产商行,{PLACE}石门村12号,415300,覃䶮,13807369001,个体工商户,F52,特快专递,黄金,{OFFICE}",
    f"KH{OFFICE}900002,𠮷祥柑橘合作社,{PLACE}古渡村8号,415300,王𬎆,13807369002,社会团体,A01,特快专递,白银,{OFFICE}",
    f"KH{OFFICE}900003,单家湾小学,{PLACE}单家湾1号,415300,单老师,1380736,事业单位,P83,特快专递,一般,{OFFICE}",
)
GOOD = 2


def take_in(scene: Scene) -> None:
    """The outlet head imports a file with one bad row, and signs off."""
    file = scene.out / LIST
    file.write_text("\r\n".join((HEAD, *LINES)) + "\r\n", encoding="gb18030")
    scene.sign_in(people.CHEN_GANG)
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
    wait_for(lambda: scene.application.frame is None, "the sign-in page")
    pump()


def amend(scene: Scene) -> None:
    """A clerk finds a customer by initials and amends the phone."""
    scene.sign_in(people.LI_FANG)
    scene.find("facyhzs", "福安茶业合作社")
    press("F3")
    scene.page("customer_edit")
    scene.fill({"customer_edit.reason": "客户换号", "customer_edit.phone": NEW_PHONE})
    press("F10")
    scene.page("customer")
    scene.hear("福安茶业合作社")
    scene.tell("its phone was amended, with the reason", "amended")


def pull_the_cable(scene: Scene) -> None:
    """The centre goes away."""
    scene.desk.server.stop()
    scene.tell("the centre was stopped")


def visit(scene: Scene) -> None:
    """A visit to the customer of the page is logged."""
    press("F2")
    scene.page("visit_new")
    scene.fill({"visit.started_at": "0930", "visit.ended_at": "10:10"})
    tab_to("visit.purpose")
    press("1")
    press("3")
    scene.fill(
        {
            "visit.interviewee": "林福安",
            "visit.opinion": "旺季希望每天下午四点半前上门揽收",
            "visit.competitor": "某快递首重 6.5 元",
            "visit.content": "核对三季度用邮明细，揽收茶叶样品两件",
            "visit.next_on": "12-03",
        }
    )
    scene.tell("the visit form was filled in", "visit-form")
    press("F10")
    scene.page("visit")
    scene.tell("the visit was saved", "visit")


def print_slip(scene: Scene) -> None:
    """The slip of the visit on the page is printed into a PDF file."""
    press("F9")
    scene.see("print.print")
    scene.tell("the slip is previewed", "slip-preview")
    press("F9")
    wait_for(lambda: visible("print.print", QWidget) is None, "the end of printing")
    scene.settle()
    slips = sorted(scene.out.glob("*-V-*.pdf"))
    if len(slips) != 1:
        raise StoppedError(f"{len(slips)} slips in {scene.out}")
    scene.tell(f"the slip was printed: {slips[0].name}", "printed")


def sync(scene: Scene) -> None:
    """Sync fails honestly, then the centre comes back and all of it goes."""
    scene.room("sync")
    press("F5")
    scene.settle()
    waiting = _unsent(scene)
    if not waiting:
        raise StoppedError("nothing waits although the centre was down")
    scene.tell(f"the centre was called in vain; {waiting} entries wait", "waiting")
    scene.desk.server.start()
    scene.desk.server.wait()
    scene.tell("the centre was started again")
    press("F5")
    wait_for(lambda: not _unsent(scene), "everything sent")
    scene.settle()
    scene.tell("the PC was synced", "synced")


def compare(scene: Scene) -> None:
    """Both sides must hold the same rows."""
    sides = both_sides(scene.desk.sign_in_service.store, scene.data.server / "centre.db")
    for scope in sides.scopes:
        word = "equal" if scope.equal else "DIFFERENT"
        scene.tell(f"{scope.scope}: {len(scope.here)} rows here, {len(scope.there)} at the centre, {word}")
    if not sides.equal:
        raise StoppedError("the two sides differ")
    scene.tell(f"PC and centre hold the same {sides.rows} rows")


STORY: tuple[Act, ...] = (take_in, amend, pull_the_cable, visit, print_slip, sync, compare)


def _unsent(scene: Scene) -> int:
    services = scene.desk.services
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
    say(f"Pictures and slips: {out}")
    code = perform(out, DataFolder(out / "data").make(), STORY)
    say(f"{'Stopped' if code else 'All of it succeeded'}. Pictures and slips: {out}")
    return code
