"""The locked screen: after some idle minutes the work is hidden until its clerk types the password."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.kernel.errors import YouKeError
from ui.widgets.fields import TextField
from ui.widgets.form import Form
from ui.widgets.icons import pixmap
from ui.widgets.message_bar import MessageBar
from ui.widgets.state import label
from ui.widgets.themes import px
from ui.widgets.words import sentence


class LockPage(QWidget):
    """Hides the work.

    Signals:
        unlock_wanted(password): The clerk typed the password.
        switch_wanted(): Another clerk wants to sign in; half-typed forms are already kept as drafts.
    """

    unlock_wanted = Signal(str)
    switch_wanted = Signal()

    def __init__(self, clerk: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lock")
        self.bar = MessageBar("lock.message")
        self.form = Form(
            "lock", (TextField(key="password", label=self.tr("Password"), required=True, secret=True),), columns=1
        )
        self.form.submitted.connect(self._submit)
        picture = QLabel()
        picture.setPixmap(pixmap("lock", "accent", 36))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = label(self.tr("Locked · {clerk}").format(clerk=clerk), size="head", wrap=True)
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._unlock = QPushButton(self.tr("Unlock (Enter)"))
        self._unlock.setObjectName("lock.unlock")
        self._unlock.setProperty("primary", True)
        self._unlock.clicked.connect(self._submit)
        switch = QPushButton(self.tr("Another clerk"))
        switch.setObjectName("lock.switch")
        switch.clicked.connect(self.switch_wanted)
        card = QFrame()
        card.setProperty("card", True)
        card.setFixedWidth(px(400))
        column = QVBoxLayout(card)
        column.setContentsMargins(px(24), px(18), px(24), px(18))
        column.setSpacing(px(10))
        for part in (picture, title, self.bar, self.form):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self._unlock, 1)
        row.addWidget(switch)
        column.addLayout(row)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(3)

    def begin(self) -> None:
        """Put the cursor into the password."""
        self.form.set_values({})
        self.form.focus_first()

    def show_error(self, error: YouKeError) -> None:
        """Show why it stays locked."""
        self._unlock.setEnabled(True)
        self.bar.show_message("danger", sentence(error.title), sentence(error.remedy))
        self.begin()

    def _submit(self) -> None:
        if self.form.check():
            self._unlock.setEnabled(False)
            self.unlock_wanted.emit(self.form.editor("password").raw())


class IdleWatch(QObject):
    """Notices that nobody has touched keyboard or mouse for some minutes.

    It listens at the native windows only, where few events pass, so it costs nothing while lists scroll.

    Signals:
        idle(): The time is over.
    """

    idle = Signal()

    def __init__(self, application: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.idle)
        application.focusWindowChanged.connect(self._watch)
        self._watch(application.focusWindow())

    def start(self, minutes: int) -> None:
        """Watch; 0 minutes never locks."""
        self._timer.stop()
        if minutes > 0:
            self._timer.start(minutes * 60_000)

    def stop(self) -> None:
        """Stop watching."""
        self._timer.stop()

    def touch(self) -> None:
        """Somebody is there."""
        if self._timer.isActive():
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: a key or the mouse."""
        if event.type() in _SIGNS_OF_LIFE:
            self.touch()
        return super().eventFilter(watched, event)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)


_SIGNS_OF_LIFE = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
)
