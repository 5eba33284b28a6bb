"""How values are worded on a screen: enumerations, messages, days, instants, money.

The language is the default locale's (``QLocale.setDefault``), which the shell sets before it builds a room.
"""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from models.kernel.clock import local_time
from models.kernel.enums import CodeEnum
from models.kernel.messages import Message, Words
from models.kernel.money import format_fen, format_plain


def chinese() -> bool:
    """Whether the screen language is Chinese."""
    return QLocale().language() == QLocale.Language.Chinese


def word(member: CodeEnum | None) -> str:
    """The screen word of a code: ``word(ValueTier.GOLD)`` is 黄金 or Gold; nothing for None."""
    if member is None:
        return ""
    return member.zh if chinese() else member.en


def sentence(message: Message) -> str:
    """A message in the screen language, its places filled with worded values."""
    text = QCoreApplication.translate("messages", message.source)
    return text.format(**{name: shown(value) for name, value in message.params.items()}) if message.params else text


def shown(value: object) -> str:
    """A value as text on a screen: codes as words, days as 2025-11-24, lists joined by the comma of the language."""
    if value is None:
        return ""
    if isinstance(value, CodeEnum | Words):
        return value.zh if chinese() else value.en
    if isinstance(value, Message):
        return sentence(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list | frozenset | set):
        parts = sorted(value) if isinstance(value, frozenset | set) else value
        return ("、" if chinese() else ", ").join(shown(part) for part in parts)
    return str(value)


def day(value: date | None) -> str:
    """A civil day as 2025-11-24; nothing for None."""
    return "" if value is None else value.isoformat()


def moment(instant_ms: int | None) -> str:
    """An instant (UTC milliseconds) as Shanghai wall time 2025-11-24 09:41; nothing for None."""
    return "" if instant_ms is None else local_time(instant_ms).strftime("%Y-%m-%d %H:%M")


def clock_time(instant_ms: int) -> str:
    """An instant (UTC milliseconds) as Shanghai wall time 09:41."""
    return local_time(instant_ms).strftime("%H:%M")


def money(fen: int | None, sign: bool = False) -> str:
    """Integer fen as 12,600.00, with ¥ before it if asked; nothing for None."""
    if fen is None:
        return ""
    return format_fen(fen) if sign else format_plain(fen)


def number(value: int | None) -> str:
    """An integer with thousands commas; nothing for None."""
    return "" if value is None else f"{value:,}"
