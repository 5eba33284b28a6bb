from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from app.core.paths import resources
from app.services.centre import BadPasswordError
from app.services.demo import people
from app.services.demo.seed import demo_rows
from app.services.remote_centre import RemoteCentre, enrol_pc, transport_of
from models.kernel.clock import ManualClock
from models.kernel.errors import InputError, LinkError
from sync.client.transport import Credentials, HttpTransport
from sync.protocol.errors import RefusedError, VersionError
from sync.protocol.messages import Cursor, Request
from sync.server.run import RunningServer, build_site, seed, sqlite_url
from tests.support.stores import SeededEntropy


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RunningServer]:
    entropy = SeededEntropy(7)
    site = build_site(sqlite_url(tmp_path / "centre"), ManualClock.at(people.START), entropy, PasswordHasher(1, 8, 1))
    rows = [(row.table, row.id, row.scope, row.image) for row in demo_rows(resources(), crowd_size=20, prospects=3)]
    seed(site, rows, entropy)
    site.accounts.set_password(people.LI_FANG.staff_no, people.PASSWORD, must_change=False)
    running = RunningServer(site).start()
    yield running
    running.stop()


def test_enrol_sign_in_and_pull(server: RunningServer, tmp_path: Path) -> None:
    code = server.site.accounts.new_code(people.OUTLET)
    identity = enrol_pc(server.url, code, "SM PC 1", tmp_path / "device.json")
    assert identity.outlet == people.OUTLET
    with pytest.raises(InputError, match="code"):
        enrol_pc(server.url, code, "again", tmp_path / "second.json")
    transport = transport_of(identity)
    grant = RemoteCentre(transport).sign_in(people.LI_FANG.staff_no, people.PASSWORD, 5.0)
    assert grant.name == "李芳"
    with pytest.raises(BadPasswordError):
        RemoteCentre(transport).sign_in(people.LI_FANG.staff_no, "wrong", 5.0)
    reply = transport.exchange(Request(i=b"12345678", c=(), y=1_000_000))
    assert {page.s for page in reply.answer.c} >= {f"b:{people.OUTLET}", f"r:{people.COUNTY}"}
    assert reply.answer.j == "SM01"
    at_head = tuple(Cursor(page.s, page.e, page.t) for page in reply.answer.c)
    idle = transport.exchange(Request(i=b"12345678", c=at_head))
    assert not idle.answer.c
    assert idle.bytes_up + idle.bytes_down <= 700
    transport.close()


@pytest.mark.parametrize("address", ["http://127.0.0.1.evil.example", "http://centre.example", "ftp://127.0.0.1", "x"])
def test_a_password_never_goes_to_an_open_road(address: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="https"):
        enrol_pc(address, "code", "PC", tmp_path / "device.json")


def test_a_changed_body_and_an_unknown_token_are_refused(server: RunningServer, tmp_path: Path) -> None:
    identity = enrol_pc(server.url, server.site.accounts.new_code(people.OUTLET), "PC", tmp_path / "device.json")
    stranger = HttpTransport(server.url, Credentials("unknown-token", identity.private_key))
    with pytest.raises(RefusedError, match="unknown_device"):
        stranger.exchange(Request(i=b"12345678", c=()))


def test_no_server_and_another_version_are_one_sentence_each(
    server: RunningServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    identity = enrol_pc(server.url, server.site.accounts.new_code(people.OUTLET), "PC", tmp_path / "device.json")
    transport = transport_of(identity)
    monkeypatch.setattr("sync.client.transport.PROTOCOL_VERSION", 2)
    with pytest.raises(VersionError, match="version 1"):
        transport.exchange(Request(i=b"12345678", c=()))
    with pytest.raises(LinkError):
        enrol_pc("http://127.0.0.1:1", "code", "PC", tmp_path / "none.json")
