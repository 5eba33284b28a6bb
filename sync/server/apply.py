"""What the centre does with one transaction: judge, merge three ways, write everything at one sequence per scope.

Pure over the workspace. Order: is it allowed and whole → plan every operation → all or, for atomic ones, nothing →
rows, history, overwrite records, conflict rows. Whatever cannot take effect is parked with its reason, never dropped.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from models.store.history import history_row, rows_for
from models.store.images import after, changed, inserted
from models.store.transaction import Cmd, Del, Fields, Ins, Led, Op, Set, TxBody, derived_id
from models.tables.base import Policy
from sync.merge import FieldMerge, Outcome, RowMerge, merge_row
from sync.protocol.codec import encode_fields
from sync.protocol.messages import Code
from sync.registry import Direction, Registry
from sync.server.conflicts import Dispute, close_if_agreed, raise_conflict, refresh_theirs, release
from sync.server.permission import Permission
from sync.server.storage import Device, Origin, RowKey
from sync.server.workspace import Draft, Workspace

HISTORY = "field_history"
CONFLICT = "conflict"
_MAX_TEXT = 100_000
_MAX_FIELDS = 300
_INT64 = 1 << 63
_NO_POLICIES: Mapping[str, Policy] = {}


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends and under which rules.

    Attributes:
        device: The PC.
        incarnation: Life of its database.
        permission: Judge of every operation.
        registry: Tables and policies.
        now_ms: Server time.
    """

    device: Device
    incarnation: bytes
    permission: Permission
    registry: Registry
    now_ms: int


@dataclass(slots=True)
class Result:
    """What became of a transaction.

    Attributes:
        code: Verdict.
        seqs: Scope to sequence.
        note: Reason.
        conflicts: Conflict rows raised or extended.
        touched: Rows whose stored state differs from the author's prediction.
    """

    code: Code
    seqs: dict[str, int] = field(default_factory=dict)
    note: str = ""
    conflicts: list[bytes] = field(default_factory=list)
    touched: list[RowKey] = field(default_factory=list)


@dataclass(slots=True)
class Plan:
    """What one operation will do.

    Attributes:
        op: The operation.
        draft: The row before, None for a new one.
        image: Fields after; None when the row stays as it is.
        clean: Whether the row ends exactly as its author predicts.
        merge: Field by field, for ``set``.
        disputes: What a person must decide.
    """

    op: Ins | Set | Del | Led
    draft: Draft | None
    image: Fields | None
    clean: bool
    merge: RowMerge | None = None
    disputes: list[Dispute] = field(default_factory=list)


class ParkError(Exception):
    """The whole transaction cannot take effect; the text is the reason."""


def apply(space: Workspace, sender: Sender, body: TxBody) -> Result:
    """Apply one transaction to the workspace.

    Args:
        space: Rows and locked counters; every writable scope that the body names is locked.
        sender: Who sends.
        body: The transaction.

    Returns:
        The verdict; the workspace holds the effect.
    """
    try:
        _check_shape(body)
        plans = [_plan(space, sender, body, op) for op in body.o]
    except ParkError as reason:
        return _park(space, sender, body, str(reason))
    deciding = any(isinstance(op, Set) and op.t == CONFLICT for op in body.o)
    disputed = any(plan.disputes for plan in plans)
    if disputed and deciding:
        return _decide_again(space, sender, body, plans)
    if disputed and body.k == "atomic":
        return _park_disputed(space, sender, body, plans)
    return _write(space, sender, body, plans)


def _check_shape(body: TxBody) -> None:
    """Refuse a body that names one row twice: its operations would not see each other."""
    keys = [(op.t, op.id) for op in body.o if not isinstance(op, Cmd)]
    if len(set(keys)) != len(keys):
        raise ParkError("one row is named twice")


def _plan(space: Workspace, sender: Sender, body: TxBody, op: Op) -> Plan:
    """Decide what one operation does, without doing it."""
    if isinstance(op, Cmd):
        raise ParkError(f"command {op.name} is not known here")
    spec = sender.registry.get(op.t)
    if spec is not None and spec.direction is Direction.DOWN:
        raise ParkError(f"{op.t} is written by the centre only")
    refusal = sender.permission.refusal(sender.device, body, op)
    if refusal:
        raise ParkError(refusal)
    ledger = spec is not None and spec.ledger
    if ledger is not isinstance(op, Led) and (spec is not None or isinstance(op, Led)):
        raise ParkError(f"{op.t} takes no such operation")
    draft = space.get(op.t, op.id)
    if draft is not None and draft.scope != op.s:
        raise ParkError(f"the row now belongs to {draft.scope}")
    policies = spec.policies if spec is not None else _NO_POLICIES
    match op:
        case Led():
            return _plan_ledger(draft, op, body)
        case Ins():
            return _plan_insert(draft, op, body, policies)
        case Set():
            return _plan_set(sender, draft, op, body, policies)
        case Del():
            return _plan_delete(sender, draft, op, body)


def _plan_ledger(draft: Draft | None, op: Led, body: TxBody) -> Plan:
    check_fields(op.f)
    image = inserted(op, body)
    if draft is None:
        return Plan(op, None, image, clean=True)
    if draft.fields != image:
        raise ParkError(f"{op.t} already has another entry under this id")
    return Plan(op, draft, None, clean=False)


def _plan_insert(draft: Draft | None, op: Ins, body: TxBody, policies: Mapping[str, Policy]) -> Plan:
    check_fields(op.f)
    if draft is None:
        return Plan(op, None, inserted(op, body), clean=True)
    wish = {name: (value, None) for name, value in op.f.items()}
    return _merged(draft, op, merge_row(policies, wish, draft.fields), body, known=False)


def _plan_set(sender: Sender, draft: Draft | None, op: Set, body: TxBody, policies: Mapping[str, Policy]) -> Plan:
    for pair in op.f.values():
        check_values(pair)
    check_fields(dict.fromkeys(op.f))
    if draft is None:
        raise ParkError("the row is not at the centre; it may wait with an earlier entry")
    if draft.fields.get("deleted_ms") is not None and "deleted_ms" not in op.f:
        gone = [
            FieldMerge(name, draft.fields.get(name), Outcome.CONFLICT, pair[1], pair[0], draft.fields.get(name))
            for name, pair in sorted(op.f.items())
        ]
        return Plan(op, draft, None, clean=False, disputes=[Dispute("deleted", field) for field in gone])
    return _merged(draft, op, merge_row(policies, op.f, draft.fields), body, known=_predicted(sender, draft, op.rev))


def _merged(draft: Draft, op: Ins | Set, merge: RowMerge, body: TxBody, *, known: bool) -> Plan:
    disputes = [Dispute("field", conflict) for conflict in merge.conflicts]
    clean = known and merge.clean and not (draft.origin.open and merge.agreed)
    image = changed(draft.fields, merge.changed, body) if merge.changed or clean else None
    return Plan(op, draft, image, clean, merge, disputes)


def _plan_delete(sender: Sender, draft: Draft | None, op: Del, body: TxBody) -> Plan:
    if draft is None:
        raise ParkError("the row is not at the centre; it may wait with an earlier entry")
    if draft.fields.get("deleted_ms") is not None:
        return Plan(op, draft, None, clean=False)
    if not _seen(sender, draft, op.rev):
        moved = FieldMerge("deleted_ms", None, Outcome.CONFLICT, None, body.w, None)
        return Plan(op, draft, None, clean=False, disputes=[Dispute("deleted", moved)])
    return Plan(op, draft, after(draft.fields, op, body), clean=_predicted(sender, draft, op.rev))


def _seen(sender: Sender, draft: Draft, rev: int) -> bool:
    """Whether nobody but the author's own PC changed the row since the author saw it."""
    if rev == draft.rev:
        return True
    return draft.origin.writer == sender.incarnation and draft.origin.since <= rev < draft.rev


def _predicted(sender: Sender, draft: Draft, rev: int) -> bool:
    """Whether the row stands exactly as the author's PC predicts it from what it saw and its own edits."""
    return _seen(sender, draft, rev) and (rev == draft.rev or rev >= draft.origin.doubt)


def check_fields(fields: Mapping[str, Any]) -> None:
    """Refuse field maps that no program of ours writes.

    Raises:
        ParkError: Too many fields, bad names or bad values.
    """
    if len(fields) > _MAX_FIELDS:
        raise ParkError(f"{len(fields)} fields in one row, limit {_MAX_FIELDS}")
    for name in fields:
        if not name.isidentifier() or len(name) > 63 or name in ("id", "scope", "rev", "extra"):
            raise ParkError(f"no field can be called {name[:40]!r}")
    check_values(fields.values())


def check_values(values: Any) -> None:
    """Refuse values that no column holds.

    Raises:
        ParkError: Not text, number, bytes or null, or too large.
    """
    for value in values:
        if value is None:
            continue
        if isinstance(value, str | bytes):
            if len(value) > _MAX_TEXT:
                raise ParkError(f"a value of {len(value)} characters, limit {_MAX_TEXT}")
        elif isinstance(value, bool) or not isinstance(value, int | float):
            raise ParkError(f"a value of type {type(value).__name__}")
        elif isinstance(value, int) and not -_INT64 <= value < _INT64:
            raise ParkError("a number beyond 64 bits")


def _write(space: Workspace, sender: Sender, body: TxBody, plans: list[Plan]) -> Result:
    """Carry the plans out, all at one sequence per scope."""
    result = Result(Code.APPLIED if all(plan.clean for plan in plans) else Code.MERGED)
    for plan in plans:
        _seq(space, result, plan.op.s)
        if plan.image is not None:
            _store(space, sender, body, plan, result)
        if not plan.clean:
            result.touched.append((plan.op.t, plan.op.id))
        if plan.merge is not None:
            _record_overwrites(space, body, plan, result)
            close_if_agreed(space, sender.incarnation, body, plan.draft, merge=plan.merge, seq=result.seqs[plan.op.s])
        if plan.image is not None and plan.op.t == CONFLICT:
            release(space, plan.op.id, plan.image)
        for dispute in plan.disputes:
            _dispute(space, sender, body, plan, dispute=dispute, result=result)
    for row_id, scope, image in rows_for(body):
        _insert(space, (HISTORY, row_id), scope, image, _seq(space, result, scope))
    return result


def _seq(space: Workspace, result: Result, scope: str) -> int:
    """The sequence of this transaction in a scope; taken once."""
    if scope not in result.seqs:
        head = space.heads[scope]
        head.seq += 1
        result.seqs[scope] = head.seq
    return result.seqs[scope]


def _store(space: Workspace, sender: Sender, body: TxBody, plan: Plan, result: Result) -> None:
    """Write one row image and who has been writing the row since when."""
    assert plan.image is not None
    seq = result.seqs[plan.op.s]
    doubt = 0 if result.code is Code.APPLIED else seq
    before = plan.draft
    if before is None:
        origin = Origin(sender.incarnation, 0, doubt, body.n, body.g)
        space.put(Draft(plan.op.t, plan.op.id, plan.op.s, plan.image, seq, origin))
        return
    own = before.origin.writer == sender.incarnation
    before.origin = replace(
        before.origin,
        writer=sender.incarnation,
        since=before.origin.since if own else before.rev,
        doubt=doubt or (before.origin.doubt if own else 0),
        name=body.n,
        org=body.g,
    )
    before.fields = plan.image
    before.rev = seq
    space.put(before)


def _insert(space: Workspace, key: RowKey, scope: str, image: Fields, seq: int) -> None:
    """Write a row that only the centre or both ends alike make."""
    if space.rows.get(key) is None:
        space.put(Draft(*key, scope, image, seq, Origin()))


def _record_overwrites(space: Workspace, body: TxBody, plan: Plan, result: Result) -> None:
    """One history record per value that server order replaced unseen.

    The values are part of its id: applied again after a loss at the centre, the transaction may overwrite another one.
    """
    assert plan.merge is not None
    for lost in plan.merge.overwritten:
        _, scope, image = history_row(body, plan.op, lost.name, lost.theirs, lost.value, "parallel")
        values = encode_fields({"old": lost.theirs, "new": lost.value})
        row_id = derived_id("parallel", body.id, plan.op.t, plan.op.id, lost.name, values)
        _insert(space, (HISTORY, row_id), scope, image, _seq(space, result, scope))


def _dispute(space: Workspace, sender: Sender, body: TxBody, plan: Plan, *, dispute: Dispute, result: Result) -> None:
    """Raise or extend the conflict row of one disputed field."""
    assert plan.draft is not None
    seq = _seq(space, result, plan.op.s)
    conflict = raise_conflict(
        space, sender.incarnation, body, plan.draft, dispute=dispute, seq=seq, now_ms=sender.now_ms
    )
    result.conflicts.append(conflict)


def _park(space: Workspace, sender: Sender, body: TxBody, reason: str) -> Result:
    """Keep the whole transaction for a person; the PC's own scope shows why."""
    result = Result(Code.PARKED, note=reason)
    for op in body.o:
        if not isinstance(op, Cmd) and op.s in sender.device.reads:
            result.touched.append((op.t, op.id))
    first = next((op for op in body.o if not isinstance(op, Cmd)), None)
    home = sender.device.home
    row_id = derived_id("refused", body.id)
    seq = _seq(space, result, home)
    image: Fields = {
        "kind": "refused",
        "table_name": first.t if first is not None else "",
        "row_id": first.id if first is not None else body.id,
        "field": "",
        "mine_value": reason,
        "mine_by": body.u,
        "mine_name": body.n,
        "mine_org": body.g,
        "mine_ms": body.w,
        "mine_tx": body.id,
        "theirs_by": "",
        "theirs_name": "",
        "theirs_org": "",
        "theirs_ms": sender.now_ms,
        "state": "open",
        "created_ms": sender.now_ms,
        "created_by": body.u,
        "updated_ms": sender.now_ms,
        "updated_by": body.u,
    }
    _insert(space, (CONFLICT, row_id), home, image, seq)
    result.conflicts.append(row_id)
    return result


def _park_disputed(space: Workspace, sender: Sender, body: TxBody, plans: list[Plan]) -> Result:
    """An atomic transaction with a disputed field: nothing of it takes effect, the disputes are raised."""
    result = Result(Code.PARKED, note="another person changed the same field")
    for plan in plans:
        result.touched.append((plan.op.t, plan.op.id))
        for dispute in plan.disputes:
            _dispute(space, sender, body, plan, dispute=dispute, result=result)
    return result


def _decide_again(space: Workspace, sender: Sender, body: TxBody, plans: list[Plan]) -> Result:
    """A decision that came too late: the first one stands, or the open conflict shows the newer value."""
    result = Result(Code.REFUSED_KEPT, note="somebody decided before, or the value moved on")
    for plan in plans:
        result.touched.append((plan.op.t, plan.op.id))
        if plan.op.t == CONFLICT and plan.draft is not None and plan.draft.fields.get("state") in ("open", "admin"):
            refresh_theirs(space, sender.now_ms, body, plan.draft, _seq(space, result, plan.op.s))
    return result
