"""Log set-up: one rotating file, no personal data, no secret."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

LIMIT_BYTES = 2_000_000
KEEP = 5


def set_up(folder: Path) -> logging.Handler:
    """Send the program's log to ``youke.log`` in a folder.

    Returns:
        The handler, so that the caller can close it.
    """
    handler = RotatingFileHandler(folder / "youke.log", maxBytes=LIMIT_BYTES, backupCount=KEEP, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return handler
