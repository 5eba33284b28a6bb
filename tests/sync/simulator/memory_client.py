"""The local database in memory, for the simulator and for tests: transactional, and fast to copy.

A transaction works on overlays that are merged at commit, so a crash at any call leaves the old state.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from sync.client.storage import ClientTx, Entry, Image, Place, Queue, RowKey, RunLine

LEDGERS = frozenset({"entry", "field_history"})


@dataclass
class MemoryState:
    """Everything that survives a restart."""

    facts: dict[str, bytes] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    entries: dict[int, Entry] = field(default_factory=dict)
    marks: dict[RowKey, tuple[bytes, ...]] = field(default_factory=dict)
    rows: dict[RowKey, Image] = field(default_factory=dict)
    bases: dict[RowKey, Image] = field(default_factory=dict)
    incidents: list[tuple[int, str, str]] = field(default_factory=list)

    def copy(self) -> "MemoryState":
        """An independent copy; images and payloads are never changed in place."""
        return MemoryState(
            dict(self.facts),
            {name: replace(place) for name, place in self.places.items()},
            {seq: copied(entry) for seq, entry in self.entries.items()},
            dict(self.marks),
            dict(self.rows),
            dict(self.bases),
            list(self.incidents),
        )


def copied(e: Entry) -> Entry:
    """A copy; spelled out because ``replace`` would take half of the simulator's time."""
    envelope = (e.incarnation, e.number, e.prev_hash, e.hash)
    return Entry(e.seq, e.tx_id, e.payload, e.priority, e.created_ms, *envelope, e.state, e.verdict, e.note, e.acked_ms)


class MemoryStorage:
    """Implements ``ClientStorage``; ``on_call`` may raise to simulate a crash at any call."""

    def __init__(self, state: MemoryState | None = None) -> None:
        """Begin empty or with a state."""
        self.state = state or MemoryState()

    def on_call(self) -> None:
        """Called before every storage call; a simulator overrides it."""

    @contextmanager
    def begin(self) -> Iterator[ClientTx]:
        """A transaction."""
        self.on_call()
        tx = MemoryTx(self)
        yield tx
        self.on_call()
        tx.commit()


def merge_into(target: dict[Any, Any], changes: dict[Any, Any]) -> None:
    """Take changes over; None removes."""
    for key, value in changes.items():
        if value is None:
            target.pop(key, None)
        else:
            target[key] = value


class MemoryOutbox:
    """Facts, places and entries on overlays."""

    def __init__(self, storage: MemoryStorage) -> None:
        """Begin on the present state."""
        self._storage = storage
        self._state = storage.state
        self._facts: dict[str, bytes] = {}
        self._places: dict[str, Place] = {}
        self._entries: dict[int, Entry | None] = {}
        self._marks: dict[RowKey, tuple[bytes, ...] | None] = {}
        self._rows: dict[RowKey, Image | None] = {}
        self._bases: dict[RowKey, Image | None] = {}
        self._incidents: list[tuple[int, str, str]] = []

    def commit(self) -> None:
        """Take the overlays over."""
        state = self._state
        state.facts.update(self._facts)
        state.places.update(self._places)
        merge_into(state.entries, self._entries)
        merge_into(state.marks, self._marks)
        merge_into(state.rows, self._rows)
        merge_into(state.bases, self._bases)
        state.incidents.extend(self._incidents)

    def fact(self, name: str) -> bytes:
        self._storage.on_call()
        return self._facts.get(name, self._state.facts.get(name, b""))

    def put_fact(self, name: str, value: bytes) -> None:
        self._storage.on_call()
        self._facts[name] = value

    def places(self) -> dict[str, Place]:
        merged = {**self._state.places, **self._places}
        return {name: replace(place) for name, place in merged.items()}

    def put_place(self, place: Place) -> None:
        self._storage.on_call()
        self._places[place.scope] = replace(place)

    def _some(self, wanted: Callable[[Entry], bool]) -> list[Entry]:
        """Copies of the entries wanted, in order of authoring."""
        changed = self._entries
        kept = self._state.entries
        merged = kept.values() if not changed else {**kept, **changed}.values()
        found = [entry for entry in merged if entry is not None and wanted(entry)]
        return sorted((copied(entry) for entry in found), key=lambda entry: entry.seq)

    def unwrapped(self) -> list[Entry]:
        return self._some(lambda entry: entry.state == "P" and not entry.number)

    def wrapped(self, incarnation: bytes, after: int, limit: int) -> list[Entry]:
        found = self._some(lambda e: e.state == "P" and e.incarnation == incarnation and e.number > after)
        found.sort(key=lambda entry: entry.number)
        return found if limit < 0 else found[:limit]

    def numbered(self, incarnation: bytes, first: int, last: int) -> list[Entry]:
        found = self._some(lambda e: e.number > 0 and first <= e.number <= last and e.incarnation == incarnation)
        return sorted(found, key=lambda entry: entry.number)

    def acknowledged(self) -> list[Entry]:
        return self._some(lambda entry: entry.state != "P")

    def put_entries(self, entries: Sequence[Entry]) -> None:
        self._storage.on_call()
        for entry in entries:
            self._entries[entry.seq] = copied(entry)

    def add_entry(self, entry: Entry, keys: Iterable[RowKey]) -> None:
        """Author a transaction."""
        self.put_entries([entry])
        self.mark_rows((entry.tx_id, key) for key in keys)

    def next_seq(self) -> int:
        """Number for the next authored entry."""
        return max((*self._state.entries, *self._entries, 0)) + 1

    def forget_entries(self, before_ms: int) -> None:
        for entry in self._some(lambda e: e.state == "A" and e.acked_ms is not None and e.acked_ms < before_ms):
            self._entries[entry.seq] = None

    def queue(self) -> Queue:
        pending = self._some(lambda entry: entry.state == "P")
        kept = self._some(lambda entry: entry.state == "K")
        return Queue(len(pending), min((entry.created_ms for entry in pending), default=0), len(kept), 0)

    def mark_rows(self, entries: Iterable[tuple[bytes, RowKey]]) -> None:
        self._storage.on_call()
        for tx_id, key in entries:
            present = self._mark(key)
            if tx_id not in present:
                self._marks[key] = (*present, tx_id)

    def _mark(self, key: RowKey) -> tuple[bytes, ...]:
        return (self._marks[key] if key in self._marks else self._state.marks.get(key)) or ()

    def unmark(self, tx_ids: Sequence[bytes]) -> None:
        self._storage.on_call()
        gone = set(tx_ids)
        for key in {**self._state.marks, **self._marks}:
            present = self._mark(key)
            if not gone.isdisjoint(present):
                self._marks[key] = tuple(tx_id for tx_id in present if tx_id not in gone) or None

    def pending_on(self, keys: Sequence[RowKey]) -> dict[RowKey, list[Entry]]:
        wanted = {key: set(marks) for key in keys if (marks := self._mark(key))}
        if not wanted:
            return {}
        every = set().union(*wanted.values())
        entries = self._some(lambda entry: entry.tx_id in every)
        return {key: [entry for entry in entries if entry.tx_id in ids] for key, ids in wanted.items()}


class MemoryTx(MemoryOutbox):
    """Implements ``ClientTx`` on overlays; adds the rows."""

    def _row(self, key: RowKey) -> Image | None:
        return self._rows[key] if key in self._rows else self._state.rows.get(key)

    def _base(self, key: RowKey) -> Image | None:
        return self._bases[key] if key in self._bases else self._state.bases.get(key)

    def revs(self, table: str, ids: Sequence[bytes]) -> dict[bytes, int]:
        return {row_id: image.rev for row_id, image in self.images(table, ids).items()}

    def images(self, table: str, ids: Sequence[bytes]) -> dict[bytes, Image]:
        self._storage.on_call()
        return {row_id: image for row_id in ids if (image := self._row((table, row_id))) is not None}

    def bases(self, table: str, ids: Sequence[bytes]) -> dict[bytes, Image]:
        return {row_id: image for row_id in ids if (image := self._base((table, row_id))) is not None}

    def put_images(self, table: str, images: Sequence[Image]) -> None:
        self._storage.on_call()
        for image in images:
            present = self._row((table, image.id)) if table in LEDGERS else None
            kept = image if present is None else replace(present, rev=image.rev, scope=image.scope)
            self._rows[table, image.id] = kept

    def put_revs(self, table: str, revs: Sequence[tuple[bytes, int]]) -> None:
        self._storage.on_call()
        for row_id, rev in revs:
            image = self._row((table, row_id))
            if image is not None:
                self._rows[table, row_id] = replace(image, rev=rev)

    def put_bases(self, table: str, images: Sequence[Image]) -> None:
        self._storage.on_call()
        for image in images:
            self._bases[table, image.id] = image

    def drop_bases(self, table: str, ids: Sequence[bytes]) -> None:
        self._storage.on_call()
        for row_id in ids:
            self._bases[table, row_id] = None

    def unconfirm(self, scope: str) -> None:
        self._storage.on_call()
        for kept, rows in ((self._state.rows, self._rows), (self._state.bases, self._bases)):
            for key, image in {**kept, **rows}.items():
                if image is not None and image.scope == scope and image.rev:
                    rows[key] = replace(image, rev=0)

    def confirmed(self, scope: str) -> Iterable[tuple[str, Image]]:
        for key, image in {**self._state.rows, **self._rows}.items():
            if image is None or image.scope != scope:
                continue
            pristine = self._base(key) or image
            if pristine.rev:
                yield key[0], pristine

    def incident(self, at_ms: int, kind: str, note: str) -> None:
        self._incidents.append((at_ms, kind, note))

    def log_run(self, line: RunLine) -> None:
        """Runs are not kept in memory."""


__all__ = ["MemoryState", "MemoryStorage", "MemoryTx"]
