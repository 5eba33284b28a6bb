"""Pure three-way merge of one row: base (what the author saw), mine (what he typed), theirs (what the centre holds).

It hands back what it cannot decide. A field without a declared policy is guarded. See PROTOCOL.md, merge policies.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from models.tables.base import Policy, join_codes, split_codes


class Outcome(Enum):
    """What the merge did with one field."""

    SAME = "same"
    SET = "set"
    MERGED = "merged"
    OVERWROTE = "overwrote"
    KEPT = "kept"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class FieldMerge:
    """Result of one field.

    Attributes:
        name: Field.
        value: Value that stands after the merge.
        outcome: How it came about; ``OVERWROTE`` needs a history record, ``CONFLICT`` a person.
        base: What the author saw.
        mine: What the author typed.
        theirs: What the centre held.
    """

    name: str
    value: Any
    outcome: Outcome
    base: Any
    mine: Any
    theirs: Any


@dataclass(frozen=True, slots=True)
class RowMerge:
    """Result of one row.

    Attributes:
        changed: Fields whose stored value changes, with the new value.
        fields: Every field of the operation, in sorted order.
    """

    changed: Mapping[str, Any]
    fields: tuple[FieldMerge, ...]

    @property
    def conflicts(self) -> tuple[FieldMerge, ...]:
        """Fields that a person must decide."""
        return tuple(field for field in self.fields if field.outcome is Outcome.CONFLICT)

    @property
    def overwritten(self) -> tuple[FieldMerge, ...]:
        """Fields where server order replaced a value the author had not seen."""
        return tuple(field for field in self.fields if field.outcome is Outcome.OVERWROTE)

    @property
    def agreed(self) -> bool:
        """Whether some field already held what the author typed."""
        return any(field.outcome is Outcome.SAME for field in self.fields)

    @property
    def clean(self) -> bool:
        """Whether every field ends as its author typed it and nothing unseen was overwritten."""
        return all(field.outcome in (Outcome.SET, Outcome.SAME) for field in self.fields)


def merge_row(
    policies: Mapping[str, Policy], operation: Mapping[str, tuple[Any, Any]], current: Mapping[str, Any]
) -> RowMerge:
    """Merge one ``set`` operation into the row the centre holds.

    Args:
        policies: Declared policy per field; a missing one is guarded.
        operation: Field to (new, base).
        current: The centre's fields; absent means None.
    """
    fields = []
    changed: dict[str, Any] = {}
    for name in sorted(operation):
        new, base = operation[name]
        theirs = current.get(name)
        policy = policies.get(name, Policy.GUARDED)
        if policy in (Policy.DERIVED, Policy.LOCAL):
            fields.append(FieldMerge(name, theirs, Outcome.KEPT, base, new, theirs))
            continue
        value, outcome = merge_field(policy, base, new, theirs)
        fields.append(FieldMerge(name, value, outcome, base, new, theirs))
        if value != theirs:
            changed[name] = value
    return RowMerge(changed, tuple(fields))


def merge_field(policy: Policy, base: Any, mine: Any, theirs: Any) -> tuple[Any, Outcome]:
    """Merge one field and say how."""
    if mine == theirs:
        return theirs, Outcome.SAME
    if theirs == base:
        return mine, Outcome.SET
    if mine == base:
        return theirs, Outcome.KEPT
    return _decide(policy, base, mine, theirs)


def _decide(policy: Policy, base: Any, mine: Any, theirs: Any) -> tuple[Any, Outcome]:
    """Both sides changed the field differently: the policy decides, or nobody."""
    match policy:
        case Policy.LATER:
            return mine, Outcome.OVERWROTE
        case Policy.SET:
            return _merge_members(base, mine, theirs)
        case Policy.MAX | Policy.MIN:
            return _merge_monotone(policy, mine, theirs)
        case Policy.APPEND:
            return _merge_text(base, mine, theirs)
        case _:
            return theirs, Outcome.CONFLICT


def _merge_members(base: Any, mine: Any, theirs: Any) -> tuple[Any, Outcome]:
    """Members that the author added or removed, carried out on what the centre holds."""
    if not all(value is None or isinstance(value, str) for value in (base, mine, theirs)):
        return theirs, Outcome.CONFLICT
    old, new, now = split_codes(base or ""), split_codes(mine or ""), split_codes(theirs or "")
    return join_codes((now | (new - old)) - (old - new)), Outcome.MERGED


def _merge_monotone(policy: Policy, mine: Any, theirs: Any) -> tuple[Any, Outcome]:
    """The greater or the smaller; an empty value loses."""
    if mine is None:
        return theirs, Outcome.KEPT
    if theirs is None:
        return mine, Outcome.OVERWROTE
    if type(mine) is not type(theirs):
        return theirs, Outcome.CONFLICT
    wins = mine > theirs if policy is Policy.MAX else mine < theirs
    return (mine, Outcome.OVERWROTE) if wins else (theirs, Outcome.KEPT)


def _merge_text(base: Any, mine: Any, theirs: Any) -> tuple[Any, Outcome]:
    """Both entries, the centre's first."""
    if not all(value is None or isinstance(value, str) for value in (base, mine, theirs)):
        return theirs, Outcome.CONFLICT
    old, new, now = base or "", mine or "", theirs or ""
    added = new[len(old) :].lstrip("\n") if new.startswith(old) else new
    if not added or (now and added in now.split("\n")):
        return now, Outcome.KEPT
    return (f"{now}\n{added}" if now else added), Outcome.MERGED
