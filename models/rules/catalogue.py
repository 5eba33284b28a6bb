"""The list of rule figures: what exists, its default, unit, bounds and where it comes from.

``official`` is False where no published rule states the figure: it is this program's own default and the parameter
screen says so (默认值(非官方)). ``source`` is the section of RULES.md.
"""

from models.kernel.enums import CodeEnum, ReviewMode, ValueTier, VisitClass
from models.rules.catalogue_arrears import ARREARS
from models.rules.figure_spec import Kind, ParameterSpec, Value
from models.rules.figure_spec import choice as _choice
from models.rules.figure_spec import money as _money
from models.rules.figure_spec import number as _number

__all__ = ["CATALOGUE", "ClassChange", "GradeColumn", "Kind", "ParameterSpec", "ReviewRound", "Value"]


class ClassChange(CodeEnum):
    """How a month is counted in which the visit class changes (RULES.md §10.8)."""

    PRORATA = ("prorata", "按天数折算", "Shared by days")
    NEW_CLASS = ("new_class", "全月按新类别", "New class for the whole month")
    NEXT_MONTH = ("next_month", "次月起按新类别", "New class from next month")


class ReviewRound(CodeEnum):
    """How often a file is reviewed (RULES.md §1.14)."""

    HALF_MONTH = ("half_month", "每半月", "Every half-month")
    MONTH = ("month", "每月", "Every month")
    QUARTER = ("quarter", "每季度", "Every quarter")
    HALF_YEAR = ("half_year", "每半年", "Every half-year")


class GradeColumn(CodeEnum):
    """Whose lines of the grading scale hold (RULES.md §1.5)."""

    CITY = ("city", "市", "City")
    COUNTY = ("county", "县", "County")


_VISITS = (
    _number(
        "visit.quota.1", 3, "次/月", "§3.1", "一类客户每月走访次数", "Visits a month, class I", 0, 31, official=True
    ),
    _number(
        "visit.quota.2", 2, "次/月", "§3.1", "二类客户每月走访次数", "Visits a month, class II", 0, 31, official=True
    ),
    _number(
        "visit.quota.3", 1, "次/月", "§3.1", "三类客户每月走访次数", "Visits a month, class III", 0, 31, official=True
    ),
    _choice(
        "visit.class_change",
        "prorata",
        ClassChange,
        "§10.8",
        "月中类别变动的计算方式",
        "Quota when the class changes within a month",
    ),
    _choice("visit.default_class.diamond", "1", VisitClass, "§3.3", "钻石客户默认走访类别", "Default class of diamond"),
    _choice("visit.default_class.gold", "2", VisitClass, "§3.3", "黄金客户默认走访类别", "Default class of gold"),
    _choice("visit.default_class.silver", "3", VisitClass, "§3.3", "白银客户默认走访类别", "Default class of silver"),
    _choice(
        "visit.default_class.ordinary", "3", VisitClass, "§3.3", "一般客户默认走访类别", "Default class of ordinary"
    ),
    _number(
        "visit.backdate_days", 3, "天", "§3.4", "补录走访免说明天数", "Days a visit may be entered late freely", 0, 366
    ),
    _number("visit.edit_hours", 48, "小时", "§3.6", "走访记录可修改时限", "Hours a visit stays editable", 0, 8_784),
    _number(
        "visit.plan_day", 25, "日", "§3.7", "次月走访计划编制截止日", "Day by which next month's plan is made", 1, 28
    ),
    _number(
        "follow_up.reply_days", 3, "工作日", "§3.6", "跟进事项答复时限", "Working days to answer a customer", 0, 60
    ),
)

_REVIEW = (
    _choice(
        "review.mode",
        "calendar",
        ReviewMode,
        "§10.9",
        "档案更新周期算法",
        "How file review dates are counted",
    ),
    _choice(
        "review.round.diamond",
        "half_month",
        ReviewRound,
        "§1.14",
        "钻石客户档案更新周期",
        "Review round of diamond",
        official=True,
    ),
    _choice(
        "review.round.gold",
        "month",
        ReviewRound,
        "§1.14",
        "黄金客户档案更新周期",
        "Review round of gold",
        official=True,
    ),
    _choice(
        "review.round.silver",
        "quarter",
        ReviewRound,
        "§1.14",
        "白银客户档案更新周期",
        "Review round of silver",
        official=True,
    ),
    _choice(
        "review.round.ordinary",
        "half_year",
        ReviewRound,
        "§1.14",
        "一般客户档案更新周期",
        "Review round of ordinary",
        official=True,
    ),
    _number("review.half_month_days", 15, "天", "§10.9", "滚动半月的天数", "Days of a rolling half-month", 1, 31),
)

_TIERING = (
    _choice("tier.column", "city", GradeColumn, "§1.5", "等级标准栏次", "Column of the grading scale"),
    _money("tier.city.special", 3_000_000, "§1.5", "特级线(市)", "Special grade line, city", official=True),
    _money("tier.city.provincial", 250_000, "§1.5", "省级线(市)", "Provincial grade line, city", official=True),
    _money("tier.city.first", 70_000, "§1.5", "一类线(市)", "First grade line, city", official=True),
    _money("tier.city.second", 30_000, "§1.5", "二类线(市)", "Second grade line, city", official=True),
    _money("tier.city.third", 10_000, "§1.5", "三类线(市)", "Third grade line, city", official=True),
    _money("tier.county.special", 3_000_000, "§1.5", "特级线(县)", "Special grade line, county"),
    _money("tier.county.provincial", 200_000, "§1.5", "省级线(县)", "Provincial grade line, county"),
    _money("tier.county.first", 50_000, "§1.5", "一类线(县)", "First grade line, county"),
    _money("tier.county.second", 20_000, "§1.5", "二类线(县)", "Second grade line, county"),
    _money("tier.county.third", 10_000, "§1.5", "三类线(县)", "Third grade line, county"),
    _choice("tier.of.special", "diamond", ValueTier, "§1.8", "特级对应等级", "Tier of special grade"),
    _choice("tier.of.provincial", "diamond", ValueTier, "§1.8", "省级对应等级", "Tier of provincial grade"),
    _choice("tier.of.first", "gold", ValueTier, "§1.8", "一类对应等级", "Tier of first grade"),
    _choice("tier.of.second", "silver", ValueTier, "§1.8", "二类对应等级", "Tier of second grade"),
    _choice("tier.of.third", "ordinary", ValueTier, "§1.8", "三类对应等级", "Tier of third grade"),
)

_SERVICE = (
    _number("service.city_days", 0, "天", "§1.23", "城市服务时限", "Days to serve, city", 0, 30, official=True),
    _number("service.rural_days", 2, "天", "§1.23", "农村服务时限", "Days to serve, rural", 0, 30, official=True),
    _number(
        "service.special_days",
        3,
        "天",
        "§1.23",
        "特殊情况服务时限",
        "Days to serve after the call, special",
        0,
        30,
        official=True,
    ),
    _number(
        "no_demand.days.diamond",
        7,
        "天",
        "§1.24",
        "钻石客户无用邮需求提醒天数(0为不提醒)",
        "Days without a request, diamond (0: no alert)",
        0,
        366,
    ),
    _number(
        "no_demand.days.gold",
        0,
        "天",
        "§1.24",
        "黄金客户无用邮需求提醒天数(0为不提醒)",
        "Days without a request, gold (0: no alert)",
        0,
        366,
    ),
    _number(
        "no_demand.days.silver",
        0,
        "天",
        "§1.24",
        "白银客户无用邮需求提醒天数(0为不提醒)",
        "Days without a request, silver (0: no alert)",
        0,
        366,
    ),
    _number(
        "no_demand.days.ordinary",
        0,
        "天",
        "§1.24",
        "一般客户无用邮需求提醒天数(0为不提醒)",
        "Days without a request, ordinary (0: no alert)",
        0,
        366,
    ),
    _choice(
        "call_list.lowest_tier",
        "gold",
        tuple(ValueTier)[:4],
        "§1.24",
        "每日电话名单最低等级",
        "Lowest tier on the daily call list",
    ),
)

_BRANCH = (
    _money(
        "inclusion.minimum",
        10_000,
        "§5.5",
        "纳入系统的资产负债下限",
        "Least assets and liabilities to be included",
        official=True,
    ),
    _number(
        "manager.customers",
        500,
        "户",
        "§5.7",
        "专职客户经理管户上限",
        "Customers of a dedicated manager at most",
        1,
        100_000,
        official=True,
    ),
)

_SECRETS = (
    _number("secret.length", 12, "位", "§7.2", "密码最短长度", "Least length of a password", 8, 64),
    _number("secret.classes", 4, "类", "§7.2", "密码字符类别数", "Kinds of characters in a password", 1, 4),
    _number("secret.days", 90, "天", "§7.2", "密码有效天数", "Days a password is good for", 1, 3_650),
    _number(
        "secret.history", 12, "个", "§7.2", "不得重复的旧密码数", "Old passwords that may not be used again", 0, 50
    ),
    _number("secret.warn_at", 5, "次", "§7.2", "连续错误提醒次数", "Wrong passwords before the warning", 1, 100),
    _number("secret.lock_at", 6, "次", "§7.2", "连续错误锁定次数", "Wrong passwords before the lock", 1, 100),
    _number("secret.lock_minutes", 15, "分钟", "§7.2", "锁定时长", "Minutes of the lock", 1, 1_440),
    _number(
        "secret.supervisor_at",
        10,
        "次",
        "§7.2",
        "须由管理员解锁的错误次数",
        "Wrong passwords before the supervisor",
        1,
        100,
    ),
    _number(
        "session.idle_minutes", 10, "分钟", "§7.2", "空闲锁屏时间", "Idle minutes before the screen locks", 1, 1_440
    ),
    _number("session.sign_off_minutes", 30, "分钟", "§7.2", "空闲签退时间", "Idle minutes before sign-off", 1, 1_440),
    _number(
        "session.unused_days", 90, "天", "§7.2", "未使用停用天数", "Unused days before an account is disabled", 1, 3_650
    ),
    _number("session.lease_days", 7, "天", "§7.2", "离线租约天数", "Days of work without the centre", 1, 90),
    _number(
        "masking.reveal_seconds", 60, "秒", "§7.1", "明文显示时长", "Seconds that revealed data stays shown", 1, 3_600
    ),
)

_IMPORTS = (
    _number("import.rows", 30_000, "行", "§7.2", "导入文件最多行数", "Most rows of an import file", 1, 1_000_000),
    _number("import.cell", 2_000, "字", "§7.2", "导入单元格最长字数", "Longest cell of an import file", 10, 32_767),
    _number("import.megabytes", 50, "MB", "§7.2", "导入文件最大容量", "Largest import file", 1, 1_000),
    _number(
        "import.unpacked_megabytes",
        150,
        "MB",
        "§7.2",
        "导入文件解压后最大容量",
        "Largest unpacked import file",
        1,
        4_000,
    ),
    _number("import.batch", 500, "行", "§7.2", "导入每批提交行数", "Rows of one import transaction", 1, 5_000),
)

CATALOGUE: tuple[ParameterSpec, ...] = (
    *_VISITS,
    *_REVIEW,
    *_TIERING,
    *_SERVICE,
    *_BRANCH,
    *ARREARS,
    *_SECRETS,
    *_IMPORTS,
)
