"""Properties of the three-way merge."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.tables.base import Policy, split_codes
from sync.merge import Outcome, merge_field, merge_row

CODES = st.frozensets(st.sampled_from(["01", "02", "03", "09"])).map(lambda codes: ",".join(sorted(codes)))
VALUES = st.one_of(st.none(), st.text(max_size=3), st.integers(-5, 5), st.binary(max_size=2))
FREE = [policy for policy in Policy if policy not in (Policy.DERIVED, Policy.LOCAL)]


@given(st.sampled_from(FREE), VALUES, VALUES)
def test_base_equal_to_theirs_takes_mine(policy: Policy, base: object, mine: object) -> None:
    assert merge_field(policy, base, mine, base)[0] == mine


@given(st.sampled_from(FREE), VALUES, VALUES)
def test_mine_equal_to_base_keeps_theirs(policy: Policy, base: object, theirs: object) -> None:
    assert merge_field(policy, base, base, theirs)[0] == theirs


@given(st.sampled_from(FREE), VALUES, VALUES, VALUES)
def test_equal_values_never_conflict(policy: Policy, base: object, mine: object, theirs: object) -> None:
    value, outcome = merge_field(policy, base, mine, mine)
    assert (value, outcome) == (mine, Outcome.SAME)


@given(VALUES, VALUES, VALUES)
def test_guarded_never_invents_and_never_overwrites(base: object, mine: object, theirs: object) -> None:
    value, outcome = merge_field(Policy.GUARDED, base, mine, theirs)
    assert value in (mine, theirs)
    if theirs not in (base, mine) and mine != base:
        assert (value, outcome) == (theirs, Outcome.CONFLICT)


@given(CODES, CODES, CODES)
def test_sets_commute_and_are_idempotent(base: str, mine: str, theirs: str) -> None:
    one = merge_field(Policy.SET, base, mine, theirs)[0]
    other = merge_field(Policy.SET, base, theirs, mine)[0]
    assert split_codes(one) == split_codes(other)
    assert merge_field(Policy.SET, base, mine, one)[0] == one
    added = split_codes(mine) - split_codes(base)
    removed = split_codes(base) - split_codes(mine)
    assert added <= split_codes(one)
    assert removed.isdisjoint(split_codes(one))


@pytest.mark.parametrize("policy", [Policy.MAX, Policy.MIN])
@given(base=st.integers(), mine=st.integers(), theirs=st.integers())
def test_bounds_commute(policy: Policy, base: int, mine: int, theirs: int) -> None:
    if base in (mine, theirs):
        return
    one = merge_field(policy, base, mine, theirs)[0]
    assert one == merge_field(policy, base, theirs, mine)[0] == (max if policy is Policy.MAX else min)(mine, theirs)


@given(st.text("ab", max_size=4), st.text("cd", min_size=1, max_size=4), st.text("ef", min_size=1, max_size=4))
def test_append_keeps_both_entries_and_is_idempotent(base: str, added: str, theirs: str) -> None:
    start = f"{base}\n" if base else ""
    merged = merge_field(Policy.APPEND, base, start + added, start + theirs)[0]
    assert merged.endswith(f"{theirs}\n{added}")
    assert merge_field(Policy.APPEND, base, start + added, merged)[0] == merged


@given(
    st.dictionaries(st.sampled_from("abcd"), st.tuples(VALUES, VALUES)),
    st.dictionaries(st.sampled_from("abcd"), VALUES),
)
def test_row_merge_is_its_fields(operation: dict[str, tuple[object, object]], current: dict[str, object]) -> None:
    policies = {"a": Policy.GUARDED, "b": Policy.LATER, "c": Policy.DERIVED}
    merge = merge_row(policies, operation, current)
    assert [field.name for field in merge.fields] == sorted(operation)
    assert "c" not in merge.changed
    for field in merge.fields:
        assert merge.changed.get(field.name, current.get(field.name)) == field.value
    assert all(policies.get(field.name, Policy.GUARDED) is Policy.GUARDED for field in merge.conflicts)
