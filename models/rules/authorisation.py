"""Two persons for one act (RULES.md §1.10, §5): who asks, who unlocks, what for and why.

The rule is here; the second person's password is checked by the service that calls it. Later rooms (payments, voids,
overrides) use the same.
"""

from dataclasses import dataclass

from models.kernel.enums import Role
from models.kernel.errors import InputError, RightsError
from models.kernel.messages import msg
from models.kernel.text import length, tidy, unstorable
from models.rules.permissions import Right, may

_REASON_LEAST, _REASON_MOST = 2, 500


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the counter, as far as the rule needs to know."""

    staff_no: str
    name: str
    roles: frozenset[Role]


@dataclass(frozen=True, slots=True)
class TwoPersons:
    """A granted act; goes on the record as it stands.

    Attributes:
        right: What was unlocked.
        maker: Who asked.
        checker: Who unlocked.
        reason: Why, tidied.
    """

    right: Right
    maker: Person
    checker: Person
    reason: str


def authorise(right: Right, maker: Person, checker: Person, reason: str) -> TwoPersons:
    """Grant an act to two persons.

    Args:
        right: The right that the second person must have.
        maker: Who asks.
        checker: Who unlocks.
        reason: Why.

    Raises:
        InputError: No reason, too long a one, or the same person twice.
        RightsError: The second person does not have the right.
    """
    why = check_reason(reason)
    if maker.staff_no == checker.staff_no:
        raise InputError(
            msg("{name} cannot be both persons", name=maker.name),
            msg("A second person must unlock with his own password"),
            field="checker",
        )
    if not may(checker.roles, right):
        raise RightsError(
            msg("{name} may not unlock this: {right}", name=checker.name, right=right),
            msg("Ask the customer administrator or outlet head"),
            field="checker",
        )
    return TwoPersons(right, maker, checker, why)


def check_reason(reason: str, field: str = "reason") -> str:
    """A reason as it goes on the record.

    Raises:
        InputError: Empty, shorter than two or longer than 500 characters, or not storable.
    """
    why = tidy(reason)
    if not _REASON_LEAST <= length(why) <= _REASON_MOST or unstorable(why):
        raise InputError(
            msg(
                "The reason has {size} characters; allowed are {least} to {most}",
                size=length(why),
                least=_REASON_LEAST,
                most=_REASON_MOST,
            ),
            msg("Write why in a few words"),
            field=field,
        )
    return why
