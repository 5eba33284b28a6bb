"""The lists of the administration room: people, figures, numbers; each with a filter box above."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.queries.numbers import NumberLine
from app.queries.page import Page
from app.queries.people import PeopleFilter, PersonLine
from app.services.parameters import ParameterLine
from models.kernel.enums import NumberState, OrgNature, Role, StaffStatus
from models.rules.parameters import Origin
from ui.admin.words import (
    figure,
    group_word,
    nature_choices,
    number_mark,
    origin,
    roles_text,
    since,
    spec_label,
    status_mark,
)
from ui.shell.context import RoomContext
from ui.widgets.choosing import Choice, choices
from ui.widgets.paging import Column, Mark, PageRequest, Rows
from ui.widgets.state import EmptyState
from ui.widgets.table import DataTable
from ui.widgets.themes import px
from ui.widgets.words import day, number, word

R = TypeVar("R")


class ListPanel(QWidget, Generic[R]):
    """A list with a filter box; typing in the list goes to the box, Enter and Down in the box go to the list.

    Attributes:
        table: The list.
        box: The filter box.

    Signals:
        opened(line): Enter on a line.
    """

    opened = Signal(object)

    def __init__(self, context: RoomContext, name: str, hint: str, key: Callable[[R], object]) -> None:
        super().__init__()
        self.context = context
        self.actor = context.session.actor
        self.box = QLineEdit()
        self.box.setObjectName(f"{name}.filter")
        self.box.setPlaceholderText(hint)
        self.box.setClearButtonEnabled(True)
        self.table: DataTable[R] = DataTable(f"{name}.list", self.columns(), load=context.tasks.read, key=key)
        self.table.opened.connect(self.opened)
        self.table.failed.connect(context.door.error)
        self.table.typed.connect(self._typed)
        self.box.textChanged.connect(lambda _text: self.show_list())
        self.box.returnPressed.connect(self.table.setFocus)
        self._row = QHBoxLayout()
        self._row.addWidget(self.box, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(self._row)
        column.addWidget(self.table, 1)

    def columns(self) -> tuple[Column[R], ...]:
        """Columns of the list."""
        return ()

    def fetch(self, request: PageRequest) -> Any:
        """Read a page; on a worker thread."""
        raise LookupError(request)

    def show_list(self) -> None:
        """Read the list from its top."""
        self.table.set_source(self.fetch)

    def add_filter(self, name: str, everything: str, options: tuple[Choice, ...]) -> QComboBox:
        """Put a choice beside the filter box; the first one shows everything."""
        made = QComboBox()
        made.setObjectName(name)
        made.addItem(everything, "")
        for option in options:
            made.addItem(option.text, option.value)
        made.currentIndexChanged.connect(lambda _place: self.show_list())
        self._row.addWidget(made)
        return made

    def _typed(self, text: str) -> None:
        self.box.setFocus()
        self.box.setText(self.box.text() + text)


class PeoplePanel(ListPanel[PersonLine]):
    """People of the own office and below."""

    def __init__(self, context: RoomContext) -> None:
        super().__init__(
            context, "admin.people", self.tr("Name, staff number, position or office"), lambda line: line.id
        )
        self._status = self.add_filter("admin.people.status", self.tr("Every state"), choices(StaffStatus))
        self._nature = self.add_filter("admin.people.nature", self.tr("Self-run and agency"), nature_choices())
        self._role = self.add_filter("admin.people.role", self.tr("Every role"), choices(Role))
        self.table.set_empty(
            EmptyState("people", self.tr("Nobody found"), self.tr("Empty the filter to see everybody."))
        )

    def columns(self) -> tuple[Column[PersonLine], ...]:
        """Staff number, name, roles, office, position, state."""
        return (
            Column("staff_no", self.tr("Staff number"), lambda line: line.staff_no, sort="staff_no", width=103),
            Column("name", self.tr("Name"), lambda line: line.name, sort="name", width=75),
            Column("roles", self.tr("Roles"), _roles, width=170, stretch=True, tip=_roles),
            Column("office", self.tr("Office"), lambda line: line.org_name, sort="office", width=125, stretch=True),
            Column(
                "nature",
                self.tr("Nature"),
                lambda line: word(line.nature),
                width=80,
                tip=lambda line: word(line.nature),
            ),
            Column("position", self.tr("Position"), lambda line: line.position, width=100),
            Column("entry", self.tr("Since"), lambda line: day(line.entry_on), sort="entry_on", width=95),
            Column("status", self.tr("State"), lambda _line: "", sort="status", width=105, mark=_person_mark),
        )

    def fetch(self, request: PageRequest) -> Page[PersonLine]:
        """One page."""
        wanted = PeopleFilter(
            frozenset(),
            self.box.text(),
            _chosen(self._status, StaffStatus),
            _chosen(self._nature, OrgNature),
            _chosen(self._role, Role),
        )
        page: Page[PersonLine] = self.context.services.people.page(
            self.actor,
            wanted,
            sort=request.sort,
            descending=request.descending,
            offset=request.offset,
            limit=request.limit,
        )
        return page


class ParametersPanel(ListPanel[ParameterLine]):
    """Figures in force for an office, with source and day."""

    def __init__(self, context: RoomContext) -> None:
        super().__init__(context, "admin.figures", self.tr("Name of a figure"), lambda line: line.current.spec.key)
        self.office = QComboBox()
        self.office.setObjectName("admin.figures.office")
        self.office.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.office.currentIndexChanged.connect(lambda _place: self.show_list())
        self._row.addWidget(self.office)

    def offer(self, offices: tuple[tuple[str, str], ...]) -> None:
        """Offer offices as (code, name); the person's own first."""
        kept = self.office.currentData()
        self.office.blockSignals(True)
        self.office.clear()
        for code, name in offices:
            self.office.addItem(name, code)
        self.office.setCurrentIndex(max(0, self.office.findData(kept)))
        self.office.blockSignals(False)

    def columns(self) -> tuple[Column[ParameterLine], ...]:
        """Group, name, value, source, since when."""
        return (
            Column("group", self.tr("Group"), lambda line: group_word(line.current.spec.group), width=90),
            Column("label", self.tr("Figure"), lambda line: spec_label(line.current.spec), width=230, stretch=True),
            Column("value", self.tr("Value"), _value, width=165, align="right"),
            Column("source", self.tr("Source"), lambda _line: "", width=185, mark=_origin_mark),
            Column("since", self.tr("In force since"), since, width=180, stretch=True),
        )

    def fetch(self, request: PageRequest) -> Rows[ParameterLine]:
        """The figures whose name holds the typed text."""
        lines = self.context.services.parameters.lines(self.actor, self.office.currentData() or "")
        wanted = self.box.text().strip().lower()
        found = [line for line in lines if wanted in _searched(line)]
        return Rows(found[request.offset : request.offset + request.limit], len(found))


class NumbersPanel(ListPanel[NumberLine]):
    """The number register."""

    def __init__(self, context: RoomContext) -> None:
        super().__init__(context, "admin.numbers", self.tr("Part of a number"), lambda line: line.number)
        self._state = self.add_filter("admin.numbers.state", self.tr("Every state"), choices(NumberState))
        self.table.set_empty(
            EmptyState("list", self.tr("No numbers yet"), self.tr("A number is given when a slip is printed."))
        )

    def columns(self) -> tuple[Column[NumberLine], ...]:
        """Number, kind, day, state, prints, why void, replaced by."""
        return (
            Column("number", self.tr("Number"), lambda line: line.number, width=170),
            Column("kind", self.tr("Document"), lambda line: word(line.kind), width=95),
            Column("day", self.tr("Day"), lambda line: day(line.day), width=100),
            Column("state", self.tr("State"), lambda _line: "", width=130, mark=lambda line: number_mark(line.state)),
            Column("prints", self.tr("Prints"), lambda line: number(line.print_count), align="right", width=65),
            Column("why", self.tr("Why void"), lambda line: line.void_reason, width=120, stretch=True),
            Column("next", self.tr("Replaced by"), lambda line: line.replaced_by, width=170),
        )

    def fetch(self, request: PageRequest) -> Page[NumberLine]:
        """One page."""
        page: Page[NumberLine] = self.context.services.organisation.numbers(
            self.actor, _chosen(self._state, NumberState), self.box.text(), request.offset, request.limit
        )
        return page


E = TypeVar("E", StaffStatus, OrgNature, Role, NumberState)


def _chosen(box: QComboBox, kind: type[E]) -> E | None:
    code = box.currentData()
    return next((member for member in kind if member.value == code), None)


def _roles(line: PersonLine) -> str:
    return roles_text(line.roles)


def _person_mark(line: PersonLine) -> Mark:
    return status_mark(line.status)


def _value(line: ParameterLine) -> str:
    return figure(line.current.spec, line.current.value)


def _origin_mark(line: ParameterLine) -> Mark:
    unofficial = line.current.origin is Origin.DEFAULT and not line.current.spec.official
    return Mark(origin(line), "warning" if unofficial else "text", "info" if unofficial else "")


def _searched(line: ParameterLine) -> str:
    spec = line.current.spec
    return f"{spec.label_zh} {spec.label_en} {spec.key} {group_word(spec.group)}".lower()
