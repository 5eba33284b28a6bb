"""Signing in: loads the program behind the window, leads the sign-in page, and hands over a workplace."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QSysInfo, Qt, Signal

from models.kernel.errors import YouKeError
from ui.shell.context import Settings
from ui.shell.desk import Desk, SignedIn
from ui.shell.dialogs import AuthoriseDialog
from ui.shell.enrol import EnrolPage
from ui.shell.login import LoginPage
from ui.shell.look_menu import LookChoice
from ui.shell.tasks import Task, Tasks
from ui.shell.window import MainWindow
from ui.widgets.message_bar import MessageBar

Load = Callable[[], Desk]
LAST = "last_clerk"


class Entry(QObject):
    """The way in.

    Attributes:
        page: The sign-in page.
        enrol_page: The page of a PC that no centre knows yet, or None.
        desk: The program behind the window, or None while it is loaded.

    Signals:
        ready(): The sign-in page can be used.
        opened(Workplace): Somebody has signed in.
        left(): Nobody is signed in any more.
        look_chosen(name, value): Language, theme or text size was chosen on the sign-in page.
    """

    ready = Signal()
    opened = Signal(object)
    left = Signal()
    look_chosen = Signal(str, str)

    def __init__(self, window: MainWindow, tasks: Tasks, load: Load, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._load = load
        self._settings = settings
        self.desk: Desk | None = None
        self.enrol_page: EnrolPage | None = None
        self.page = self._new_page()
        window.painted.connect(self._load_desk, Qt.ConnectionType.QueuedConnection)

    def renew(self) -> None:
        """Show a fresh page, worded and drawn as the look is now; a half-typed enrolment keeps its texts."""
        old, self.page = self.page, self._new_page()
        former, self.enrol_page = self.enrol_page, None
        if self.desk is not None and not self.desk.enrolled:
            self._ask_enrolment(former.form.raw() if former is not None else None)
        else:
            self._window.show_page(self.page)
            self.page.begin()
        self._window.drop_page(old)
        if former is not None:
            self._window.drop_page(former)

    @property
    def bar(self) -> MessageBar:
        """Where the page that is shown says something."""
        return self.enrol_page.bar if self.enrol_page is not None else self.page.bar

    def forget_session(self) -> None:
        """Nobody is signed in any more."""
        desk = self.the_desk()
        self._tasks.run(Task(lambda _progress: desk.sign_off(), lambda _none: self.left.emit()))

    def the_desk(self) -> Desk:
        """The program behind the window, which is loaded by now."""
        assert self.desk is not None, "the program behind the window is not loaded yet"
        return self.desk

    def _new_page(self) -> LoginPage:
        page = LoginPage(LookChoice(self._settings))
        page.set_last(self._settings.get(LAST))
        page.sign_in_wanted.connect(self._sign_in)
        page.change_wanted.connect(self._change_password)
        page.change_refused.connect(self.forget_session)
        page.unlock_wanted.connect(self._unlock_clerk)
        page.look_chosen.connect(self.look_chosen)
        if self.desk is not None and self.desk.enrolled:
            page.set_clerks(self.desk.clerks())
            page.set_ready()
        return page

    # --- enrolment --------------------------------------------------------------------------------------------------

    def _ask_enrolment(self, typed: Mapping[str, str] | None) -> None:
        page = EnrolPage(LookChoice(self._settings), QSysInfo.machineHostName())
        page.enrol_wanted.connect(self._enrol)
        page.look_chosen.connect(self.look_chosen)
        self.enrol_page = page
        self._window.show_page(page)
        page.begin(typed)

    def _enrol(self, server: str, code: str, name: str) -> None:
        desk, page = self.the_desk(), self.enrol_page
        assert page is not None
        work = Task(lambda _progress: desk.enrol(server, code, name), self._enrolled, page.show_error, "net")
        self._tasks.run(work, owner=page)

    def _enrolled(self, office: str) -> None:
        self.renew()
        text = self.tr("This PC is enrolled for office {office}. Sign in once while the network is there.")
        self.page.show_notice(text.format(office=office), "good")

    # --- signing in -------------------------------------------------------------------------------------------------

    def _load_desk(self) -> None:
        self._tasks.run(Task(lambda _progress: self._load(), self._loaded, self._not_loaded, "cpu"))

    def _loaded(self, desk: Desk) -> None:
        self.desk = desk
        self.page.set_clerks(desk.clerks())
        if desk.enrolled:
            self.page.set_ready()
        else:
            self._ask_enrolment(None)
        self.ready.emit()

    def _not_loaded(self, error: YouKeError) -> None:
        self.page.show_error(error)

    def _sign_in(self, staff_no: str, password: str) -> None:
        desk = self.the_desk()
        work = Task(lambda _progress: desk.sign_in(staff_no, password), self._signed_in, self._refused)
        self._tasks.run(work, owner=self.page)

    def _change_password(self, old: str, new: str, again: str) -> None:
        desk = self.the_desk()
        work = Task(lambda _progress: desk.change_password(old, new, again), self._signed_in, self._refused)
        self._tasks.run(work, owner=self.page)

    def _refused(self, error: YouKeError) -> None:
        self.page.set_clerks(self.the_desk().clerks())
        self.page.show_error(error)

    def _signed_in(self, session: SignedIn) -> None:
        if session.must_change:
            self.page.ask_change()
            return
        self._settings.set(LAST, session.actor.staff_no)
        desk = self.the_desk()
        work = Task(lambda _progress: desk.workplace(session), self.opened.emit, self._refused)
        self._tasks.run(work, owner=self.page)

    def _unlock_clerk(self, staff_no: str) -> None:
        desk = self.the_desk()
        what = self.tr("Unlock the sign-in of {staff_no}").format(staff_no=staff_no)
        dialog = AuthoriseDialog(what, lambda typed: desk.unlock(staff_no, typed), self._tasks, self._window)
        dialog.granted.connect(lambda _none: self._unlocked())
        dialog.begin()

    def _unlocked(self) -> None:
        self.page.set_clerks(self.the_desk().clerks())
        self.page.begin()
        self.page.show_notice(self.tr("Unlocked. Sign in with your own password."), "good")
