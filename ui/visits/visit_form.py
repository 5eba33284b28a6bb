"""登记走访, 电话联系 and 修改走访: one form, three pages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.queries.visits import VisitRecord
from app.services.visits import SavedVisit, VisitDraft
from app.services.visits.reading import VisitDetail, VisitFormFacts
from models.kernel.clock import today
from models.kernel.enums import Satisfaction, VisitMode, VisitPurpose, VisitResult
from models.kernel.errors import InputError, StaleError
from models.kernel.messages import msg
from models.kernel.text import half_width
from ui.shell.context import RoomContext
from ui.shell.tasks import Progress, Task
from ui.visits.form_page import FormPage
from ui.widgets.choosing import choices
from ui.widgets.drafts import draft_key
from ui.widgets.fields import ChipsField, ChoiceField, DateField, Field, MoneyField, NoteField, Section, TextField

TIME_WIDTH = 5
LONG, MIDDLE, SHORT = 2000, 500, 200


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the form needs: facts of the customer, and the visit when one is amended."""

    facts: VisitFormFacts
    detail: VisitDetail | None = None


def read_clock(text: str) -> str | None:
    """``HH:MM`` of a typed time such as 9:30, 0930 or ９：３０; empty for none; None when it is no time."""
    typed = half_width(text).strip()
    found = re.fullmatch(r"(\d{1,2})[:.]?(\d{2})", typed)
    if not typed:
        return ""
    if found is None or int(found[1]) > _LAST_HOUR or int(found[2]) > _LAST_MINUTE:
        return None
    return f"{int(found[1]):02d}:{found[2]}"


_LAST_HOUR, _LAST_MINUTE = 23, 59


class VisitFormRoom(FormPage):
    """A new visit."""

    key = "visit_new"
    name = "visit"
    usual_mode = VisitMode.DOOR

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.detail: VisitDetail | None = None
        self.form.changed.connect(self._adapt)
        self.form.edited.connect(self._complete)

    def title(self) -> str:
        """Heading."""
        return self.tr("Record a visit")

    def fields(self) -> Sequence[Section | Field]:
        """The form."""
        return (
            Section(self.tr("Visit"), self._facts_fields()),
            Section(self.tr("Findings"), self._findings_fields()),
            Section(self.tr("Outcome"), self._outcome_fields()),
        )

    def _facts_fields(self) -> tuple[Field, ...]:
        clock = self.context.clock
        return (
            DateField(key="visited_on", label=self.tr("Day"), required=True, today=lambda: today(clock)),
            ChoiceField(key="mode", label=self.tr("Manner"), options=choices(VisitMode), optional=False),
            TextField(
                key="backdate_reason",
                label=self.tr("Why entered late"),
                max_length=SHORT,
                wide=True,
                hint=self.tr("Needed when the visit lies further back than the free days"),
            ),
            TextField(key="started_at", label=self.tr("From"), max_length=TIME_WIDTH),
            TextField(key="ended_at", label=self.tr("To"), max_length=TIME_WIDTH),
            ChipsField(
                key="purpose", label=self.tr("Purpose"), options=choices(VisitPurpose), wide=True, required=True
            ),
            TextField(
                key="interviewee",
                label=self.tr("Person met"),
                required=True,
                max_length=100,
                suggest=self._people,
            ),
            TextField(key="interviewee_title", label=self.tr("Position"), max_length=50),
            TextField(key="interviewee_phone", label=self.tr("Telephone"), max_length=30),
            TextField(key="visitors", label=self.tr("Visitors"), max_length=100),
        )

    def _findings_fields(self) -> tuple[Field, ...]:
        return (
            NoteField(key="opinion", label=self.tr("Wishes and opinion"), max_length=LONG, wide=True, lines=2),
            NoteField(key="competitor", label=self.tr("Competitors"), max_length=MIDDLE, wide=True, lines=2),
            NoteField(key="content", label=self.tr("Content"), max_length=LONG, wide=True, lines=2),
            NoteField(key="arrears_talk", label=self.tr("Talk about arrears"), max_length=MIDDLE, wide=True, lines=2),
            DateField(key="promise_on", label=self.tr("Promised day"), today=lambda: today(self.context.clock)),
            MoneyField(key="promise_amount", label=self.tr("Promised amount")),
            NoteField(key="file_changes", label=self.tr("Changes for the file"), max_length=MIDDLE, wide=True, lines=2),
        )

    def _outcome_fields(self) -> tuple[Field, ...]:
        return (
            ChoiceField(key="result", label=self.tr("Result"), options=choices(VisitResult), optional=False),
            ChoiceField(key="satisfaction", label=self.tr("Satisfaction"), options=choices(Satisfaction)),
            NoteField(
                key="remedy",
                label=self.tr("Remedy"),
                max_length=1000,
                wide=True,
                lines=2,
                hint=self.tr("Goes to the centre as an urgent report, before everything else"),
            ),
            DateField(key="next_on", label=self.tr("Next date"), today=lambda: today(self.context.clock)),
            TextField(
                key="next_step", label=self.tr("Next step"), max_length=MIDDLE, hint=self.tr("Makes a follow-up")
            ),
        )

    # --- reading and showing ----------------------------------------------------------------------------------------

    def load(self, subject: bytes) -> Any:
        """Facts of the customer."""
        return Loaded(self.context.services.visits.read.form(subject))

    def fill(self, loaded: Any) -> None:
        """Show usual values, or the visit that is amended."""
        self.facts, self.detail = loaded.facts, loaded.detail
        self.form.set_values(self._usual() if self.detail is None else record_values(self.detail))
        self._adapt()

    def _usual(self) -> dict[str, object]:
        return {
            "visited_on": today(self.context.clock),
            "mode": self.usual_mode,
            "result": VisitResult.NORMAL,
            "visitors": self.context.session.actor.name,
        }

    def _people(self, text: str) -> Sequence[str]:
        contacts = () if self.facts is None else self.facts.contacts
        return [contact.name for contact in contacts if text in contact.name and text != contact.name]

    def _complete(self, key: str) -> None:
        """A known person brings position and telephone."""
        if key != "interviewee" or self.facts is None:
            return
        typed = self.form.text("interviewee")
        found = next((contact for contact in self.facts.contacts if contact.name == typed), None)
        for name, value in (
            ("interviewee_title", found.title if found is not None else ""),
            ("interviewee_phone", found.phone if found is not None else ""),
        ):
            if value and not self.form.text(name):
                self.form.set_value(name, value)

    def _adapt(self) -> None:
        """Show the fields that the typed values ask for."""
        arrears = VisitPurpose.ARREARS in self.form.codes("purpose", VisitPurpose)
        for key in ("arrears_talk", "promise_on", "promise_amount"):
            self.form.show_field(key, arrears)
        abnormal = self.form.code("result", VisitResult) is VisitResult.ABNORMAL
        self.form.show_field("remedy", abnormal or bool(self.form.text("remedy")))
        self.form.show_field("backdate_reason", self._late() or bool(self.form.text("backdate_reason")))

    def _late(self) -> bool:
        visited = self.form.day("visited_on")
        free = 0 if self.facts is None else self.facts.free_days
        return visited is not None and (today(self.context.clock) - visited).days > free

    # --- saving -----------------------------------------------------------------------------------------------------

    def collect(self) -> VisitDraft | None:
        """The form as a draft of the service."""
        times: dict[str, str | None] = {}
        for key in ("started_at", "ended_at"):
            typed = self.form.text(key)
            times[key] = read_clock(typed)
            if times[key] is None:
                self.context.door.error(
                    InputError(
                        msg("“{typed}” is no time of day", typed=typed),
                        msg("Type hours and minutes, such as 9:30 or 0930"),
                        field=key,
                    ),
                    self.form,
                )
                return None
        assert self.facts is not None
        form = self.form
        arrears = VisitPurpose.ARREARS in form.codes("purpose", VisitPurpose)
        return VisitDraft(
            customer_id=self.facts.customer.customer_id,
            visited_on=form.day("visited_on") or today(self.context.clock),
            mode=form.code("mode", VisitMode) or self.usual_mode,
            purposes=frozenset(purpose.value for purpose in form.codes("purpose", VisitPurpose)),
            visitors=form.text("visitors"),
            interviewee=form.text("interviewee"),
            interviewee_title=form.text("interviewee_title"),
            interviewee_phone=form.text("interviewee_phone"),
            started_at=times["started_at"] or None,
            ended_at=times["ended_at"] or None,
            content=form.text("content"),
            opinion=form.text("opinion"),
            competitor=form.text("competitor"),
            arrears_talk=form.text("arrears_talk") if arrears else "",
            promise_on=form.day("promise_on") if arrears else None,
            promise_amount=form.fen("promise_amount") if arrears else None,
            file_changes=form.text("file_changes"),
            result=form.code("result", VisitResult) or VisitResult.NORMAL,
            remedy=form.text("remedy"),
            satisfaction=form.code("satisfaction", Satisfaction),
            next_on=form.day("next_on"),
            next_step=form.text("next_step"),
            backdate_reason=form.text("backdate_reason"),
        )

    def store(self, value: Any) -> SavedVisit:
        """Record."""
        recording = self.context.services.visits.recording
        saved: SavedVisit = recording.record(
            value, self.context.session.actor, self.draft, authorisation=self.authorisation
        )
        return saved

    def saved(self, result: Any) -> None:
        """Open the saved visit and offer to take it back."""
        text = self.tr("Saved: {number}").format(number=result.visit_no) if result.visit_no else self.tr("Saved")
        undo = partial(self._undo, result, self.subject, self.typed, self.about)
        self.context.shell.open("visit", result.series_id)
        self.context.door.undo(text, undo)

    def _undo(self, saved: SavedVisit, subject: bytes, typed: str, about: str) -> None:
        """Take the visit back and put what was typed back into the form."""
        recording, actor = self.context.services.visits.recording, self.context.session.actor
        drafts, key = self.context.services.drafts, draft_key(self.key, subject)

        def function(_progress: Progress) -> Any:
            changes = recording.undo(saved.visit_id, actor)
            drafts.save(key, actor.staff_no, typed, about)
            return changes

        def undone(_changes: Any) -> None:
            self.context.shell.open(self.key, subject)

        self.context.tasks.run(Task(function, undone), owner=self)


class PhoneFormRoom(VisitFormRoom):
    """A phone contact: counts as a call, never as a visit."""

    key = "visit_phone"
    name = "phone"
    usual_mode = VisitMode.PHONE

    def title(self) -> str:
        """Heading."""
        return self.tr("Phone contact (does not count as a visit)")


class AmendFormRoom(VisitFormRoom):
    """A saved visit is changed; after printing this makes the next version with a new number."""

    key = "visit_edit"
    name = "visit_edit"

    def title(self) -> str:
        """Heading."""
        if self.detail is not None and self.detail.number is not None and self.detail.number.print_count:
            return self.tr("Change {number}: a new version with a new number").format(
                number=self.detail.record.visit_no
            )
        return self.tr("Change a visit")

    def load(self, subject: bytes) -> Any:
        """The visit in its latest version, and the facts of its customer."""
        read = self.context.services.visits.read
        detail = read.detail(subject)
        return Loaded(read.form(detail.record.customer_id), detail)

    def fill(self, loaded: Any) -> None:
        """Show the visit."""
        super().fill(loaded)
        self.title_changed.emit()

    def store(self, value: Any) -> SavedVisit:
        """Amend."""
        if self.detail is None:
            raise StaleError(msg("This visit is no longer here"), msg("Go back to the list and refresh"))
        record = self.detail.record
        recording = self.context.services.visits.recording
        saved: SavedVisit = recording.amend(
            record.visit_id,
            value,
            self.context.session.actor,
            seen_ms=record.updated_ms,
            draft_key=self.draft,
            authorisation=self.authorisation,
        )
        return saved

    def saved(self, result: Any) -> None:
        """Show the visit again."""
        text = self.tr("Saved as version {version}: {number}").format(version=result.version, number=result.visit_no)
        self.context.shell.back()
        self.context.door.tell(text if result.version > 1 else self.tr("Saved"), "good")


def record_values(detail: VisitDetail) -> dict[str, object]:
    """Values of the form of a saved visit."""
    record: VisitRecord = detail.record
    values: dict[str, object] = {name: getattr(record, name) for name in _SAME}
    values["purpose"] = record.purposes
    step = next((line.matter for line in detail.follow_ups if line.due_on == record.next_on), "")
    values["next_step"] = step
    return values


_SAME = (
    "visited_on", "mode", "visitors", "interviewee", "interviewee_title", "interviewee_phone", "started_at", "ended_at",
    "content", "opinion", "competitor", "arrears_talk", "promise_on", "promise_amount", "file_changes", "result",
    "remedy", "satisfaction", "next_on", "backdate_reason",
)  # fmt: skip
