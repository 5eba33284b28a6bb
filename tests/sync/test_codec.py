"""Messages come back as they went, in both forms; damaged ones are refused and never crash a decoder."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.store.transaction import Del, Ins, Led, Set, TxBody, decode_body, encode_body
from sync.protocol.codec import decode_fields, encode_fields, from_json, pack, row_hash, to_json, unpack
from sync.protocol.errors import FrameError
from sync.protocol.messages import Answer, Change, Cursor, Extra, Group, Item, Request, Verdict
from sync.server.push import read_body

RAW = st.one_of(st.none(), st.text(), st.integers(-(2**63), 2**63 - 1), st.binary(max_size=20))
NAMES = st.text("abcdefghij_", min_size=1, max_size=8)
FIELDS = st.dictionaries(NAMES, RAW, max_size=6)
IDS = st.binary(min_size=16, max_size=16)
SCOPES = st.sampled_from(["b:41530001", "r:43072600"])
NUMBERS = st.integers(0, 2**53)
OPS = st.one_of(
    st.builds(Ins, NAMES, IDS, SCOPES, FIELDS),
    st.builds(Led, NAMES, IDS, SCOPES, FIELDS),
    st.builds(Set, NAMES, IDS, SCOPES, NUMBERS, st.dictionaries(NAMES, st.tuples(RAW, RAW), max_size=4)),
    st.builds(Del, NAMES, IDS, SCOPES, NUMBERS),
)
BODIES = st.builds(
    TxBody,
    id=IDS,
    v=NUMBERS,
    u=st.text(max_size=11),
    n=st.text(max_size=5),
    g=st.text(max_size=8),
    w=NUMBERS,
    m=NUMBERS,
    b=st.text(max_size=8),
    k=st.sampled_from(["edit", "led", "atomic"]),
    o=st.lists(OPS, max_size=4).map(tuple),
    r=st.text(max_size=9),
)
ITEMS = st.builds(Item, IDS, NUMBERS, st.binary(max_size=200))
GROUPS = st.lists(st.builds(Group, NAMES, st.lists(ITEMS, max_size=3).map(tuple)), max_size=3).map(tuple)
EPOCHS = st.binary(min_size=4, max_size=4)
ANSWERS = st.builds(
    Answer,
    z=NUMBERS,
    l=st.one_of(st.none(), st.tuples(NUMBERS, IDS)),
    v=st.lists(
        st.builds(Verdict, NUMBERS, st.integers(0, 4), st.dictionaries(SCOPES, NUMBERS), NUMBERS, st.text(max_size=9))
    ).map(tuple),
    c=st.lists(st.builds(Change, SCOPES, EPOCHS, NUMBERS, NUMBERS, NUMBERS, GROUPS), max_size=2).map(tuple),
    x=st.lists(st.builds(Extra, SCOPES, EPOCHS, GROUPS), max_size=2).map(tuple),
    d=st.dictionaries(SCOPES, st.integers(0, 2**64 - 1)),
)
REQUESTS = st.builds(
    Request,
    i=st.binary(min_size=8, max_size=8),
    c=st.lists(st.builds(Cursor, SCOPES, EPOCHS, NUMBERS, st.integers(0, 1)), max_size=4).map(tuple),
    k=NUMBERS,
    h=st.binary(max_size=8),
    t=st.lists(st.binary(max_size=60), max_size=4).map(tuple),
    g=st.one_of(st.none(), st.integers(0, 2**64 - 1)),
)


@given(ANSWERS)
def test_answers_come_back(answer: Answer) -> None:
    assert unpack(pack(answer), Answer) == answer
    assert from_json(to_json(answer), Answer) == answer


@given(REQUESTS)
def test_requests_come_back(request: Request) -> None:
    assert unpack(pack(request), Request) == request
    assert from_json(to_json(request), Request) == request


@given(BODIES)
def test_bodies_come_back_and_are_canonical(body: TxBody) -> None:
    payload = encode_body(body)
    assert decode_body(payload) == body
    assert encode_body(decode_body(payload)) == payload


@given(FIELDS)
def test_fields_come_back_without_nulls_in_one_form(fields: dict[str, object]) -> None:
    body = encode_fields(fields)
    assert decode_fields(body) == {name: value for name, value in fields.items() if value is not None}
    assert encode_fields(dict(reversed(fields.items()))) == body


@given(st.binary(max_size=300))
def test_noise_is_refused_or_read(noise: bytes) -> None:
    for form in (b"", b"\x00", b"\x01"):
        try:
            assert isinstance(unpack(form + noise, Answer), Answer)
        except FrameError as refused:
            assert str(refused)
    body = read_body(noise)
    assert body is None or isinstance(body, TxBody)


@given(ANSWERS, st.data())
def test_one_flipped_byte_never_crashes(answer: Answer, data: st.DataObject) -> None:
    frame = bytearray(pack(answer))
    at = data.draw(st.integers(0, len(frame) - 1))
    frame[at] ^= data.draw(st.integers(1, 255))
    try:
        assert isinstance(unpack(bytes(frame), Answer), Answer)
    except FrameError as refused:
        assert str(refused)


@given(ANSWERS, st.data())
def test_no_cut_answer_is_read(answer: Answer, data: st.DataObject) -> None:
    frame = pack(answer)
    with pytest.raises(FrameError):
        unpack(frame[: data.draw(st.integers(0, len(frame) - 1))], Answer)


@given(NAMES, IDS, NUMBERS, FIELDS)
def test_hash_tells_rows_apart(table: str, row_id: bytes, rev: int, fields: dict[str, object]) -> None:
    body = encode_fields(fields)
    others = {
        row_hash(table + "x", row_id, rev, body),
        row_hash(table, row_id[::-1] + b"", rev + 1, body),
        row_hash(table, row_id, rev, encode_fields({**fields, "zz": 1})),
    }
    assert row_hash(table, row_id, rev, body) not in others
