"""系统管理: people, organisation, parameters, the number register and this PC, each a tab; Enter opens a line."""

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.queries.organisation import OfficeLine
from app.queries.people import PersonLine
from app.services.organisation import ThisPc
from app.services.parameters import ParameterLine
from models.kernel.changes import Changes
from models.rules.permissions import Right
from ui.admin import parameter_page, person_page
from ui.admin.panels import ListPanel, NumbersPanel, ParametersPanel, PeoplePanel
from ui.admin.parameter_page import ParameterPage
from ui.admin.pc_panel import PcPanel
from ui.admin.person_page import PersonPage
from ui.admin.tree_panel import TreePanel
from ui.shell.context import RoomContext
from ui.shell.room import Room, RoomAction, RoomSpec
from ui.widgets.tabs import Tabs
from ui.widgets.themes import px

KEY = "admin"
PEOPLE, TREE, FIGURES, NUMBERS, PC = "people", "tree", "figures", "numbers", "pc"
_TABLES = {"staff": PEOPLE, "org_unit": TREE, "parameter_value": FIGURES, "issued_number": NUMBERS}


class AdminRoom(Room):
    """The administration room; a person sees the tabs that the roles allow."""

    key = KEY

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.actor = context.session.actor
        self.tabs = Tabs("admin")
        self.people, self.tree, self.figures = PeoplePanel(context), TreePanel(context), ParametersPanel(context)
        self.numbers, self.pc = NumbersPanel(context), PcPanel()
        self._pages: dict[str, QWidget] = {}
        for key, title, page, right in (
            (PEOPLE, self.tr("People"), self.people, Right.PEOPLE_VIEW),
            (TREE, self.tr("Organisation"), self.tree, Right.ORG_VIEW),
            (FIGURES, self.tr("Parameters"), self.figures, Right.PARAMETERS_VIEW),
            (NUMBERS, self.tr("Number register"), self.numbers, Right.PRINT),
            (PC, self.tr("This computer"), self.pc, Right.ORG_VIEW),
        ):
            if context.session.may(str(right)):
                self._pages[key] = page
                self.tabs.add(key, title, page)
            else:
                page.setParent(self)
                page.hide()
        self.people.opened.connect(self._open_person)
        self.figures.opened.connect(self._open_figure)
        for panel in (self.people, self.figures, self.numbers):
            panel.table.picked.connect(lambda _row: self.actions_changed.emit())
        self.tabs.changed.connect(self._show_tab)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.addWidget(self.tabs, 1)

    def title(self) -> str:
        """Heading."""
        return self.tr("Administration")

    def enter(self, argument: object = None) -> None:
        """Show a tab: the one named, the one of a (table, id) pair, else the present one."""
        wanted = self._wanted(argument)
        if self.tabs.current == wanted:
            self._show_tab(wanted)
        else:
            self.tabs.show_tab(wanted)
        self._focus(wanted)

    def _wanted(self, argument: object) -> str:
        if isinstance(argument, tuple) and argument:
            argument = _TABLES.get(str(argument[0]), "")
        return argument if isinstance(argument, str) and argument in self._pages else self.tabs.current

    def room_actions(self) -> list[RoomAction]:
        """Register, open."""
        current, may = self.tabs.current, self.context.session.may
        if current == PEOPLE:
            some = self.people.table.current() is not None
            return [
                RoomAction("F2", self.tr("Register a person"), self._register, may(str(Right.PEOPLE_EDIT)),
                           "admin.register", primary=True, icon="add"),
                RoomAction("F3", self.tr("Open"), self._open_current_person, some, "admin.open"),
            ]  # fmt: skip
        if current == FIGURES:
            some = self.figures.table.current() is not None
            word = self.tr("Change") if may(str(Right.PARAMETERS_EDIT)) else self.tr("Open")
            return [RoomAction("F3", word, self._open_current_figure, some, "admin.figure", primary=True)]
        return []

    def on_changes(self, changes: Changes) -> None:
        """People, offices, figures or numbers changed."""
        if changes.touches(*_TABLES):
            panel = self._pages[self.tabs.current]
            if isinstance(panel, ListPanel):
                panel.table.reload()
            else:
                self._show_tab(self.tabs.current)

    def _show_tab(self, key: str) -> None:
        services, actor = self.context.services, self.actor
        read = self.context.tasks.read
        if key == TREE:
            read(lambda: services.organisation.offices(actor), self._show_tree, self, self.context.door.error)
        elif key == PC:
            read(lambda: services.organisation.this_pc(actor), self._show_pc, self, self.context.door.error)
        elif key == FIGURES:
            read(lambda: services.organisation.own_and_below(actor), self._offer, self, self.context.door.error)
        elif key == PEOPLE:
            self.people.show_list()
        else:
            self.numbers.show_list()
        self.actions_changed.emit()

    def _focus(self, key: str) -> None:
        page = self._pages[key]
        target = page.table if isinstance(page, ListPanel) else page.tree if isinstance(page, TreePanel) else page
        target.setFocus()

    def _show_tree(self, lines: tuple[OfficeLine, ...]) -> None:
        self.tree.show_offices(lines, self.actor.org_code)

    def _show_pc(self, pc: ThisPc) -> None:
        self.pc.show_pc(pc)

    def _offer(self, lines: tuple[OfficeLine, ...]) -> None:
        own = [line for line in lines if line.code == self.actor.org_code]
        below = [line for line in lines if line.code != self.actor.org_code]
        self.figures.offer(tuple((line.code, line.name) for line in (*own, *below)))
        self.figures.show_list()

    def _register(self) -> None:
        self.context.shell.open(person_page.KEY)

    def _open_person(self, line: PersonLine) -> None:
        self.context.shell.open(person_page.KEY, line.id)

    def _open_current_person(self) -> None:
        line = self.people.table.current()
        if line is not None:
            self._open_person(line)

    def _open_figure(self, line: ParameterLine) -> None:
        self.context.shell.open(parameter_page.KEY, line.current.spec.key)

    def _open_current_figure(self) -> None:
        line = self.figures.table.current()
        if line is not None:
            self._open_figure(line)


def specs() -> tuple[RoomSpec, ...]:
    """The registry entries of the room and its pages."""
    return (
        RoomSpec(
            KEY,
            str(QT_TRANSLATE_NOOP("Rooms", "Administration")),
            "admin",
            frozenset({str(Right.PARAMETERS_VIEW)}),
            AdminRoom,
        ),
        RoomSpec(
            person_page.KEY,
            str(QT_TRANSLATE_NOOP("Rooms", "Person")),
            "people",
            frozenset({str(Right.PEOPLE_VIEW)}),
            PersonPage,
            navigation=False,
            parent=KEY,
        ),
        RoomSpec(
            parameter_page.KEY,
            str(QT_TRANSLATE_NOOP("Rooms", "Figure")),
            "admin",
            frozenset({str(Right.PARAMETERS_VIEW)}),
            ParameterPage,
            navigation=False,
            parent=KEY,
        ),
    )
