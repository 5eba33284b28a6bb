"""A small program behind the window: two clerks, two rooms with made-up rows; for tests of the shell itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.kernel.changes import Changes
from models.kernel.clock import ManualClock, today
from models.kernel.enums import ProductLine, ValueTier, VisitResult
from models.kernel.errors import InputError, RightsError
from models.kernel.messages import msg
from tests.support.gui import FakeDrafts, FakeSession, FakeSettings
from ui.shell.context import RoomContext
from ui.shell.desk import TellChanges, TellSync, Workplace
from ui.shell.door import Authorisation
from ui.shell.reminders import Reminder
from ui.shell.room import Room, RoomAction, RoomSpec
from ui.shell.searching import Hit, HitGroup
from ui.shell.status_bar import PlaceInfo
from ui.shell.sync_words import SyncKind, SyncState
from ui.shell.tasks import Task
from ui.widgets.charts import Bar, BarRows
from ui.widgets.choosing import choices
from ui.widgets.drafts import DraftKeeper, draft_key
from ui.widgets.fields import ChipsField, ChoiceField, DateField, MoneyField, NoteField, Section, TextField
from ui.widgets.form import Form
from ui.widgets.paging import Column, Mark, PageRequest, Rows
from ui.widgets.state import SectionCard
from ui.widgets.table import DataTable
from ui.widgets.tiles import Tile, TileRow
from ui.widgets.words import money

NAMES = ("福安茶业合作社", "重庆路五金店", "单氏诊所", "𠮷田超市", "曾记快餐", "王𬎆木器行", "石门乡中心小学")


@dataclass(frozen=True)
class SampleActor:
    staff_no: str = "43072601"
    name: str = "李芳"


@dataclass(frozen=True)
class SampleClerk:
    staff_no: str
    name: str
    lock_minutes: int = 0
    supervisor: bool = False


@dataclass
class SampleSession(FakeSession):
    must_change: bool = False


@dataclass(frozen=True)
class Row:
    number: int
    name: str


@dataclass
class SampleServices:
    drafts: FakeDrafts = field(default_factory=FakeDrafts)
    saved: list[str] = field(default_factory=list)


def mark_of(row: Row) -> Mark:
    marks = (Mark("逾期 4 天", "danger"), Mark("今日到期", "warning"), Mark("正常", "good"), Mark("无协议"))
    return marks[row.number % 4]


class TodayRoom(Room):
    """Tiles, a list and bars."""

    key = "today"

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.tiles = TileRow()
        for name, title, picture, figure, tone, detail in (
            ("today.due", "应走访", "visits", "3", "warning", "今天 2 · 落后 1"),
            ("today.files", "档案逾期", "customers", "2", "danger", ""),
            ("today.files_due", "今日到期档案", "calendar", "1", "warning", ""),
            ("today.owed", "欠费逾期", "arrears", "2 笔", "danger", "¥12,860.00"),
            ("today.owed_due", "今日到期", "clock", "1 笔", "warning", "¥1,980.50"),
            ("today.share", "欠费占比", "reports", "4.05 %", "warning", "上限 5 %"),
        ):
            self.tiles.add(Tile(name, title, picture)).set_figure(figure, tone, detail)
        self.table = DataTable[Row](
            "today.list",
            (
                Column("name", "客户", lambda row: row.name, sort="name", stretch=True, width=200),
                Column("village", "村组", lambda row: f"石门村 {row.number % 9 + 1} 组", width=120),
                Column("state", "状态", lambda row: "", mark=mark_of, width=120),
                Column("owed", "余额", lambda row: money(row.number * 126_050), align="right", width=120),
            ),
            load=context.tasks.read,
            key=lambda row: row.number,
        )
        bars = BarRows("today.bars")
        bars.set_bars(
            (
                Bar("未到期", 3_400_00, "3,400.00", "good"),
                Bar("今日到期", 1_980_50, "1,980.50", "warning"),
                Bar("1–30 天", 12_860_00, "12,860.00", "danger"),
            )
        )
        card = SectionCard("逾期账龄")
        card.add(bars)
        column = QVBoxLayout(self)
        column.addWidget(self.tiles)
        column.addWidget(self.table, 1)
        column.addWidget(card)
        self.tiles.opened.connect(context.shell.status)
        self.table.opened.connect(lambda row: context.shell.open("customer_new", None))

    def title(self) -> str:
        return "今日"

    def enter(self, argument: object = None) -> None:
        self.table.set_source(self._fetch)

    def _fetch(self, request: PageRequest) -> Rows[Row]:
        rows = [Row(number, NAMES[number % len(NAMES)]) for number in range(137)]
        return Rows(rows[request.offset : request.offset + request.limit], len(rows))

    def room_actions(self) -> list[RoomAction]:
        return [
            RoomAction("F2", "登记走访", self._nothing, name="today.visit", primary=True, icon="visits"),
            RoomAction("F4", "电话", self._nothing, name="today.phone", icon="phone"),
            RoomAction("F9", "打印", self._nothing, name="today.print", icon="print"),
            RoomAction("F12", "外来访问", self._nothing, enabled=False, name="today.guest"),
        ]

    def _nothing(self) -> None:
        self.context.shell.status("…")


class FormRoom(Room):
    """A form with a draft, saved by a task, with undo."""

    key = "customer_new"

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.form = Form(
            "sample",
            (
                Section(
                    "基本资料",
                    (
                        TextField(key="name", label="客户名称", required=True, max_length=60),
                        ChoiceField(key="tier", label="等级", options=choices(ValueTier)),
                        DateField(key="since", label="建档日期", today=lambda: today(context.clock)),
                        MoneyField(key="income", label="预计收入"),
                        ChipsField(key="lines", label="业务种类", options=choices(ProductLine), wide=True),
                        ChoiceField(key="result", label="结果", options=choices(VisitResult)),
                        NoteField(key="note", label="备注", wide=True, hint="只追加，不覆盖"),
                    ),
                ),
            ),
        )
        self.services = cast(SampleServices, context.services)
        self.keeper = DraftKeeper(self.form, self.services.drafts, context.session.actor.staff_no, self)
        column = QVBoxLayout(self)
        card = SectionCard()
        card.add(self.form)
        column.addWidget(card)
        column.addStretch(1)
        self.form.submitted.connect(self.save)

    def title(self) -> str:
        return "新建客户"

    def enter(self, argument: object = None) -> None:
        self.form.set_values({})
        if self.keeper.begin(draft_key(self.key), "新建客户"):
            self.context.shell.status("已恢复草稿")
        self.form.focus_first()

    def leave(self) -> bool:
        self.keeper.flush()
        return True

    def room_actions(self) -> list[RoomAction]:
        return [RoomAction("F10", "保存", self.save, name="sample.save", primary=True, icon="save")]

    def save(self) -> None:
        if not self.form.check():
            return
        name = self.form.text("name")
        self.context.tasks.run(
            Task(
                lambda _progress: self._store(name),
                self._saved,
                lambda error: self.context.door.error(error, self.form),
            ),
            owner=self,
        )

    def _store(self, name: str) -> Changes:
        if "拒" in name:
            refusal = msg("Sample: name {value} is refused", value=name)
            raise InputError(refusal, msg("Sample: type another one"), field="name")
        self.services.saved.append(name)
        return Changes(frozenset({("customer", name.encode())}))

    def _saved(self, _changes: Changes) -> None:
        self.keeper.done()
        self.form.set_values({})
        self.context.door.undo("已保存", self._undo)

    def _undo(self) -> None:
        name = self.services.saved.pop()
        self.form.set_values({})
        self.form.set_raw({"name": name})


def nothing_found(_text: str) -> Sequence[HitGroup]:
    return ()


def find(text: str) -> Sequence[HitGroup]:
    if text == "zzz":
        return ()
    hits = tuple(Hit(name, f"石门村 · 尾号 {1000 + i}", "customer_new", None) for i, name in enumerate(NAMES))
    slip = Hit("SM01-V-20251124-0001", "福安茶业合作社", "today", None)
    return (HitGroup("客户", "customers", hits, 19), HitGroup("走访单", "visits", (slip,), 1))


@dataclass
class SampleReminders:
    listed: list[Reminder] = field(default_factory=list)
    told: list[tuple[str, str]] = field(default_factory=list)

    def due(self) -> Sequence[Reminder]:
        return tuple(self.listed)

    def shown(self, keys: tuple[str, ...]) -> None:
        self.told += [("shown", key) for key in keys]
        self.listed = [replace(reminder, pops=False) for reminder in self.listed]

    def snooze(self, key: str, minutes: int) -> None:
        self.told.append((f"snooze {minutes}", key))
        self.dismiss(key)

    def dismiss(self, key: str) -> None:
        self.told.append(("dismiss", key))
        self.listed = [reminder for reminder in self.listed if reminder.key != key]


@dataclass
class SampleDesk:
    """Password of everybody is ``Youke-2025``; 王䶮 must change his first one."""

    services: SampleServices = field(default_factory=SampleServices)
    clock: ManualClock = field(default_factory=lambda: ManualClock.at("2025-11-24 09:41"))
    state: SyncState = field(
        default_factory=lambda: SyncState(SyncKind.OFFLINE, ManualClock.at("2025-11-23 18:00").now_ms())
    )
    reminders: SampleReminders = field(default_factory=SampleReminders)
    people: tuple[SampleClerk, ...] = (SampleClerk("43072601", "李芳"), SampleClerk("43072602", "王䶮"))
    rights: frozenset[str] | None = None
    tell_sync: TellSync | None = None
    tell_changes: TellChanges | None = None
    search: Callable[[str], Sequence[HitGroup]] = find
    log: list[str] = field(default_factory=list)
    enrolled: bool = True

    def enrol(self, server: str, code: str, name: str) -> str:
        self.log.append(f"enrol {server} {code} {name}")
        self.enrolled = True
        return "41530001"

    def clerks(self) -> Sequence[SampleClerk]:
        return self.people

    def sign_in(self, staff_no: str, password: str) -> SampleSession:
        if password != "Youke-2025":
            self.people = (replace(self.people[0], lock_minutes=15), *self.people[1:])
            raise InputError(msg("Sample: wrong password"), msg("Sample: try again"), field="password")
        return SampleSession(SampleActor(staff_no), self.rights, must_change=staff_no == "43072602")

    def change_password(self, old: str, new: str, again: str) -> SampleSession:
        if new != again:
            raise InputError(msg("Sample: not the same twice"), msg("Sample: type it twice"), field="again")
        return SampleSession(SampleActor("43072602", "王䶮"), self.rights)

    def unlock(self, locked_no: str, second: Authorisation) -> None:
        if second.password != "Chef-2025":
            raise RightsError(msg("Sample: wrong password"), msg("Sample: try again"), field="password")
        self.people = tuple(replace(person, lock_minutes=0) for person in self.people)
        self.log.append(f"unlock {locked_no} by {second.staff_no}: {second.reason}")

    def resume(self, password: str) -> SampleSession:
        return self.sign_in("43072601", password)

    def sign_off(self) -> None:
        self.log.append("sign off")

    def workplace(self, session: Any) -> Workplace:
        return Workplace(
            services=self.services,
            session=session,
            clock=self.clock,
            settings=FakeSettings(),
            rooms=ROOMS,
            home="today",
            search=self.search,
            place=PlaceInfo(session.actor.name, "石门乡邮政所", "SM01", "EPSON LQ-635K", 3_000),
            sync_state=lambda: self.state,
            watch=self._watch,
            reminders=self.reminders,
            idle_minutes=5,
        )

    def _watch(self, tell_sync: TellSync, tell_changes: TellChanges) -> None:
        self.tell_sync, self.tell_changes = tell_sync, tell_changes

    def close(self) -> None:
        self.log.append("closed")


ROOMS = (
    RoomSpec("today", "Today", "today", frozenset(), TodayRoom),
    RoomSpec("customers", "Customers", "customers", frozenset(), TodayRoom),
    RoomSpec("visits", "Visits", "visits", frozenset({"visit_record"}), TodayRoom),
    RoomSpec("admin", "Administration", "admin", frozenset({"people_view"}), TodayRoom),
    RoomSpec("sync", "Sync centre", "sync", frozenset(), TodayRoom),
    RoomSpec(
        "customer_new",
        "New customer",
        "add",
        frozenset(),
        FormRoom,
        navigation=False,
        parent="customers",
    ),
)
