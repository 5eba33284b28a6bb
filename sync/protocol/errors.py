"""What can go wrong on the wire, each with a sentence for the clerk; HTTP statuses map onto these codes both ways."""

from enum import StrEnum

from models.kernel.errors import LinkError, ServerError, YouKeError
from models.kernel.messages import msg


class WireCode(StrEnum):
    """Machine-readable code in the body of an HTTP error answer."""

    VERSION = "version"
    UNKNOWN_DEVICE = "unknown_device"
    REVOKED = "revoked"
    SIGNATURE = "signature"
    MALFORMED = "malformed"
    TOO_LARGE = "too_large"
    BUSY = "busy"
    BAD_CODE = "bad_code"
    BAD_PASSWORD = "bad_password"
    LOCKED = "locked"
    NOT_ALLOWED = "not_allowed"
    NOT_FOUND = "not_found"


class FrameError(ValueError):
    """Bytes that are no message: cut off, damaged, too large or of another kind."""


class NoLinkError(LinkError):
    """The server cannot be reached."""

    def __init__(self, detail: str) -> None:
        """Keep the technical detail for the log."""
        super().__init__(
            msg("The centre cannot be reached."),
            msg("Nothing is lost; work on. The program tries again by itself. Detail: {detail}", detail=detail),
        )


class BrokenAnswerError(LinkError):
    """The answer was cut off or damaged on the way."""

    def __init__(self, detail: str) -> None:
        """Keep the technical detail for the log."""
        super().__init__(
            msg("The answer of the centre arrived incomplete."),
            msg("Nothing is lost; the program asks again by itself. Detail: {detail}", detail=detail),
        )


class VersionError(ServerError):
    """The server speaks another protocol version."""

    def __init__(self, ours: int, theirs: str) -> None:
        """Keep both versions."""
        super().__init__(
            msg("The centre speaks sync version {theirs}; this program speaks {ours}.", theirs=theirs, ours=ours),
            msg("Entries stay on this PC. Ask the administrator to update the program or the centre."),
        )


class RefusedError(ServerError):
    """The server refuses this PC or this request."""

    def __init__(self, code: str, detail: str = "") -> None:
        """Keep the wire code."""
        super().__init__(
            msg("The centre refused the request ({code}). {detail}", code=code, detail=detail),
            msg("Entries stay on this PC. Ask the administrator to check the enrolment of this PC."),
        )
        self.code = code


class RestoredServerError(ServerError):
    """The server lost history without announcing it."""

    def __init__(self, scope: str) -> None:
        """Name the scope."""
        super().__init__(
            msg("The centre knows less of {scope} than this PC, but did not say that it was restored.", scope=scope),
            msg("Entries stay on this PC. Tell the administrator of the centre."),
        )


__all__ = [
    "BrokenAnswerError",
    "FrameError",
    "NoLinkError",
    "RefusedError",
    "RestoredServerError",
    "VersionError",
    "WireCode",
    "YouKeError",
]
