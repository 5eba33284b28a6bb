"""A whole counter for workflow tests: real centre, real cache, real window, driven by keys only.

``Counter.open()`` shows the window as ``youke run`` does; ``server_down()`` and ``server_up()`` pull and plug the
cable;
``restart()`` kills the program without saying goodbye and starts it again on the same folder.
"""

import gc
from dataclasses import dataclass, field
from pathlib import Path
from zlib import crc32

from PySide6.QtWidgets import QApplication, QWidget

from app.core.device import load_device
from app.core.paths import DataFolder, resources
from app.core.vault import Cost
from app.main.desk import ClientDesk, Surroundings
from app.main.hands import press, pump, replace_text, type_text, visible, wait_for
from app.main.rooms import all_rooms
from app.services.demo import people
from app.services.demo.people import DemoPerson
from app.services.remote_centre import enrol_pc
from models.kernel.clock import ManualClock
from models.store.engine import Store
from sync.server.run import RunningServer
from tests.support.centre import start_centre
from tests.support.gui import dress
from tests.support.stores import SeededEntropy
from ui.shell.application import Application
from ui.shell.frame import Frame
from ui.shell.likings import FileSettings

QUICK = Cost(passes=1, memory_kib=64, lanes=1)


@dataclass
class Counter:
    """One PC at the counter with its centre."""

    folder: Path
    qt: QApplication
    clock: ManualClock = field(default_factory=lambda: ManualClock.at(people.START))
    org: str = people.OUTLET
    name: str = "sm01"
    server: RunningServer | None = None
    application: Application | None = None
    desk: ClientDesk | None = None
    plugged: bool = False
    starts: int = 0

    # --- the centre -----------------------------------------------------------------------------------------------

    def server_up(self) -> RunningServer:
        port = 0 if self.server is None else self.server.port
        self.server = start_centre(self.folder / "centre", self.clock, port=port)
        self.plugged = True
        return self.server

    def server_down(self) -> None:
        assert self.server is not None
        self.server.stop()
        self.plugged = False

    # --- the program ----------------------------------------------------------------------------------------------

    @property
    def data(self) -> DataFolder:
        return DataFolder(self.folder / self.name)

    def enrol(self) -> None:
        assert self.server is not None
        self.data.make()
        code = self.server.site.accounts.new_code(self.org)
        enrol_pc(self.server.url, code, self.name, self.data.device)

    def make_desk(self) -> ClientDesk:
        """The program behind the window; every start draws other random numbers, as in life."""
        self.starts += 1
        around = Surroundings(
            folder=self.data,
            resources=resources(),
            clock=self.clock,
            entropy=SeededEntropy(crc32(f"{self.name} {self.starts}".encode())),
            identity=load_device(self.data.device),
            rooms=all_rooms(),
            cost=QUICK,
            background=False,
        )
        self.desk = ClientDesk(around)
        gc.collect()
        gc.freeze()  # as the end of start-up does (app.main.behind)
        return self.desk

    def open(self) -> Application:
        """Start the program and wait for the sign-in page."""
        dress(self.qt)
        settings = FileSettings(self.data.settings)
        settings.set("language", "zh_CN")
        self.application = Application(self.qt, self.make_desk, settings)
        self.application.window.resize(1366, 768)
        self.application.start()
        self.application.window.activateWindow()
        wait_for(lambda: self.application is not None and self.application.entry.desk is not None, "sign-in page")
        pump()
        return self.application

    def sign_in(self, person: DemoPerson = people.LI_FANG, password: str = people.PASSWORD) -> Frame:
        """Type staff number and password; the staff number of the last clerk may already stand there."""
        assert self.application is not None
        if self.desk is not None and self.desk.clerks():
            press("Shift+Tab")
        replace_text(person.staff_no)
        press("Return")
        type_text(password)
        press("Return")
        wait_for(lambda: self.frame_or_none() is not None, "the first page")
        self.settle()
        return self.frame

    def sign_off(self) -> None:
        """Ctrl+Shift+Q; the sign-in page is back."""
        press("Ctrl+Shift+Q")
        wait_for(lambda: self.frame_or_none() is None and visible("login", QWidget) is not None, "the sign-in page")
        self.settle()

    def frame_or_none(self) -> Frame | None:
        return self.application.frame if self.application is not None else None

    @property
    def frame(self) -> Frame:
        found = self.frame_or_none()
        assert found is not None
        return found

    @property
    def store(self) -> Store:
        assert self.desk is not None
        return self.desk.sign_in_service.store

    def settle(self) -> None:
        """Wait until no task runs."""
        application = self.application
        assert application is not None
        wait_for(lambda: not application.tasks.busy, "background tasks")
        pump()

    def see(self, name: str) -> QWidget:
        """A visible widget by name, waited for."""
        wait_for(lambda: visible(name, QWidget) is not None, name)
        widget = visible(name, QWidget)
        assert widget is not None
        return widget

    def sync(self) -> None:
        """Let one background run happen now."""
        assert self.desk is not None
        assert self.desk.services is not None
        self.desk.services.sync.run_now()
        self.settle()

    def close(self) -> None:
        """Close the window as a person does."""
        if self.application is not None:
            self.application.end()
            self.application.window.close()
            self.application.window.deleteLater()
            self.application = None
            pump()

    def kill(self) -> None:
        """End the program without any farewell: nothing is flushed, nothing is said."""
        application, desk = self.application, self.desk
        assert application is not None
        assert desk is not None
        application.tasks.close()
        application.window.hide()
        application.window.deleteLater()
        desk.sign_in_service.store.close()
        self.application = self.desk = None
        pump()
