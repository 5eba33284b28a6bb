"""Errors that a clerk can act on: what happened, what to do next and whose fault it is.

Foreign exceptions (SQLAlchemy, sockets, file system) are translated into these at one gate per room; nothing else
crosses into a screen.
"""

from enum import StrEnum

from models.kernel.messages import Message


class Fault(StrEnum):
    """Who can mend it."""

    INPUT = "input"
    RIGHTS = "rights"
    LINK = "link"
    SERVER = "server"
    STORAGE = "storage"
    PROGRAM = "program"


class YouKeError(Exception):
    """Base of every error of the product.

    Attributes:
        title: What happened, with field, present value and limit.
        remedy: What to do next.
        fault: Who can mend it.
        field: Name of the input field concerned, if one is (the screen puts the focus there).
    """

    fault: Fault = Fault.PROGRAM

    def __init__(self, title: Message, remedy: Message, *, field: str | None = None) -> None:
        """Keep title, remedy and field."""
        super().__init__(str(title))
        self.title = title
        self.remedy = remedy
        self.field = field


class InputError(YouKeError):
    """A value breaks a rule; nothing was written."""

    fault = Fault.INPUT


class ManyInputErrors(InputError):
    """Several fields break rules at once; ``errors`` holds each, in field order."""

    def __init__(self, title: Message, remedy: Message, errors: tuple[InputError, ...]) -> None:
        """Keep the single errors; the first one names the focus field."""
        super().__init__(title, remedy, field=errors[0].field if errors else None)
        self.errors = errors


class RightsError(YouKeError):
    """The signed-in person may not do this."""

    fault = Fault.RIGHTS


class LinkError(YouKeError):
    """No link, or it broke; trying again later may help."""

    fault = Fault.LINK


class ServerError(YouKeError):
    """The server answered, but not as agreed."""

    fault = Fault.SERVER


class StorageError(YouKeError):
    """Disk, cache file or key trouble on this PC."""

    fault = Fault.STORAGE


class StaleError(YouKeError):
    """The row changed since it was shown; the screen offers both versions and keeps the typed text."""

    fault = Fault.INPUT
