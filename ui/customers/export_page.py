"""导出: where to, as what, and what for; the reason and the number of rows are logged."""

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QStandardPaths
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.queries.customers import CustomerFilter, ListOrder
from app.queries.field_words import FieldWord
from app.services.customers.exporting import Exported
from models.kernel.clock import today
from models.kernel.errors import YouKeError
from models.rules.permissions import Right
from ui.customers.file_box import FileBox
from ui.shell.context import RoomContext
from ui.shell.room import Room, RoomAction, RoomSpec
from ui.shell.tasks import Task
from ui.widgets.fields import Section, TextField
from ui.widgets.form import Form
from ui.widgets.state import label
from ui.widgets.themes import px
from ui.widgets.words import word

REASON_MOST = 200


class ExportPage(Room):
    """Writes the list that was shown to a file."""

    key = "customers_export"

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._wanted = CustomerFilter()
        self._order = ListOrder()
        self._busy = False
        self.head = label("", wrap=True)
        self.head.setObjectName("customers_export.head")
        kinds = self.tr("CSV for Excel and WPS (*.csv);;Excel workbook (*.xlsx)")
        self.file = FileBox("customers_export.file", self.tr("File"), kinds, saving=True)
        reason = TextField(
            key="reason", label=word(FieldWord.REASON), required=True, max_length=REASON_MOST, wide=True,
            hint=self.tr("What the list is for; it stands in the export log with your name"),
        )  # fmt: skip
        self.form = Form(self.key, (Section("", (reason,)),))
        self.form.submitted.connect(self._export)
        self.file.entered.connect(lambda: self.form.focus_field("reason"))
        notice = label(
            self.tr(
                "Personal data is masked in the file as it is on the screen. "
                "A name that ends in .xlsx makes a workbook."
            ),
            "muted",
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(10))
        for widget in (self.head, self.file, self.form, notice):
            column.addWidget(widget)
        column.addStretch(1)

    def title(self) -> str:
        """Heading."""
        return self.tr("Export the list")

    @property
    def help_page(self) -> str:
        """The help of the whole room."""
        return "customers"

    def enter(self, argument: object = None) -> None:
        """Take the filter and order of the list."""
        self._busy = False
        if isinstance(argument, tuple):
            wanted, sort, descending = argument
            self._wanted, self._order = wanted, ListOrder(sort=sort, descending=descending)
        self.form.set_values({})
        self.file.line.setText(str(self._proposed()))
        reading, actor, wanted = self.context.services.customers.read, self.context.session.actor, self._wanted
        self.context.tasks.read(
            lambda: reading.count(wanted, actor), self._show_count, self, self.context.door.error
        )  # fmt: skip
        self.form.focus_field("reason")

    def room_actions(self) -> list[RoomAction]:
        """Export, and choose the file."""
        export, choose = self.tr("Export"), self.tr("Choose the file")
        return [
            RoomAction("F10", export, self._export, not self._busy, "customers_export.save", True, "export"),
            RoomAction("Ctrl+O", choose, self.file.choose, name="customers_export.choose"),
        ]

    def _proposed(self) -> Path:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(folder) / f"客户名单-{today(self.context.clock):%Y%m%d}.csv"

    def _show_count(self, count: int) -> None:
        self.head.setText(self.tr("{count} customers of the list go into the file.").format(count=f"{count:,}"))

    def _export(self) -> None:
        path = self.file.path()
        if self._busy or not self.form.check() or path is None:
            return
        exporting, actor = self.context.services.customers.exporting, self.context.session.actor
        wanted, order, reason = self._wanted, self._order, self.form.text("reason")
        self._set_busy(True)
        work = Task(
            lambda _progress: exporting.export(wanted, order, path, reason, actor), self._done, self._refused, "read",
            self.tr("Writing the file"),
        )  # fmt: skip
        self.context.tasks.run(work, owner=self)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.actions_changed.emit()

    def _done(self, exported: Exported) -> None:
        self._set_busy(False)
        text = self.tr("{count} customers are in {file}.").format(count=f"{exported.rows:,}", file=str(exported.path))
        self.context.shell.back()
        self.context.door.tell(text, "good")

    def _refused(self, error: YouKeError) -> None:
        self._set_busy(False)
        self.context.door.error(error, self.form)
        if error.field == "file":
            self.file.line.setFocus()


def export_page_spec() -> RoomSpec:
    """The page for the registry."""
    return RoomSpec(
        ExportPage.key,
        str(QT_TRANSLATE_NOOP("Rooms", "Export the list")),
        "export",
        frozenset({Right.EXPORT.value}),
        ExportPage,
        navigation=False,
        parent="customers",
    )
