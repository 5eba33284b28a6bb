"""One run: PCs, a bad network, a centre that may be restored; random steps of one seed, then silence and judgement."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from models.kernel.clock import ManualClock
from models.store.transaction import Del, Ins, Led, Op, Set, TxBody
from sync.protocol.codec import pack, unpack
from sync.protocol.errors import FrameError
from sync.protocol.messages import Answer, Request
from sync.server.centre import Centre
from sync.server.epochs import renew_all
from sync.server.permission import ScopePermission
from sync.server.storage import Device
from tests.sync.simulator.judge import after_take, judge
from tests.sync.simulator.memory_server import MemoryServer, ServerState
from tests.sync.simulator.pc import Chance, CrashError, Fuse, Pc
from tests.sync.simulator.watch import expect, watch
from tests.sync.simulator.words import registry

NOW = 1_763_942_400_000
YEARS = 10 * 365 * 24 * 3600 * 1000
BANNED = "banned"
KINDS = ("01", "02", "03", "04")


class FusedServer(MemoryServer):
    """A centre that may crash at any storage call."""

    def __init__(self) -> None:
        super().__init__()
        self.fuse = Fuse()

    def on_call(self) -> None:
        self.fuse.burn()


@dataclass
class Letter:
    """A request or answer on the road."""

    pc: Pc
    request: Request
    answer: Answer | None = None


@dataclass
class World:
    """Everything of one seed.

    Attributes:
        owed: Transactions that must be at the centre in the end, by id.
        fragile: Those that no PC could send again after another loss at the centre.
        ever: Every transaction id that the centre ever logged.
    """

    seed: int
    steps: int = 200
    clocks_wrong: bool = True
    pcs: list[Pc] = field(default_factory=list)
    road: list[Letter] = field(default_factory=list)
    owed: dict[bytes, TxBody] = field(default_factory=dict)
    fragile: set[bytes] = field(default_factory=set)
    ever: set[bytes] = field(default_factory=set)
    backup: tuple[ServerState, int] | None = None
    clones: int = 0

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)
        self.clock = ManualClock(NOW)
        self.server = FusedServer()
        self.server.watchers.append(watch)
        self.server.watchers.append(lambda _, __, entries: self.ever.update(entry.tx_id for entry in entries))
        self.chance = Chance(random.Random(self.seed * 7 + 1))
        permission = ScopePermission(frozenset({BANNED}))
        self.centre = Centre(self.server, self.clock, self.chance, registry(), permission)
        self.pcs = [
            self._pc("a", "1", ("b:1",)),
            self._pc("b", "1", ("b:1",)),
            self._pc("c", "2", ("b:2",)),
            self._pc("d", "9", ("b:1", "b:2")),
        ]

    def _pc(self, name: str, org: str, scopes: tuple[str, ...]) -> Pc:
        device = Device(name.encode() * 16, org, scopes[0], (*scopes, "r:0"), frozenset(scopes))
        clock = ManualClock(NOW + self._turned())
        chance = Chance(random.Random(self.seed * 31 + ord(name)))
        return Pc(name, device, chance, clock, self.random.choice((300, 900, 4000)))

    def run(self) -> None:
        """All steps, with one silence in the middle and one at the end."""
        for number in range(self.steps):
            self.step()
            if number == self.steps // 2:
                self.settle()
        self.settle()

    def step(self) -> None:
        """One random event."""
        pc = self.random.choice(self.pcs)
        pc.clock.advance(self.random.randrange(1, 60_000))
        self.clock.advance(self.random.randrange(1, 20_000))
        action = self.random.choices(ACTIONS, WEIGHTS)[0]
        action(self, pc)

    # --- the clerk ------------------------------------------------------------------------------------------------

    def edit(self, pc: Pc) -> None:
        """Save something; the power may go while it is saved."""
        ops, kind = self._ops(pc)
        if not ops:
            return
        user = BANNED if self.random.random() < 0.02 else ""
        if self.random.random() < 0.05:
            pc.storage.fuse.left = self.random.randrange(1, 6)
        try:
            body = pc.save(ops, user=user, kind=kind, priority=self.random.choice((0, 10, 50, 50, 50)))
            self.owed[body.id] = body
        except CrashError:
            pc.start()
        pc.storage.fuse.left = -1

    def _ops(self, pc: Pc) -> tuple[tuple[Op, ...], str]:
        scope = self.random.choice(sorted(pc.device.writes))
        rows = pc.storage.state.rows
        cards = [key[1] for key, image in rows.items() if key[0] == "card" and image.scope == scope]
        dice = self.random.random()
        if dice < 0.15 or not cards:
            fields = {"name": self._word(), "kinds": "01", "remark": self._word(), "story": self._word()}
            return (Ins("card", pc.chance.take(16), scope, fields),), "edit"
        if dice < 0.27:
            return (Led("entry", pc.chance.take(16), scope, {"amount": self.random.randrange(-500, 500)}),), "led"
        if dice < 0.32:
            return self._decision(pc), "edit"
        card = rows["card", self.random.choice(cards)]
        if card.fields.get("deleted_ms") is not None:
            return (), ""
        if dice < 0.35:
            return (Del("card", card.id, card.scope, card.rev),), "edit"
        changes = {name: (new, card.fields.get(name)) for name, new in self._changes(card.fields).items()}
        ops: list[Op] = [Set("card", card.id, card.scope, card.rev, changes)]
        other = rows["card", self.random.choice(cards)]
        if dice < 0.5 and other.id != card.id and other.fields.get("deleted_ms") is None:
            pair = (self._word(), other.fields.get("phone"))
            ops.append(Set("card", other.id, other.scope, other.rev, {"phone": pair}))
        return tuple(ops), self.random.choice(("edit", "edit", "atomic"))

    def _decision(self, pc: Pc) -> tuple[Op, ...]:
        rows = pc.storage.state.rows
        conflicts = [
            image
            for key, image in rows.items()
            if key[0] == "conflict"
            and image.fields["state"] == "open"
            and image.fields["kind"] == "field"
            and image.scope in pc.device.writes
        ]
        if not conflicts:
            return ()
        conflict = self.random.choice(conflicts)
        target = rows.get(("card", conflict.fields["row_id"]))
        state = self.random.choice(("mine", "theirs", "admin"))
        decided = {"state": (state, "open"), "decided_by": (pc.name, conflict.fields.get("decided_by"))}
        ops: list[Op] = [Set("conflict", conflict.id, conflict.scope, conflict.rev, decided)]
        if state == "mine" and target is not None and target.fields.get("deleted_ms") is None:
            field_name = conflict.fields["field"]
            mine, theirs = conflict.fields.get("mine_value"), conflict.fields.get("theirs_value")
            ops.append(Set("card", target.id, target.scope, target.rev, {field_name: (mine, theirs)}))
        return tuple(ops)

    def _changes(self, fields: dict[str, object]) -> dict[str, object]:
        chosen = self.random.sample(("name", "phone", "remark", "kinds", "seen", "story"), self.random.randrange(1, 4))
        result: dict[str, object] = {}
        for name in chosen:
            if name == "kinds":
                result[name] = ",".join(sorted(self.random.sample(KINDS, self.random.randrange(1, 4))))
            elif name == "seen":
                result[name] = self.random.randrange(1000)
            elif name == "story":
                result[name] = f"{fields.get('story') or ''}\n{self._word()}".strip()
            else:
                result[name] = self._word()
        return {name: value for name, value in result.items() if value != fields.get(name)} or {"seen": 5000}

    def _word(self) -> str:
        return f"w{self.random.randrange(12)}"

    # --- the road -------------------------------------------------------------------------------------------------

    def exchange(self, pc: Pc) -> None:
        """One exchange with whatever the road and the power do to it."""
        if self.random.random() < 0.06:
            pc.storage.fuse.left = self.random.randrange(1, 30)
        try:
            letter = Letter(pc, pc.compose())
            fate = self.random.random()
            if fate < 0.1:
                return
            if fate < 0.2:
                self.road.append(letter)
                return
            if self.random.random() < 0.05:
                self.server.fuse.left = self.random.randrange(1, 12)
            answer = self.answer(letter)
            if answer is None or fate < 0.32:
                return
            if fate < 0.4:
                answer = self.answer(letter) or answer
            if fate < 0.46:
                self.road.append(Letter(pc, letter.request, answer))
                return
            self.deliver(letter, answer, cut=fate > 0.96)
        except CrashError:
            pc.start()
        finally:
            pc.storage.fuse.left = -1

    def answer(self, letter: Letter) -> Answer | None:
        """What the centre says, or None when it crashed."""
        try:
            answer = self.centre.exchange(letter.pc.device, unpack(pack(letter.request), Request))
        except CrashError:
            return None
        finally:
            self.server.fuse.left = -1
        scopes = {change.s for change in answer.c} | {extra.s for extra in answer.x}
        expect(scopes <= set(letter.pc.device.reads), "P1", scopes)
        return answer

    def deliver(self, letter: Letter, answer: Answer, *, cut: bool = False) -> bool:
        """Bring an answer to its PC, as bytes."""
        frame = pack(answer)
        if cut:
            frame = frame[: 1 + int(self.random.random() * (len(frame) - 1))]
        try:
            read = unpack(frame, Answer)
        except FrameError:
            expect(cut, "L5", "a whole answer was not readable")
            return False
        expect(not cut or len(frame) == len(pack(answer)), "L5", "a cut answer was read")
        before = {e.seq: e.state for e in letter.pc.storage.state.entries.values()}
        more = letter.pc.take(letter.request, read)
        after_take(letter.pc, before, self.ever)
        return more

    def late(self, pc: Pc) -> None:
        """Something that was on the road arrives."""
        if not self.road:
            return
        letter = self.road.pop(self.random.randrange(len(self.road)))
        if letter.pc not in self.pcs:
            return
        try:
            answer = letter.answer or self.answer(letter)
            if answer is not None and self.random.random() < 0.7:
                self.deliver(letter, answer)
        except CrashError:
            letter.pc.start()

    # --- misfortune -----------------------------------------------------------------------------------------------

    def back_up_server(self, pc: Pc) -> None:
        self.backup = (self.server.state.copy(), 0)

    def restore_server(self, pc: Pc) -> None:
        """The centre goes back to its backup; the operator's restore gives every scope a new epoch."""
        if self.backup is None:
            return
        self.server.state = self.backup[0].copy()
        self.renew_epochs()
        for tx_id in [tx_id for tx_id in self.fragile if tx_id not in self.server.state.by_tx]:
            self.owed.pop(tx_id, None)
            self.fragile.discard(tx_id)

    def renew_epochs(self) -> None:
        with self.server.write() as tx:
            renew_all(tx, self.server.state.heads, self.chance)

    def back_up_pc(self, pc: Pc) -> None:
        pc.take_backup()

    def restore_pc(self, pc: Pc) -> None:
        """A PC goes back to its image; what it had not sent since is gone with the disk."""
        if pc.backup is None:
            return
        gone = pc.restore(with_marker=self.random.random() < 0.5)
        for tx_id in gone:
            if tx_id in self.server.state.by_tx:
                self.fragile.add(tx_id)
            else:
                self.owed.pop(tx_id, None)

    def clone_pc(self, pc: Pc) -> None:
        """A second PC from a copy of the disk."""
        if self.clones < 1:
            self.clones += 1
            self.pcs.append(pc.clone(f"{pc.name}{self.clones}", Chance(random.Random(self.seed * 97 + self.clones))))

    def jump(self, pc: Pc) -> None:
        pc.clock.jump(self._turned())

    def _turned(self) -> int:
        """How far a PC's clock is turned; drawn alike whether clocks are wrong or not."""
        return self.random.randrange(-YEARS, YEARS) * self.clocks_wrong

    def restart(self, pc: Pc) -> None:
        pc.start()

    # --- silence --------------------------------------------------------------------------------------------------

    def settle(self) -> None:
        """No more faults: everyone talks until nothing is left, then the invariants of quiescence are checked."""
        self.road.clear()
        for _ in range(6):
            for pc in self.pcs:
                self._talk(pc)
            if not any(self._restless(pc) for pc in self.pcs):
                break
        judge(self)

    def _talk(self, pc: Pc) -> None:
        for _ in range(80):
            letter = Letter(pc, pc.compose())
            answer = self.answer(letter)
            assert answer is not None
            more = self.deliver(letter, answer)
            if not more and not any(entry.state == "P" for entry in pc.storage.state.entries.values()):
                return
        expect(False, "L1", f"{pc.name} never comes to rest")

    def _restless(self, pc: Pc) -> bool:
        heads = self.server.state.heads
        return any(
            heads[place.scope].seq != place.cursor for place in pc.storage.state.places.values() if place.scope in heads
        )


Action = Callable[[World, Pc], None]
TABLE: tuple[tuple[Action, int], ...] = (
    (World.edit, 90),
    (World.exchange, 80),
    (World.late, 14),
    (World.back_up_server, 3),
    (World.restore_server, 2),
    (World.back_up_pc, 3),
    (World.restore_pc, 2),
    (World.clone_pc, 1),
    (World.jump, 4),
    (World.restart, 4),
)
ACTIONS = [action for action, _ in TABLE]
WEIGHTS = [weight for _, weight in TABLE]
