"""Likings kept in a small JSON file, needed before anybody signs in: language, theme, text size, last window."""

import json
from pathlib import Path


class FileSettings:
    """Texts by name in a file; an unreadable file is as good as an empty one, and is replaced at the next change."""

    def __init__(self, file: Path) -> None:
        """Read the file if it is there."""
        self._file = file
        self._values = _read(file)

    def get(self, key: str, default: str = "") -> str:
        """A kept text."""
        return self._values.get(key, default)

    def set(self, key: str, value: str) -> None:
        """Keep a text; the file is replaced as a whole, so a power cut leaves the old or the new one."""
        if self._values.get(key) == value:
            return
        self._values = {**_read(self._file), **self._values, key: value}
        self._file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._file.with_suffix(".new")
        fresh.write_text(json.dumps(self._values, ensure_ascii=False, indent=2, sort_keys=True), encoding="utf-8")
        fresh.replace(self._file)


def _read(file: Path) -> dict[str, str]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}
