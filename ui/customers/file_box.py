"""A file's path, typed or chosen: the field, and a button that opens the system's file dialog."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from ui.widgets.icons import icon
from ui.widgets.state import label
from ui.widgets.themes import px


class FileBox(QWidget):
    """A path.

    Signals:
        entered(): Enter was pressed in the field, or a file was chosen.
    """

    entered = Signal()

    def __init__(self, name: str, text: str, filters: str, *, saving: bool, parent: QWidget | None = None) -> None:
        """Build the field.

        Args:
            name: objectName of the field.
            text: Word before it.
            filters: File kinds as Qt's dialog wants them.
            saving: Whether a file is written, not read.
            parent: Owner.
        """
        super().__init__(parent)
        self._filters = filters
        self._saving = saving
        self.line = QLineEdit()
        self.line.setObjectName(name)
        self.line.setAccessibleName(text)
        self.line.returnPressed.connect(self.entered)
        self.button = QPushButton(self.tr("Choose…"))
        self.button.setObjectName(f"{name}.choose")
        self.button.setIcon(icon("list"))
        self.button.clicked.connect(self.choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(label(text, "muted"))
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.line)

    def path(self) -> Path | None:
        """The path, without the quotation marks that Windows copies with it; None when empty."""
        text = self.line.text().strip().strip('"')
        return Path(text) if text else None

    def choose(self) -> None:
        """Open the file dialog."""
        dialog = QFileDialog(self.window(), self.line.accessibleName(), self.line.text(), self._filters)
        if self._saving:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, path: str) -> None:
        self.line.setText(path)
        self.entered.emit()
