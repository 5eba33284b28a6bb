"""One visit: what was recorded, its versions, addenda, follow-ups and prints; amended, supplemented, printed."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.services.visits.reading import VisitDetail
from models.kernel.changes import Changes
from models.kernel.clock import today
from models.kernel.enums import NumberState
from models.rules.visit_rules import EditState
from ui.shell.context import RoomContext
from ui.shell.door import TextQuestion
from ui.shell.print_flow import PrintFlow
from ui.shell.room import Room, RoomAction
from ui.shell.tasks import Progress, Task
from ui.visits.marks import follow_up_mark, number_mark, purposes_text, result_mark
from ui.widgets.flow import FlowLayout
from ui.widgets.paging import Mark
from ui.widgets.state import SectionCard, StateChip, label
from ui.widgets.themes import px
from ui.widgets.timeline import Event, Timeline
from ui.widgets.words import day, moment, money, word

ADDENDUM_LENGTH = 1000
Fact = tuple[str, str]


class VisitRoom(Room):
    """The page of a visit; the argument is the id of its series or of one of its versions."""

    key = "visit"

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.subject = b""
        self.version: bytes | None = None
        self.detail: VisitDetail | None = None
        self.area = QScrollArea()
        self.area.setObjectName("visit.page")
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.area)

    def title(self) -> str:
        """Heading."""
        if self.detail is None:
            return self.tr("Visit")
        return f"{self.detail.customer.name} · {day(self.detail.record.visited_on)}"

    def enter(self, argument: object = None) -> None:
        """Read the visit."""
        self.subject = argument if isinstance(argument, bytes) else b""
        self.version = None
        self._read()
        self.area.setFocus()

    def on_changes(self, changes: Changes) -> None:
        """Read again when it was touched."""
        if changes.touches("visit", "visit_addendum", "follow_up", "issued_number", "print_log"):
            self._read()

    @property
    def help_page(self) -> str:
        """Explained with the room."""
        return "visits"

    def room_actions(self) -> list[RoomAction]:
        """Print, change, supplement, follow up."""
        detail = self.detail
        some = detail is not None
        may = some and self.context.session.may("visit_record")
        at_once = may and not self.context.session.needs_supervisor("visit_record")
        latest = detail is not None and not detail.record.superseded
        editable = may and latest and detail is not None and detail.state is not EditState.ADDENDUM
        return [
            RoomAction("F9", self.tr("Print slip"), self._print, some, "visit.print", True, "print"),
            RoomAction("F3", self.tr("Change"), self._change, editable, "visit.change", icon="edit"),
            RoomAction("F8", self.tr("Addendum"), self._addendum, at_once, "visit.addendum", icon="note"),
            RoomAction("F6", self.tr("Follow-up"), self._follow_up, may, "visit.follow_up", icon="flag"),
            RoomAction("F2", self.tr("Another visit"), self._another, may, "visit.another", icon="visits"),
            RoomAction("F5", self.tr("Customer file"), self._file, some, "visit.file", icon="customer"),
        ]

    # --- reading ----------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        read = self.context.services.visits.read
        work = partial(read.detail, self.subject, self.version)
        self.context.tasks.read(work, self._show, self, self.context.door.error)

    def _show(self, detail: VisitDetail) -> None:
        self.detail = detail
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(8))
        column.addWidget(self._chips(detail))
        for title, facts in self._sections(detail):
            shown = [(name, text) for name, text in facts if text]
            if shown:
                column.addWidget(_card(title, shown))
        for title, events in self._histories(detail):
            if events:
                column.addWidget(self._timeline(title, events))
        column.addStretch(1)
        self.area.setWidget(page)
        self.title_changed.emit()
        self.actions_changed.emit()

    def _chips(self, detail: VisitDetail) -> QWidget:
        record, number = detail.record, detail.number
        frame = QFrame()
        flow = FlowLayout(frame, 6)
        marks = [Mark(record.visit_no or self.tr("No number: phone contact"), "muted", "list")]
        if number is not None:
            state = number_mark(number.state, number.print_count)
            marks += [state] if state is not None else []
            if number.state is NumberState.VOID and number.replaced_by:
                marks.append(Mark(self.tr("Replaced by {number}").format(number=number.replaced_by), "muted"))
        marks.append(Mark(self.tr("Version {version}").format(version=record.version), "muted"))
        marks.append(result_mark(record.result))
        if detail.customer.green_channel:
            marks.append(Mark(self.tr("Green channel"), "good", "star"))
        words = {
            EditState.EDIT: Mark(self.tr("Can be changed"), "info", "edit"),
            EditState.NEW_VERSION: Mark(self.tr("A change makes a new version"), "warning", "edit"),
            EditState.ADDENDUM: Mark(self.tr("Only an addendum"), "muted", "lock"),
        }
        marks.append(words[detail.state])
        for mark in marks:
            flow.addWidget(StateChip(mark))
        return frame

    def _sections(self, detail: VisitDetail) -> list[tuple[str, list[Fact]]]:
        record, customer = detail.record, detail.customer
        times = " – ".join(part for part in (record.started_at, record.ended_at) if part)
        person = " ".join(
            part for part in (record.interviewee, record.interviewee_title, record.interviewee_phone) if part
        )
        promise = " ".join(part for part in (day(record.promise_on), money(record.promise_amount, sign=True)) if part)
        return [
            (
                self.tr("Visit"),
                [
                    (self.tr("Customer"), f"{customer.name}  {customer.customer_no}"),
                    (self.tr("Day"), f"{day(record.visited_on)} {times}".strip()),
                    (self.tr("Manner"), word(record.mode)),
                    (self.tr("Purpose"), purposes_text(record.purposes)),
                    (self.tr("Person met"), person),
                    (self.tr("Visitors"), record.visitors),
                    (self.tr("Recorded"), f"{detail.recorder} {moment(record.created_ms)}"),
                    (self.tr("Why entered late"), record.backdate_reason),
                ],
            ),
            (
                self.tr("Findings"),
                [
                    (self.tr("Wishes and opinion"), record.opinion),
                    (self.tr("Competitors"), record.competitor),
                    (self.tr("Content"), record.content),
                    (self.tr("Talk about arrears"), record.arrears_talk),
                    (self.tr("Promise"), promise),
                    (self.tr("Changes for the file"), record.file_changes),
                ],
            ),
            (
                self.tr("Outcome"),
                [
                    (self.tr("Remedy"), record.remedy),
                    (self.tr("Satisfaction"), word(record.satisfaction)),
                    (self.tr("Next date"), day(record.next_on)),
                ],
            ),
        ]

    def _histories(self, detail: VisitDetail) -> list[tuple[str, list[Event]]]:
        now = today(self.context.clock)
        addenda = [Event(moment(note.created_ms), "note", note.author_name, note.text) for note in detail.addenda]
        follow_ups = [
            Event(day(line.due_on), "flag", line.matter, line.feedback, follow_up_mark(line, now))
            for line in detail.follow_ups
        ]
        prints = [
            Event(moment(line.printed_ms), "print", self._print_words(line.copy_no, line.printer), line.reason)
            for line in detail.prints
        ]
        versions = [
            Event(
                moment(line.created_ms),
                "history",
                self.tr("Version {version}  {number}").format(version=line.version, number=line.visit_no),
                line.summary,
                number_mark(line.number_state, line.print_count),
                line.visit_id,
            )
            for line in detail.versions
        ]
        return [
            (self.tr("Addenda"), addenda),
            (self.tr("Follow-ups"), follow_ups),
            (self.tr("Prints"), prints),
            (self.tr("Versions"), versions if len(versions) > 1 else []),
        ]

    def _print_words(self, copy_no: int, printer: str) -> str:
        if copy_no:
            return self.tr("Copy no. {count}, {printer}").format(count=copy_no, printer=printer)
        return self.tr("Original, {printer}").format(printer=printer)

    def _timeline(self, title: str, events: list[Event]) -> SectionCard:
        card = SectionCard(title)
        timeline = Timeline(f"visit.{events[0].icon}")
        timeline.set_events(events)
        timeline.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = timeline.widget()
        timeline.setMinimumHeight(inner.sizeHint().height() + px(4) if inner is not None else px(40))
        timeline.opened.connect(self._open_version)
        card.add(timeline)
        return card

    def _open_version(self, visit_id: bytes) -> None:
        self.version = visit_id
        self._read()

    # --- doing ------------------------------------------------------------------------------------------------------

    def _print(self) -> None:
        if self.detail is not None:
            actor, printing = self.context.session.actor, self.context.services.printing
            prepare = partial(printing.prepare_visit, self.detail.record.visit_id, actor)
            PrintFlow(self.context, self, prepare, "a5_landscape").start()

    def _change(self) -> None:
        if self.detail is not None:
            self.context.shell.open("visit_edit", self.detail.record.series_id)

    def _addendum(self) -> None:
        detail = self.detail
        if detail is None:
            return
        question = TextQuestion(
            self.tr("Addendum to {number}").format(number=detail.record.visit_no or self.title()),
            self.tr("Addendum"),
            self.tr("Save"),
            max_length=ADDENDUM_LENGTH,
            lines=4,
        )
        recording, actor = self.context.services.visits.recording, self.context.session.actor

        def save(text: str) -> None:
            def function(_progress: Progress) -> Any:
                return recording.add_addendum(detail.record.series_id, text, actor)

            said = self.tr("Addendum saved")
            task = Task(function, lambda _changes: self.context.door.tell(said, "good"))
            self.context.tasks.run(task, owner=self)

        self.context.door.ask_text(question, save)

    def _follow_up(self) -> None:
        self._open("follow_up_new")

    def _another(self) -> None:
        self._open("visit_new")

    def _file(self) -> None:
        self._open("customer")

    def _open(self, page: str) -> None:
        if self.detail is not None:
            self.context.shell.open(page, self.detail.customer.customer_id)


def _card(title: str, facts: list[Fact]) -> SectionCard:
    card = SectionCard(title)
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(12))
    grid.setVerticalSpacing(px(4))
    for row, (name, text) in enumerate(facts):
        grid.addWidget(label(name, "muted"), row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        value = label(text, wrap=True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(value, row, 1)
    grid.setColumnMinimumWidth(0, px(130))
    grid.setColumnStretch(1, 1)
    card.add(holder)
    return card
