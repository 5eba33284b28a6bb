"""Amounts and dates in Chinese capitals for receipts, notices and cheques (RULES.md §10.13).

人民币 stands before the amount without a gap; 整 follows 元 and never 角 or 分. Where the standard allows two forms the
first is taken: a 零 stands after 元 when the last digit of the yuan is 0 and 角 follow.
"""

from datetime import date

from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.kernel.money import Fen, format_plain

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_UNITS = ((10**8, "亿"), (10**4, "万"), (1000, "仟"), (100, "佰"), (10, "拾"))
_MOST = 10**15
_TEN = 10


def capital_amount(fen: Fen) -> str:
    """An amount in capitals, such as ``人民币壹仟肆佰零玖元伍角``.

    Raises:
        InputError: The amount is negative or beyond ten trillion yuan.
    """
    if not 0 <= fen <= _MOST:
        raise InputError(
            msg("{amount} yuan cannot be written in capitals", amount=format_plain(fen)),
            msg("Enter an amount from 0 to {most} yuan", most=format_plain(_MOST)),
            field="amount",
        )
    yuan, rest = divmod(fen, 100)
    tens, ones = divmod(rest, 10)
    whole = f"{_whole(yuan)}元" if yuan else ""
    if not rest:
        return f"人民币{whole or '零元'}整"
    gap = "零" if yuan and (not tens or not yuan % 10) else ""
    return f"人民币{whole}{gap}{_part(tens, '角')}{_part(ones, '分')}"


def capital_date(day: date) -> str:
    """A date in capitals for bills: ``贰零贰伍年零壹月壹拾伍日``.

    Months 1, 2 and 10 and days 1–10, 20 and 30 carry a leading 零; 11–19 start with 壹.
    """
    year = "".join(_DIGITS[int(digit)] for digit in f"{day.year:04d}")
    month = _whole(day.month)
    if day.month in (1, 2, 10):
        month = f"零{month}"
    number = _whole(day.day)
    if day.day < _TEN or day.day % 10 == 0:
        number = f"零{number}"
    return f"{year}年{month}月{number}日"


def _whole(number: int) -> str:
    """A whole number from 1 on; 零 stands for skipped places between two digits."""
    for size, unit in _UNITS:
        if number >= size:
            high, low = divmod(number, size)
            tail = f"{'零' if low < size // 10 else ''}{_whole(low)}" if low else ""
            return f"{_whole(high)}{unit}{tail}"
    return _DIGITS[number]


def _part(digit: int, unit: str) -> str:
    return f"{_DIGITS[digit]}{unit}" if digit else ""
