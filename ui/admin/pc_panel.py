"""This PC: terminal, keys, who can sign in here, which data it keeps."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.core.vault import Keyholder
from app.services.organisation import ThisPc
from ui.admin.words import binding_word
from ui.widgets.state import SectionCard, label
from ui.widgets.themes import px
from ui.widgets.words import moment

_MEGA = 1024 * 1024


class PcPanel(QScrollArea):
    """Facts in cards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("admin.pc")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_pc(self, pc: ThisPc) -> None:
        """Show the facts."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self._card(self.tr("This computer"), self._facts(pc)))
        column.addWidget(self._card(self.tr("People who can sign in here without the network"), self._holders(pc)))
        column.addWidget(self._card(self.tr("Data kept here"), self._scopes(pc)))
        column.addStretch(1)
        self.setWidget(inner)

    def _facts(self, pc: ThisPc) -> list[tuple[str, str]]:
        return [
            (self.tr("Terminal"), pc.terminal or self.tr("none yet")),
            (self.tr("Place"), pc.outlet),
            (self.tr("Keys are bound to"), binding_word(pc.binding)),
            (self.tr("Encrypted data"), self.tr("{size} MB").format(size=f"{pc.cache_bytes / _MEGA:,.1f}")),
            (self.tr("Program"), f"{pc.program} · SQLite {pc.storage}"),
        ]

    def _holders(self, pc: ThisPc) -> list[tuple[str, str]]:
        return [(f"{holder.name} {holder.staff_no}", self._state(holder)) for holder in pc.holders]

    def _state(self, holder: Keyholder) -> str:
        if holder.supervisor:
            return self.tr("locked until the outlet head unlocks")
        if holder.lock_minutes:
            return self.tr("locked for {count} more minutes").format(count=holder.lock_minutes)
        if not holder.used_ms:
            return self.tr("not signed in here yet")
        return self.tr("last sign-in {time}").format(time=moment(holder.used_ms))

    def _scopes(self, pc: ThisPc) -> list[tuple[str, str]]:
        lines = []
        for scope in pc.scopes:
            what = self.tr("customers and visits") if scope.customers else self.tr("organisation, people, parameters")
            loading = "" if scope.complete else " · " + self.tr("still loading")
            lines.append((scope.office, what + loading))
        return lines or [(self.tr("nothing from the centre yet"), "")]

    def _card(self, title: str, lines: list[tuple[str, str]]) -> SectionCard:
        card = SectionCard(title)
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        for place, (head, text) in enumerate(lines):
            name = label(head, "muted")
            name.setAlignment(Qt.AlignmentFlag.AlignTop)
            value = QLabel(text)
            value.setWordWrap(True)
            value.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(name, place, 0)
            grid.addWidget(value, place, 1)
        card.add(body)
        return card
