"""Half-typed forms that survive Esc, a closed page and a power cut.

``DraftKeeper`` watches a form, and at most half a second after a change hands its raw texts to the draft store (on a
worker thread, if the room gives one). When the page opens again it offers what was typed.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

DELAY_MS = 400


def draft_key(page_key: str, subject: bytes | None = None) -> str:
    """Key of the draft of a page: ``visit_new:<id in hex>``, so that the list of drafts can open the page again."""
    return f"{page_key}:{subject.hex() if subject is not None else ''}"


def draft_page(key: str) -> tuple[str, bytes | None]:
    """Page key and subject of a draft's key, the arguments of ``shell.open``."""
    page_key, _, subject = key.partition(":")
    try:
        return page_key, bytes.fromhex(subject) if subject else None
    except ValueError:
        return page_key, None


class DraftLine(Protocol):
    """A kept draft."""

    @property
    def key(self) -> str:
        """Page and subject, such as ``visit_new:<customer id in hex>``."""
        ...

    @property
    def title(self) -> str:
        """Words for the list of drafts."""
        ...

    @property
    def body(self) -> str:
        """What the form gave, JSON."""
        ...

    @property
    def saved_ms(self) -> int:
        """When it was last typed in, UTC milliseconds."""
        ...


class DraftStore(Protocol):
    """Where drafts are kept; per person, encrypted with the cache, never on the wire."""

    def save(self, key: str, staff_no: str, body: str, title: str = "") -> None:
        """Keep or replace a draft."""
        ...

    def load(self, key: str, staff_no: str) -> DraftLine | None:
        """A kept draft, or None."""
        ...

    def drop(self, key: str, staff_no: str) -> None:
        """Forget a draft."""
        ...

    def list(self, staff_no: str) -> Sequence[DraftLine]:
        """Drafts of a person, newest first."""
        ...


class HasRaw(Protocol):
    """A form that can say and take back exactly what is typed in it (``ui.widgets.form.Form``)."""

    @property
    def changed(self) -> SignalInstance:
        """Emitted after every change by the person."""
        ...

    @property
    def dirty(self) -> bool:
        """Whether something differs from what was loaded."""
        ...

    def raw(self) -> Mapping[str, str]:
        """Every field's text as typed, even if it is no valid value."""
        ...

    def set_raw(self, texts: Mapping[str, str]) -> None:
        """Put typed texts back; the form counts as changed."""
        ...


class DraftKeeper(QObject):
    """Keeps the draft of one form.

    Example:
        ::

            self._keeper = DraftKeeper(self.form, context.services.drafts, context.session.actor.staff_no, parent=self)
            # in enter():
            self._keeper.begin(draft_key("visit_new", customer_id), customer.name)   # puts a kept draft back
            # after a save:
            self._keeper.done()

    Signals:
        restored(): A kept draft was put back into the form; the room may say so.
        saved(): The draft has been handed to the store.
    """

    restored = Signal()
    saved = Signal()

    def __init__(
        self,
        form: HasRaw,
        store: DraftStore,
        staff_no: str,
        parent: QObject,
        run: Callable[[Callable[[], None]], None] | None = None,
    ) -> None:
        """Watch a form.

        Args:
            form: The form.
            store: Where drafts are kept.
            staff_no: Whose draft it is.
            parent: The room.
            run: Runs the saving elsewhere, such as ``lambda work: tasks.run(Task(lambda _: work()))``; without it the
                store is called at once (one small row).
        """
        super().__init__(parent)
        self._form = form
        self._store = store
        self._staff_no = staff_no
        self._run = run
        self._key = ""
        self._title = ""
        self._unsaved = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self.flush)
        form.changed.connect(self._on_change)

    def begin(self, key: str, title: str = "") -> bool:
        """Start keeping under a key; True when a kept draft was put back into the form.

        Args:
            key: Page and subject.
            title: What the list of drafts calls it.
        """
        self.flush()
        self._unsaved = False
        self._key, self._title = key, title
        line = self._store.load(key, self._staff_no)
        if line is None:
            return False
        self._form.set_raw({str(name): str(value) for name, value in json.loads(line.body).items()})
        self.restored.emit()
        return True

    def flush(self) -> None:
        """Keep now what is typed but not kept; call it in ``leave()``."""
        self._timer.stop()
        if self._key and self._unsaved:
            self._unsaved = False
            self._save(self._key, json.dumps(dict(self._form.raw()), ensure_ascii=False))

    def done(self) -> None:
        """The form was saved: forget its draft."""
        self._timer.stop()
        self._unsaved = False
        if self._key:
            key = self._key
            self._call(lambda: self._store.drop(key, self._staff_no))

    def _on_change(self) -> None:
        self._unsaved = True
        if self._key and not self._timer.isActive():
            self._timer.start()

    def _save(self, key: str, body: str) -> None:
        title = self._title
        self._call(lambda: self._store.save(key, self._staff_no, body, title))
        self.saved.emit()

    def _call(self, work: Callable[[], None]) -> None:
        if self._run is None:
            work()
        else:
            self._run(work)
