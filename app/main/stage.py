"""A stage for a story played by keys: a fresh PC with a centre of its own, a window, pictures, one line per step."""

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from app.core.paths import DataFolder, resources
from app.main.behind import DemoDesk, make_demo_desk
from app.main.demo import DemoServer, say
from app.main.hands import LostError, focused, press, pump, replace_text, tab_to, type_text, visible, wait_for
from app.services.demo import people
from app.services.demo.people import DemoPerson
from models.kernel.errors import YouKeError
from models.kernel.messages import msg
from ui.shell.application import Application, make_qt
from ui.shell.likings import FileSettings
from ui.widgets.words import sentence

SIZE = (1366, 768)


class StoppedError(YouKeError):
    """What was to be seen is not there."""

    def __init__(self, what: str) -> None:
        """Say what is wrong."""
        super().__init__(msg("Not as it should be: {what}", what=what), msg("Look at the pictures up to here."))


class Scene:
    """The window on its stage: pictures, keys, and what is on the page.

    Attributes:
        out: Folder of pictures and slips.
        data: Data folder of the PC and its centre.
        application: The window.
    """

    def __init__(self, out: Path, data: DataFolder, application: Application) -> None:
        """Take the folders and the window."""
        self.out = out
        self.data = data
        self.application = application
        self._count = 0
        self._begun = time.monotonic()

    @property
    def desk(self) -> DemoDesk:
        """The program behind the window."""
        found = self.application.entry.the_desk()
        assert isinstance(found, DemoDesk)
        return found

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
        say(f"{self._count:2d}. {text}  [{seconds:4.1f} s] {name}")

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

    def sign_in(self, person: DemoPerson) -> None:
        """Type staff number and password."""
        if focused().objectName() != "login.staff_no":
            press("Shift+Tab")
        replace_text(person.staff_no)
        press("Return")
        type_text(people.PASSWORD)
        press("Return")
        self.page("today")
        self.tell(f"{person.name} signed in", f"today-{person.staff_no}")

    def find(self, typed: str, name: str) -> None:
        """Open a customer through the search box."""
        press("Ctrl+K")
        type_text(typed)
        self.see("shell.hits")
        self.settle()
        self.tell(f"{typed} was typed into the search", "search")
        press("Return")
        self.page("customer")
        self.tell(f"{name} was opened", "customer")


Act = Callable[[Scene], None]


def perform(out: Path, data: DataFolder, acts: Sequence[Act]) -> int:
    """Play a story on a fresh PC with a fresh centre.

    Args:
        out: Folder of pictures and slips.
        data: Data folder, empty.
        acts: The story.

    Returns:
        0 if every act succeeded.
    """
    qInstallMessageHandler(_tell)
    server = DemoServer(data)
    qt = make_qt(resources())
    application = Application(
        qt, lambda: make_demo_desk(data, server, background=False, slips=out), FileSettings(data.settings)
    )
    scene = Scene(out, data, application)
    try:
        application.window.resize(*SIZE)
        application.start()
        application.window.activateWindow()
        wait_for(lambda: application.entry.desk is not None, "the sign-in page")
        scene.tell("the window waits for sign-in", "sign-in")
        for act in acts:
            act(scene)
    except YouKeError as error:
        application.window.grab().save(str(out / "stopped.png"))
        if sys.stderr is not None:
            sys.stderr.write(f"{sentence(error.title)} {sentence(error.remedy)} [{scene.said()}]\n")
        return 1
    finally:
        application.end()
        server.stop()
        application.window.close()
    return 0


def _tell(_kind: QtMsgType, _place: QMessageLogContext, text: str) -> None:
    """Pass on what Qt says, but not what it lacks where there is no display."""
    if not text.startswith("This plugin does not support") and sys.stderr is not None:
        sys.stderr.write(f"{text}\n")
