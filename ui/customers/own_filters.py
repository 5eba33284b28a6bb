"""A person's own filters: saved, made the usual list, deleted."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.services.customers.filters import FilterLine
from models.kernel.changes import Changes
from ui.customers.filter_bar import FilterBar
from ui.shell.context import RoomContext
from ui.shell.door import Question, TextQuestion
from ui.shell.room import RoomAction
from ui.shell.tasks import Task

NAME_MOST = 40


class OwnFilters(QObject):
    """What can be done with the filter that is shown."""

    def __init__(self, context: RoomContext, bar: FilterBar, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._bar = bar
        self._name = name

    def actions(self) -> list[RoomAction]:
        """Save the filter; for one's own also usual or not, and delete."""
        found = [RoomAction("F8", self.tr("Save this filter"), self._save, name=f"{self._name}.save_filter")]
        own = self._bar.own_line()
        if own is not None:
            text = self.tr("Not the usual list") if own.is_default else self.tr("Make it the usual list")
            found.append(RoomAction("F7", text, lambda: self._make_default(own), name=f"{self._name}.default"))
            drop = self.tr("Delete this filter")
            found.append(RoomAction("Del", drop, lambda: self._drop(own), name=f"{self._name}.drop_filter"))
        return found

    def _save(self) -> None:
        question = TextQuestion(
            self.tr("Save the present filter and search for yourself; a filter of the same name is replaced."),
            self.tr("Name"),
            self.tr("Save"),
            max_length=NAME_MOST,
        )
        filters, actor, wanted = self._context.services.customers.filters, self._context.session.actor, self._bar.wanted

        def save(name: str) -> None:
            self._run(lambda: filters.save(name, wanted, actor), self.tr("The filter is saved."))

        self._context.door.ask_text(question, save)

    def _make_default(self, line: FilterLine) -> None:
        filters, actor = self._context.services.customers.filters, self._context.session.actor
        if line.is_default:
            self._run(lambda: filters.make_default(None, actor), self.tr("The list opens with everything."))
        else:
            self._run(lambda: filters.make_default(line.filter_id, actor), self.tr("The list opens with this filter."))

    def _drop(self, line: FilterLine) -> None:
        filters, actor = self._context.services.customers.filters, self._context.session.actor
        question = Question(
            self.tr("Delete the filter “{name}”? The customers stay.").format(name=line.name),
            self.tr("Delete the filter"),
            danger=True,
        )

        def drop() -> None:
            self._bar.show_usual()
            self._run(lambda: filters.drop(line.filter_id, actor), self.tr("The filter is deleted."))

        self._context.door.ask(question, drop)

    def _run(self, work: Callable[[], Changes], done: str) -> None:
        door = self._context.door
        task = Task(lambda _progress: work(), lambda _changes: door.tell(done, "good"))
        self._context.tasks.run(task, owner=self)
