"""A page with one form about one customer: known facts above, a draft that survives, saved on a worker thread."""

import json
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.services.visits.reading import VisitFormFacts
from models.kernel.errors import YouKeError
from models.rules.permissions import Right
from ui.shell.context import RoomContext
from ui.shell.room import Room, RoomAction
from ui.shell.tasks import Progress, Task
from ui.visits.head import CustomerHead
from ui.widgets.drafts import DraftKeeper, draft_key
from ui.widgets.fields import Field, Section
from ui.widgets.form import Form
from ui.widgets.state import SectionCard
from ui.widgets.themes import px


class FormPage(Room):
    """Base of the forms of the room.

    Order: ``enter`` reads what ``load`` gives, ``fill`` shows it, a kept draft is put back over it; F10 checks, hands
    ``collect``'s value to ``store`` on a worker thread, and ``saved`` says what became of it.
    """

    name = "form"

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.subject: bytes = b""
        self.facts: VisitFormFacts | None = None
        self.typed = ""
        self.about = ""
        self.authorisation = b""
        self._saving = False
        self.head = CustomerHead()
        self.form = Form(self.name, self.fields())
        card = SectionCard()
        card.add(self.form)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(8))
        column.addWidget(self.head)
        column.addWidget(card)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(page)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.area)
        self.keeper = DraftKeeper(self.form, context.services.drafts, context.session.actor.staff_no, self)
        self.keeper.restored.connect(self._on_restored)
        self.form.submitted.connect(self.save)
        self.form.advanced.connect(lambda _key: self.area.ensureWidgetVisible(self.focused()))

    # --- what a page gives ------------------------------------------------------------------------------------------

    def fields(self) -> Sequence[Section | Field]:
        """The fields."""
        raise NotImplementedError

    def load(self, subject: bytes) -> Any:
        """Read what the page shows; runs on a worker thread."""
        raise NotImplementedError

    def fill(self, loaded: Any) -> None:
        """Show what was read."""
        raise NotImplementedError

    def collect(self) -> Any:
        """What is typed as a value; None after an error was shown."""
        raise NotImplementedError

    def store(self, value: Any) -> Any:
        """Save; runs on a worker thread."""
        raise NotImplementedError

    def saved(self, result: Any) -> None:
        """It was saved."""
        raise NotImplementedError

    # --- life -------------------------------------------------------------------------------------------------------

    def enter(self, argument: object = None) -> None:
        """Read and show."""
        self.subject = argument if isinstance(argument, bytes) else b""
        self.facts = None
        self._saving = False
        self.form.setEnabled(False)
        self.actions_changed.emit()
        self.context.tasks.read(partial(self.load, self.subject), self._loaded, self, self.context.door.error)

    def leave(self) -> bool:
        """Keep what is typed."""
        self.keeper.flush()
        return True

    def room_actions(self) -> list[RoomAction]:
        """Save."""
        ready = self.facts is not None and not self._saving
        return [RoomAction("F10", self.tr("Save"), self.save, ready, f"{self.name}.save", True, "save")]

    @property
    def draft(self) -> str:
        """Key of the draft of this page and subject."""
        return draft_key(self.key, self.subject)

    @property
    def help_page(self) -> str:
        """The forms are explained with their room."""
        return "visits"

    def focused(self) -> QWidget:
        """The widget with the cursor, or the form."""
        found: QWidget | None = self.form.focusWidget()
        return self.form if found is None else found

    def save(self) -> None:
        """Check and save; a second press does nothing. After the lease a second person authorises it."""
        if self._saving or self.facts is None or not self.form.check():
            return
        value = self.collect()
        if value is None:
            return
        session, services = self.context.session, self.context.services
        if not session.needs_supervisor(Right.VISIT_RECORD):
            self._start(value, b"")
            return
        self.context.door.authorise(
            self.title(),
            lambda typed: services.authorise.authorise(Right.SUPERVISE, session.actor, typed),
            partial(self._start, value),
        )

    def _start(self, value: Any, authorisation: bytes) -> None:
        self.authorisation = authorisation
        self._saving = True
        self.typed = json.dumps(self.form.raw(), ensure_ascii=False)
        self.about = "" if self.facts is None else self.facts.customer.name
        self.actions_changed.emit()
        self.keeper.flush()

        def function(_progress: Progress) -> Any:
            return self.store(value)

        self.context.tasks.run(Task(function, self._on_saved, self._refused), owner=self)

    def _loaded(self, loaded: Any) -> None:
        self.form.setEnabled(True)
        self.fill(loaded)
        if self.facts is not None:
            self.head.set_facts(self.facts)
            self.keeper.begin(self.draft, self.facts.customer.name)
        self.form.focus_first()
        self.actions_changed.emit()

    def _on_restored(self) -> None:
        self.context.door.tell(self.tr("What was typed here before is back."), "info")

    def _on_saved(self, result: Any) -> None:
        self._saving = False
        self.keeper.done()
        self.form.set_values({})
        self.facts = None
        self.actions_changed.emit()
        self.saved(result)

    def _refused(self, error: YouKeError) -> None:
        self._saving = False
        self.actions_changed.emit()
        self.context.door.error(error, self.form)
