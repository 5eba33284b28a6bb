"""The PC's side of the exchange.

What other rooms use (names are fixed):

``engine.SyncEngine(storage, transport, clock, entropy, registry, marker, …)``
    ``.run_once() -> SyncReport(state, sent, received, conflicts, server_time_ms, error)`` makes as many exchanges as
    there is something to send or fetch. ``.due_in_ms()`` tells when the next automatic run is due.
``status.status(storage, now_ms) -> SyncStatus(pending, oldest_ms, last_ok_server_ms, data_as_of_ms, attention, state,
    next_try_ms, clock_offset_ms)`` words only from committed state.
``sqlite_storage.SqliteStorage(store)`` on the encrypted cache; ``transport.HttpTransport(url, credentials, …)``;
``transport.enroll / sign_in / change_password``.

A decision on a conflict is an ordinary unit of work: set ``Conflict.state`` (``mine``, ``theirs``, ``both``,
``admin``) with ``decided_by/_name/_ms`` and, for ``mine``, the field of the row itself (for ``both`` the second
field). The centre takes the whole transaction or nothing of it, so a second decision changes nothing.
"""
