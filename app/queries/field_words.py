"""Names of the fields of a customer file in both languages, and how their stored values are worded.

A stored value comes back as what it means (a code as its enumeration member, a day as a date), so that a screen words
it in its language and paper in Chinese.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.types import TypeEngine

from models.kernel.clock import local_time
from models.kernel.enums import CodeEnum, ProductLine
from models.tables import metadata
from models.tables.base import CivilDate, Code, CodeSet


class FieldWord(CodeEnum):
    """A field of a customer, contact person or agreement."""

    CRM_CUSTOMER_NO = ("crm_customer_no", "客户ID号", "Customer number")
    FULL_NAME = ("full_name", "客户全称", "Full name")
    SHORT_NAME = ("short_name", "简称", "Short name")
    MNEMONIC = ("mnemonic", "输入简码", "Input code")
    CERT_TYPE = ("cert_type", "证件类型", "Certificate")
    CERT_NO = ("cert_no", "证件号码", "Certificate number")
    ADDRESS = ("address", "通信地址", "Address")
    VILLAGE = ("village", "村（社区）", "Village")
    POSTCODE = ("postcode", "邮政编码", "Postcode")
    REGION_CODE = ("region_code", "行政区划", "Region")
    CONTACT_NAME = ("contact_name", "业务联系人", "Contact person")
    PHONE = ("phone", "联系电话", "Phone")
    BACKUP_PHONE = ("backup_phone", "备用电话", "Second phone")
    BILLING_PHONE = ("billing_phone", "结算联系人电话", "Phone of billing contact")
    EMAIL = ("email", "E-mail", "E-mail")
    CUSTOMER_TYPE = ("customer_type", "客户类型", "Customer type")
    INDUSTRY_CODE = ("industry_code", "所属行业", "Trade")
    USAGE_KINDS = ("usage_kinds", "用邮种类", "Mail products used")
    USE_CLASS = ("use_class", "综合/专业/协作", "Kind of use")
    VALUE_TIER = ("value_tier", "等级", "Tier")
    TIER_FROM = ("tier_from", "等级起始日", "Tier from")
    TIER_BEFORE = ("tier_before", "原等级", "Tier before")
    VISIT_CLASS = ("visit_class", "走访类别", "Visit class")
    CLASS_FROM = ("class_from", "走访类别起始日", "Visit class from")
    CLASS_BEFORE = ("class_before", "原走访类别", "Visit class before")
    OUTLET_CODE = ("outlet_code", "归属网点", "Outlet")
    MANAGER_A = ("manager_a", "A角客户经理", "Manager A")
    MANAGER_B = ("manager_b", "B角客户经理", "Manager B")
    MANAGER_NOTE = ("manager_note", "客户经理备注", "Note on managers")
    GREEN_CHANNEL = ("green_channel", "绿色通道", "Green channel")
    SERVICE_AREA = ("service_area", "服务区域", "Service area")
    SERVICE_CAPACITY = ("service_capacity", "服务能力", "Service capacity")
    BUSINESS_DIRECTION = ("business_direction", "经营方向", "Line of business")
    BUSINESS_POLICY = ("business_policy", "经营政策", "Business policy")
    COMPANY_SCALE = ("company_scale", "企业规模", "Size of the company")
    OPERATION_TRAIT = ("operation_trait", "经营特点", "Traits of its business")
    LEADER_QUALITY = ("leader_quality", "经营管理者素质", "Quality of its management")
    RIVAL_RELATION = ("rival_relation", "与竞争者关系", "Relation to rivals")
    OUR_RELATION = ("our_relation", "与我方业务关系", "Business relation with us")
    COOPERATION_ATTITUDE = ("cooperation_attitude", "合作态度", "Attitude to cooperation")
    ARCHIVE_KEEPER = ("archive_keeper", "档案保管人", "Keeper of the paper file")
    PAPER_ARCHIVE_NO = ("paper_archive_no", "纸档号", "Shelf number")
    PAPER_PRINTED_MS = ("paper_printed_ms", "档案卡打印时间", "Card printed")
    PAPER_STALE_MS = ("paper_stale_ms", "纸档待更换", "Paper file stale since")
    REVIEWED_ON = ("reviewed_on", "上次核对", "Last review")
    STATUS = ("status", "档案状态", "Status")
    WITHDRAWN_FROM = ("withdrawn_from", "撤销前状态", "Status before withdrawal")
    MERGED_INTO = ("merged_into", "并入", "Merged into")
    DELETED_MS = ("deleted_ms", "删除", "Deleted")
    NAME = ("name", "姓名", "Name")
    TITLE = ("title", "职务", "Position")
    DEPARTMENT = ("department", "部门", "Department")
    MOBILE = ("mobile", "手机", "Mobile")
    WECHAT = ("wechat", "微信", "WeChat")
    BIRTHDAY_MD = ("birthday_md", "生日", "Birthday")
    IS_BILLING = ("is_billing", "结算联系人", "Billing contact")
    IS_PRIMARY = ("is_primary", "首要联系人", "First contact")
    REMARK = ("remark", "备注", "Remark")
    AGREEMENT_NO = ("agreement_no", "协议编号", "Agreement number")
    ACCOUNT_NO = ("account_no", "协议客户代码", "Account number")
    PARTY_B_ORG = ("party_b_org", "乙方网点", "Party B")
    BUSINESS_SCOPE = ("business_scope", "业务范围", "Scope of business")
    PAY_MODE = ("pay_mode", "付费方式", "Payment")
    ALLOW_CREDIT = ("allow_credit", "附码授权（允许记欠）", "May buy on account")
    CREDIT_LIMIT = ("credit_limit", "信用额度", "Credit limit")
    SETTLE_CYCLE = ("settle_cycle", "结算周期", "Settlement cycle")
    SETTLE_DAY = ("settle_day", "结算日", "Settlement day")
    GRACE_DAYS = ("grace_days", "付款宽限天数", "Days of grace")
    VALID_FROM = ("valid_from", "有效期起", "Valid from")
    VALID_TO = ("valid_to", "有效期止", "Valid to")
    SIGNED_ON = ("signed_on", "签署日期", "Signed on")
    SIGNER_A = ("signer_a", "甲方签署人", "Signed for the customer")
    SIGNER_B = ("signer_b", "乙方签署人", "Signed for us")
    REASON = ("reason", "原因", "Reason")
    EFFECTIVE_FROM = ("effective_from", "生效日期", "Effective from")
    NOTE = ("text", "备注内容", "Note")


STAFF_FIELDS = frozenset({"manager_a", "manager_b"})
PHONE_FIELDS = frozenset({"phone", "backup_phone", "billing_phone", "mobile", "wechat"})
INSTANT_FIELDS = frozenset({"paper_printed_ms", "paper_stale_ms", "deleted_ms"})


def field_word(name: str) -> FieldWord | None:
    """The word of a field, or None for one of a newer version."""
    return next((word for word in FieldWord if word.value == name), None)


def meant(table: str, field: str, raw: Any, staff: Mapping[str, str] | None = None) -> object:
    """What a stored value means.

    Args:
        table: Table of the field.
        field: Name of the field.
        raw: Stored value.
        staff: Names by staff number.

    Returns:
        None, text, number, ``CodeEnum`` member, tuple of members, ``date`` or bool; a code of a newer version stays as
        its text.
    """
    if raw is None or table not in metadata.tables or field not in metadata.tables[table].c:
        return raw
    if field in INSTANT_FIELDS:
        return local_time(int(raw)).strftime("%Y-%m-%d %H:%M")
    if field in STAFF_FIELDS and staff is not None:
        return staff.get(raw, raw)
    return _by_type(metadata.tables[table].c[field].type, raw)


def _by_type(kind: TypeEngine[Any], raw: Any) -> object:
    if isinstance(kind, Code):
        return next((member for member in kind.kind if member.value == raw), raw)
    if isinstance(kind, CodeSet):
        codes = {line.value: line for line in ProductLine}
        return tuple(codes.get(code, code) for code in str(raw).split(",") if code)
    if isinstance(kind, CivilDate):
        return date.fromisoformat(raw)
    return bool(raw) if kind.python_type is bool else raw


def in_chinese(value: object) -> str:
    """A meant value in Chinese, for paper and export."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, CodeEnum):
        return value.zh
    if isinstance(value, tuple):
        return "、".join(in_chinese(part) for part in value)
    return value.isoformat() if isinstance(value, date) else str(value)
