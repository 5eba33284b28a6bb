"""Base of the room's forms: load, keep a draft, save, say what happened; Esc goes back and drops no text.

Order: ``enter`` reads on a worker thread what the form shows, ``filled`` puts it in and brings a kept draft back; F10
checks and saves on a worker thread; an error stands at its field with the cursor there; after a save the draft is gone
and the page before is shown.
"""

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from models.kernel.errors import YouKeError
from ui.shell.context import RoomContext
from ui.shell.room import Room, RoomAction
from ui.shell.tasks import Progress, Task
from ui.widgets.drafts import DraftKeeper, draft_key
from ui.widgets.form import Form
from ui.widgets.state import label
from ui.widgets.themes import px

T = TypeVar("T")


class ChangedTexts(QObject):
    """Keeps of a form only what was changed, so that a draft never brings an old value back over a newer one."""

    def __init__(self, form: Form) -> None:
        super().__init__(form)
        self._form = form
        self.changed = form.changed

    @property
    def dirty(self) -> bool:
        """Whether something differs from what was loaded."""
        return self._form.dirty

    def raw(self) -> Mapping[str, str]:
        """Texts of the changed fields."""
        every = self._form.raw()
        return {key: every[key] for key in self._form.changed_keys()}

    def set_raw(self, texts: Mapping[str, str]) -> None:
        """Put typed texts back."""
        self._form.set_raw(texts)


class FormPage(Room, Generic[T]):
    """A page with one form.

    Attributes:
        form: The form.
        subject: What the page is about: an id, or None.
        loaded: What was read for it.
    """

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.subject: bytes | None = None
        self.loaded: T | None = None
        self._saving = False
        self.form = self.make_form()
        self.head = label("", "muted", wrap=True)
        self.head.setObjectName(f"{self.key}.head")
        self.keeper = DraftKeeper(
            ChangedTexts(self.form), context.services.drafts, context.session.actor.staff_no, self, self._run_quietly
        )
        self.keeper.restored.connect(self._tell_restored)
        self.form.submitted.connect(self.save)
        self._lay_out()

    @property
    def row_id(self) -> bytes:
        """Id of what the page is about; empty for something new."""
        return self.subject or b""

    # --- what a page gives ------------------------------------------------------------------------------------------

    def make_form(self) -> Form:
        """Build the form."""
        raise NotImplementedError

    def read(self) -> T:
        """Read what the form shows; runs on a worker thread."""
        raise NotImplementedError

    def fill(self, loaded: T) -> None:
        """Put what was read into the form."""
        raise NotImplementedError

    def work(self) -> Callable[[str], Any]:
        """What saving does, with everything taken from the form now; gets the key of the draft. Runs on a worker."""
        raise NotImplementedError

    def saved(self, result: Any) -> None:
        """The save is done; go on from here."""
        raise NotImplementedError

    def subject_name(self) -> str:
        """Words for the list of drafts."""
        return self.title()

    def above(self) -> list[QWidget]:
        """Widgets between head and form."""
        return []

    # --- life -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(16), px(8), px(16), px(12))
        column.setSpacing(px(8))
        column.addWidget(self.head)
        for widget in self.above():
            column.addWidget(widget)
        column.addWidget(self.form)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.area = area

    def enter(self, argument: object = None) -> None:
        """Read and fill."""
        self.subject = argument if isinstance(argument, bytes) else None
        self._saving = False
        self.loaded = None
        self.form.set_values({})
        self.form.setEnabled(False)
        self.context.tasks.run(Task(lambda _progress: self.read(), self._loaded, self._failed, "read"), owner=self)

    @property
    def help_page(self) -> str:
        """The help of the whole room."""
        return "customers"

    def leave(self) -> bool:
        """Keep what is typed."""
        self.keeper.flush()
        return True

    def room_actions(self) -> list[RoomAction]:
        """Save."""
        return [
            RoomAction("F10", self.tr("Save"), self.save, self.ready, f"{self.key}.save", primary=True, icon="save")
        ]

    @property
    def ready(self) -> bool:
        """Whether the form can be saved now."""
        return self.form.isEnabled() and not self._saving

    def save(self) -> None:
        """Check and save."""
        if not self.ready:
            return
        self.context.door.clear()
        if not self.form.check():
            return
        self.keeper.flush()
        self._saving = True
        self.actions_changed.emit()
        work, key = self.work(), draft_key(self.key, self.subject)

        def run(_progress: Progress) -> Any:
            return work(key)

        self.context.tasks.run(Task(run, self._saved, self._refused), owner=self)

    def _loaded(self, loaded: T) -> None:
        self.loaded = loaded
        self.form.setEnabled(True)
        self.fill(loaded)
        self.keeper.begin(draft_key(self.key, self.subject), self.subject_name())
        self.title_changed.emit()
        self.actions_changed.emit()
        self.form.focus_first()

    def _failed(self, error: YouKeError) -> None:
        self.context.door.error(error)

    def _saved(self, result: Any) -> None:
        self._saving = False
        self.keeper.done()
        self.form.set_values({})
        self.saved(result)

    def _refused(self, error: YouKeError) -> None:
        self._saving = False
        self.actions_changed.emit()
        self.refused(error)

    def refused(self, error: YouKeError) -> None:
        """The service refused; the text stays, the cursor goes to the field."""
        self.context.door.error(error, self.form)

    def _tell_restored(self) -> None:
        self.context.door.tell(self.tr("What you had typed here was kept and is back in the form."), "info")

    def _run_quietly(self, work: Callable[[], None]) -> None:
        self.context.tasks.run(Task(lambda _progress: work()))
