"""Refusals of vault and sign-in, each one sentence with the present value, the limit and what to do next."""

from app.core.slots import Tries
from models.kernel.errors import InputError, RightsError, StorageError
from models.kernel.messages import Message, msg
from models.rules.parameters import Figures
from models.rules.secrets_policy import LockStep, after_failure


class WrongPasswordError(InputError):
    """The password is wrong; ``field`` is the password."""


class UnknownHereError(InputError):
    """The person has no slot on this PC."""


class LockedError(RightsError):
    """Too many wrong passwords.

    Attributes:
        minutes: Minutes until the lock ends, 0 where a supervisor must unlock.
    """

    def __init__(self, title: Message, remedy: Message, minutes: int) -> None:
        """Keep the minutes; the field is the password."""
        super().__init__(title, remedy, field="password")
        self.minutes = minutes


class SupervisorNeededError(RightsError):
    """The lease has ended: this may be done only with a second person's password."""

    def __init__(self) -> None:
        """Word it."""
        super().__init__(
            msg("The lease has ended: recording goes on only with the outlet head's password"),
            msg("Let the outlet head authorise it, or connect to the network"),
        )


class LeaseOverError(RightsError):
    """The lease has ended and this is not one of the things that go on."""

    def __init__(self) -> None:
        """Word it."""
        super().__init__(
            msg("The lease has ended; please connect to the network"),
            msg("Everything can be read; visits can be recorded with the outlet head's password"),
        )


def wrong_password(tries: Tries, figures: Figures) -> WrongPasswordError | LockedError:
    """The sentence after a wrong password: plain, warning, lock, or supervisor."""
    if tries.supervisor:
        return locked_for_supervisor(tries.fails)
    verdict = after_failure(tries.fails, figures)
    if verdict.step is LockStep.LOCKED:
        return locked(tries.fails, figures.integer("secret.lock_minutes"))
    if verdict.step is LockStep.WARNING:
        return WrongPasswordError(
            msg("Wrong password {fails} times in a row", fails=tries.fails),
            msg(
                "After {limit} times sign-in is locked for {minutes} minutes; ask the outlet head if you forgot it",
                limit=figures.integer("secret.lock_at"),
                minutes=figures.integer("secret.lock_minutes"),
            ),
            field="password",
        )
    return WrongPasswordError(
        msg("Staff number or password is wrong ({fails} in a row)", fails=tries.fails),
        msg("Type the password again; mind Caps Lock and the input method"),
        field="password",
    )


def locked(fails: int, minutes: int) -> LockedError:
    """The sentence of a running lock."""
    return LockedError(
        msg("Locked after {fails} wrong passwords; {minutes} minutes left", fails=fails, minutes=minutes),
        msg("Wait, or let the outlet head unlock; a colleague can sign in meanwhile"),
        minutes,
    )


def locked_for_supervisor(fails: int) -> LockedError:
    """The sentence of a lock that only a supervisor opens."""
    return LockedError(
        msg("Locked after {fails} wrong passwords; only the outlet head can unlock", fails=fails),
        msg("Ask the outlet head to unlock it here; a colleague can sign in meanwhile"),
        0,
    )


def unknown_here(staff_no: str) -> UnknownHereError:
    """The sentence for somebody who never signed in on this PC."""
    return UnknownHereError(
        msg("{staff_no} has never signed in on this computer", staff_no=staff_no),
        msg("Check the staff number, or connect to the network for the first sign-in here"),
        field="staff_no",
    )


def wrong_recovery_code() -> WrongPasswordError:
    """The sentence for a code that opens nothing."""
    return WrongPasswordError(
        msg("The recovery code does not open this data"),
        msg("Compare it with the newest printed code; older codes stop working"),
        field="code",
    )


def vault_exists() -> StorageError:
    """The sentence for a second beginning."""
    return StorageError(
        msg("This computer already has sign-in keys"),
        msg("Sign in with one of them; nothing was changed"),
    )
