"""Answers that are cut off, damaged, foreign or far too large: one sentence each, and nothing is lost."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa
import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from models.kernel.clock import ManualClock
from models.kernel.ids import IdSource
from models.store.engine import open_cache
from models.store.unit_of_work import work
from models.tables import metadata
from models.tables.customers import CustomerNote
from sync.client.engine import SyncEngine
from sync.client.sqlite_storage import SqliteStorage, StoreMarker
from sync.client.transport import Credentials, HttpTransport
from sync.protocol.codec import MAX_FRAME
from tests.support.stores import KEY, MORNING, SeededEntropy, clerk


@contextmanager
def answering(reply: Callable[[socket.socket], None]) -> Iterator[str]:
    """A server that reads a request and then does what ``reply`` does."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                connection.recv(65536)
                reply(connection)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)


def says(head: bytes, body: bytes, length: int | None = None) -> Callable[[socket.socket], None]:
    size = len(body) if length is None else length
    return lambda c: c.sendall(b"HTTP/1.1 " + head + b"\r\nContent-Length: %d\r\n\r\n" % size + body)


BOMB = b"\x01" + zstandard.compress(b"\x00" * 40_000_000)
CASES = {
    "cut off": (says(b"200 OK", b"\x00\x81", 5000), "offline"),
    "closed at once": (lambda _c: None, "offline"),
    "no message": (says(b"200 OK", b"<html>login to the hotel wifi</html>"), "offline"),
    "empty": (says(b"200 OK", b""), "offline"),
    "bomb": (says(b"200 OK", BOMB), "offline"),
    "announced too large": (says(b"200 OK", b"\x00" * (MAX_FRAME + 10)), "offline"),
    "proxy fault": (says(b"502 Bad Gateway", b"<html>bad gateway</html>"), "offline"),
    "foreign server": (says(b"404 Not Found", b"<html>not found</html>"), "refused"),
    "redirect": (says(b"302 Found\r\nLocation: http://127.0.0.1:1/", b""), "refused"),
}


@pytest.mark.parametrize("name", CASES)
def test_a_broken_answer_is_one_sentence_and_loses_nothing(name: str, tmp_path: Path) -> None:
    reply, expected = CASES[name]
    clock = ManualClock.at(MORNING)
    store = open_cache(tmp_path / "cache.db", KEY, clock, IdSource(clock, SeededEntropy(3)))
    with work(store, clerk(), what="note") as uow:
        uow.add(CustomerNote(scope="b:22400101", customer_id=b"c" * 16, text="茶叶本月发得多", author_name="李芳"))
        uow.commit()
    key = Ed25519PrivateKey.generate().private_bytes_raw()
    with answering(reply) as url:
        transport = HttpTransport(url, Credentials("token", key))
        engine = SyncEngine(SqliteStorage(store), transport, clock, SeededEntropy(4), StoreMarker(store))
        report = engine.run_once()
        transport.close()
    assert report.state == expected
    assert report.error is not None
    assert report.error.title.source
    assert report.error.remedy.source
    outbox = metadata.tables["outbox"]
    with store.read() as connection:
        assert connection.execute(sa.select(outbox.c.state)).scalars().all() == ["P"]
        assert (
            connection.execute(sa.select(sa.func.count()).select_from(metadata.tables["customer_note"])).scalar() == 1
        )
    store.close()
