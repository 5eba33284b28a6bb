"""The small forms: a service request, a follow-up, a line of the plan; each with a draft of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from app.queries.follow_ups import FollowUpLine
from app.queries.plans import PlanLine
from app.services.visits import RequestDraft
from app.services.visits.follow_ups import FollowUpDraft
from app.services.visits.plans import PlanDraft
from app.services.visits.reading import VisitFormFacts
from models.kernel.clock import local_time, today
from models.kernel.enums import RequestArea, VisitPurpose
from models.kernel.errors import InputError
from models.kernel.messages import msg
from ui.visits.form_page import FormPage
from ui.visits.visit_form import read_clock
from ui.widgets.choosing import Choice, ChoiceEditor, choices
from ui.widgets.fields import CheckField, ChipsField, ChoiceField, DateField, Field, NoteField, Section, TextField

MORNING = "09:30"
KINDS = ("揽收", "投递查询", "封装用品", "报刊订阅", "上门收款", "其他")


class RequestFormRoom(FormPage):
    """Accept a service request."""

    key = "request_new"
    name = "request"

    def title(self) -> str:
        """Heading."""
        return self.tr("Accept a service request")

    def fields(self) -> Sequence[Section | Field]:
        """The form."""
        return (
            TextField(key="kind", label=self.tr("Kind"), required=True, max_length=40, suggest=self._kinds),
            ChoiceField(key="area", label=self.tr("Clock"), options=choices(RequestArea), optional=False),
            NoteField(key="content", label=self.tr("Details"), required=True, max_length=1000, wide=True, lines=3),
            TextField(
                key="ticket_no",
                label=self.tr("11185 ticket"),
                max_length=30,
                hint=self.tr("Number of the 11185 ticket, when the request came through it"),
            ),
            CheckField(
                key="called",
                label=self.tr("Call"),
                text=self.tr("The customer has been called just now"),
                hint=self.tr("The special clock starts with the call"),
            ),
        )

    @staticmethod
    def _kinds(text: str) -> Sequence[str]:
        return [kind for kind in KINDS if text in kind and text != kind]

    def load(self, subject: bytes) -> Any:
        """Facts of the customer."""
        return self.context.services.visits.read.form(subject)

    def fill(self, loaded: Any) -> None:
        """Show usual values."""
        self.facts = loaded
        area = RequestArea.RURAL if loaded.rural else RequestArea.CITY
        self.form.set_values({"kind": KINDS[0], "area": area})

    def collect(self) -> Any:
        """The form as a draft of the service."""
        return RequestDraft(
            self.subject,
            self.form.text("kind"),
            self.form.code("area", RequestArea) or RequestArea.CITY,
            self.form.text("content"),
            self.form.text("ticket_no"),
            self.form.ticked("called"),
        )

    def store(self, value: Any) -> Any:
        """Accept."""
        return self.context.services.visits.requests.accept(value, self.context.session.actor)

    def saved(self, result: Any) -> None:
        """Back to where the person came from."""
        del result
        self.context.shell.back()
        self.context.door.tell(self.tr("Request accepted for {customer}").format(customer=self.about), "good")


@dataclass(frozen=True, slots=True)
class FollowUpLoaded:
    """A follow-up with the facts of its customer."""

    facts: VisitFormFacts
    usual_day: date
    line: FollowUpLine | None = None


class FollowUpFormRoom(FormPage):
    """Write a follow-up down."""

    key = "follow_up_new"
    name = "follow_up"

    def title(self) -> str:
        """Heading."""
        return self.tr("Follow-up")

    def fields(self) -> Sequence[Section | Field]:
        """The form."""
        clock = self.context.clock
        return (
            NoteField(key="matter", label=self.tr("Matter"), required=True, max_length=500, wide=True, lines=2),
            DateField(key="due_on", label=self.tr("By"), required=True, today=lambda: today(clock)),
            ChoiceField(key="owner", label=self.tr("Owner"), options=(), optional=False),
            TextField(
                key="remind_at",
                label=self.tr("Reminder at"),
                max_length=5,
                hint=self.tr("On the last day; empty for no reminder"),
            ),
        )

    def load(self, subject: bytes) -> Any:
        """Facts of the customer and the usual day."""
        visits = self.context.services.visits
        return FollowUpLoaded(visits.read.form(subject), visits.follow_ups.usual_day(self.context.session.actor.outlet))

    def fill(self, loaded: Any) -> None:
        """Show usual values, or the follow-up that is changed."""
        self.facts = loaded.facts
        editor = self.form.editor("owner")
        assert isinstance(editor, ChoiceEditor)
        actor, line = self.context.session.actor, loaded.line
        people = {actor.staff_no: actor.name, **loaded.facts.staff}
        editor.set_options([Choice(number, name) for number, name in people.items()])
        if line is None:
            values: dict[str, object] = {"due_on": loaded.usual_day, "owner": actor.staff_no, "remind_at": MORNING}
        else:
            remind = "" if line.remind_ms is None else local_time(line.remind_ms).strftime("%H:%M")
            values = {"matter": line.matter, "due_on": line.due_on, "owner": line.owner, "remind_at": remind}
        self.form.set_values(values)

    def collect(self) -> Any:
        """The form as a draft of the service."""
        typed = self.form.text("remind_at")
        at = read_clock(typed)
        if at is None:
            self.context.door.error(
                InputError(
                    msg("“{typed}” is no time of day", typed=typed),
                    msg("Type hours and minutes, such as 9:30 or 0930"),
                    field="remind_at",
                ),
                self.form,
            )
            return None
        return FollowUpDraft(
            self.form.text("matter"),
            self.form.day("due_on") or today(self.context.clock),
            self.form.text("owner"),
            time.fromisoformat(at) if at else None,
        )

    def store(self, value: Any) -> Any:
        """Write it down."""
        return self.context.services.visits.follow_ups.add(self.subject, value, self.context.session.actor)

    def saved(self, result: Any) -> None:
        """Back to where the person came from."""
        del result
        self.context.shell.back()
        self.context.door.tell(self.tr("Follow-up saved"), "good")


class FollowUpEditRoom(FollowUpFormRoom):
    """Change a follow-up."""

    key = "follow_up_edit"
    name = "follow_up_edit"

    def load(self, subject: bytes) -> Any:
        """The follow-up and the facts of its customer."""
        read = self.context.services.visits.read
        line = read.follow_up(subject)
        return FollowUpLoaded(read.form(line.customer_id), line.due_on, line)

    def store(self, value: Any) -> Any:
        """Change it."""
        return self.context.services.visits.follow_ups.amend(self.subject, value, self.context.session.actor)


@dataclass(frozen=True, slots=True)
class PlanLoaded:
    """A line of the plan with the facts of its customer."""

    facts: VisitFormFacts
    planned_on: date
    line: PlanLine | None = None


class PlanFormRoom(FormPage):
    """Put a customer into the plan."""

    key = "plan_new"
    name = "plan"

    def title(self) -> str:
        """Heading."""
        return self.tr("Line of the visit plan")

    def fields(self) -> Sequence[Section | Field]:
        """The form."""
        clock = self.context.clock
        return (
            DateField(key="planned_on", label=self.tr("Day"), required=True, today=lambda: today(clock)),
            ChipsField(
                key="purpose", label=self.tr("Purpose"), options=choices(VisitPurpose), wide=True, required=True
            ),
            TextField(key="note", label=self.tr("Note"), max_length=200, wide=True),
        )

    def load(self, subject: bytes) -> Any:
        """Facts of the customer; the plan of next month is made now."""
        visits = self.context.services.visits
        return PlanLoaded(visits.read.form(subject), visits.plans.next_month())

    def fill(self, loaded: Any) -> None:
        """Show usual values, or the line that is changed."""
        self.facts = loaded.facts
        line = loaded.line
        self.form.set_values(
            {
                "planned_on": loaded.planned_on,
                "purpose": frozenset({VisitPurpose.ROUTINE}) if line is None else line.purpose,
                "note": "" if line is None else line.note,
            }
        )

    def collect(self) -> Any:
        """The form as a draft of the service."""
        return PlanDraft(
            self.form.day("planned_on") or today(self.context.clock),
            frozenset(purpose.value for purpose in self.form.codes("purpose", VisitPurpose)),
            self.form.text("note"),
        )

    def store(self, value: Any) -> Any:
        """Add the line to the month of its day."""
        first = value.planned_on.replace(day=1)
        return self.context.services.visits.plans.add(first, self.subject, value, self.context.session.actor)

    def saved(self, result: Any) -> None:
        """Back to where the person came from."""
        del result
        self.context.shell.back()
        self.context.door.tell(self.tr("Put into the plan: {customer}").format(customer=self.about), "good")


class PlanEditRoom(PlanFormRoom):
    """Change a line of the plan."""

    key = "plan_edit"
    name = "plan_edit"

    def load(self, subject: bytes) -> Any:
        """The line and the facts of its customer."""
        read = self.context.services.visits.read
        line = read.plan(subject)
        return PlanLoaded(read.form(line.customer_id), line.planned_on, line)

    def store(self, value: Any) -> Any:
        """Change it."""
        return self.context.services.visits.plans.amend(self.subject, value, self.context.session.actor)
