"""The data of printed documents: frozen, complete, already scoped and masked for their reader.

A field's ``label`` is the word printed beside it and names the field when a character cannot be printed. Amounts are
fen; ``None`` for an amount or a day means "not known", printed as a dash or left open for the pen.
"""

from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from models.kernel.enums import Satisfaction, VisitMode, VisitPurpose, VisitResult


def _as(label: str) -> dict[str, Any]:
    """Metadata of a field printed under a label."""
    return {"label": label}


@dataclass(frozen=True, slots=True)
class Personal:
    """A personal datum; the customer's own copy shows it in full, every other copy masked."""

    plain: str
    masked: str


@dataclass(frozen=True, slots=True)
class Ply:
    """One copy of a document and whether it goes to the customer it speaks about."""

    name: str
    own_copy: bool = False


def slip_plies() -> tuple[Ply, ...]:
    """The two copies of a visit slip."""
    return Ply("存根"), Ply("客户", own_copy=True)


@dataclass(frozen=True, slots=True)
class Heading:
    """Common head and foot of every document (RULES.md §9).

    Attributes:
        org_name: Full name of the issuing branch, as the head line prints it.
        number: Document number; empty for lists that have none.
        printed_on: Day of printing.
        handler: Clerk who prints.
        reviewer: Second person, left open when empty.
        leader: Head of the outlet, left open when empty.
        seal: Which seal belongs on the document; empty if none.
        copy_no: 0 for the original, n for the n-th reprint (副本 第n次).
        voided: The number stands in the void register.
        hotline: Service telephone.
    """

    org_name: str = field(metadata=_as("单位名称"))
    number: str = field(metadata=_as("编号"))
    printed_on: date
    handler: str = field(default="", metadata=_as("经办人"))
    reviewer: str = field(default="", metadata=_as("复核人"))
    leader: str = field(default="", metadata=_as("负责人"))
    seal: str = field(default="业务专用章", metadata=_as("印章"))
    copy_no: int = 0
    voided: bool = False
    hotline: str = field(default="11185", metadata=_as("客服电话"))


@dataclass(frozen=True, slots=True)
class FollowUpLine:
    """One follow-up of a visit: what, who, until when."""

    item: str = field(metadata=_as("跟进事项"))
    person: str = field(metadata=_as("责任人"))
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class VisitSlip:
    """客户走访单 (RULES.md §9.1), its 27 fields in printing order."""

    heading: Heading
    visit_on: date
    started: time | None
    ended: time | None
    customer_no: str = field(metadata=_as("客户编号"))
    customer_name: str = field(metadata=_as("客户名称"))
    tier: str = field(metadata=_as("客户等级"))
    visit_class: str = field(metadata=_as("走访类别"))
    outlet: str = field(metadata=_as("归属网点"))
    address: Personal = field(metadata=_as("通信地址"))
    met_person: str = field(metadata=_as("受访人"))
    met_title: str = field(metadata=_as("职务"))
    phone: Personal = field(metadata=_as("联系电话"))
    visitor_a: str = field(metadata=_as("走访人A角"))
    visitor_b: str = field(metadata=_as("走访人B角"))
    mode: VisitMode
    purposes: tuple[VisitPurpose, ...]
    visits_done: int
    visits_due: int
    usage_3m_fen: int | None
    arrears_fen: int | None
    overdue_fen: int | None
    content: str = field(metadata=_as("走访内容"))
    opinion: str = field(metadata=_as("客户需求与意见"))
    rivals: str = field(metadata=_as("竞争对手情况"))
    promise_on: date | None
    promise_fen: int | None
    arrears_talk: str = field(metadata=_as("欠费洽谈"))
    file_changes: str = field(metadata=_as("档案变更项"))
    handling: str = field(metadata=_as("处理意见"))
    follow_ups: tuple[FollowUpLine, ...]
    result: VisitResult
    satisfaction: Satisfaction | None
    callback: str = field(default="", metadata=_as("回访结果"))
    callback_on: date | None = None
    green_channel: bool = False
    plies: tuple[Ply, ...] = field(default_factory=slip_plies)


@dataclass(frozen=True, slots=True)
class UsageMonth:
    """Usage of one month; ``amounts`` (fen) in the order of the card's ``usage_lines``."""

    month: str = field(metadata=_as("月份"))
    amounts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class AgeingBucket:
    """One step of the ageing: its printed name and the open amount in fen."""

    name: str = field(metadata=_as("账龄"))
    fen: int = 0


@dataclass(frozen=True, slots=True)
class CardVisit:
    """One of the latest visits."""

    visit_on: date
    number: str = field(metadata=_as("走访单编号"))
    visitor: str = field(metadata=_as("走访人"))
    mode: str = field(metadata=_as("走访方式"))
    summary: str = field(metadata=_as("走访内容"))


@dataclass(frozen=True, slots=True)
class CardChange:
    """One change of the file: day, item, before, after, by whom."""

    changed_on: date
    item: str = field(metadata=_as("变更项目"))
    before: str = field(metadata=_as("原值"))
    after: str = field(metadata=_as("新值"))
    handler: str = field(metadata=_as("经办人"))


@dataclass(frozen=True, slots=True)
class ArchiveCard:
    """客户档案卡 (RULES.md §9.5): front 一、二, back 三 to 八, then keeper and dates.

    It stays inside the post, so the use case hands over personal data as its reader may see them.
    """

    heading: Heading
    customer_no: str = field(metadata=_as("客户ID号"))
    full_name: str = field(metadata=_as("客户全称"))
    cert_type: str = field(metadata=_as("证件类型"))
    cert_no: str = field(metadata=_as("证件号码"))
    address: str = field(metadata=_as("通信地址"))
    postcode: str = field(metadata=_as("邮政编码"))
    contact: str = field(metadata=_as("业务联系人"))
    phone: str = field(metadata=_as("联系电话"))
    email: str = field(metadata=_as("E-mail"))
    customer_type: str = field(metadata=_as("客户类型"))
    industry: str = field(metadata=_as("所属行业"))
    usage_kinds: tuple[str, ...] = field(metadata=_as("用邮种类"))
    tier: str = field(metadata=_as("等级"))
    tier_until: date | None
    visit_class: str = field(metadata=_as("走访类别"))
    outlet: str = field(metadata=_as("归属网点"))
    manager_a: str = field(metadata=_as("A角"))
    manager_b: str = field(metadata=_as("B角"))
    filed_on: date | None
    service_area: str = field(metadata=_as("服务区域"))
    service_capacity: str = field(metadata=_as("服务能力"))
    business_direction: str = field(metadata=_as("经营方向"))
    business_policy: str = field(metadata=_as("经营政策"))
    company_scale: str = field(metadata=_as("企业规模"))
    operation_trait: str = field(metadata=_as("经营特点"))
    leader_quality: str = field(metadata=_as("经营管理者素质"))
    rival_relation: str = field(metadata=_as("与竞争者关系"))
    our_relation: str = field(metadata=_as("与我方业务关系"))
    cooperation_attitude: str = field(metadata=_as("合作态度"))
    agreement_no: str = field(metadata=_as("协议编号"))
    agreement_from: date | None
    agreement_to: date | None
    settle_cycle: str = field(metadata=_as("结算周期"))
    credit_limit_fen: int | None
    discount_no: str = field(metadata=_as("优惠批准号"))
    credit_state: str = field(metadata=_as("记欠状态"))
    usage_lines: tuple[str, ...] = field(metadata=_as("业务种类"))
    usage_months: tuple[UsageMonth, ...]
    arrears_fen: int | None
    overdue_fen: int | None
    advance_fen: int | None
    ageing: tuple[AgeingBucket, ...]
    visits: tuple[CardVisit, ...]
    changes: tuple[CardChange, ...]
    keeper: str = field(metadata=_as("保管人"))
    shelf_no: str = field(metadata=_as("纸档号"))
    refreshed_on: date | None
    refresh_due_on: date | None


@dataclass(frozen=True, slots=True)
class DayStop:
    """One customer on the day's way."""

    customer_no: str = field(metadata=_as("客户编号"))
    name: str = field(metadata=_as("客户名称"))
    tier: str = field(metadata=_as("客户等级"))
    visit_class: str = field(metadata=_as("走访类别"))
    progress: str = field(metadata=_as("本月走访"))
    contact: str = field(metadata=_as("联系人"))
    phone: str = field(metadata=_as("联系电话"))
    address: str = field(metadata=_as("通信地址"))
    arrears_fen: int | None
    overdue_fen: int | None
    last_visit_on: date | None
    tasks: str = field(metadata=_as("事项"))


@dataclass(frozen=True, slots=True)
class DayGroup:
    """The stops of one village, in the order of the way."""

    village: str = field(metadata=_as("村(社区)"))
    stops: tuple[DayStop, ...] = ()


@dataclass(frozen=True, slots=True)
class DayList:
    """今日清单, grouped by village, to be ticked off on the way."""

    heading: Heading
    day: date
    outlet: str = field(metadata=_as("网点"))
    walker: str = field(metadata=_as("走访人"))
    data_as_of: str = field(metadata=_as("数据截至"))
    groups: tuple[DayGroup, ...]
    title: str = field(default="今日走访清单", metadata=_as("标题"))


@dataclass(frozen=True, slots=True)
class ListColumn:
    """One column of a list: its title, its share of the width and the side that its values keep to."""

    title: str = field(metadata=_as("列名"))
    share: float = 1.0
    align: str = "l"


@dataclass(frozen=True, slots=True)
class TableList:
    """Any list: coverage, prospects, refused import rows, a logbook.

    Attributes:
        heading: Head and foot.
        title: Title of the list.
        conditions: Filters and data date, printed under the title.
        columns: Columns from left to right; ``align`` is ``l``, ``c`` or ``r``.
        rows: Texts per column; every row has as many as there are columns.
        total: Closing row of the same length, or empty.
        numbered: Print a running number before each row.
    """

    heading: Heading
    title: str = field(metadata=_as("标题"))
    conditions: str = field(metadata=_as("条件"))
    columns: tuple[ListColumn, ...]
    rows: tuple[tuple[str, ...], ...] = field(metadata=_as("列表"))
    total: tuple[str, ...] = field(default=(), metadata=_as("合计"))
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class PrinterTest:
    """打印测试页: rulers from which the offset of a printer is read."""

    heading: Heading
    printer_name: str = field(metadata=_as("打印机"))
    offset_x: int = 0
    offset_y: int = 0
