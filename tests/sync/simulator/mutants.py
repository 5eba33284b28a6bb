"""Each mechanism of the protocol taken out, one at a time; the simulator must notice every one of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from models.store.transaction import Set, TxBody
from models.tables.base import Policy
from sync.client import engine, pull, push, requeue, take
from sync.client.engine import SyncEngine
from sync.client.facts import Chain, Identity, put_chain, read_chain
from sync.client.hello import identify
from sync.client.storage import ClientTx, Entry, Place, RowKey
from sync.merge import Outcome, RowMerge, merge_row
from sync.protocol.messages import Answer, Request, Trouble
from sync.server import apply as server_apply
from sync.server import epochs
from sync.server import push as server_push
from sync.server.apply import Plan, Sender
from sync.server.centre import Centre
from sync.server.storage import Envelope, Head, Life, Logged, WriteTx
from sync.server.workspace import Draft
from tests.sync.simulator.memory_client import MemoryTx

Patch = Callable[[pytest.MonkeyPatch], None]


def ack_without_hash(patch: pytest.MonkeyPatch) -> None:
    """The number alone is taken for an acknowledgement, on both ends."""

    def believe(mine: list[Entry], there: bytes) -> bool:
        return bool(mine)

    def no_trouble(tx: WriteTx, life: Life, sender: Sender, request: Request) -> Trouble:
        return Trouble.GAP if request.k > life.last else Trouble.NONE

    def same_chain(prev: bytes, incarnation: bytes, number: int, payload: bytes) -> bytes:
        return b"h" * 16

    patch.setattr(take, "acknowledges", believe)
    patch.setattr(server_push, "_trouble", no_trouble)
    patch.setattr(server_push, "chain", same_chain)
    patch.setattr(push, "chain", same_chain)


def no_dedupe_by_id(patch: pytest.MonkeyPatch) -> None:
    """A transaction under another number is taken for a new one."""

    def nothing(tx: WriteTx, tx_ids: Sequence[bytes]) -> dict[bytes, Logged]:
        return {}

    patch.setattr(server_push, "already_logged", nothing)


def no_dedupe_by_number(patch: pytest.MonkeyPatch) -> None:
    """A number that was taken before is taken again."""

    def nothing(tx: WriteTx, request: Request, life: Life) -> list[Envelope]:
        return []

    patch.setattr(server_push, "taken_before", nothing)


def sent_before_answer(patch: pytest.MonkeyPatch) -> None:
    """What is sent counts as acknowledged at once."""
    compose = SyncEngine.compose

    def eager(self: SyncEngine) -> Request:
        request = compose(self)
        with self._storage.begin() as tx:
            me = identify(tx, self._entropy)
            sent = tx.wrapped(me.incarnation, me.chain.acked, len(request.t))
            for entry in sent:
                entry.state, entry.acked_ms = "A", 1 << 50
            tx.put_entries(sent)
            tx.unmark([entry.tx_id for entry in sent])
            if sent:
                put_chain(tx, Chain(sent[-1].number, sent[-1].hash, me.chain.last, me.chain.last_hash))
        return request

    patch.setattr(SyncEngine, "compose", eager)


def discard_acknowledged(patch: pytest.MonkeyPatch) -> None:
    """Nothing is kept after its acknowledgement."""
    patch.setattr(take, "KEEP_MS", -(1 << 50))


def cursor_apart(patch: pytest.MonkeyPatch) -> None:
    """The cursor is committed before the rows of its page."""

    def apart(self: SyncEngine, request: Request, answer: Answer) -> take.Taken:
        with self._storage.begin() as tx:
            before = {name: replace(place) for name, place in tx.places().items()}
            for change in answer.c:
                place = tx.places().get(change.s)
                if place is not None and change.f <= place.cursor and place.epoch in (b"", change.e):
                    place.cursor, place.epoch = max(place.cursor, change.t), change.e
                    place.complete = place.complete or change.t >= change.h
                    tx.put_place(place)
        self._storage.on_call()  # type: ignore[attr-defined]
        with self._storage.begin() as tx:
            for place in before.values():
                tx.put_place(place)
            me = identify(tx, self._entropy)
            return take.take(tx, me, request, answer, self._entropy, now_ms=self._clock.now_ms())

    patch.setattr(SyncEngine, "take", apart)


def page_overwrites_pending(patch: pytest.MonkeyPatch) -> None:
    """A page is written over edits that were not sent yet."""
    take_group = pull.take_group

    def blind(tx: ClientTx, group: Any, place: Place) -> int:
        def nobody(keys: Sequence[RowKey]) -> Mapping[RowKey, list[Entry]]:
            return {}

        assert isinstance(tx, MemoryTx)
        tx.pending_on = nobody  # type: ignore[assignment,method-assign]
        try:
            return take_group(tx, group, place)
        finally:
            del tx.pending_on

    patch.setattr(pull, "take_group", blind)


def whole_row_wins(patch: pytest.MonkeyPatch) -> None:
    """The later row wins, field by field without looking at the base."""
    honest = merge_row

    def blind(policies: Mapping[str, Policy], operation: Mapping[str, Any], current: Mapping[str, Any]) -> RowMerge:
        merge = honest(policies, operation, current)
        fields = tuple(replace(field, value=field.mine, outcome=Outcome.SET) for field in merge.fields)
        return RowMerge({field.name: field.mine for field in fields}, fields)

    patch.setattr(server_apply, "merge_row", blind)


def device_clock_decides(patch: pytest.MonkeyPatch) -> None:
    """The later wall clock wins."""
    honest = server_apply._plan_set

    def by_clock(sender: Sender, draft: Draft | None, op: Set, body: TxBody, policies: Mapping[str, Policy]) -> Plan:
        plan = honest(sender, draft, op, body, policies)
        if draft is None or not plan.disputes or body.w < int(draft.fields["updated_ms"]):
            return plan
        image = {**draft.fields, **{name: pair[0] for name, pair in op.f.items()}, "updated_ms": body.w}
        return Plan(op, draft, image, clean=False)

    patch.setattr(server_apply, "_plan_set", by_clock)


def no_incarnation(patch: pytest.MonkeyPatch) -> None:
    """A restored or cloned database goes on under its old incarnation; the centre's last number is believed."""

    def stay(tx: ClientTx, entropy: Any, now_ms: int, why: str) -> Identity:
        return identify(tx, entropy)

    for module in (engine, take, requeue):
        patch.setattr(module, "renew", stay)


def no_epoch(patch: pytest.MonkeyPatch) -> None:
    """A restored centre goes on as if nothing had happened."""

    def same(head: Head, entropy: Any, known: int = 0) -> None:
        return None

    def nothing_lost(heads: dict[str, Head], request: Request) -> list[str]:
        return []

    patch.setattr(epochs, "renew", same)
    patch.setattr(Centre, "_behind", staticmethod(nothing_lost))
    patch.setattr("sync.server.centre.renew", same)


def number_believed_back(patch: pytest.MonkeyPatch) -> None:
    """The centre's smaller last number is not noticed: what it lost is not sent again."""

    def keep(tx: ClientTx, me: Identity, last: Any, places: Any, entropy: Any, *, now_ms: int) -> Identity:
        number, there = last
        put_chain(tx, Chain(number, there, number, there))
        return Identity(me.incarnation, read_chain(tx))

    patch.setattr(take, "resend", keep)


def overwrite_without_record(patch: pytest.MonkeyPatch) -> None:
    """A free field is overwritten without a history record."""

    def silent(*_: Any) -> None:
        return None

    patch.setattr(server_apply, "_record_overwrites", silent)


def no_base_rows(patch: pytest.MonkeyPatch) -> None:
    """What the centre confirmed below pending edits is forgotten."""

    def nothing(self: MemoryTx, table: str, images: Any) -> None:
        return None

    patch.setattr(MemoryTx, "put_bases", nothing)


MUTANTS: dict[str, Patch] = {
    patch.__name__: patch
    for patch in (
        ack_without_hash,
        no_dedupe_by_id,
        no_dedupe_by_number,
        sent_before_answer,
        discard_acknowledged,
        cursor_apart,
        page_overwrites_pending,
        whole_row_wins,
        device_clock_decides,
        no_incarnation,
        no_epoch,
        number_believed_back,
        overwrite_without_record,
        no_base_rows,
    )
}
