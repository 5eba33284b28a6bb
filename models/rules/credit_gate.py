"""Whether a sale may go on account, when credit stops and what a release needs (RULES.md §10.4).

The gate refuses before the act: ``sale_errors`` names every refusal of one sale, ``stop_triggers`` what stops the
customer with or without a sale. A release is asked for only when ``release_blocks`` is empty; it is granted by two
persons (RULES.md §1.10) and never by a payment. Paying cash is always open.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.kernel.enums import OrgLevel, ProductLine, StopTrigger
from models.kernel.errors import InputError
from models.kernel.messages import Message, msg
from models.kernel.money import Fen, format_fen
from models.rules.catalogue_arrears import OnAccount
from models.rules.due_date import overdue_days
from models.rules.parameters import Figures


@dataclass(frozen=True, slots=True)
class OwedItem:
    """An open charge.

    Attributes:
        due_on: Limit day, agreement and deferral included.
        open_fen: What is not paid yet (fen).
        disputed_until: Last day of a dispute; until then the charge stops nothing.
    """

    due_on: date
    open_fen: Fen
    disputed_until: date | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """What the gate looks at.

    Attributes:
        limit: Credit limit (fen).
        items: Open charges.
        valid_from: First day of the agreement; None without an agreement.
        valid_to: Last day of the agreement; None without an end.
        in_force: Whether the agreement has the status 有效.
        coded: 附码 granted.
        stopped: Whether the last stop or release on record is a stop.
        by_hand: Whether somebody stopped the customer by hand and nobody released him.
    """

    limit: Fen
    items: tuple[OwedItem, ...]
    valid_from: date | None
    valid_to: date | None
    in_force: bool = True
    coded: bool = True
    stopped: bool = False
    by_hand: bool = False

    @property
    def open_fen(self) -> Fen:
        """All that is open, disputed charges included."""
        return sum(item.open_fen for item in self.items)


def agreement_valid(credit: Credit, today: date) -> bool:
    """Whether the agreement holds on a day; its first and last day count."""
    if not credit.in_force or credit.valid_from is None:
        return False
    return credit.valid_from <= today and (credit.valid_to is None or today <= credit.valid_to)


def overdue_open(items: Iterable[OwedItem], today: date, over: int = 0) -> Fen:
    """What is open on undisputed charges more than ``over`` days past their limit (fen)."""
    return sum(
        item.open_fen for item in items if overdue_days(item.due_on, today) > over and not _disputed(item, today)
    )


def stop_triggers(credit: Credit, today: date, figures: Figures, sale: Fen = 0) -> tuple[StopTrigger, ...]:
    """Everything that stops credit today; empty when nothing does.

    An overdue remainder of all charges together within the parameter stops nothing.

    Args:
        credit: The customer's credit.
        today: Business date.
        figures: Figures in force.
        sale: A sale about to be made (fen).
    """
    overdue = overdue_open(credit.items, today, figures.integer("arrears.stop.grace_days"))
    found = {
        StopTrigger.OVERDUE: overdue > figures.integer("arrears.stop.remainder"),
        StopTrigger.OVER_LIMIT: credit.open_fen + sale > credit.limit,
        StopTrigger.AGREEMENT: not agreement_valid(credit, today),
        StopTrigger.NOT_CODED: not credit.coded,
        StopTrigger.MANUAL: credit.by_hand,
    }
    return tuple(trigger for trigger, holds in found.items() if holds)


def sale_errors(
    credit: Credit, product: ProductLine, sale: Fen, today: date, figures: Figures
) -> tuple[InputError, ...]:
    """Every refusal of a sale on account; empty when it may be made.

    Args:
        credit: The customer's credit.
        product: What is sold.
        sale: Amount (fen), more than 0.
        today: Business date.
        figures: Figures in force.
    """
    errors: list[InputError] = []
    if figures.text(f"arrears.product.{product.value}") == OnAccount.FORBIDDEN:
        errors.append(
            InputError(
                msg("{product} may never be put on account", product=product),
                msg("Let the customer pay at once"),
                field="product_line",
            )
        )
    if sale <= 0:
        errors.append(
            InputError(
                msg("The amount {amount} is not more than 0", amount=format_fen(sale)),
                msg("Enter the amount of the charge"),
                field="amount",
            )
        )
    triggers = stop_triggers(credit, today, figures, max(0, sale))
    errors += [_refusal(trigger, credit, sale, today) for trigger in triggers]
    if credit.stopped and not triggers:
        errors.append(
            InputError(
                msg("Credit of this customer is stopped"), msg("Let the customer pay at once, or ask for a release")
            )
        )
    return tuple(errors)


def release_blocks(credit: Credit, today: date, figures: Figures) -> tuple[StopTrigger, ...]:
    """What stands against a release; empty means 可申请恢复.

    Stricter than the stop: neither days of grace nor a small remainder are left aside, every overdue fen counts.
    A stop by hand blocks nothing here: the approval of the release lifts it.
    """
    hard = [each for each in stop_triggers(credit, today, figures) if each not in _LIFTED]
    return (StopTrigger.OVERDUE, *hard) if overdue_open(credit.items, today) > 0 else tuple(hard)


def approval_level(credit_limit: Fen, figures: Figures) -> OrgLevel:
    """The lowest office that may grant a credit limit."""
    if credit_limit <= figures.integer("arrears.approve.outlet"):
        return OrgLevel.OUTLET
    return OrgLevel.COUNTY if credit_limit <= figures.integer("arrears.approve.county") else OrgLevel.CITY


_LIFTED = (StopTrigger.OVERDUE, StopTrigger.MANUAL)


def _disputed(item: OwedItem, today: date) -> bool:
    return item.disputed_until is not None and today <= item.disputed_until


def _refusal(trigger: StopTrigger, credit: Credit, sale: Fen, today: date) -> InputError:
    remedy = msg("Let the customer pay at once, or settle the cause and ask for a release")
    return InputError(_reason(trigger, credit, sale, today), remedy, field="pay_mode")


def _reason(trigger: StopTrigger, credit: Credit, sale: Fen, today: date) -> Message:
    if trigger is StopTrigger.OVERDUE:
        return msg("{amount} is overdue", amount=format_fen(overdue_open(credit.items, today)))
    if trigger is StopTrigger.OVER_LIMIT:
        return msg(
            "{open} open and {sale} now exceed the credit limit of {limit}",
            open=format_fen(credit.open_fen),
            sale=format_fen(sale),
            limit=format_fen(credit.limit),
        )
    if trigger is StopTrigger.AGREEMENT:
        return msg("No agreement is valid on {day}", day=today)
    if trigger is StopTrigger.NOT_CODED:
        return msg("The customer is not authorised to buy on account (附码)")
    return msg("Credit of this customer was stopped by hand")
