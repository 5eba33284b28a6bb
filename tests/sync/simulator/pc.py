"""One PC of the simulator: memory storage, engine, marker, clock; a clerk who edits; crashes and restores."""

import random
from dataclasses import dataclass, field, replace

from models.kernel.clock import ManualClock
from models.store.history import rows_for
from models.store.images import after
from models.store.transaction import Cmd, Op, TxBody, encode_body
from sync.client.engine import Sizes, SyncEngine
from sync.client.storage import Entry, Image, Reply
from sync.protocol.messages import Answer, Request
from sync.server.storage import Device
from tests.sync.simulator.memory_client import MemoryState, MemoryStorage, MemoryTx


class CrashError(Exception):
    """The power went."""


class Fuse:
    """Counts storage calls down to a crash."""

    def __init__(self) -> None:
        self.left = -1

    def burn(self) -> None:
        if self.left > 0:
            self.left -= 1
            if self.left == 0:
                self.left = -1
                raise CrashError


class FusedStorage(MemoryStorage):
    """Memory storage that may crash at any call."""

    def __init__(self, state: MemoryState | None = None) -> None:
        super().__init__(state)
        self.fuse = Fuse()

    def on_call(self) -> None:
        self.fuse.burn()


class Chance:
    """Randomness of one seed, as the product wants it."""

    def __init__(self, source: random.Random) -> None:
        self._source = source

    def take(self, size: int) -> bytes:
        return self._source.randbytes(size)


@dataclass
class Paper:
    """The marker outside the database."""

    incarnation: str = ""
    number: int = 0

    def life(self) -> tuple[str, int]:
        return self.incarnation, self.number

    def follow(self, incarnation: str, dseq: int) -> None:
        self.incarnation, self.number = incarnation, dseq


class NoRoad:
    """The simulator carries messages itself."""

    def exchange(self, request: Request) -> Reply:
        raise AssertionError("not used")


@dataclass
class Pc:
    """A PC.

    Attributes:
        authored: Every transaction its clerk saw saved, by id.
        sent_once: Transactions that had a verdict once; a loss at the centre may have made them pending again.
        backup: Image of the database and what had been authored when it was taken.
    """

    name: str
    device: Device
    chance: Chance
    clock: ManualClock
    page: int
    storage: FusedStorage = field(default_factory=FusedStorage)
    paper: Paper = field(default_factory=Paper)
    authored: dict[bytes, TxBody] = field(default_factory=dict)
    sent_once: set[bytes] = field(default_factory=set)
    backup: tuple[MemoryState, dict[bytes, TxBody]] | None = None

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """Start the program."""
        self.storage.fuse.left = -1
        self.engine = SyncEngine(
            self.storage,
            NoRoad(),
            self.clock,
            self.chance,
            self.paper,
            boot_id="b",
            sizes=Sizes(push=400, page=self.page),
        )

    def compose(self) -> Request:
        return self.engine.compose()

    def take(self, request: Request, answer: Answer) -> bool:
        return self.engine.take(request, answer).more

    def save(self, ops: tuple[Op, ...], *, user: str = "", kind: str = "edit", priority: int = 50) -> TxBody:
        """What the unit of work does: rows, history, outbox and base rows in one transaction."""
        body = TxBody(
            id=self.chance.take(16),
            v=1,
            u=user or self.name,
            n=self.name,
            g=self.device.org,
            w=self.clock.now_ms(),
            m=self.clock.mono_ms(),
            b="b",
            k=kind,
            o=ops,
            p=priority,
        )
        with self.storage.begin() as begun:
            assert isinstance(begun, MemoryTx)
            tx = begun
            for op in ops:
                if isinstance(op, Cmd):
                    continue
                present = tx.images(op.t, [op.id]).get(op.id)
                if present is not None and present.rev and not tx.bases(op.t, [op.id]):
                    tx.put_bases(op.t, [present])
                fields = after(present.fields if present is not None else None, op, body)
                tx.put_images(op.t, [Image(op.id, op.s, present.rev if present is not None else 0, fields)])
            tx.put_images("field_history", [Image(i, scope, 0, fields) for i, scope, fields in rows_for(body)])
            entry = Entry(tx.next_seq(), body.id, encode_body(body), priority, body.w)
            tx.add_entry(entry, [(op.t, op.id) for op in ops if not isinstance(op, Cmd)])
        self.authored[body.id] = body
        return body

    def take_backup(self) -> None:
        """An image of the disk."""
        self.backup = (self.storage.state.copy(), dict(self.authored))

    def restore(self, *, with_marker: bool) -> dict[bytes, TxBody]:
        """Put the image back; returns what had been authored since and is gone from this PC."""
        assert self.backup is not None
        state, authored = self.backup
        gone = {tx_id: body for tx_id, body in self.authored.items() if tx_id not in authored}
        self.storage = FusedStorage(state.copy())
        self.authored = dict(authored)
        if not with_marker:
            self.paper = Paper()
        self.start()
        return gone

    def clone(self, name: str, chance: Chance) -> "Pc":
        """A second PC from a copy of the whole disk, marker included."""
        twin = Pc(name, self.device, chance, ManualClock(self.clock.now_ms()), self.page)
        twin.storage = FusedStorage(self.storage.state.copy())
        twin.paper = replace(self.paper)
        twin.sent_once = set(self.sent_once)
        twin.start()
        return twin
