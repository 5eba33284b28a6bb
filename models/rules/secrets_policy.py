"""Passwords, locks and the lease of offline work (RULES.md §7.2)."""

from dataclasses import dataclass
from enum import StrEnum

from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.kernel.text import length, unstorable
from models.rules.parameters import Figures

_MINUTE_MS = 60_000
_DAY_MS = 86_400_000


class LockStep(StrEnum):
    """What a wrong password leads to."""

    QUIET = "quiet"
    WARNING = "warning"
    LOCKED = "locked"
    SUPERVISOR = "supervisor"


@dataclass(frozen=True, slots=True)
class FailureVerdict:
    """What happens after the n-th wrong password in a row.

    Attributes:
        step: Nothing said, a warning, a timed lock, or a lock that only a supervisor opens.
        lock_ms: Length of the timed lock, counted by a clock that cannot be turned; 0 for the other steps.
        tries_left: Tries until the next timed lock; 0 when locked.
    """

    step: LockStep
    lock_ms: int
    tries_left: int


@dataclass(frozen=True, slots=True)
class Lease:
    """How long a PC may work without the centre.

    Attributes:
        ends_ms: Instant at which it ends.
        over: Whether it has ended: then everything is read-only, except that visits (and later payments) may still
            be recorded with a supervisor's code.
    """

    ends_ms: int
    over: bool


def character_classes(secret: str) -> int:
    """How many of the four classes occur: lower case, upper case, digit, anything else."""
    ascii_only = [char for char in secret if char.isascii()]
    return sum(
        (
            any(char.islower() for char in ascii_only),
            any(char.isupper() for char in ascii_only),
            any(char.isdigit() for char in ascii_only),
            any(not (char.isascii() and char.isalnum()) for char in secret),
        )
    )


def secret_error(secret: str, staff_no: str, figures: Figures) -> InputError | None:
    """Refusal of a new password: length, classes, own staff number inside, one character only.

    The sentence never repeats the password.
    """
    least, classes = figures.integer("secret.length"), figures.integer("secret.classes")
    if length(secret) < least:
        return _refusal_of_length(length(secret), least)
    found = character_classes(secret)
    if found < classes:
        return InputError(
            msg("The password mixes {found} kinds of characters; {least} are required", found=found, least=classes),
            msg("Mix small letters, capitals, digits and signs"),
            field="new_secret",
        )
    if unstorable(secret) or (staff_no and staff_no in secret):
        return InputError(
            msg("The password holds your staff number or a control character"),
            msg("Choose another password"),
            field="new_secret",
        )
    return None


def after_failure(failures: int, figures: Figures) -> FailureVerdict:
    """What the n-th wrong password in a row leads to: the 5th warns, from the 6th a lock, from the 10th a supervisor.

    Args:
        failures: Wrong passwords in a row, this one included; at least 1.
        figures: Figures in force.
    """
    lock_at = figures.integer("secret.lock_at")
    if failures >= figures.integer("secret.supervisor_at"):
        return FailureVerdict(LockStep.SUPERVISOR, 0, 0)
    if failures >= lock_at:
        return FailureVerdict(LockStep.LOCKED, figures.integer("secret.lock_minutes") * _MINUTE_MS, 0)
    step = LockStep.WARNING if failures >= figures.integer("secret.warn_at") else LockStep.QUIET
    return FailureVerdict(step, 0, lock_at - failures)


def secret_expired(changed_ms: int, now_ms: int, figures: Figures) -> bool:
    """Whether the password must be changed: its days have passed."""
    return now_ms - changed_ms > figures.integer("secret.days") * _DAY_MS


def lease(last_online_ms: int, high_water_ms: int, figures: Figures) -> Lease:
    """The lease seen from the latest instant this PC has ever known, so that a turned clock extends nothing.

    Args:
        last_online_ms: Last answer of the centre.
        high_water_ms: Greatest instant seen so far.
        figures: Figures in force.
    """
    ends = last_online_ms + figures.integer("session.lease_days") * _DAY_MS
    return Lease(ends, high_water_ms > ends)


def _refusal_of_length(size: int, least: int) -> InputError:
    return InputError(
        msg("The password has {size} characters; at least {least} are required", size=size, least=least),
        msg("Choose a longer password"),
        field="new_secret",
    )
