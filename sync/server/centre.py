"""The story of one exchange at the centre: take the push in one transaction, then answer from one snapshot."""

from dataclasses import dataclass

from models.kernel.clock import Clock
from models.kernel.ids import Entropy
from sync.protocol.messages import Answer, Request, Trouble
from sync.registry import Registry
from sync.server.apply import Sender
from sync.server.epochs import fresh_head, renew
from sync.server.feed import feed
from sync.server.permission import Permission
from sync.server.push import Received, receive
from sync.server.storage import Contact, Device, Head, Life, ServerStorage


@dataclass(frozen=True, slots=True)
class Centre:
    """Everything an exchange needs from outside.

    Attributes:
        storage: Where the centre keeps everything.
        clock: Server time.
        entropy: For epochs.
        registry: Tables and policies.
        permission: Judge of operations.
    """

    storage: ServerStorage
    clock: Clock
    entropy: Entropy
    registry: Registry
    permission: Permission

    def exchange(self, device: Device, request: Request, *, note_contact: bool = True) -> Answer:
        """Answer one request of an authenticated device.

        Args:
            device: Who asks.
            request: What it sends.
            note_contact: Whether to store what the device tells of itself even if it sends nothing.
        """
        if device.revoked:
            return Answer(self.clock.now_ms(), f=Trouble.REVOKED)
        received = self._push(device, request, note_contact)
        with self.storage.snapshot() as read:
            fed = feed(read, device, request, self.registry, clean=received.clean, touched=received.touched)
        life = received.life
        unchanged = life.last == request.k and received.trouble is Trouble.NONE
        return Answer(
            z=self.clock.now_ms(),
            l=None if unchanged else (life.last, life.hash),
            v=tuple(received.verdicts),
            c=fed.changes,
            x=fed.extra,
            f=received.trouble,
            s=fed.scopes,
            d=fed.digests,
            j=life.terminal if request.k == 0 else "",
        )

    def _push(self, device: Device, request: Request, note_contact: bool) -> Received:
        """The writing half; an idle poll of a known incarnation writes nothing."""
        if not request.t and not note_contact:
            with self.storage.snapshot() as read:
                life = read.life(request.i)
                if (
                    life is not None
                    and self._settled(life, device, request)
                    and not self._behind(read.heads([cursor.s for cursor in request.c]), request)
                ):
                    return Received(life)
        now = self.clock.now_ms()
        sender = Sender(device, request.i, self.permission, self.registry, now)
        with self.storage.write() as tx:
            received = receive(tx, sender, request, fresh_head(self.entropy))
            lost = self._behind(tx.heads([cursor.s for cursor in request.c]), request)
            if received.trouble is Trouble.GAP:
                lost = [cursor.s for cursor in request.c if cursor.s in device.reads and cursor.e]
            if lost:
                heads = tx.lock_heads(sorted(lost), fresh_head(self.entropy))
                self._renew(heads, request)
                tx.put_heads(heads)
            tx.put_contact(
                Contact(
                    device.id,
                    now,
                    request.n,
                    request.o,
                    now - request.w,
                    request.a,
                    request.v,
                    {cursor.s: cursor.c for cursor in request.c},
                )
            )
        return received

    @staticmethod
    def _settled(life: Life, device: Device, request: Request) -> bool:
        """Whether client and centre agree on the last envelope."""
        return life.device == device.id and life.last == request.k and life.hash[:8] == request.h

    @staticmethod
    def _behind(heads: dict[str, Head], request: Request) -> list[str]:
        """Scopes of which the PC knows more than the centre: history was lost and nobody announced it."""
        return [
            cursor.s
            for cursor in request.c
            if cursor.s in heads and cursor.e == heads[cursor.s].epoch and cursor.c > heads[cursor.s].seq
        ]

    def _renew(self, heads: dict[str, Head], request: Request) -> None:
        """Begin new histories, once per loss: only where the PC still knows the old one."""
        told = {cursor.s: cursor for cursor in request.c}
        for scope, head in heads.items():
            if told[scope].e == head.epoch:
                renew(head, self.entropy, told[scope].c)
