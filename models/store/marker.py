"""The marker outside the cache: it tells when the cache was rolled back, restored or cloned.

Written after every commit that wrapped a transaction or issued a number; at start a marker ahead of the cache means
that the cache is older than this PC, so a new incarnation (and a new terminal code) must begin.
"""

import json
import os
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class MarkerState:
    """What the marker knows.

    Attributes:
        incarnation: Hex text of the cache's life.
        dseq: Last transaction number of that life.
        counters: Next number by ``<terminal>-<kind>-<yyyymmdd>``.
    """

    incarnation: str = ""
    dseq: int = 0
    counters: Mapping[str, int] = field(default_factory=dict)


class Marker:
    """Reads and writes the marker file atomically."""

    def __init__(self, path: Path) -> None:
        """Take the file's path; the file may be missing."""
        self._path = path
        self._lock = threading.Lock()

    def load(self) -> MarkerState:
        """The state on disk; an unreadable file counts as empty."""
        try:
            data = json.loads(self._path.read_text(encoding="utf-8"))
            counters = {str(key): int(value) for key, value in data["counters"].items()}
            return MarkerState(str(data["incarnation"]), int(data["dseq"]), counters)
        except (OSError, ValueError, KeyError, AttributeError, TypeError):
            return MarkerState()

    def save(self, state: MarkerState) -> None:
        """Write the state and flush it to the disk."""
        data = {"incarnation": state.incarnation, "dseq": state.dseq, "counters": dict(state.counters)}
        temporary = self._path.with_suffix(".tmp")
        with temporary.open("w", encoding="utf-8") as file:
            json.dump(data, file)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(self._path)

    def raise_counters(self, counters: Mapping[str, int]) -> None:
        """Keep the higher of the known and the given counters."""
        with self._lock:
            state = self.load()
            merged = dict(state.counters)
            for key, value in counters.items():
                merged[key] = max(value, merged.get(key, 1))
            newest = dict(sorted(merged.items(), key=lambda item: item[0].split("-")[2])[-200:])
            self.save(MarkerState(state.incarnation, state.dseq, newest))

    def follow(self, incarnation: str, dseq: int) -> None:
        """Write the cache's life and its last transaction number, keeping the counters."""
        with self._lock:
            self.save(MarkerState(incarnation, dseq, self.load().counters))
