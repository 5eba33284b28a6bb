"""Money as whole fen: read exactly, shown as ``¥1,409.50``, rounded half-up and only where a rule says so.

A float never touches an amount; rates are basis points (1 bp = 0.01 %).
"""

import re

from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.kernel.text import half_width

Fen = int
"""An amount in fen (1/100 yuan), signed."""

_AMOUNT = re.compile(r"([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?", re.ASCII)
_MAX_FEN = 10**15


def parse_fen(text: str, field: str | None = None) -> Fen:
    """Read an amount in yuan exactly.

    Accepts a sign, ``¥`` or ``元``, thousands commas in the right places, at most two decimals and full-width forms.

    Args:
        text: What was typed, such as ``1,409.50``.
        field: Input field named in the error.

    Raises:
        InputError: The text is no amount, has more than two decimals or is beyond 10 trillion yuan.
    """
    bare = half_width(text).replace("\uffe5", "¥").strip()
    sign, bare = (bare[:1], bare[1:]) if bare[:1] in {"+", "-"} else ("", bare)
    found = _AMOUNT.fullmatch(sign + bare.removeprefix("¥").removesuffix("元").strip())
    if found is None or (sign and found[1] != sign):
        raise InputError(
            msg("“{value}” is not an amount of money", value=text),
            msg("Write yuan with at most two decimals, for example 1,409.50"),
            field=field,
        )
    fen = int(found[2].replace(",", "")) * 100 + int((found[3] or "").ljust(2, "0"))
    if fen > _MAX_FEN:
        raise InputError(
            msg("The amount {value} is larger than this program can hold", value=text),
            msg("Check the number of digits"),
            field=field,
        )
    return -fen if found[1] == "-" else fen


def format_plain(fen: Fen) -> str:
    """An amount in yuan with commas and two decimals, without a currency sign: ``-1,409.50``."""
    yuan, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{yuan:,}.{rest:02d}"


def format_fen(fen: Fen) -> str:
    """An amount as shown on screen and paper: ``¥1,409.50``, negative ``-¥1,409.50``."""
    return f"{'-' if fen < 0 else ''}¥{format_plain(abs(fen))}"


def divide_half_up(numerator: int, denominator: int) -> int:
    """Whole quotient, the half rounded away from zero.

    Raises:
        ZeroDivisionError: The denominator is 0.
    """
    negative = (numerator < 0) != (denominator < 0)
    top, bottom = abs(numerator), abs(denominator)
    quotient = (2 * top + bottom) // (2 * bottom)
    return -quotient if negative else quotient


def share_bp(fen: Fen, rate_bp: int) -> Fen:
    """A part of an amount, ``rate_bp`` in basis points, half-up to the fen."""
    return divide_half_up(fen * rate_bp, 10_000)


def rate_bp(part: int, whole: int) -> int | None:
    """``part`` of ``whole`` in basis points half-up, or None when the whole is 0."""
    return None if whole == 0 else divide_half_up(part * 10_000, whole)


def format_bp(value: int) -> str:
    """A rate for reading: ``4.05 %`` of 405 basis points."""
    return f"{format_plain(value)} %"
