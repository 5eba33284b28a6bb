"""Closed lists of the domain: a stable code for storage and the two words shown.

Each member is a ``str`` equal to its code; ``zh`` is printed and imported, ``en`` is its English screen word.
"""

from enum import StrEnum
from typing import Self


class CodeEnum(StrEnum):
    """A code with its Chinese and English word."""

    zh: str
    en: str

    def __new__(cls, code: str, zh: str, en: str) -> Self:
        """Make a member whose value is the code."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.zh = zh
        member.en = en
        return member

    @classmethod
    def from_zh(cls, word: str) -> Self | None:
        """The member of a Chinese word, or None."""
        return next((member for member in cls if member.zh == word), None)


class ValueTier(CodeEnum):
    """等级: drives file review and the arrears limit (RULES.md §10.2, §10.9)."""

    DIAMOND = ("diamond", "钻石", "Diamond")
    GOLD = ("gold", "黄金", "Gold")
    SILVER = ("silver", "白银", "Silver")
    ORDINARY = ("ordinary", "一般", "Ordinary")
    NONE = ("none", "非大客户", "Not a key account")


class VisitClass(CodeEnum):
    """走访类别: drives the monthly visit quota (RULES.md §10.8)."""

    ONE = ("1", "一类", "Class I")
    TWO = ("2", "二类", "Class II")
    THREE = ("3", "三类", "Class III")
    NONE = ("none", "不定期", "No quota")


class CustomerStatus(CodeEnum):
    """Life of a customer file."""

    PROSPECT = ("prospect", "潜在", "Prospect")
    ACTIVE = ("active", "在用", "Active")
    SILENT = ("silent", "沉默", "Silent")
    LOST = ("lost", "流失", "Lost")
    WITHDRAWN = ("withdrawn", "已撤销", "Withdrawn")


class CustomerType(CodeEnum):
    """客户类型."""

    PARTY = ("party", "党政机关", "Party or government")
    INSTITUTION = ("institution", "事业单位", "Public institution")
    STATE = ("state", "国有企业", "State enterprise")
    PRIVATE = ("private", "民营企业", "Private enterprise")
    FOREIGN = ("foreign", "外资企业", "Foreign enterprise")
    SOLE = ("sole", "个体工商户", "Sole trader")
    SOCIETY = ("society", "社会团体", "Society")
    MILITARY = ("military", "部队", "Military")
    PERSON = ("person", "个人", "Person")
    OTHER = ("other", "其他", "Other")


class UseClass(CodeEnum):
    """综合/专业/协作大客户."""

    GENERAL = ("general", "综合", "General")
    SPECIAL = ("special", "专业", "Specialised")
    PARTNER = ("partner", "协作", "Cooperating")


class CertType(CodeEnum):
    """证件类型."""

    USCC = ("uscc", "统一社会信用代码", "Unified social credit code")
    ID = ("id", "居民身份证", "Resident identity card")
    OTHER = ("other", "其他证件", "Other certificate")


class ProductLine(CodeEnum):
    """业务种类; 08 and 13 may never be on account."""

    LETTER = ("01", "函件", "Letters")
    PARCEL = ("02", "包裹", "Parcels")
    EMS = ("03", "特快专递", "Express mail")
    PRESS = ("04", "报刊发行", "Newspapers")
    PHILATELY = ("05", "集邮", "Philately")
    STATIONERY = ("06", "邮资封片卡", "Stamped stationery")
    REMITTANCE = ("07", "汇兑", "Remittance")
    AGENCY_FINANCE = ("08", "代理金融", "Agency finance")
    DISTRIBUTION = ("09", "分销", "Distribution")
    INFORMATION = ("10", "电子商务", "E-commerce and information")
    CONFIDENTIAL = ("11", "机要通信", "Confidential mail")
    LOGISTICS = ("12", "物流", "Logistics")
    AGENCY_EXPRESS = ("13", "代理速递", "Agency express")
    SUPPLIES = ("14", "用邮物品", "Mailing supplies")
    OTHER = ("99", "其他", "Other")


class Attitude(CodeEnum):
    """好/一般/差, for relation and attitude fields."""

    GOOD = ("good", "好", "Good")
    FAIR = ("fair", "一般", "Fair")
    POOR = ("poor", "差", "Poor")


class OrgLevel(CodeEnum):
    """Five levels of the organisation."""

    HEAD = ("head", "总部", "Head office")
    PROVINCE = ("province", "省", "Province")
    CITY = ("city", "市", "City")
    COUNTY = ("county", "县", "County")
    OUTLET = ("outlet", "支局网点", "Outlet")


class OrgNature(CodeEnum):
    """自营/代理/邮政."""

    SELF_RUN = ("self", "自营", "Self-run")
    AGENCY = ("agency", "代理", "Agency")
    POSTAL = ("postal", "邮政", "Postal administration")


class Role(CodeEnum):
    """What a person is at the post; rights per role: models/rules/permissions.py."""

    SYSTEM_ADMIN = ("system_admin", "系统管理员", "System administrator")
    BUSINESS_ADMIN = ("business_admin", "业务管理员", "Business administrator")
    OUTLET_HEAD = ("outlet_head", "网点负责人", "Outlet head")
    WEALTH_MANAGER = ("wealth_manager", "理财经理", "Wealth manager")
    ACCOUNT_MANAGER = ("account_manager", "专职客户经理", "Dedicated account manager")
    PARTTIME_MANAGER = ("parttime_manager", "兼职客户经理", "Part-time account manager")
    LOBBY_MANAGER = ("lobby_manager", "大堂经理", "Lobby manager")
    CLERK = ("clerk", "柜员", "Counter clerk")
    FINANCE = ("finance", "财务人员", "Finance reviewer")
    AUDITOR = ("auditor", "检查审计", "Inspector or auditor")


class StaffStatus(CodeEnum):
    """State of a person."""

    ON_DUTY = ("on_duty", "在岗", "On duty")
    TRANSFERRED = ("transferred", "调出", "Transferred")
    LEFT = ("left", "离职", "Left")
    DISABLED = ("disabled", "停用", "Disabled")


class VisitMode(CodeEnum):
    """走访方式; a phone contact never counts as a visit."""

    DOOR = ("door", "上门", "On site")
    COMING = ("coming", "来访", "At the counter")
    SYMPOSIUM = ("symposium", "座谈会", "Symposium")
    PHONE = ("phone", "电话", "Phone")


class VisitPurpose(CodeEnum):
    """走访目的."""

    ROUTINE = ("routine", "例行维护", "Routine")
    PROMOTION = ("promotion", "业务推介", "Promotion")
    PICKUP = ("pickup", "揽收", "Pick-up")
    ARREARS = ("arrears", "催收欠费", "Chasing arrears")
    COMPLAINT = ("complaint", "投诉处理", "Complaint")
    FILE_UPDATE = ("file_update", "档案更新", "File update")
    RECOVERY = ("recovery", "流失挽留", "Winning back")


class VisitResult(CodeEnum):
    """Outcome of a visit; 异常 raises an urgent report."""

    NORMAL = ("normal", "正常", "Normal")
    FOLLOW_UP = ("follow_up", "需跟进", "To follow up")
    ABNORMAL = ("abnormal", "异常", "Abnormal")


class Satisfaction(CodeEnum):
    """满意度."""

    PLEASED = ("pleased", "满意", "Satisfied")
    FAIR = ("fair", "基本满意", "Mostly satisfied")
    DISPLEASED = ("displeased", "不满意", "Dissatisfied")


class PlanStatus(CodeEnum):
    """State of a monthly visit plan line."""

    DRAFT = ("draft", "草稿", "Draft")
    SUBMITTED = ("submitted", "待审批", "Awaiting approval")
    APPROVED = ("approved", "已批准", "Approved")
    REJECTED = ("rejected", "已退回", "Returned")


class FollowUpStatus(CodeEnum):
    """State of a follow-up; 逾期 is derived from the day."""

    OPEN = ("open", "待办", "Open")
    DONE = ("done", "办结", "Done")


class RequestArea(CodeEnum):
    """Time-limit clock of a service request (RULES.md §1.23)."""

    CITY = ("city", "城市", "City")
    RURAL = ("rural", "农村", "Rural")
    SPECIAL = ("special", "特殊", "Special")


class CallOutcome(CodeEnum):
    """What a call of today's phone list came to; one that reached nobody leaves the customer on the list."""

    PICKUP = ("pickup", "要求揽收", "Wants a pick-up")
    NO_NEED = ("no_need", "暂无需求", "Nothing today")
    NOT_REACHED = ("not_reached", "未接通", "Not reached")


class SettleCycle(CodeEnum):
    """结算周期."""

    HALF_MONTH = ("half_month", "半月", "Half-monthly")
    MONTH = ("month", "月", "Monthly")
    TWO_MONTHS = ("two_months", "双月", "Every two months")
    QUARTER = ("quarter", "季", "Quarterly")


class PayMode(CodeEnum):
    """付费方式."""

    CASH = ("cash", "现结", "Paid at once")
    ACCOUNT = ("account", "记欠", "On account")
    STAMPED = ("stamped", "贴票", "Stamps affixed at the counter")
    SELF_STAMPED = ("self_stamped", "自贴票", "Stamps affixed by the customer")


class AgreementStatus(CodeEnum):
    """State of an agreement header."""

    DRAFT = ("draft", "草稿", "Draft")
    PENDING = ("pending", "待审", "Awaiting approval")
    VALID = ("valid", "有效", "Valid")
    EXPIRED = ("expired", "到期", "Expired")
    ENDED = ("ended", "终止", "Ended")


class ReviewMode(CodeEnum):
    """How file-review dates are computed (RULES.md §10.9)."""

    CALENDAR = ("calendar", "日历周期", "Calendar periods")
    ROLLING = ("rolling", "滚动周期", "Rolling periods")


class DueState(CodeEnum):
    """Where a limit day stands; one definition for screens, slips, exports and the server."""

    NOT_DUE = ("not_due", "未到期", "Not due")
    DUE_TODAY = ("due_today", "今日到期", "Due today")
    OVERDUE = ("overdue", "逾期", "Overdue")


class WarningLevel(CodeEnum):
    """预警等级 of a customer; a higher number is graver (RULES.md §10.3)."""

    NONE = ("0", "无", "None")
    BLUE = ("1", "蓝色", "Blue")
    YELLOW = ("2", "黄色", "Yellow")
    ORANGE = ("3", "橙色", "Orange")
    RED = ("4", "红色", "Red")


class StopTrigger(CodeEnum):
    """Why credit is stopped (RULES.md §10.4)."""

    OVERDUE = ("overdue", "逾期", "Overdue")
    OVER_LIMIT = ("over_limit", "超额", "Over the limit")
    AGREEMENT = ("agreement", "协议到期", "No valid agreement")
    NOT_CODED = ("not_coded", "无附码", "Not authorised")
    MANUAL = ("manual", "人工", "By hand")


class ClaimKind(CodeEnum):
    """What a line of a debt is for; costs and interest are paid before the principal (RULES.md §10.5)."""

    COST = ("cost", "费用", "Costs")
    INTEREST = ("interest", "利息", "Interest")
    PRINCIPAL = ("principal", "欠费", "Charge")


class NumberKind(CodeEnum):
    """Kinds of printed numbers ``<terminal>-<kind>-<yyyymmdd>-<counter>``."""

    VISIT = ("V", "走访单", "Visit slip")
    RECEIPT = ("R", "收据", "Receipt")
    NOTICE = ("N", "催缴单", "Notice")
    CHARGE = ("C", "欠费单", "Charge")
    STATEMENT = ("S", "对账单", "Statement")
    CERTIFICATE = ("Z", "证明", "Certificate")
    FILE_CARD = ("F", "档案卡", "File card")
    REQUEST = ("Q", "服务请求", "Service request")


class NumberState(CodeEnum):
    """State of an issued number; every number is explained."""

    PENDING = ("pending", "待打印", "To be printed")
    PRINTED = ("printed", "已打印", "Printed")
    VOID = ("void", "已作废", "Void")
