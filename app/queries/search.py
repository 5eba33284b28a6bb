"""One search over everything: customers, prospects, agreements and slips, grouped and ranked.

Customers are looked up in the search index, first those whose name begins with what was typed, then the rest; each
candidate is checked against its row and ranked. Numbers of agreements and slips are looked up in their own indexes.
Withdrawn files are not found here; the list of customers has a filter for them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from app.queries.masks import Viewer
from models.kernel.enums import CustomerStatus, CustomerType, ValueTier
from models.kernel.text import half_width, name_key
from models.store.search import SearchIndex
from models.store.search_query import Finder, Typed, read_typed
from models.store.search_tokens import digits_of, fold

LIMIT = 20
_LOOKED_AT = 600
_ENOUGH = 2
_CODE = re.compile(r"[A-Z0-9][A-Z0-9\-]{3,}", re.ASCII)
_LEAST_CODE_DIGITS = 4
_TIERS = tuple(ValueTier)

_COLUMNS = """
SELECT c.id, c.full_name, c.short_name, c.contact_name, c.address, c.village, c.phone, c.backup_phone, c.billing_phone,
       c.crm_customer_no, c.mnemonic, c.status, c.value_tier, c.customer_type, c.manager_a, c.manager_b
"""
_BY_TEXT = (
    _COLUMNS
    + """, p.name, p.mobile, p.phone
FROM search_index i JOIN search_doc d ON d.docid = i.rowid JOIN customer c ON c.id = d.customer_id
     LEFT JOIN contact_person p ON p.id = d.row_id
WHERE search_index MATCH ? AND c.deleted_ms IS NULL AND (c.status = 'withdrawn') = ? LIMIT ?
"""
)
_BY_NAME = (
    _COLUMNS
    + """, NULL, NULL, NULL FROM customer c
WHERE c.name_key = ? AND c.deleted_ms IS NULL AND (c.status = 'withdrawn') = ? LIMIT ?
"""
)
_BY_NUMBER = (
    _COLUMNS
    + """, NULL, NULL, NULL FROM customer c
WHERE c.crm_customer_no >= ? AND c.crm_customer_no < ? AND c.deleted_ms IS NULL AND (c.status = 'withdrawn') = ?
ORDER BY c.crm_customer_no LIMIT ?
"""
)
_AGREEMENTS = """
SELECT a.id, a.customer_id, a.agreement_no, coalesce(a.account_no, ''), c.full_name
FROM agreement a JOIN customer c ON c.id = a.customer_id
WHERE a.deleted_ms IS NULL AND c.deleted_ms IS NULL AND c.status <> 'withdrawn' AND
"""
_SLIPS = """
SELECT n.number, n.kind, n.subject_table, n.subject_id, c.id, c.full_name
FROM issued_number n
     LEFT JOIN visit v ON n.subject_table = 'visit' AND v.id = n.subject_id
     LEFT JOIN service_request r ON n.subject_table = 'service_request' AND r.id = n.subject_id
     JOIN customer c ON c.id = coalesce(v.customer_id, r.customer_id, n.subject_id)
WHERE n.deleted_ms IS NULL AND c.deleted_ms IS NULL AND n.number
"""


class HitKind(StrEnum):
    """Group of a result."""

    CUSTOMER = "customer"
    PROSPECT = "prospect"
    AGREEMENT = "agreement"
    SLIP = "slip"


class MatchedBy(StrEnum):
    """What of the row held what was typed."""

    NAME = "name"
    CONTACT = "contact"
    NUMBER = "number"
    PHONE = "phone"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Hit:
    """One result.

    Attributes:
        kind: Group.
        row_id: The row found: customer, agreement, or what the slip is about.
        customer_id: The customer to open.
        title: Customer's name, or the number.
        detail: Contact person and masked phone, address, or the customer of a number.
        tier: Tier of a customer.
        matched: What held the typed text.
        subject: Table of ``row_id`` for slips.
    """

    kind: HitKind
    row_id: bytes
    customer_id: bytes
    title: str
    detail: str
    tier: ValueTier | None
    matched: MatchedBy
    subject: str = ""


@dataclass(frozen=True, slots=True)
class HitGroup:
    """Results of one kind, best first; ``more`` when others were left aside."""

    kind: HitKind
    hits: tuple[Hit, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class SearchResults:
    """Results in groups; empty groups are left out."""

    text: str
    groups: tuple[HitGroup, ...]

    @property
    def total(self) -> int:
        """Results shown."""
        return sum(len(group.hits) for group in self.groups)


@dataclass(frozen=True, slots=True, order=True)
class _Rank:
    place: int
    tier: int
    length: int
    name: str


def search(
    connection: sa.Connection, index: SearchIndex, text: str, viewer: Viewer, limit: int = LIMIT
) -> SearchResults:
    """Search everything.

    Args:
        connection: A read transaction.
        index: The search index of the cache.
        text: What was typed: name, initials, pinyin, mixed, phone tail, address, agreement, account or slip number.
        viewer: Who looks; decides the masks.
        limit: Most results of one kind.
    """
    typed = read_typed(text)
    if not typed.words:
        return SearchResults(text, ())
    found = [hit for _, hit in sorted(_customers(connection, index.finder, typed, viewer, limit), key=lambda x: x[0])]
    groups = []
    for kind in (HitKind.CUSTOMER, HitKind.PROSPECT):
        hits = [hit for hit in found if hit.kind is kind]
        groups.append(HitGroup(kind, tuple(hits[:limit]), len(hits) > limit))
    code = half_width(text).strip().upper()
    if _CODE.fullmatch(code) and sum(map(str.isdigit, code)) >= _LEAST_CODE_DIGITS:
        groups.append(_agreements(connection, code, limit))
        groups.append(_slips(connection, code, limit))
    return SearchResults(text, tuple(group for group in groups if group.hits))


def customers_matching(
    connection: sa.Connection, index: SearchIndex, text: str, limit: int, withdrawn: bool = False
) -> tuple[bytes, ...]:
    """Ids of customers and prospects, or of withdrawn files, that a text finds, best first; for the list's field."""
    typed = read_typed(text)
    if not typed.words:
        return ()
    nobody = Viewer("", frozenset())
    found = _customers(connection, index.finder, typed, nobody, limit, withdrawn)
    ranked = sorted(found, key=lambda pair: pair[0])
    return tuple(hit.customer_id for _, hit in ranked)[:limit]


def _customers(
    connection: sa.Connection, finder: Finder, typed: Typed, viewer: Viewer, limit: int, withdrawn: bool = False
) -> Iterator[tuple[_Rank, Hit]]:
    seen: set[bytes] = set()
    for row in _candidates(connection, finder, typed, max(_LOOKED_AT, limit * _ENOUGH), withdrawn):
        if row[0] not in seen:
            verdict = _judge(finder, typed, row)
            if verdict is not None:
                seen.add(row[0])
                yield _rank(verdict, row), _hit(verdict[1], row, viewer)
                if len(seen) > limit * _ENOUGH:
                    return


def _candidates(
    connection: sa.Connection, finder: Finder, typed: Typed, most: int, withdrawn: bool
) -> Iterator[Sequence[Any]]:
    """Rows that may match, the likeliest first; a reader that has enough stops asking."""
    whole = name_key("".join(typed.words))
    yield from connection.exec_driver_sql(_BY_NAME, (whole, withdrawn, most))
    word = typed.words[0].upper()
    if len(typed.words) == 1 and word.isascii() and word.isalnum():
        yield from connection.exec_driver_sql(_BY_NUMBER, (word, word + "~", withdrawn, most))
    for expression in finder.expressions(typed):
        yield from connection.exec_driver_sql(_BY_TEXT, (expression, withdrawn, most))


def _judge(finder: Finder, typed: Typed, row: Sequence[Any]) -> tuple[int, MatchedBy] | None:
    """How well a row holds every word: 0 is the whole name; None when a word is not there."""
    worst: tuple[int, MatchedBy] = (0, MatchedBy.NAME)
    for word in typed.words:
        verdict = _judge_word(finder, word, row)
        if verdict is None:
            return None
        worst = max(worst, verdict)
    return worst


def _judge_word(finder: Finder, word: str, row: Sequence[Any]) -> tuple[int, MatchedBy] | None:
    for name in (row[1], row[2]):
        folded = fold(name or "")
        place = finder.place_in(word, folded)
        if place is not None:
            whole = place == 0 and finder.covers(word, folded)
            return (0 if whole else 1 if place == 0 else 3), MatchedBy.NAME
    if any(contact and finder.place_in(word, fold(contact)) is not None for contact in (row[3], row[16])):
        return 4, MatchedBy.CONTACT
    if word.isascii():
        return _judge_number(word, row)
    return (5, MatchedBy.PLACE) if word in fold(row[4]) or word in fold(row[5] or "") else None


def _judge_number(word: str, row: Sequence[Any]) -> tuple[int, MatchedBy] | None:
    codes = [fold(code) for code in (row[9], row[10]) if code]
    if any(code.startswith(word) for code in codes):
        return (0 if word in codes else 2), MatchedBy.NUMBER
    phones = [digits_of(phone) for phone in (row[6], row[7], row[8], row[17], row[18]) if phone]
    if any(phone.endswith(word) for phone in phones):
        return 2, MatchedBy.PHONE
    return (4, MatchedBy.PHONE) if any(phone.startswith(word) for phone in phones) else None


def _rank(verdict: tuple[int, MatchedBy], row: Sequence[Any]) -> _Rank:
    tier = next((place for place, tier in enumerate(_TIERS) if tier.value == row[12]), len(_TIERS))
    return _Rank(verdict[0], tier, len(row[1]), row[1])


def _hit(matched: MatchedBy, row: Sequence[Any], viewer: Viewer) -> Hit:
    mask = viewer.mask((row[14], row[15]))
    kind = HitKind.PROSPECT if row[11] == CustomerStatus.PROSPECT.value else HitKind.CUSTOMER
    customer_type = next((each for each in CustomerType if each.value == row[13]), None)
    contact = " ".join(part for part in (row[16] or row[3] or "", mask.phone(row[17] or row[6] or row[18])) if part)
    detail = "  ".join(part for part in (contact, mask.address(row[4], customer_type)) if part)
    tier = next((each for each in ValueTier if each.value == row[12]), None)
    return Hit(kind, row[0], row[0], row[1], detail, tier, matched)


def _agreements(connection: sa.Connection, code: str, limit: int) -> HitGroup:
    head, after = code, code + "~"
    rows = list(
        connection.exec_driver_sql(
            _AGREEMENTS + "a.agreement_no >= ? AND a.agreement_no < ? LIMIT ?", (head, after, limit + 1)
        )
    )
    if code.isdigit():
        rows += connection.exec_driver_sql(
            _AGREEMENTS + "a.account_no >= ? AND a.account_no < ? LIMIT ?", (head, after, limit + 1)
        )
    if not rows:
        rows += connection.exec_driver_sql(
            _AGREEMENTS + "(a.agreement_no LIKE ? OR a.account_no LIKE ?) LIMIT ?",
            ("%" + code, "%" + code, limit + 1),
        )
    hits = {
        row[0]: Hit(
            HitKind.AGREEMENT, row[0], row[1], row[2], "  ".join(filter(None, (row[4], row[3]))), None, MatchedBy.NUMBER
        )
        for row in rows
    }
    return HitGroup(HitKind.AGREEMENT, tuple(hits.values())[:limit], len(hits) > limit)


def _slips(connection: sa.Connection, code: str, limit: int) -> HitGroup:
    rows = list(connection.exec_driver_sql(_SLIPS + " >= ? AND n.number < ? LIMIT ?", (code, code + "~", limit + 1)))
    if not rows and "-" in code:
        rows = list(connection.exec_driver_sql(_SLIPS + " LIKE ? LIMIT ?", ("%" + code, limit + 1)))
    hits = tuple(Hit(HitKind.SLIP, row[3], row[4], row[0], row[5], None, MatchedBy.NUMBER, row[2]) for row in rows)
    return HitGroup(HitKind.SLIP, hits[:limit], len(hits) > limit)
