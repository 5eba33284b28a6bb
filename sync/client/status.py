"""What the status bar says, from committed state only."""

from dataclasses import dataclass

from sync.client.facts import DATA_AS_OF, LAST_OK, OFFSET, TERMINAL, read_backoff, read_number
from sync.client.storage import ClientStorage


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """Where this PC stands.

    Attributes:
        pending: Transactions not yet acknowledged.
        oldest_ms: Instant of the oldest of them, 0 without any.
        last_ok_server_ms: Server time of the last run that left nothing open, 0 for never.
        data_as_of_ms: Server time of the last answer taken.
        attention: Open conflicts and transactions kept for a person.
        state: ``synced``, ``waiting`` (something is unsent), ``attention`` or ``never``.
        next_try_ms: When the next automatic run is due.
        clock_offset_ms: Server time minus this PC's clock at the last answer.
        terminal: Terminal code for printed numbers, empty until the centre gave one.
        failures: Failed runs since the last good one.
    """

    pending: int
    oldest_ms: int
    last_ok_server_ms: int
    data_as_of_ms: int
    attention: int
    state: str
    next_try_ms: int
    clock_offset_ms: int
    terminal: str
    failures: int


def status(storage: ClientStorage) -> SyncStatus:
    """Read the state."""
    with storage.begin() as tx:
        queue = tx.queue()
        last_ok = read_number(tx, LAST_OK)
        backoff = read_backoff(tx)
        attention = queue.kept + queue.conflicts
        if queue.pending:
            state = "waiting"
        elif attention:
            state = "attention"
        else:
            state = "synced" if last_ok else "never"
        return SyncStatus(
            pending=queue.pending,
            oldest_ms=queue.oldest_ms,
            last_ok_server_ms=last_ok,
            data_as_of_ms=read_number(tx, DATA_AS_OF),
            attention=attention,
            state=state,
            next_try_ms=backoff.next_ms,
            clock_offset_ms=read_number(tx, OFFSET),
            terminal=tx.fact(TERMINAL).decode(),
            failures=backoff.failures,
        )
