"""RULES.md §7.2: passwords, locks, lease."""

import pytest

from models.rules.secrets_policy import LockStep, after_failure, character_classes, lease, secret_error, secret_expired
from tests.models.rules.figures import CALENDAR, with_values

DAY_MS = 86_400_000


@pytest.mark.parametrize("secret", ["Abcdefgh123!", "邮局Abcdef12345", "aB3$aB3$aB3$"])
def test_good_passwords(secret: str) -> None:
    assert secret_error(secret, "10000001", CALENDAR) is None


@pytest.mark.parametrize(
    "secret",
    [
        "Abcdefg123!",
        "abcdefgh123!",
        "ABCDEFGH123!",
        "Abcdefghijk!",
        "Abcdefgh1234",
        "000000",
        "",
        "Ab!10000001xx",
        "Abcdefgh123!\x00",
    ],
)
def test_bad_passwords(secret: str) -> None:
    found = secret_error(secret, "10000001", CALENDAR)
    assert found is not None
    assert found.field == "new_secret"
    assert not secret or secret not in str(found.title) + str(found.remedy)


def test_classes() -> None:
    assert character_classes("aA1!") == 4
    assert character_classes("Ａ１") == 1
    assert character_classes("") == 0


def test_lock_steps() -> None:
    """The 5th warns, the 6th locks for 15 minutes, the 10th needs the supervisor."""
    steps = [after_failure(count, CALENDAR).step for count in range(1, 12)]
    quiet, warning, locked, boss = LockStep
    assert steps == [quiet] * 4 + [warning] + [locked] * 4 + [boss] * 2
    assert after_failure(5, CALENDAR).tries_left == 1
    assert after_failure(6, CALENDAR).lock_ms == 15 * 60_000
    assert after_failure(10, CALENDAR).lock_ms == 0


def test_steps_are_parameters() -> None:
    figures = with_values(secret__lock_at=3, secret__warn_at=2, secret__lock_minutes=1)
    assert [after_failure(count, figures).step for count in (1, 2, 3)] == [
        LockStep.QUIET,
        LockStep.WARNING,
        LockStep.LOCKED,
    ]
    assert after_failure(3, figures).lock_ms == 60_000


def test_expiry() -> None:
    assert not secret_expired(0, 90 * DAY_MS, CALENDAR)
    assert secret_expired(0, 90 * DAY_MS + 1, CALENDAR)


def test_lease() -> None:
    """Seven days include the end; eight days ago is over; turning the clock back extends nothing."""
    assert not lease(0, 7 * DAY_MS, CALENDAR).over
    assert lease(0, 7 * DAY_MS + 1, CALENDAR).over
    assert lease(0, 8 * DAY_MS, CALENDAR).over
    assert lease(0, 0, CALENDAR).ends_ms == 7 * DAY_MS
