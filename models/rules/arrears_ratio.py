"""The 5 % cap, collection rates and the balance identity (RULES.md §10.6).

The rate shown is rounded half-up to basis points; the verdict compares exact amounts, so a fen too many fails even
where the rate still shows 5.00 %.
"""

from dataclasses import dataclass

from models.kernel.enums import CodeEnum
from models.kernel.money import Fen, rate_bp
from models.rules.parameters import Figures

_BP = 10_000


class CapState(CodeEnum):
    """Where the balance stands against the cap."""

    WITHIN = ("within", "正常", "Within the cap")
    NEAR = ("near", "接近上限", "Near the cap")
    OVER = ("over", "超上限", "Over the cap")


@dataclass(frozen=True, slots=True)
class RevenueBase:
    """Revenue of a unit (fen), sent by the centre with its data date."""

    gross: Fen
    agency_finance: Fen = 0
    rent: Fen = 0
    non_operating: Fen = 0

    @property
    def base(self) -> Fen:
        """What the cap is measured on: gross without agency finance, rent and non-operating revenue."""
        return self.gross - self.agency_finance - self.rent - self.non_operating


@dataclass(frozen=True, slots=True)
class ArrearsRatio:
    """A balance against the cap.

    Attributes:
        balance: Arrears (fen).
        base: Revenue base (fen).
        cap: Largest balance that keeps the cap (fen); None without a base.
        ratio_bp: Rate for showing, half-up; None without a base (shown —).
        state: Exact verdict; None without a base.
    """

    balance: Fen
    base: Fen
    cap: Fen | None
    ratio_bp: int | None
    state: CapState | None

    @property
    def room(self) -> Fen | None:
        """What may still be put on account (fen), negative when over; None without a base."""
        return None if self.cap is None else self.cap - self.balance


def arrears_ratio(balance: Fen, base: Fen, figures: Figures) -> ArrearsRatio:
    """Where a balance stands; a what-if asks with the balance that would be.

    Args:
        balance: Arrears (fen).
        base: Revenue base (fen); 0 or less has no rate and no verdict.
        figures: Figures in force.
    """
    if base <= 0:
        return ArrearsRatio(balance, base, None, None, None)
    cap_bp = figures.integer("arrears.cap_bp")
    if balance * _BP > base * cap_bp:
        state = CapState.OVER
    else:
        near = balance * _BP * _BP >= base * cap_bp * figures.integer("arrears.cap_amber_bp")
        state = CapState.NEAR if near else CapState.WITHIN
    return ArrearsRatio(balance, base, base * cap_bp // _BP, rate_bp(balance, base), state)


def current_rate(collected: Fen, arisen: Fen) -> int | None:
    """当期回收率 in basis points: collected of what arose in the period; None when nothing arose."""
    return rate_bp(collected, arisen)


def old_debt_rate(collected: Fen, opening: Fen) -> int | None:
    """陈欠回收率 in basis points: collected of the arrears open at the end of last year; None when there were none."""
    return rate_bp(collected, opening)


def closing_balance(opening: Fen, arisen: Fen, collected: Fen, written_off: Fen = 0, adjusted: Fen = 0) -> Fen:
    """期末 = 期初 + 新增 − 收回 − 核销 ± 调整 (fen)."""
    return opening + arisen - collected - written_off + adjusted
