"""Small forms about one file: grades, a contact person, an agreement."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.queries.customer_file import AgreementLine, ContactLine
from app.queries.field_words import FieldWord
from app.services.customers.agreements import AgreementDraft, AgreementKey
from app.services.customers.basis import Saved
from app.services.customers.contacts import ContactKey
from app.services.customers.grading import GradeDraft
from app.services.customers.reading import FilePage
from models.kernel.changes import Changes
from models.kernel.clock import today
from models.kernel.enums import AgreementStatus, PayMode, SettleCycle, ValueTier, VisitClass
from models.rules.permissions import Right
from ui.customers import parts
from ui.customers.form_page import FormPage
from ui.shell.room import RoomSpec
from ui.shell.tasks import Task
from ui.widgets.choosing import choices
from ui.widgets.fields import ChoiceField, DateField, Section
from ui.widgets.form import Form
from ui.widgets.words import word


class GradePage(FormPage[FilePage]):
    """Changes tier and visit class from a day on."""

    key = "customer_grade"

    def title(self) -> str:
        """Heading with the customer's name."""
        return self.tr("Change tier or visit class")

    def make_form(self) -> Form:
        """Both grades, first day, reason."""
        w = FieldWord
        fields = (
            ChoiceField(key="tier", label=word(w.VALUE_TIER), options=choices(ValueTier), optional=False),
            ChoiceField(key="visit_class", label=word(w.VISIT_CLASS), options=choices(VisitClass), optional=False),
            DateField(
                key=w.EFFECTIVE_FROM.value, label=word(w.EFFECTIVE_FROM), today=lambda: today(self.context.clock),
                required=True,
            ),
        )  # fmt: skip
        return Form(self.key, (Section("", fields), parts.reason(required=True)))

    def read(self) -> FilePage:
        """The file."""
        page: FilePage = self.context.services.customers.read.file(self.row_id, self.context.session.actor)
        return page

    def fill(self, loaded: FilePage) -> None:
        """Grades in force, from today."""
        file = loaded.file
        self.form.set_values(
            {"tier": file.tier, "visit_class": file.visit_class, "effective_from": today(self.context.clock)}
        )
        self.head.setText(
            self.tr("{name}: {tier}, {visit_class}. Days before the first day keep the present grades.").format(
                name=file.name, tier=word(file.tier), visit_class=word(file.visit_class)
            )
        )

    def subject_name(self) -> str:
        """The customer's name."""
        return self.loaded.file.name if self.loaded is not None else self.title()

    def work(self) -> Callable[[str], Changes]:
        """Change them."""
        form, actor, subject = self.form, self.context.session.actor, self.row_id
        day = form.day("effective_from")
        assert day is not None
        draft = GradeDraft(form.code("tier", ValueTier), form.code("visit_class", VisitClass), day, form.text("reason"))
        grading = self.context.services.customers.grading

        def run(_key: str) -> Changes:
            changes: Changes = grading.change(subject, draft, actor)
            return changes

        return run

    def saved(self, result: object) -> None:
        """Back to the file."""
        del result
        self.context.shell.back()
        self.context.door.tell(self.tr("The grade is changed; history shows old, new, from when and why."), "good")


@dataclass(frozen=True, slots=True)
class _Child:
    """A contact person or agreement with its file; no line for a new one."""

    page: FilePage
    line: Any = None


class _ChildPage(FormPage[_Child]):
    """A new child of the file ``subject``, or the child ``subject`` itself."""

    new = True

    def read(self) -> _Child:
        """The file, and the child if it exists."""
        reading, actor = self.context.services.customers.read, self.context.session.actor
        if self.new:
            return _Child(reading.file(self.row_id, actor))
        page, line = reading.child(self.row_id, actor)
        return _Child(page, line)

    def subject_name(self) -> str:
        """The customer's name."""
        return self.loaded.page.file.name if self.loaded is not None else self.title()

    def saved(self, result: Saved) -> None:
        """Back to the file, with the offer to take it back."""
        self.context.shell.back()
        undo = result.undo
        if undo is None or not undo.after:
            return
        undoing, actor, tasks = self.context.services.customers.undoing, self.context.session.actor, self.context.tasks

        def take_back() -> None:
            tasks.run(Task(lambda _progress: undoing.undo(undo, actor)))

        self.context.door.undo(self.tr("Saved: {name}. To be reported.").format(name=undo.subject), take_back)


class ContactNewPage(_ChildPage):
    """A new contact person."""

    key = "contact_new"

    def title(self) -> str:
        """Heading."""
        return self.tr("New contact person")

    def make_form(self) -> Form:
        """Fields of a contact person."""
        return Form(self.key, (parts.contact(),))

    def fill(self, loaded: _Child) -> None:
        """What is on file."""
        self.head.setText(loaded.page.file.name)
        line: ContactLine | None = loaded.line
        if line is None:
            self.form.set_values({"is_primary": not loaded.page.contacts})
            return
        names = (*parts.CONTACT_TEXTS, "is_primary", "is_billing")
        self.form.set_values({name: getattr(line, name) for name in names})

    def work(self) -> Callable[[str], Saved]:
        """Add or change."""
        assert self.loaded is not None
        raw = self.form.raw()
        names = self.form.changed_keys() if self.loaded.line else tuple(raw)
        typed: dict[str, object] = {
            name: raw[name] == "1" if name.startswith("is_") else raw[name] for name in names
        }  # fmt: skip
        contacts, actor, subject, line = (
            self.context.services.customers.contacts, self.context.session.actor, self.row_id, self.loaded.line,
        )  # fmt: skip

        def run(key: str) -> Saved:
            if line is None:
                done: Saved = contacts.add(subject, typed, actor, key)
            else:
                done = contacts.change(ContactKey(line.contact_id, line.updated_ms), typed, actor, key)
            return done

        return run


class ContactPage(ContactNewPage):
    """A contact person on file."""

    key = "contact"
    new = False

    def title(self) -> str:
        """Heading."""
        return self.tr("Contact person")


class AgreementNewPage(_ChildPage):
    """A new agreement."""

    key = "agreement_new"

    def title(self) -> str:
        """Heading."""
        return self.tr("New agreement")

    def make_form(self) -> Form:
        """Header fields."""
        return Form(self.key, (parts.agreement(lambda: today(self.context.clock)),))

    def fill(self, loaded: _Child) -> None:
        """What is on file, or the usual values."""
        self.head.setText(loaded.page.file.name)
        line: AgreementLine | None = loaded.line
        if line is not None:
            self.form.set_values({name: getattr(line, name) for name in self.form.raw()})
            return
        self.form.set_values(
            {
                "pay_mode": PayMode.CASH, "status": AgreementStatus.DRAFT, "credit_limit": 0, "grace_days": 0,
                "valid_from": today(self.context.clock), "signer_b": self.context.session.actor.name,
            }
        )  # fmt: skip

    def work(self) -> Callable[[str], Saved]:
        """Add or change."""
        assert self.loaded is not None
        form, line, subject = self.form, self.loaded.line, self.row_id
        raw = form.raw()
        draft = AgreementDraft(
            form.text("agreement_no"), form.text("account_no"),
            frozenset(code for code in raw["business_scope"].split(",") if code),
            form.code("pay_mode", PayMode) or PayMode.CASH, form.ticked("allow_credit"), form.fen("credit_limit") or 0,
            form.code("settle_cycle", SettleCycle), form.number("settle_day"), form.number("grace_days") or 0,
            form.day("valid_from"), form.day("valid_to"), form.day("signed_on"), form.text("signer_a"),
            form.text("signer_b"), form.code("status", AgreementStatus) or AgreementStatus.DRAFT,
        )  # fmt: skip
        agreements, actor = self.context.services.customers.agreements, self.context.session.actor

        def run(key: str) -> Saved:
            if line is None:
                done: Saved = agreements.add(subject, draft, actor, key)
            else:
                done = agreements.change(AgreementKey(line.agreement_id, line.updated_ms), draft, actor, key)
            return done

        return run


class AgreementPage(AgreementNewPage):
    """An agreement on file."""

    key = "agreement"
    new = False

    def title(self) -> str:
        """Heading."""
        return self.tr("Agreement")


def small_page_specs() -> tuple[RoomSpec, ...]:
    """The pages for the registry."""
    edit, grade = frozenset({Right.CUSTOMER_EDIT.value}), frozenset({Right.CUSTOMER_GRADE.value})

    def spec(title: str, icon: str, rights: frozenset[str], kind: type[FormPage[Any]]) -> RoomSpec:
        return RoomSpec(kind.key, title, icon, rights, kind, navigation=False, parent="customers")

    return (
        spec(str(QT_TRANSLATE_NOOP("Rooms", "Change tier or visit class")), "star", grade, GradePage),
        spec(str(QT_TRANSLATE_NOOP("Rooms", "New contact person")), "people", edit, ContactNewPage),
        spec(str(QT_TRANSLATE_NOOP("Rooms", "Contact person")), "people", edit, ContactPage),
        spec(str(QT_TRANSLATE_NOOP("Rooms", "New agreement")), "agreement", edit, AgreementNewPage),
        spec(str(QT_TRANSLATE_NOOP("Rooms", "Agreement")), "agreement", edit, AgreementPage),
    )
