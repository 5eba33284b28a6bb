"""Which charges a payment settles (RULES.md §10.5).

First what the payer names, in his order; then due before undue, costs and interest before principal, the earlier limit
day first. Charges of one rank share by what is open on them, remaining fen go to the largest fractions and, where these
are equal, to the lower number. What is left over is an advance (预收).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from models.kernel.enums import ClaimKind
from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.kernel.money import Fen, format_fen


@dataclass(frozen=True, slots=True)
class Claim:
    """An open charge, or costs or interest on one.

    Attributes:
        number: Human number, unique among the claims.
        due_on: Limit day.
        open_fen: What is not paid yet (fen), at least 0.
        kind: Costs, interest or principal.
    """

    number: str
    due_on: date
    open_fen: Fen
    kind: ClaimKind = ClaimKind.PRINCIPAL


@dataclass(frozen=True, slots=True)
class Allocation:
    """A payment spread over claims; lines and advance add up to it.

    Attributes:
        lines: Number and amount (fen, more than 0) in the order of settlement.
        advance: What is left over (fen).
    """

    lines: tuple[tuple[str, Fen], ...]
    advance: Fen

    @property
    def total(self) -> Fen:
        """The payment."""
        return sum(fen for _, fen in self.lines) + self.advance


def allocate(amount: Fen, claims: Iterable[Claim], paid_on: date, named: Sequence[str] = ()) -> Allocation:
    """Spread a payment by rule.

    Args:
        amount: The payment (fen).
        claims: Open claims of the payer, in any order.
        paid_on: Day of the payment; a claim is due on its limit day.
        named: Numbers that the payer names, in his order.

    Raises:
        InputError: The payment is not more than 0, or a named number is not among the claims.
    """
    _check_amount(amount)
    by_number = _by_number(claims)
    lines: list[tuple[str, Fen]] = []
    left = amount
    for number in dict.fromkeys(named):
        share = min(left, _claim(by_number, number).open_fen)
        lines.append((number, share))
        left -= share
    rest = sorted((claim for number, claim in by_number.items() if number not in named), key=_Rank(paid_on).full)
    for _, group in groupby(rest, key=_Rank(paid_on)):
        shares = pro_rata(left, [(claim.number, claim.open_fen) for claim in group])
        lines += shares
        left -= sum(fen for _, fen in shares)
    return Allocation(tuple(line for line in lines if line[1] > 0), left)


def allocate_by_hand(amount: Fen, claims: Iterable[Claim], wanted: Mapping[str, Fen]) -> Allocation:
    """Spread a payment as a person says.

    Args:
        amount: The payment (fen).
        claims: Open claims of the payer.
        wanted: Amount for each number (fen).

    Raises:
        InputError: A number is not among the claims, an amount is negative or more than is open on it, or together
            they are more than the payment.
    """
    _check_amount(amount)
    by_number = _by_number(claims)
    for number, fen in wanted.items():
        claim = _claim(by_number, number)
        if not 0 <= fen <= claim.open_fen:
            raise InputError(
                msg(
                    "{amount} for {number} is not between 0 and the {open} open on it",
                    amount=format_fen(fen),
                    number=number,
                    open=format_fen(claim.open_fen),
                ),
                msg("Enter a smaller amount; what is left over stays as an advance"),
                field="allocation",
            )
    total = sum(wanted.values())
    if total > amount:
        raise InputError(
            msg("{total} is more than the payment of {amount}", total=format_fen(total), amount=format_fen(amount)),
            msg("Lower the amounts until they fit the payment"),
            field="allocation",
        )
    return Allocation(tuple(line for line in wanted.items() if line[1] > 0), amount - total)


def pro_rata(amount: Fen, shares: Sequence[tuple[str, Fen]]) -> list[tuple[str, Fen]]:
    """Spread an amount in proportion, never more than each share; remaining fen to the largest fractions.

    Args:
        amount: What there is (fen), at least 0.
        shares: Number and open amount (fen).
    """
    total = sum(fen for _, fen in shares)
    if amount >= total:
        return list(shares)
    found = {number: amount * fen // total for number, fen in shares}
    spare = amount - sum(found.values())
    by_fraction = sorted(shares, key=lambda share: (-(amount * share[1] % total), share[0]))
    for number, _ in by_fraction[:spare]:
        found[number] += 1
    return list(found.items())


@dataclass(frozen=True, slots=True)
class _Rank:
    """Order of settlement on a day."""

    paid_on: date

    def __call__(self, claim: Claim) -> tuple[bool, int, date]:
        """Undue after due, then costs, interest, principal, then the limit day."""
        return claim.due_on > self.paid_on, tuple(ClaimKind).index(claim.kind), claim.due_on

    def full(self, claim: Claim) -> tuple[bool, int, date, str]:
        """The same, with the number last."""
        return *self(claim), claim.number


def _check_amount(amount: Fen) -> None:
    if amount <= 0:
        raise InputError(
            msg("The payment of {amount} is not more than 0", amount=format_fen(amount)),
            msg("Enter what was paid"),
            field="amount",
        )


def _by_number(claims: Iterable[Claim]) -> dict[str, Claim]:
    """The claims by number.

    Raises:
        ValueError: Two claims have one number, or one has a negative amount; the ledger never gives such.
    """
    found: dict[str, Claim] = {}
    for claim in claims:
        if claim.number in found or claim.open_fen < 0:
            raise ValueError(claim.number)
        found[claim.number] = claim
    return found


def _claim(by_number: Mapping[str, Claim], number: str) -> Claim:
    if number not in by_number:
        raise InputError(
            msg("{number} is not an open charge of this customer", number=number),
            msg("Choose among the open charges"),
            field="allocation",
        )
    return by_number[number]
