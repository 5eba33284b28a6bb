"""What a PC is told: pages of its scopes, images of rows that did not end as predicted, digests when they differ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sync.protocol.codec import wrap64
from sync.protocol.messages import Change, Cursor, Extra, Group, Item, Request
from sync.registry import Registry
from sync.server.storage import Device, Head, ReadTx, Row, RowKey

USUAL_PAGE = 512 * 1024
LARGEST_PAGE = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Fed:
    """The pull part of an answer."""

    changes: tuple[Change, ...]
    extra: tuple[Extra, ...]
    scopes: tuple[str, ...]
    digests: dict[str, int]


def feed(
    read: ReadTx,
    device: Device,
    request: Request,
    registry: Registry,
    *,
    clean: set[tuple[str, int]],
    touched: Sequence[RowKey],
) -> Fed:
    """Build the pull part from one snapshot.

    Args:
        read: The snapshot.
        device: Who asks; nothing outside its scopes is read.
        request: Its cursors.
        registry: Order of application.
        clean: Scope and sequence of transactions whose effect the PC predicts by itself.
        touched: Rows that it predicted otherwise.
    """
    told = {cursor.s: cursor for cursor in request.c}
    heads = read.heads(device.reads)
    budget = min(request.y or USUAL_PAGE, LARGEST_PAGE)
    changes: list[Change] = []
    sent: set[RowKey] = set()
    for scope in device.reads:
        if budget <= 0:
            break
        head = heads.get(scope, Head(b""))
        page, spent, keys = _page(read, told.get(scope, Cursor(scope)), head, registry, budget=budget, clean=clean)
        budget -= spent
        sent |= keys
        if page is not None:
            changes.append(page)
    extra = _extra(read, heads, [key for key in touched if key not in sent], registry)
    scopes = () if told.keys() == set(device.reads) else device.reads
    return Fed(tuple(changes), extra, scopes, _digests(device, request, heads, told))


def _page(
    read: ReadTx, cursor: Cursor, head: Head, registry: Registry, *, budget: int, clean: set[tuple[str, int]]
) -> tuple[Change | None, int, set[RowKey]]:
    """The next page of one scope, its size and the rows it shows."""
    same = cursor.e == head.epoch
    after = cursor.c if same else 0
    if same and after >= head.seq and not cursor.b:
        return None, 0, set()
    rows, complete = read.feed(cursor.s, after, budget)
    to = head.seq if complete < 0 else complete
    skip = same and not cursor.b
    shown = [row for row in rows if not (skip and (row.scope, row.rev) in clean)]
    page = Change(cursor.s, head.epoch, after, to, head.seq, group(shown, registry))
    return page, sum(len(row.body) + 24 for row in shown), {(row.table, row.id) for row in shown}


def group(rows: Sequence[Row], registry: Registry) -> tuple[Group, ...]:
    """Rows by table, in order of application."""
    tables: dict[str, list[Item]] = {}
    for row in rows:
        tables.setdefault(row.table, []).append(Item(row.id, row.rev, row.body))
    last = len(registry)
    ordered = sorted(tables, key=lambda name: (registry[name].order if name in registry else last, name))
    return tuple(Group(name, tuple(tables[name])) for name in ordered)


def _extra(read: ReadTx, heads: Mapping[str, Head], keys: Sequence[RowKey], registry: Registry) -> tuple[Extra, ...]:
    """Images of rows that must be put right although no page shows them."""
    if not keys:
        return ()
    wanted = set(keys)
    scopes: dict[str, list[Row]] = {}
    for row in read.find(sorted({row_id for _, row_id in keys})):
        if (row.table, row.id) in wanted and row.scope in heads:
            scopes.setdefault(row.scope, []).append(row)
    return tuple(Extra(scope, heads[scope].epoch, group(rows, registry)) for scope, rows in sorted(scopes.items()))


def _digests(device: Device, request: Request, heads: dict[str, Head], told: dict[str, Cursor]) -> dict[str, int]:
    """Digest per scope, when the PC is at every head and its sum differs."""
    if request.g is None or request.t:
        return {}
    present = [scope for scope in device.reads if scope in heads]
    for scope in present:
        cursor = told.get(scope)
        if cursor is None or cursor.e != heads[scope].epoch or cursor.c != heads[scope].seq:
            return {}
    if wrap64(sum(heads[scope].digest for scope in present)) == request.g:
        return {}
    return {scope: heads[scope].digest for scope in present}
