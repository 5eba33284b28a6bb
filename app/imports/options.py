"""Words that lists use for closed options, and the option each means; any other word is refused, never guessed.

A word that is not the option's own is a mend (``黄金客户`` → ``黄金``).
"""

import re
from collections.abc import Mapping
from typing import TypeVar

from models.kernel.enums import Attitude, CertType, CodeEnum, CustomerType, ProductLine, ValueTier, VisitClass
from models.kernel.text import half_width

E = TypeVar("E", bound=CodeEnum)

_OTHER_WORDS: Mapping[type[CodeEnum], Mapping[str, str]] = {
    CertType: {
        "营业执照": "统一社会信用代码",
        "信用代码": "统一社会信用代码",
        "身份证": "居民身份证",
        "其他": "其他证件",
    },
    CustomerType: {
        "机关": "党政机关",
        "政府机关": "党政机关",
        "国企": "国有企业",
        "私营企业": "民营企业",
        "民企": "民营企业",
        "外企": "外资企业",
        "个体户": "个体工商户",
        "个体": "个体工商户",
        "自然人": "个人",
    },
    ValueTier: {"普通": "一般", "非": "非大客户"},
    VisitClass: {
        "一": "一类",
        "1": "一类",
        "1类": "一类",
        "i": "一类",
        "i类": "一类",
        "ⅰ": "一类",
        "ⅰ类": "一类",
        "二": "二类",
        "2": "二类",
        "2类": "二类",
        "ii": "二类",
        "ii类": "二类",
        "ⅱ": "二类",
        "ⅱ类": "二类",
        "三": "三类",
        "3": "三类",
        "3类": "三类",
        "iii": "三类",
        "iii类": "三类",
        "ⅲ": "三类",
        "ⅲ类": "三类",
        "无": "不定期",
        "-": "不定期",
    },
    ProductLine: {
        "信函": "函件",
        "ems": "特快专递",
        "速递": "特快专递",
        "特快": "特快专递",
        "报刊": "报刊发行",
        "报刊订阅": "报刊发行",
        "封片卡": "邮资封片卡",
        "农资分销": "分销",
        "电商": "电子商务",
        "机要": "机要通信",
    },
    Attitude: {"良好": "好", "中": "一般", "较差": "差"},
}
_TAILS: Mapping[type[CodeEnum], str] = {ValueTier: "客户", CustomerType: "客户", ProductLine: "业务"}
_BETWEEN = re.compile(r"[、,，;；/|\s]+")


def option(kind: type[E], word: str) -> E | None:
    """The option that a word means, or None.

    Args:
        kind: The closed list.
        word: A tidied word; width and case do not matter.
    """
    plain = "".join(half_width(word).split())
    for attempt in (plain, plain.removesuffix(_TAILS.get(kind, "\0"))):
        meant = _OTHER_WORDS.get(kind, {}).get(attempt.casefold(), attempt)
        for member in kind:
            if member.zh == meant:
                return member
    return None


def product_words(text: str) -> tuple[str, ...]:
    """The single words of a list of mail products."""
    return tuple(word for word in _BETWEEN.split(text) if word)


def words_of(kind: type[CodeEnum]) -> str:
    """The options of a closed list, for a remedy."""
    return "、".join(member.zh for member in kind)
