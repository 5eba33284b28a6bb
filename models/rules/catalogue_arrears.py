"""The figures of arrears (RULES.md §10.1–10.7, §10.15): limits, brackets, warning, stop, ratio, deduction, limitation.

Bounds keep the brackets in order whatever an office sets. A deduction rate of -1 is unset: then nothing is computed.
"""

from types import MappingProxyType

from models.kernel.enums import CodeEnum, ProductLine
from models.rules.figure_spec import ParameterSpec, choice, money, number

UNSET = -1
"""Value of a rate that no manager has set yet."""

DEDUCTION_SAMPLE = MappingProxyType(
    {
        "arrears.deduction.rate.1": 1_000,
        "arrears.deduction.rate.2": 3_000,
        "arrears.deduction.rate.3": 5_000,
        "arrears.deduction.rate.4": 10_000,
    }
)
"""Sample table of RULES.md §10.7 in basis points; a manager may load it, it is no default."""


class OnAccount(CodeEnum):
    """Whether a business may be put on account (RULES.md §10.4)."""

    ALLOWED = ("allowed", "可以记欠", "May be on account")
    FORBIDDEN = ("forbidden", "禁止记欠", "Never on account")


_NEVER = (ProductLine.AGENCY_FINANCE, ProductLine.AGENCY_EXPRESS)


def _product(line: ProductLine) -> ParameterSpec:
    return choice(
        f"arrears.product.{line.value}",
        (OnAccount.FORBIDDEN if line in _NEVER else OnAccount.ALLOWED).value,
        OnAccount,
        "§10.4",
        f"{line.zh}可否记欠",
        f"On account: {line.en}",
        official=line in _NEVER,
    )


_LIMITS = (
    number("arrears.limit.diamond", 3, "个月", "§10.2", "钻石客户欠费期限", "Limit, diamond", 0, 24, official=True),
    number("arrears.limit.gold", 2, "个月", "§10.2", "黄金客户欠费期限", "Limit, gold", 0, 24, official=True),
    number("arrears.limit.silver", 1, "个月", "§10.2", "白银客户欠费期限", "Limit, silver", 0, 24, official=True),
    number("arrears.limit.ordinary", 1, "个月", "§10.2", "一般客户欠费期限", "Limit, ordinary", 0, 24, official=True),
    number("arrears.deferral_days", 90, "天", "§10.2", "缓缴最长天数", "Longest deferral in days", 0, 366),
)

_BRACKETS = (
    number("arrears.age.days.1", 30, "天", "§10.1", "账龄第1档上限", "Age bracket 1 up to", 1, 45),
    number("arrears.age.days.2", 60, "天", "§10.1", "账龄第2档上限", "Age bracket 2 up to", 46, 75),
    number("arrears.age.days.3", 90, "天", "§10.1", "账龄第3档上限", "Age bracket 3 up to", 76, 120),
    number("arrears.age.days.4", 180, "天", "§10.1", "账龄第4档上限", "Age bracket 4 up to", 121, 330),
    number("arrears.age.months.1", 12, "个月", "§10.1", "账龄第5档上限", "Age bracket 5 up to", 12, 18),
    number("arrears.age.months.2", 24, "个月", "§10.1", "账龄第6档上限", "Age bracket 6 up to", 19, 30),
    number("arrears.age.months.3", 36, "个月", "§10.1", "账龄第7档上限", "Age bracket 7 up to", 31, 60),
)

_WARNING = (
    number("arrears.warn.due_days", 7, "天", "§10.3", "到期前预警天数", "Warning days before the limit", 0, 90),
    number("arrears.warn.orange_days", 16, "天", "§10.3", "橙色预警逾期天数", "Days overdue, orange", 2, 30),
    number("arrears.warn.red_days", 31, "天", "§10.3", "红色预警逾期天数", "Days overdue, red", 31, 366),
    number("arrears.warn.use_blue_bp", 8_000, "‱", "§10.3", "蓝色预警额度使用率", "Credit use, blue", 1, 10_000),
    number("arrears.warn.use_yellow_bp", 9_000, "‱", "§10.3", "黄色预警额度使用率", "Credit use, yellow", 1, 10_000),
    number("arrears.warn.agreement_days", 30, "天", "§10.3", "协议到期预警天数", "Warning, agreement ends", 0, 366),
    number("arrears.warn.limitation_days", 180, "天", "§10.15", "诉讼时效预警天数", "Warning, limitation", 0, 730),
)

_CREDIT = (
    number("arrears.stop.grace_days", 0, "天", "§10.4", "停止记欠宽限天数", "Days overdue before the stop", 0, 90),
    money("arrears.stop.remainder", 1, "§10.4", "不触发停欠的尾欠", "Overdue remainder that stops nothing"),
    money("arrears.approve.outlet", 5_000, "§10.4", "支局审批信用额度上限", "Credit limit an outlet head may grant"),
    money("arrears.approve.county", 50_000, "§10.4", "县局审批信用额度上限", "Credit limit a county may grant"),
    *(_product(line) for line in ProductLine),
)

_RATIO = (
    number("arrears.cap_bp", 500, "‱", "§10.6", "欠费率上限", "Arrears ratio at most", 0, 10_000, official=True),
    number(
        "arrears.cap_amber_bp",
        8_000,
        "‱",
        "§10.6",
        "欠费率提醒线(占上限)",
        "Amber from this share of the cap",
        0,
        10_000,
    ),
)

_DEDUCTION = (
    number("arrears.deduction.days.1", 30, "天", "§10.7", "提成扣减第1档上限", "Deduction band 1 up to", 1, 45),
    number("arrears.deduction.days.2", 60, "天", "§10.7", "提成扣减第2档上限", "Deduction band 2 up to", 46, 75),
    number("arrears.deduction.days.3", 90, "天", "§10.7", "提成扣减第3档上限", "Deduction band 3 up to", 76, 366),
    number(
        "arrears.deduction.rate.1",
        UNSET,
        "‱",
        "§10.7",
        "提成扣减第1档比例(-1为未设置)",
        "Deduction band 1 (-1: not set)",
        UNSET,
        10_000,
    ),
    number(
        "arrears.deduction.rate.2",
        UNSET,
        "‱",
        "§10.7",
        "提成扣减第2档比例(-1为未设置)",
        "Deduction band 2 (-1: not set)",
        UNSET,
        10_000,
    ),
    number(
        "arrears.deduction.rate.3",
        UNSET,
        "‱",
        "§10.7",
        "提成扣减第3档比例(-1为未设置)",
        "Deduction band 3 (-1: not set)",
        UNSET,
        10_000,
    ),
    number(
        "arrears.deduction.rate.4",
        UNSET,
        "‱",
        "§10.7",
        "提成扣减第4档比例(-1为未设置)",
        "Deduction band 4 (-1: not set)",
        UNSET,
        10_000,
    ),
    number(
        "arrears.restore.days",
        90,
        "天",
        "§10.7",
        "收回后全额返还的逾期天数",
        "Full restoring up to days overdue",
        0,
        366,
    ),
    number(
        "arrears.restore.early_bp",
        10_000,
        "‱",
        "§10.7",
        "期限内收回返还比例",
        "Restored if collected by then",
        0,
        10_000,
    ),
    number(
        "arrears.restore.late_bp", 5_000, "‱", "§10.7", "超期收回返还比例", "Restored if collected later", 0, 10_000
    ),
    number(
        "arrears.bonus.revenue_bp", 5_000, "‱", "§10.7", "年终奖新增收入权重", "Bonus weight, new revenue", 0, 10_000
    ),
    number("arrears.bonus.upkeep_bp", 4_000, "‱", "§10.7", "年终奖客户维护权重", "Bonus weight, upkeep", 0, 10_000),
    number("arrears.bonus.quality_bp", 1_000, "‱", "§10.7", "年终奖服务质量权重", "Bonus weight, quality", 0, 10_000),
)

_LIMITATION = (
    number(
        "arrears.limitation_months", 36, "个月", "§10.15", "诉讼时效", "Limitation of action", 1, 240, official=True
    ),
)

ARREARS: tuple[ParameterSpec, ...] = (
    *_LIMITS,
    *_BRACKETS,
    *_WARNING,
    *_CREDIT,
    *_RATIO,
    *_DEDUCTION,
    *_LIMITATION,
)
