"""导入: judge a file, look at every mended and refused row, import the good ones, undo a whole import.

Order: a path and F5 judge the file on a worker thread and write nothing; F10 imports the accepted rows in bounded
transactions with progress and cancel; F8 saves the refused rows for correction. Earlier imports stand in the last tab,
where F12 takes one back.
"""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.queries.imports import ImportLine
from app.services.imports import ImportResult, UndoResult
from models.kernel.errors import YouKeError
from models.rules.permissions import Right
from ui.customers.file_box import FileBox
from ui.customers.import_words import (
    Judged,
    MendedLine,
    RefusedLine,
    mended_columns,
    mended_lines,
    refused_columns,
    refused_lines,
    summary,
)
from ui.customers.words import counted
from ui.shell.context import RoomContext
from ui.shell.door import TextQuestion
from ui.shell.room import Room, RoomAction, RoomSpec
from ui.shell.tasks import Progress, Running, Task
from ui.widgets.paging import Column, Mark, Rows
from ui.widgets.state import EmptyState, label
from ui.widgets.table import DataTable
from ui.widgets.tabs import Tabs
from ui.widgets.themes import px
from ui.widgets.words import moment, number, sentence

SUFFIX = "-未导入"


class ImportPage(Room):
    """Imports of customer files."""

    key = "customers_import"

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.judged: Judged | None = None
        self._busy = False
        self._result: ImportResult | None = None
        kinds = self.tr("Customer lists (*.csv *.xlsx);;All files (*)")
        self.file = FileBox("customers_import.file", self.tr("File"), kinds, saving=False)
        self.file.entered.connect(self.check)
        self.summary = label(self.tr("Choose a CSV or XLSX file; F5 checks it and writes nothing."), wrap=True)
        self.summary.setObjectName("customers_import.summary")
        self.tabs = Tabs("customers_import")
        self.refused = DataTable[RefusedLine]("customers_import.refused", refused_columns())
        self.mended = DataTable[MendedLine]("customers_import.mended", mended_columns())
        self.earlier = DataTable[ImportLine](
            "customers_import.earlier", self._columns(), load=context.tasks.read, key=lambda row: row.batch_id
        )
        self.refused.set_empty(EmptyState("good", self.tr("No refused row")))
        self.mended.set_empty(EmptyState("good", self.tr("No mended cell")))
        self.earlier.set_empty(EmptyState("import", self.tr("Nothing was imported yet")))
        self.tabs.add("refused", self.tr("Refused rows"), self.refused)
        self.tabs.add("mended", self.tr("Mended cells"), self.mended)
        self.tabs.add("earlier", self.tr("Earlier imports"), self.earlier)
        self.tabs.changed.connect(lambda _key: self.actions_changed.emit())
        self.earlier.picked.connect(lambda _row: self.actions_changed.emit())
        self.earlier.failed.connect(context.door.error)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(8))
        for widget in (self.file, self.summary):
            column.addWidget(widget)
        column.addWidget(self.tabs, 1)

    def title(self) -> str:
        """Heading."""
        return self.tr("Import customers")

    @property
    def help_page(self) -> str:
        """The help of the whole room."""
        return "customers"

    def enter(self, argument: object = None) -> None:
        """Show what was judged last; ``argument`` may be a path."""
        if isinstance(argument, Path | str) and str(argument):
            self.file.line.setText(str(argument))
        imports, actor = self.context.services.imports, self.context.session.actor

        def page(_request: object) -> Rows[ImportLine]:
            found = imports.imports(actor)
            return Rows(found, len(found))

        self.earlier.set_source(page)
        self.file.line.setFocus()

    def room_actions(self) -> list[RoomAction]:
        """Check, import, save the refused rows, undo."""
        run, free = self.judged, not self._busy
        take_in = self.tr("Import")
        if run is not None:
            take_in = self.tr("Import {count} customers").format(count=number(len(run.accepted)))
        some, bad = bool(run and run.accepted), bool(run and run.refused)
        actions = [
            RoomAction("F5", self.tr("Check the file"), self.check, free, "customers_import.check", icon="tick"),
            RoomAction(
                "F10", take_in, self.take_in,
                free and some, "customers_import.save", True, "import",
            ),
            RoomAction("F8", self.tr("Save the refused rows"), self.save_refused, free and bad,
                       "customers_import.save_refused", icon="save"),
            RoomAction("Ctrl+O", self.tr("Choose the file"), self.file.choose, free, "customers_import.choose"),
        ]  # fmt: skip
        line = self.earlier.current() if self.tabs.current == "earlier" else None
        if self.tabs.current == "earlier" and self.context.session.may(Right.IMPORT_UNDO.value):
            possible = free and line is not None and line.undone_ms is None
            undo = self.tr("Undo this import")
            actions.append(RoomAction("F12", undo, self.undo, possible, "customers_import.undo", icon="undo"))
        return actions

    # --- acts -------------------------------------------------------------------------------------------------------

    def check(self) -> None:
        """Judge the file."""
        path = self.file.path()
        if self._busy or path is None:
            self.file.line.setFocus()
            return
        self.context.door.clear()
        imports, actor = self.context.services.imports, self.context.session.actor

        def judge(progress: Progress) -> Any:
            return imports.dry_run(path, actor, lambda done: progress.step(done, 0))

        self._start(judge, self._show, self.tr("Checking the file"), "read")

    def take_in(self) -> None:
        """Import the accepted rows."""
        run: Any = self.judged
        if run is None or self._busy or not run.accepted:
            return
        imports, actor = self.context.services.imports, self.context.session.actor
        self._result = None

        def work(progress: Progress) -> ImportResult:
            def go_on(done: int, total: int) -> bool:
                if progress.cancelled:
                    return False
                progress.step(done, total)
                return True

            result: ImportResult = imports.commit(run, actor, go_on)
            self._result = result
            return result

        running = self._start(work, self._imported, self.tr("Importing"), "store")
        running.ended.connect(partial(self._after, running))

    def save_refused(self) -> None:
        """Save the refused rows beside the file."""
        run: Any = self.judged
        path = self.file.path()
        if run is None or path is None or self._busy:
            return
        target = path.with_name(f"{path.stem}{SUFFIX}{path.suffix if path.suffix.lower() == '.xlsx' else '.csv'}")
        imports, actor, door = self.context.services.imports, self.context.session.actor, self.context.door
        done = self.tr("{count} rows are in {file}. Correct them there and import that file.")

        def tell(count: int) -> None:
            self._set_busy(False)
            door.tell(done.format(count=number(count), file=str(target)), "good")

        self._start(
            lambda _progress: imports.write_refused(run, target, actor, sentence), tell, self.tr("Writing the file"),
            "read",
        )  # fmt: skip

    def undo(self) -> None:
        """Take a whole import back."""
        line = self.earlier.current()
        if line is None or self._busy:
            return
        question = TextQuestion(
            self.tr(
                "Take back the import of {file}? Customers that nobody has touched since are removed; the others stay "
                "and are named."
            ).format(file=line.file_name),
            self.tr("Reason"),
            self.tr("Undo the import"),
        )
        imports, actor, batch = self.context.services.imports, self.context.session.actor, line.batch_id

        def ask(reason: str) -> None:
            self._start(
                lambda _progress: imports.undo(batch, actor, reason),
                self._undone,
                self.tr("Undoing the import"),
                "store",
            )

        self.context.door.ask_text(question, ask)

    # --- answers ----------------------------------------------------------------------------------------------------

    def _start(self, work: Any, done: Any, title: str, lane: Any) -> Running:
        self._set_busy(True)
        return self.context.tasks.run(Task(work, done, self._failed, lane, title, cancellable=True), owner=self)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.actions_changed.emit()

    def _show(self, run: Judged) -> None:
        self.judged = run
        refused, mended = refused_lines(run.refused), mended_lines(run.mended)
        self.refused.set_source(lambda request: _cut(refused, request))
        self.mended.set_source(lambda request: _cut(mended, request))
        self.tabs.set_title("refused", counted(self.tr("Refused rows"), len(run.refused)))
        self.tabs.set_title("mended", counted(self.tr("Mended cells"), len(mended)))
        self.summary.setText(summary(run))
        self.tabs.show_tab("refused" if refused or not mended else "mended")
        self._set_busy(False)
        self.refused.setFocus()

    def _imported(self, result: ImportResult) -> None:
        self.judged = None
        text = self.tr("{count} customers are imported.").format(count=number(result.filed))
        if result.late:
            late = self.tr("{count} rows were refused at the last moment because their number was taken meanwhile.")
            text += " " + late.format(count=number(len(result.late)))
        self.context.door.tell(text, "warning" if result.late else "good")
        self.earlier.reload()
        self.tabs.show_tab("earlier")
        self._set_busy(False)

    def _after(self, running: Running) -> None:
        """A cancelled import delivers nothing, but what it filed stands and is named."""
        result = self._result
        if not running.cancelled:
            return
        if result is not None:
            stopped = self.tr("Stopped. {count} customers are imported; F12 in “Earlier imports” takes them back.")
            self.context.bus.publish(result.changes)
            self.context.door.tell(stopped.format(count=number(result.filed)), "warning")
            self.earlier.reload()
        self._set_busy(False)

    def _undone(self, result: UndoResult) -> None:
        text = self.tr("{count} customers are removed.").format(count=number(result.removed))
        if result.kept:
            kept = self.tr("{count} stay because somebody worked with them: {names}.")
            names = "、".join(each.name for each in result.kept[:5])
            text += " " + kept.format(count=number(len(result.kept)), names=names)
        self.context.door.tell(text, "warning" if result.kept else "good")
        self.earlier.reload()
        self._set_busy(False)

    def _failed(self, error: YouKeError) -> None:
        self._set_busy(False)
        self.context.door.error(error)

    def _columns(self) -> tuple[Column[ImportLine], ...]:
        return (
            Column("when", self.tr("When"), lambda row: moment(row.made_ms), width=140),
            Column("file", self.tr("File"), lambda row: row.file_name, width=240, stretch=True),
            Column("who", self.tr("Who"), lambda row: row.made_by, width=90),
            Column("rows", self.tr("Rows"), lambda row: number(row.rows), align="right", width=80),
            Column("filed", self.tr("On file today"), lambda row: number(row.filed), align="right", width=110),
            Column("refused", self.tr("Refused"), lambda row: number(row.refused), align="right", width=84),
            Column("state", self.tr("State"), lambda row: row.undo_reason, width=220, mark=self._mark),
        )

    def _mark(self, row: ImportLine) -> Mark | None:
        if row.undone_ms is None:
            return None
        undone = self.tr("Undone {when}: {reason}").format(when=moment(row.undone_ms), reason=row.undo_reason)
        return Mark(undone, "muted", "undo")


def _cut(lines: tuple[Any, ...], request: Any) -> Rows[Any]:
    return Rows(lines[request.offset : request.offset + request.limit], len(lines))


def import_page_spec() -> RoomSpec:
    """The page for the registry."""
    return RoomSpec(
        ImportPage.key,
        str(QT_TRANSLATE_NOOP("Rooms", "Import customers")),
        "import",
        frozenset({Right.IMPORT.value}),
        ImportPage,
        navigation=False,
        parent="customers",
    )
