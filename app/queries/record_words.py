"""What kinds of records are called, what their fields are called, and how a stored value reads, for any table.

The outbox and the conflict inbox show records of every room. Fields of the customer file are named in ``field_words``;
the other tables here. A field that has no name (a newer version sent it) is shown by its column name.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from app.queries import field_words
from models.kernel.enums import CodeEnum, Role, VisitPurpose
from models.tables.base import split_codes


@dataclass(frozen=True, slots=True)
class Wording:
    """A name in both languages."""

    zh: str
    en: str


ValueWord = str | int | date | bool | CodeEnum | tuple[CodeEnum | str, ...] | None
"""A stored value made readable: the screen words codes, days and flags in its language."""

TABLES: Mapping[str, Wording] = MappingProxyType(
    {
        "customer": Wording("客户档案", "Customer file"),
        "contact_person": Wording("联系人", "Contact person"),
        "agreement": Wording("用邮协议", "Agreement"),
        "grade_change": Wording("等级变更", "Change of grade"),
        "file_review": Wording("档案核对", "File review"),
        "customer_note": Wording("备注", "Note"),
        "import_batch": Wording("导入批次", "Import"),
        "export_log": Wording("导出记录", "Export"),
        "saved_filter": Wording("常用筛选", "Saved filter"),
        "visit": Wording("走访记录", "Visit"),
        "visit_addendum": Wording("走访补充", "Addendum to a visit"),
        "visit_plan": Wording("走访计划", "Visit plan"),
        "follow_up": Wording("跟进事项", "Follow-up"),
        "service_request": Wording("服务请求", "Service request"),
        "urgent_report": Wording("异常报告", "Urgent report"),
        "daily_call": Wording("电话名单", "Daily call"),
        "issued_number": Wording("号码登记", "Number register"),
        "print_log": Wording("打印记录", "Print record"),
        "org_unit": Wording("机构", "Office"),
        "staff": Wording("人员", "Person"),
        "parameter_value": Wording("业务参数", "Parameter"),
        "authorisation": Wording("双人授权", "Two-person authorisation"),
        "conflict": Wording("冲突处理", "Decision of a conflict"),
        "field_history": Wording("历史", "History"),
    }
)

_VISIT = (
    ("visit_no", "走访单号", "Slip number"), ("visited_on", "走访日期", "Day of visit"),
    ("started_at", "开始时间", "Started"), ("ended_at", "结束时间", "Ended"), ("mode", "走访方式", "Way of visit"),
    ("purpose", "走访目的", "Purpose"), ("visitors", "走访人", "Visitors"), ("interviewee", "受访人", "Spoken to"),
    ("interviewee_title", "受访人职务", "Title"), ("interviewee_phone", "受访人电话", "Phone of the person"),
    ("content", "走访内容", "Content"), ("opinion", "客户意见", "Opinion"), ("competitor", "竞争对手", "Rival"),
    ("arrears_talk", "欠费洽谈", "Talk about arrears"), ("promise_on", "承诺还款日", "Promised day"),
    ("promise_amount", "承诺金额", "Promised amount"), ("file_changes", "档案变更项", "Changes of the file"),
    ("result", "走访结果", "Result"), ("remedy", "处理意见", "Remedy"), ("satisfaction", "满意度", "Satisfaction"),
    ("next_on", "下次走访", "Next visit"), ("backdate_reason", "补录原因", "Reason for late entry"),
    ("callback_result", "回访结果", "Result of call-back"), ("callback_on", "回访日期", "Day of call-back"),
    ("superseded", "已作废", "Replaced"),
)  # fmt: skip

_OTHERS = {
    "follow_up": (
        ("matter", "事项", "Matter"), ("owner", "责任人", "Owner"), ("due_on", "期限", "Due"),
        ("status", "状态", "State"), ("done_on", "办结日", "Done on"), ("feedback", "反馈", "Feedback"),
    ),
    "visit_plan": (
        ("planned_on", "计划日期", "Planned day"), ("purpose", "走访目的", "Purpose"), ("manager", "走访人", "Visitor"),
        ("note", "说明", "Note"), ("status", "状态", "State"), ("approver", "审批人", "Approver"),
        ("decision_note", "审批意见", "Decision"),
    ),
    "service_request": (
        ("kind", "种类", "Kind"), ("ticket_no", "工单号", "Ticket"), ("area", "地区", "Area"),
        ("content", "内容", "Content"), ("called_ms", "电话联系时间", "Called at"), ("due_on", "期限", "Due"),
        ("done_ms", "办结时间", "Done at"), ("outcome", "结果", "Outcome"),
    ),
    "urgent_report": (("answer", "答复", "Answer"), ("answered_by", "答复人", "Answered by")),
    "staff": (
        ("name", "姓名", "Name"), ("role_codes", "角色", "Roles"), ("org_code", "所属机构", "Office"),
        ("position", "岗位", "Position"), ("phone", "电话", "Phone"), ("entry_on", "入职日", "First day"),
        ("leave_on", "离岗日", "Last day"), ("status", "状态", "State"),
    ),
    "issued_number": (("state", "状态", "State"), ("void_reason", "作废原因", "Reason for voiding")),
    "conflict": (
        ("state", "处理结果", "Decision"), ("decided_by", "处理人", "Decided by"),
        ("decided_name", "处理人", "Decided by"), ("decided_ms", "处理时间", "Decided at"),
        ("decision_reason", "处理理由", "Reason"),
    ),
}  # fmt: skip


def _fields() -> Mapping[str, Wording]:
    named = {"visit": _VISIT, **_OTHERS}
    return MappingProxyType(
        {f"{table}.{key}": Wording(zh, en) for table, lines in named.items() for key, zh, en in lines}
    )


FIELDS: Mapping[str, Wording] = _fields()
"""Names of fields outside the customer file, by ``table.field``."""

_SETS: Mapping[str, type[CodeEnum]] = MappingProxyType({"purpose": VisitPurpose, "role_codes": Role})


def table_word(table: str) -> Wording:
    """What a kind of record is called."""
    return TABLES.get(table, Wording(table, table))


def record_field(table: str, field: str) -> Wording:
    """What a field is called."""
    own = FIELDS.get(f"{table}.{field}")
    if own is not None:
        return own
    if field == "phone" and table == "customer":
        return Wording("电话", "Phone")
    if field == "deleted_ms":
        return Wording("撤销", "Withdrawal")
    word = field_words.field_word(field)
    return Wording(field, field) if word is None else Wording(word.zh, word.en)


def record_value(table: str, field: str, raw: object, staff: Mapping[str, str] | None = None) -> ValueWord:
    """A stored value made readable; what cannot be read is shown as it stands.

    Args:
        table: Table of the field.
        field: Its column.
        raw: Stored value.
        staff: Names by staff number, for fields that hold one.
    """
    if field in _SETS and isinstance(raw, str):
        known = {str(member): member for member in _SETS[field]}
        return tuple(known.get(code, code) for code in sorted(split_codes(raw)))
    value = field_words.meant(table, field, raw, staff)
    if value is None or isinstance(value, str | int | date | CodeEnum):
        return value
    if isinstance(value, tuple):
        return tuple(part if isinstance(part, CodeEnum) else str(part) for part in value)
    return value.hex() if isinstance(value, bytes) else str(value)
