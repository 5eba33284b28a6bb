"""The bottom line: sync in true words, passing remarks, drafts, clerk, outlet, printer, clock."""

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui.shell.sync_words import SyncState, sync_mark
from ui.widgets.flow import FlowLayout
from ui.widgets.icons import icon
from ui.widgets.paging import Mark
from ui.widgets.state import label, restyle
from ui.widgets.themes import px

PASSING_MS = 6000
CLOCK_SLACK_MS = 60_000


@dataclass(frozen=True, slots=True)
class PlaceInfo:
    """Who works where.

    Attributes:
        clerk: Name of the signed-in person.
        outlet: Name of the outlet.
        terminal: Terminal code of the PC.
        printer: Name of the paper printer; empty for none.
        clock_off_ms: This PC's clock minus the server's, milliseconds; None when not known.
    """

    clerk: str
    outlet: str
    terminal: str = ""
    printer: str = ""
    clock_off_ms: int | None = None


class StatusBar(QFrame):
    """The bottom line.

    Signals:
        sync_pressed(): The sync words were pressed.
        drafts_pressed(): The drafts were pressed.
    """

    sync_pressed = Signal()
    drafts_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusbar")
        flow = FlowLayout(self, 14)
        flow.setContentsMargins(px(10), px(3), px(10), px(3))
        self._sync = self._button("shell.sync", self.sync_pressed)
        self._drafts = self._button("shell.drafts", self.drafts_pressed)
        self._drafts.setIcon(icon("draft", "muted", 15))
        self._drafts.setVisible(False)
        self._clerk = label("")
        self._clerk.setObjectName("shell.clerk")
        self._outlet = label("", "muted")
        self._printer = label("", "muted")
        self._clock = label("", "muted")
        self._passing = label("", "accent")
        self._passing.setObjectName("shell.passing")
        for part in (self._sync, self._drafts, self._clerk, self._outlet, self._printer, self._clock, self._passing):
            flow.addWidget(part)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PASSING_MS)
        self._timer.timeout.connect(lambda: self.say(""))
        self.say("")

    def _button(self, name: str, signal: object) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setProperty("flat", True)
        button.setFocusPolicy(button.focusPolicy().NoFocus)
        button.clicked.connect(signal)
        return button

    def show_sync(self, state: SyncState, now_ms: int) -> None:
        """Show where sync stands."""
        self.show_mark(sync_mark(state, now_ms))

    def show_mark(self, mark: Mark) -> None:
        """Show sync words with their icon."""
        self._sync.setText(mark.text)
        self._sync.setIcon(icon(mark.icon_name, mark.tone, 16))
        restyle(self._sync, "tone", mark.tone)

    def show_drafts(self, count: int) -> None:
        """Show how many drafts there are; hidden for none."""
        self._drafts.setText(self.tr("Drafts {count}").format(count=count))
        self._drafts.setVisible(count > 0)

    def show_place(self, info: PlaceInfo) -> None:
        """Show who works where."""
        self._clerk.setText(info.clerk)
        self._outlet.setText(" ".join(part for part in (info.outlet, info.terminal) if part))
        printer = info.printer or self.tr("none")
        self._printer.setText(self.tr("Printer: {name}").format(name=printer))
        self._clock.setVisible(info.clock_off_ms is not None)
        if info.clock_off_ms is not None:
            self._show_clock(info.clock_off_ms)

    def say(self, text: str) -> None:
        """Say something short that passes."""
        self._passing.setText(text)
        self._passing.setVisible(bool(text))
        if text:
            self._timer.start()

    def sync_text(self) -> str:
        """The sync words shown."""
        return self._sync.text()

    def passing_text(self) -> str:
        """The passing remark shown."""
        return self._passing.text()

    def _show_clock(self, off_ms: int) -> None:
        wrong = abs(off_ms) > CLOCK_SLACK_MS
        restyle(self._clock, "tone", "warning" if wrong else "muted")
        seconds = round(off_ms / 1000)
        if not wrong:
            self._clock.setText(self.tr("Clock right"))
        elif seconds > 0:
            self._clock.setText(self.tr("⚠ Clock fast by {amount}").format(amount=self._span(seconds)))
        else:
            self._clock.setText(self.tr("⚠ Clock slow by {amount}").format(amount=self._span(-seconds)))

    def _span(self, seconds: int) -> str:
        if seconds < _MINUTES_FROM:
            return self.tr("{count} s").format(count=seconds)
        if seconds < _HOURS_FROM:
            return self.tr("{count} min").format(count=seconds // 60)
        return self.tr("{count} h").format(count=seconds // 3600)


_MINUTES_FROM = 120
_HOURS_FROM = 7200
