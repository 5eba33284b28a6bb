"""One person: registered, changed, retired or put back on duty, always by two persons on the same screen.

Order: F10 checks what is typed, then the second person types his password and the reason; only then anything is
written. What is half-typed is kept as a draft.
"""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.queries.organisation import OfficeLine
from app.queries.people import PersonLine
from app.services.people import PersonDraft
from models.kernel.changes import Changes
from models.kernel.clock import today
from models.kernel.enums import Role, StaffStatus
from models.kernel.errors import YouKeError
from models.rules.permissions import Right
from ui.admin.words import status_mark
from ui.shell.context import RoomContext
from ui.shell.dialogs import FormDialog
from ui.shell.room import Room, RoomAction
from ui.shell.tasks import Task
from ui.widgets.choosing import Choice, ChoiceEditor, choices
from ui.widgets.drafts import DraftKeeper, draft_key
from ui.widgets.fields import ChipsField, ChoiceField, DateField, TextField
from ui.widgets.form import Form
from ui.widgets.paging import Mark
from ui.widgets.state import StateChip
from ui.widgets.themes import px
from ui.widgets.words import day

KEY = "person"
_RETIRED = (StaffStatus.LEFT, StaffStatus.TRANSFERRED, StaffStatus.DISABLED)


class PersonPage(Room):
    """A person's page; without an argument it registers a new one."""

    key = KEY

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.actor = context.session.actor
        self.line: PersonLine | None = None
        self._id: bytes | None = None
        self._offices: tuple[OfficeLine, ...] = ()
        self.state = StateChip()
        self.form = self._make_form()
        self.form.submitted.connect(self.save)
        self.keeper = DraftKeeper(self.form, context.services.drafts, self.actor.staff_no, self)
        self.keeper.restored.connect(
            lambda: context.door.tell(self.tr("What you typed before is back; nothing was saved yet."))
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(10))
        column.setSpacing(px(10))
        column.addWidget(self.state)
        column.addWidget(self.form)
        column.addStretch(1)

    def _make_form(self) -> Form:
        return Form(
            "person",
            (
                TextField(key="staff_no", label=self.tr("Staff number"), required=True, max_length=11,
                          hint=self.tr("8 or 11 digits; never changes afterwards")),
                TextField(key="name", label=self.tr("Name"), required=True, max_length=50),
                ChoiceField(key="org_code", label=self.tr("Office"), options=(), required=True),
                TextField(key="position", label=self.tr("Position"), max_length=50),
                TextField(key="phone", label=self.tr("Phone"), max_length=20),
                DateField(key="entry_on", label=self.tr("First day"), today=lambda: today(self.context.clock)),
                ChipsField(key="roles", label=self.tr("Roles"), options=choices(Role), required=True, wide=True,
                           hint=self.tr("System administrator and inspector stand alone")),
            ),
        )  # fmt: skip

    def title(self) -> str:
        """Heading."""
        return self.line.name if self.line is not None else self.tr("Register a person")

    @property
    def help_page(self) -> str:
        """Explained with the room."""
        return "admin"

    def enter(self, argument: object = None) -> None:
        """Read the person named by id, or begin a new one."""
        self._id = argument if isinstance(argument, bytes) else None
        services, actor, row_id = self.context.services, self.actor, self._id

        def read() -> tuple[tuple[OfficeLine, ...], PersonLine | None]:
            offices = services.organisation.own_and_below(actor)
            return offices, None if row_id is None else services.people.person(actor, row_id)

        self.context.tasks.read(read, self._show, self, self.context.door.error)

    def leave(self) -> bool:
        """Keep what is typed."""
        self.keeper.flush()
        return True

    def room_actions(self) -> list[RoomAction]:
        """Save, retire, put back on duty."""
        may = self._may()
        actions = [RoomAction("F10", self.tr("Save"), self.save, may, "person.save", primary=True, icon="save")]
        if self.line is not None and self.line.status is StaffStatus.ON_DUTY:
            actions.append(RoomAction("F8", self.tr("Retire"), self._ask_retire, may, "person.retire", icon="leave"))
        elif self.line is not None:
            actions.append(RoomAction("F8", self.tr("On duty again"), self._reinstate, may, "person.reinstate"))
        return actions

    def save(self) -> None:
        """F10: check, have the second person authorise, write."""
        if not self._may() or not self.form.check():
            return
        draft, people, actor = self._draft(), self.context.services.people, self.actor
        check = Task(lambda _progress: people.check(draft, actor), self._authorise, self._refused)
        self.context.tasks.run(check, owner=self)

    def _authorise(self, draft: PersonDraft) -> None:
        people, actor, row_id = self.context.services.people, self.actor, self._id
        if row_id is None:
            what = self.tr("Register {name} ({staff_no})").format(name=draft.name, staff_no=draft.staff_no)
            self.context.door.authorise(what, lambda typed: people.register(draft, typed, actor), self._saved)
        else:
            what = self.tr("Change {name} ({staff_no})").format(name=draft.name, staff_no=draft.staff_no)
            self.context.door.authorise(what, lambda typed: people.amend(row_id, draft, typed, actor), self._saved)

    def _ask_retire(self) -> None:
        line = self.line
        if line is None:
            return
        fields = (
            ChoiceField(
                key="status", label=self.tr("Becomes"), options=choices(_RETIRED), required=True, optional=False
            ),
            DateField(key="leave_on", label=self.tr("Last day"), required=True, today=self._today),
        )
        heading = self.tr("Retire {name}").format(name=line.name)
        dialog = FormDialog("retire", heading, fields, self.tr("Go on"), self.window())
        dialog.form.set_values({"status": StaffStatus.LEFT, "leave_on": self._today()})
        dialog.wanted.connect(lambda: self._retire(dialog, line))
        dialog.begin()

    def _retire(self, dialog: FormDialog, line: PersonLine) -> None:
        status = dialog.form.code("status", StaffStatus) or StaffStatus.LEFT
        last = dialog.form.day("leave_on")
        dialog.close()
        people, actor = self.context.services.people, self.actor
        what = self.tr("Retire {name} ({staff_no})").format(name=line.name, staff_no=line.staff_no)
        self.context.door.authorise(
            what, lambda typed: people.retire(line.id, status, last, typed, actor), self._retired
        )

    def _reinstate(self) -> None:
        line = self.line
        if line is None:
            return
        people, actor = self.context.services.people, self.actor
        what = self.tr("Put {name} back on duty").format(name=line.name)
        self.context.door.authorise(what, lambda typed: people.reinstate(line.id, typed, actor), self._retired)

    def _show(self, read: tuple[tuple[OfficeLine, ...], PersonLine | None]) -> None:
        self._offices, self.line = read
        offices = self.form.editor("org_code")
        assert isinstance(offices, ChoiceEditor), "the office is chosen from a list"
        offices.set_options(tuple(Choice(office.code, office.name) for office in self._offices))
        line = self.line
        if line is None:
            self.form.set_values({"org_code": self.actor.org_code})
        else:
            self.form.set_values(
                {
                    "staff_no": line.staff_no, "name": line.name, "org_code": line.org_code,
                    "position": line.position, "phone": line.phone, "entry_on": line.entry_on, "roles": line.roles,
                }
            )  # fmt: skip
        self.form.editor("staff_no").set_read_only(line is not None)
        self.state.set_mark(self._mark(line))
        self.keeper.begin(draft_key(KEY, self._id), self.title())
        self.form.focus_field("name" if line is not None else "staff_no")
        self.title_changed.emit()
        self.actions_changed.emit()

    def _mark(self, line: PersonLine | None) -> Mark | None:
        if line is None:
            return None
        mark = status_mark(line.status)
        if line.leave_on is None:
            return mark
        text = self.tr("{state} since {day}").format(state=mark.text, day=day(line.leave_on))
        return Mark(text, mark.tone, mark.icon)

    def _draft(self) -> PersonDraft:
        return PersonDraft(
            self.form.text("staff_no"),
            self.form.text("name"),
            self.form.codes("roles", Role),
            self.form.text("org_code"),
            self.form.text("position"),
            self.form.text("phone"),
            self.form.day("entry_on"),
        )

    def _saved(self, result: Any) -> None:
        self.keeper.done()
        changes: Changes = result if isinstance(result, Changes) else result.changes
        self.context.bus.publish(changes)
        if self._id is None:
            self.context.door.tell(
                self.tr("Registered. The centre gives the first password, which must be changed at the first sign-in."),
                "good",
            )
        else:
            self.context.door.tell(self.tr("Saved."), "good")
        self.context.shell.back()

    def _retired(self, changes: Changes) -> None:
        self.keeper.done()
        self.context.bus.publish(changes)
        self.context.door.tell(self.tr("Saved."), "good")
        self.enter(self._id)

    def _refused(self, error: YouKeError) -> None:
        self.context.door.error(error, self.form)

    def _may(self) -> bool:
        own = self.line is not None and self.line.staff_no == self.actor.staff_no
        return self.context.session.may(str(Right.PEOPLE_EDIT)) and not own

    def _today(self) -> Any:
        return today(self.context.clock)
