"""One figure: what it is now, where that comes from, every value it ever had, and a new value from a day on."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.queries.organisation import OfficeLine
from app.queries.parameters import ParameterChange
from app.services.parameters import ParameterEdit, ParameterLine
from models.kernel.changes import Changes
from models.kernel.clock import today
from models.kernel.errors import YouKeError
from models.rules.parameters import Kind, ParameterSpec, show_value, spec_of
from models.rules.permissions import Right
from ui.admin.words import changed_figure, choice_word, figure, origin, since, spec_label, unit_word
from ui.shell.context import RoomContext
from ui.shell.room import Room, RoomAction
from ui.shell.tasks import Task
from ui.widgets.choosing import Choice
from ui.widgets.drafts import DraftKeeper, draft_key
from ui.widgets.fields import ChoiceField, DateField, Field, TextField
from ui.widgets.form import Form
from ui.widgets.paging import Column, PageRequest, Rows
from ui.widgets.state import EmptyState, label
from ui.widgets.table import DataTable
from ui.widgets.themes import px
from ui.widgets.words import day, moment

KEY = "parameter"


class ParameterPage(Room):
    """A figure's page; the argument is its key."""

    key = KEY

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.actor = context.session.actor
        self.spec: ParameterSpec | None = None
        self.form: Form | None = None
        self.keeper: DraftKeeper | None = None
        self.now = label("", size="head", wrap=True)
        self.now.setObjectName("parameter.now")
        self.source = label("", "muted", wrap=True)
        self.source.setObjectName("parameter.source")
        self._slot = QVBoxLayout()
        self.table = DataTable[ParameterChange](
            "parameter.history",
            (
                Column("from", self.tr("In force from"), lambda line: day(line.effective_from), width=105),
                Column("office", self.tr("Set for"), lambda line: line.org_name, width=140, stretch=True),
                Column("value", self.tr("Value"), self._value, width=120, align="right"),
                Column("maker", self.tr("Entered by"), lambda line: line.maker, width=90),
                Column("checker", self.tr("Unlocked by"), lambda line: line.checker, width=100),
                Column("entered", self.tr("Entered"), lambda line: moment(line.created_ms), width=135),
                Column("note", self.tr("Basis"), lambda line: line.note, width=130, stretch=True),
            ),
            load=context.tasks.read,
            key=lambda line: (line.effective_from, line.org_code, line.created_ms),
        )
        empty = EmptyState("history", self.tr("No office has set this figure"), self.tr("The default holds."))
        self.table.set_empty(empty)
        self.table.failed.connect(context.door.error)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(10))
        column.setSpacing(px(8))
        column.addWidget(self.now)
        column.addWidget(self.source)
        column.addLayout(self._slot)
        column.addWidget(label(self.tr("Every value so far"), "accent"))
        column.addWidget(self.table, 1)

    def title(self) -> str:
        """Heading."""
        return self.tr("Figure") if self.spec is None else spec_label(self.spec)

    @property
    def help_page(self) -> str:
        """Explained with the room."""
        return "admin"

    def enter(self, argument: object = None) -> None:
        """Read the figure named by its key."""
        key = argument.decode() if isinstance(argument, bytes) else str(argument)
        self.spec = spec_of(key)
        services, actor = self.context.services, self.actor

        def read() -> tuple[ParameterLine, tuple[OfficeLine, ...]]:
            line = next(each for each in services.parameters.lines(actor) if each.current.spec.key == key)
            return line, services.organisation.own_and_below(actor)

        self.context.tasks.read(read, self._show, self, self.context.door.error)
        self.table.set_source(self._fetch)

    def leave(self) -> bool:
        """Keep what is typed."""
        if self.keeper is not None:
            self.keeper.flush()
        return True

    def room_actions(self) -> list[RoomAction]:
        """Save a new value."""
        return [RoomAction("F10", self.tr("Save"), self.save, self._may(), "parameter.save", primary=True, icon="save")]

    def save(self) -> None:
        """F10: the second person authorises, then the value is entered."""
        form, spec = self.form, self.spec
        if form is None or spec is None or not self._may() or not form.check():
            return
        starts = form.day("effective_from")
        if starts is None:
            return
        edit = ParameterEdit(spec.key, form.text("value"), form.text("org_code"), starts, form.text("note"))
        parameters, actor = self.context.services.parameters, self.actor
        check = Task(
            lambda _progress: parameters.check(edit, actor), lambda _none: self._authorise(edit), self._refused
        )
        self.context.tasks.run(check, owner=self)

    def _authorise(self, edit: ParameterEdit) -> None:
        assert self.spec is not None, "a figure is shown"
        parameters, actor = self.context.services.parameters, self.actor
        what = self.tr("{figure}: {value} from {day}").format(
            figure=spec_label(self.spec), value=edit.typed, day=day(edit.effective_from)
        )
        self.context.door.authorise(what, lambda typed: parameters.change(edit, typed, actor), self._saved)

    def _show(self, read: tuple[ParameterLine, tuple[OfficeLine, ...]]) -> None:
        line, offices = read
        spec = line.current.spec
        self.now.setText(self.tr("Now: {value}").format(value=figure(spec, line.current.value)))
        start = since(line)
        where = self.tr("Source: {origin}").format(origin=origin(line))
        held = self.tr("in force since {day}").format(day=start) if start else ""
        rule = self.tr("rule {section}").format(section=spec.source)
        limits = self._limits(spec)
        self.source.setText(" · ".join(part for part in (where, held, rule, limits) if part))
        self._renew_form(spec, line, offices)
        self.title_changed.emit()
        self.actions_changed.emit()

    def _renew_form(self, spec: ParameterSpec, line: ParameterLine, offices: tuple[OfficeLine, ...]) -> None:
        if self.form is not None:
            self._slot.removeWidget(self.form)
            self.form.deleteLater()
        if not self._may():
            self.form, self.keeper = None, None
            self.table.setFocus()
            return
        self.form = Form("parameter", self._fields(spec, offices))
        self.form.submitted.connect(self.save)
        self._slot.addWidget(self.form)
        self.form.set_values(
            {
                "value": show_value(spec, line.current.value),
                "org_code": self.actor.org_code,
                "effective_from": today(self.context.clock),
            }
        )
        drafts = self.context.services.drafts
        self.keeper = DraftKeeper(self.form, drafts, self.actor.staff_no, self.form)
        self.keeper.begin(draft_key(KEY, spec.key.encode()), spec_label(spec))
        self.form.focus_first()

    def _fields(self, spec: ParameterSpec, offices: tuple[OfficeLine, ...]) -> tuple[Field, ...]:
        value: Field
        if spec.kind is Kind.CHOICE:
            options = tuple(Choice(code, choice_word(code)) for code in spec.choices)
            value = ChoiceField(key="value", label=self.tr("New value"), options=options, required=True, optional=False)
        else:
            unit = (
                self.tr("New value ({unit})").format(unit=unit_word(spec.unit)) if spec.unit else self.tr("New value")
            )
            value = TextField(key="value", label=unit, required=True, max_length=20)
        return (
            value,
            DateField(
                key="effective_from",
                label=self.tr("In force from"),
                required=True,
                today=lambda: today(self.context.clock),
            ),
            ChoiceField(
                key="org_code",
                label=self.tr("For"),
                options=tuple(Choice(office.code, office.name) for office in offices),
                required=True,
                optional=False,
                hint=self.tr("Holds for this office and everything below it"),
            ),
            TextField(
                key="note",
                label=self.tr("Basis"),
                max_length=200,
                hint=self.tr("Number of the order; empty takes the second person's reason"),
            ),
        )

    def _limits(self, spec: ParameterSpec) -> str:
        if spec.kind not in (Kind.NUMBER, Kind.MONEY):
            return ""
        low, high = show_value(spec, spec.minimum), show_value(spec, spec.maximum)
        return self.tr("possible {low} to {high}").format(low=low, high=high)

    def _value(self, line: ParameterChange) -> str:
        return changed_figure(spec_of(line.key), line)

    def _fetch(self, request: PageRequest) -> Rows[ParameterChange]:
        assert self.spec is not None, "a figure is shown"
        lines = self.context.services.parameters.history(self.actor, self.spec.key)
        return Rows(lines[request.offset : request.offset + request.limit], len(lines))

    def _saved(self, changes: Changes) -> None:
        if self.keeper is not None:
            self.keeper.done()
        self.context.bus.publish(changes)
        self.context.door.tell(self.tr("Saved. Everybody below gets it with the next sync."), "good")
        assert self.spec is not None, "a figure is shown"
        self.enter(self.spec.key)

    def _refused(self, error: YouKeError) -> None:
        self.context.door.error(error, self.form)

    def _may(self) -> bool:
        return bool(self.context.session.may(str(Right.PARAMETERS_EDIT)))
