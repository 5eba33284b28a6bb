"""PCs and a centre without misfortune, for tests that say exactly what happens."""

import random
from dataclasses import dataclass, field

from models.kernel.clock import ManualClock
from models.store.transaction import Del, Ins, Led, Set, TxBody
from sync.client.storage import Image
from sync.protocol.codec import decode_fields
from sync.protocol.messages import Answer, Request
from sync.server.centre import Centre
from sync.server.permission import ScopePermission
from sync.server.storage import Device
from tests.sync.simulator.memory_server import MemoryServer
from tests.sync.simulator.pc import Chance, Pc
from tests.sync.simulator.words import registry
from tests.sync.simulator.world import BANNED, NOW

SCOPE = "b:1"
CARD = b"card-000-0000-01"


@dataclass
class Desk:
    """A centre and two PCs of one outlet.

    Attributes:
        last: Answer of the last exchange.
    """

    page: int = 100_000
    last: Answer = field(default_factory=lambda: Answer(0))

    def __post_init__(self) -> None:
        self.server = MemoryServer()
        self.clock = ManualClock(NOW)
        chance = Chance(random.Random(1))
        self.centre = Centre(self.server, self.clock, chance, registry(), ScopePermission(frozenset({BANNED})))
        self.a = self.pc("a")
        self.b = self.pc("b")

    def pc(self, name: str, scope: str = SCOPE) -> Pc:
        """One more PC."""
        device = Device(name.encode() * 16, scope[2:], scope, (scope, "r:0"), frozenset({scope}))
        return Pc(name, device, Chance(random.Random(name)), ManualClock(NOW), self.page)

    def ask(self, pc: Pc, request: Request) -> Answer:
        """What the centre answers."""
        self.last = self.centre.exchange(pc.device, request)
        return self.last

    def sync(self, *pcs: Pc) -> None:
        """Each PC in turn until it has nothing more to say or hear."""
        for pc in pcs:
            for _ in range(30):
                request = pc.compose()
                more = pc.take(request, self.ask(pc, request))
                if not more and not self.waiting(pc):
                    break
            else:
                raise AssertionError(f"{pc.name} never comes to rest")

    def waiting(self, pc: Pc) -> int:
        """Unacknowledged transactions."""
        return sum(entry.state == "P" for entry in pc.storage.state.entries.values())

    def file(self, pc: Pc, row_id: bytes = CARD, **fields: object) -> TxBody:
        """A new card."""
        return pc.save((Ins("card", row_id, pc.device.home, dict(fields) or {"name": "one"}),))

    def amend(
        self, pc: Pc, row_id: bytes = CARD, *, kind: str = "edit", priority: int = 50, **fields: object
    ) -> TxBody:
        """An edit of what the PC shows."""
        seen = self.shown(pc, row_id)
        pairs = {name: (value, seen.fields.get(name)) for name, value in fields.items()}
        return pc.save((Set("card", row_id, seen.scope, seen.rev, pairs),), kind=kind, priority=priority)

    def remove(self, pc: Pc, row_id: bytes = CARD) -> TxBody:
        """A deletion."""
        seen = self.shown(pc, row_id)
        return pc.save((Del("card", row_id, seen.scope, seen.rev),))

    def pay(self, pc: Pc, row_id: bytes, amount: int) -> TxBody:
        """A ledger entry."""
        return pc.save((Led("entry", row_id, pc.device.home, {"amount": amount}),), kind="led")

    def shown(self, pc: Pc, row_id: bytes = CARD, table: str = "card") -> Image:
        """The row as the PC shows it."""
        return pc.storage.state.rows[table, row_id]

    def value(self, pc: Pc, name: str, row_id: bytes = CARD) -> object:
        """One field as the PC shows it."""
        return self.shown(pc, row_id).fields.get(name)

    def held(self, row_id: bytes = CARD, table: str = "card", scope: str = SCOPE) -> dict[str, object]:
        """The row as the centre holds it."""
        return decode_fields(self.server.state.rows[scope][table, row_id].body)

    def all_held(self, table: str, scope: str = SCOPE) -> list[dict[str, object]]:
        """Every row of a table at the centre."""
        rows = self.server.state.rows.get(scope, {})
        return [decode_fields(row.body) for (name, _), row in rows.items() if name == table]

    def verdict(self, body: TxBody) -> int:
        """Code of the stored verdict."""
        return self.server.state.by_tx[body.id].code

    def state(self, pc: Pc, body: TxBody) -> str:
        """State of an outbox entry."""
        [found] = [entry.state for entry in pc.storage.state.entries.values() if entry.tx_id == body.id]
        return found
