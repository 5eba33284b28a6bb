"""The centre's storage in memory: transactional, quick to copy for a backup, with watchers at every commit."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from sync.server.storage import Contact, Device, Envelope, Head, Life, Logged, ReadTx, Row, RowKey, WriteTx


@dataclass
class ServerState:
    """Everything a backup holds."""

    heads: dict[str, Head] = field(default_factory=dict)
    rows: dict[str, dict[RowKey, Row]] = field(default_factory=dict)
    lives: dict[bytes, Life] = field(default_factory=dict)
    envelopes: dict[bytes, list[Envelope]] = field(default_factory=dict)
    log: list[Logged] = field(default_factory=list)
    by_tx: dict[bytes, Logged] = field(default_factory=dict)
    terminals: int = 0

    def copy(self) -> "ServerState":
        """An independent copy; rows and log entries are immutable."""
        return ServerState(
            {scope: replace(head) for scope, head in self.heads.items()},
            {scope: dict(rows) for scope, rows in self.rows.items()},
            dict(self.lives),
            {life: list(envelopes) for life, envelopes in self.envelopes.items()},
            list(self.log),
            dict(self.by_tx),
            self.terminals,
        )


Watcher = Callable[[ServerState, Sequence[Row], Sequence[Logged]], None]


class MemoryServer:
    """Implements ``ServerStorage``; ``on_call`` may raise to simulate a crash at any call."""

    def __init__(self) -> None:
        self.state = ServerState()
        self.watchers: list[Watcher] = []

    def on_call(self) -> None:
        """Called before every storage call; a simulator overrides it."""

    @contextmanager
    def write(self) -> Iterator[WriteTx]:
        self.on_call()
        tx = MemoryServerTx(self)
        yield tx
        self.on_call()
        tx.commit()

    @contextmanager
    def snapshot(self) -> Iterator[ReadTx]:
        self.on_call()
        yield MemoryServerTx(self)


class MemoryServerTx:
    """Implements ``WriteTx`` on overlays."""

    def __init__(self, server: MemoryServer) -> None:
        self._server = server
        self._state = server.state
        self._heads: dict[str, Head] = {}
        self._rows: dict[RowKey, Row] = {}
        self._lives: dict[bytes, Life] = {}
        self._envelopes: list[Envelope] = []
        self._log: list[Logged] = []
        self._terminals = 0

    def commit(self) -> None:
        state = self._state
        for watcher in self._server.watchers:
            watcher(state, list(self._rows.values()), self._log)
        state.heads.update(self._heads)
        for row in self._rows.values():
            state.rows.setdefault(row.scope, {})[row.table, row.id] = row
        state.lives.update(self._lives)
        for envelope in self._envelopes:
            state.envelopes.setdefault(envelope.incarnation, []).append(envelope)
        state.log.extend(self._log)
        state.by_tx.update((entry.tx_id, entry) for entry in self._log)
        state.terminals += self._terminals

    def heads(self, scopes: Sequence[str]) -> dict[str, Head]:
        known = self._state.heads
        return {scope: replace(self._heads.get(scope) or known[scope]) for scope in scopes if scope in known}

    def feed(self, scope: str, after: int, limit: int) -> tuple[list[Row], int]:
        newer = [row for row in self._state.rows.get(scope, {}).values() if row.rev > after]
        newer.sort(key=lambda row: (row.rev, row.table, row.id))
        size = 0
        for index, row in enumerate(newer):
            if size > limit and index and newer[index - 1].rev != row.rev:
                return newer[:index], newer[index - 1].rev
            size += len(row.body) + 24
        return newer, -1

    def rows(self, scope: str, ids: Sequence[bytes]) -> list[Row]:
        self._server.on_call()
        wanted = set(ids)
        return [row for key, row in self._state.rows.get(scope, {}).items() if key[1] in wanted]

    def find(self, ids: Sequence[bytes]) -> list[Row]:
        wanted = set(ids)
        return [row for rows in self._state.rows.values() for key, row in rows.items() if key[1] in wanted]

    def life(self, incarnation: bytes) -> Life | None:
        return self._lives.get(incarnation) or self._state.lives.get(incarnation)

    def envelopes(self, incarnation: bytes, first: int, last: int) -> list[Envelope]:
        return self._state.envelopes.get(incarnation, [])[first - 1 : last]

    def logged(self, tx_ids: Sequence[bytes]) -> dict[bytes, Logged]:
        self._server.on_call()
        by_tx = self._state.by_tx
        return {tx_id: by_tx[tx_id] for tx_id in tx_ids if tx_id in by_tx}

    def lock_heads(self, scopes: Sequence[str], fresh: Head) -> dict[str, Head]:
        assert list(scopes) == sorted(scopes), "scopes are locked in order"
        self._server.on_call()
        return {scope: replace(self._state.heads.get(scope) or fresh) for scope in scopes}

    def put_heads(self, heads: Mapping[str, Head]) -> None:
        self._server.on_call()
        self._heads.update(heads)

    def put_rows(self, rows: Iterable[Row]) -> None:
        self._server.on_call()
        self._rows.update(((row.table, row.id), row) for row in rows)

    def put_life(self, life: Life) -> None:
        self._server.on_call()
        self._lives[life.incarnation] = life

    def put_log(self, envelopes: Iterable[Envelope], entries: Iterable[Logged]) -> None:
        self._server.on_call()
        self._envelopes.extend(envelopes)
        self._log.extend(entries)

    def new_terminal(self, device: Device) -> str:
        self._terminals += 1
        return f"SM{self._state.terminals + self._terminals:02d}"

    def put_contact(self, contact: Contact) -> None:
        self._server.on_call()
