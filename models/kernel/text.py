"""Text as people write it: widths, spaces, brackets, company forms, lengths in code points, masked names.

Nothing here folds compatibility ideographs or touches characters beyond the BMP: a rare name survives unchanged,
variation selectors included (RULES.md §7.3).
"""

import re

_FULL_TO_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_ALNUM_TO_HALF = {code: half for code, half in _FULL_TO_HALF.items() if chr(half).isalnum()}
_BRACKETS = str.maketrans("（）﹙﹚", "()()")
_SPACES = re.compile(r"[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_UNTIDY = re.compile(r"[\s\u00a0\u00ad\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]")
_WIDE = re.compile(r"[\uff01-\uff5e\u3000]")
_FORMS = re.compile(r"[\uff01-\uff5e\ufe59\ufe5a]")
_INVISIBLE = dict.fromkeys((0x00AD, 0x200B, 0x2060, 0xFEFF))
_LIMITED = re.compile(r"\(+(有限责任|有限)\)+")
_SUFFIX = re.compile(r"(?:有限责任公司|有限公司|有限责任|有限|公司)$")
_NOISE = re.compile(r"[\s()\[\]{}〔〕【】《》<>“”\"'‘’·•.,，。、;；:：_\-—–/\\]+")
_COMPOUND_SURNAMES = frozenset(
    (
        "欧阳 歐陽 太史 端木 上官 司马 司馬 东方 東方 独孤 獨孤 南宫 南宮 万俟 闻人 "
        "聞人 夏侯 诸葛 諸葛 尉迟 尉遲 公羊 赫连 赫連 澹台 澹臺 皇甫 宗政 濮阳 濮陽 "
        "公冶 太叔 申屠 公孙 公孫 慕容 仲孙 仲孫 钟离 鍾離 长孙 長孫 宇文 司徒 鲜于 "
        "鮮于 司空 闾丘 閭丘 子车 子車 亓官 司寇 巫马 巫馬 公西 颛孙 顓孫 壤驷 壤駟 "
        "公良 漆雕 乐正 樂正 宰父 谷梁 榖梁 拓跋 夹谷 轩辕 軒轅 令狐 段干 百里 呼延 "
        "东郭 東郭 南门 南門 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 "
        "左丘 公伯 西门 西門 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑 "
        "即墨 达奚 褚师 吴铭 纳兰 納蘭 归海"
    ).split()
)
_UNSTORABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(17))
    + "]"
)
_MARK = re.compile("(?s:.)[\ufe00-\ufe0f\U000e0100-\U000e01ef]*")


def half_width(text: str) -> str:
    """Every full-width ASCII form and the ideographic space in its usual form; for codes, phones and amounts."""
    return text.translate(_FULL_TO_HALF).replace("\u3000", " ") if _WIDE.search(text) else text


def tidy(text: str) -> str:
    """Free text as it is stored: one plain space between words, none around, no invisible characters."""
    return _SPACES.sub(" ", text.translate(_INVISIBLE)).strip() if _UNTIDY.search(text) else text


def normalise_name(text: str) -> str:
    """A name as it is stored (RULES.md §8.3).

    Tidied, brackets as ``()``, full-width digits and Latin letters in their usual form; other punctuation stays.
    """
    return tidy(text.translate(_ALNUM_TO_HALF).translate(_BRACKETS) if _FORMS.search(text) else text)


def normalise_company(text: str) -> str:
    """``normalise_name`` with the form ``(有限)公司`` written as ``有限公司``."""
    return _LIMITED.sub(r"\1", normalise_name(text))


def normalise_code(text: str) -> str:
    """A code as it is stored: usual width, capitals, no spaces inside."""
    return _SPACES.sub("", half_width(tidy(text))).upper()


def name_key(text: str) -> str:
    """What two spellings of one name share: case, width, spaces, brackets, punctuation and the company form aside.

    ``福安茶业（有限）公司``, ``福安茶业有限责任公司`` and ``福 安茶业(有限)`` give the same key. A name that is nothing
    but such parts keeps them.
    """
    bare = _NOISE.sub("", half_width(normalise_company(text))).casefold()
    return _SUFFIX.sub("", bare) or bare


def length(text: str) -> int:
    """Length in code points, the unit of every field limit (RULES.md §7.3)."""
    return len(text)


def unstorable(text: str) -> str | None:
    """The first character that can be neither stored nor sent, or None.

    These are NUL, other control characters except tab and line ends, lone surrogates and non-characters.
    """
    found = _UNSTORABLE.search(text)
    return found[0] if found else None


def mask_name(name: str) -> str:
    """A person's name for those without the right: surname and one star (RULES.md §7.1).

    A compound surname of a name of three or more characters stays whole; a variation selector stays with its character.
    """
    marks: list[str] = _MARK.findall(tidy(name))
    if not marks:
        return ""
    double = marks[2:] and "".join(marks[:2]) in _COMPOUND_SURNAMES
    return "".join(marks[: 2 if double else 1]) + "*"
