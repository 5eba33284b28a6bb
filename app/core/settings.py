"""Settings of this PC that are needed before anybody signs in: language, theme, text size, server address.

They stand in a small JSON file beside the cache, hold no personal data, and a damaged file counts as empty.
"""

import json
import os
import threading
from pathlib import Path


class SettingsFile:
    """Names and texts in one file, written whole."""

    def __init__(self, path: Path) -> None:
        """Take the file's path; the file may be missing."""
        self._path = path
        self._lock = threading.Lock()
        self._values = self._read()

    def _read(self) -> dict[str, str]:
        try:
            data = json.loads(self._path.read_text(encoding="utf-8"))
            return {str(key): str(value) for key, value in data.items()}
        except (OSError, ValueError, AttributeError):
            return {}

    def get(self, key: str, default: str = "") -> str:
        """A kept value."""
        return self._values.get(key, default)

    def set(self, key: str, value: str) -> None:
        """Keep a value at once."""
        with self._lock:
            if self._values.get(key) == value:
                return
            self._values[key] = value
            temporary = self._path.with_suffix(".tmp")
            with temporary.open("w", encoding="utf-8") as file:
                json.dump(self._values, file, ensure_ascii=False, indent=1, sort_keys=True)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(self._path)
