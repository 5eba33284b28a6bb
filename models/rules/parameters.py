"""Every figure of every rule as a dated, layered parameter (RULES.md, parameters; §0).

First the registry says what figures exist, with default, unit, bounds and origin; ``catalogue.py`` lists them. Then a
``ParameterSet`` holds the values that offices have set, and ``at(day, layers)`` freezes the ``Figures`` in force for
one office on one day, which is what the rules take. An office's value covers everything below it until a lower office
sets its own: head office, province, city, county, outlet.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.kernel.money import format_plain, parse_fen
from models.rules.catalogue import CATALOGUE, Kind, ParameterSpec, Value

__all__ = [
    "Figures",
    "InForce",
    "Kind",
    "Origin",
    "ParameterRow",
    "ParameterSet",
    "ParameterSpec",
    "check_value",
    "defaults",
    "read_value",
    "show_value",
    "spec_of",
    "write_value",
]


class Origin(StrEnum):
    """Where a value in force comes from."""

    DEFAULT = "default"
    LAYER = "layer"


@dataclass(frozen=True, slots=True)
class ParameterRow:
    """One value set for an office and everything below it.

    Attributes:
        key: Key of the figure.
        value: Canonical text, as ``write_value`` gives it.
        org_code: The office that the value was set for.
        effective_from: First day in force.
        order: Later of two rows of the same office and day wins (revision or instant of entry).
    """

    key: str
    value: str
    org_code: str
    effective_from: date
    order: int = 0


@dataclass(frozen=True, slots=True)
class InForce:
    """A value with its explanation for the parameter screen.

    Attributes:
        spec: The figure.
        value: The value in force.
        origin: Default of the program or an office's row.
        org_code: The office, for ``Origin.LAYER``.
        effective_from: Since when, for ``Origin.LAYER``.
    """

    spec: ParameterSpec
    value: Value
    origin: Origin
    org_code: str | None = None
    effective_from: date | None = None


class Figures:
    """Every figure in force for one office on one day; what the rules take."""

    def __init__(self, values: Mapping[str, InForce]) -> None:
        """Keep the values by key."""
        self._values = values

    def __getitem__(self, key: str) -> InForce:
        """The value of a key with its explanation.

        Raises:
            KeyError: No such figure exists.
        """
        return self._values[key]

    def integer(self, key: str) -> int:
        """A number, days, months or fen."""
        value = self._values[key].value
        if not isinstance(value, int):
            raise TypeError(f"{key} is no number")
        return value

    def text(self, key: str) -> str:
        """A choice."""
        value = self._values[key].value
        if not isinstance(value, str):
            raise TypeError(f"{key} is no text")
        return value

    def all(self) -> tuple[InForce, ...]:
        """Every figure in the order of the catalogue."""
        return tuple(self._values.values())


class ParameterSet:
    """All values that offices have set."""

    def __init__(self, rows: Iterable[ParameterRow] = ()) -> None:
        """Index the rows; unknown keys and unreadable values (of newer versions) are left aside.

        Args:
            rows: In any order.
        """
        known = {spec.key: spec for spec in CATALOGUE}
        self._rows: dict[tuple[str, str], list[tuple[ParameterRow, Value]]] = {}
        for row in sorted(rows, key=lambda each: (each.effective_from, each.order)):
            spec = known.get(row.key)
            value = None if spec is None else _readable(spec, row.value)
            if value is not None:
                self._rows.setdefault((row.key, row.org_code), []).append((row, value))

    def value(self, key: str, on: date, layers: Sequence[str] = ()) -> InForce:
        """One figure in force.

        Args:
            key: Key of the figure.
            on: Business date.
            layers: Office codes from head office down to the office concerned.

        Raises:
            KeyError: No such figure exists.
        """
        spec = spec_of(key)
        for org_code in reversed(layers):
            for row, value in reversed(self._rows.get((key, org_code), ())):
                if row.effective_from <= on:
                    return InForce(spec, value, Origin.LAYER, org_code, row.effective_from)
        return InForce(spec, spec.default, Origin.DEFAULT)

    def at(self, on: date, layers: Sequence[str] = ()) -> Figures:
        """Every figure in force for the office at the end of ``layers`` on a day."""
        return Figures({spec.key: self.value(spec.key, on, layers) for spec in CATALOGUE})


def defaults() -> Figures:
    """Every figure at the default of the program."""
    return ParameterSet().at(date.min)


def spec_of(key: str) -> ParameterSpec:
    """The figure of a key.

    Raises:
        KeyError: No such figure exists.
    """
    for spec in CATALOGUE:
        if spec.key == key:
            return spec
    raise KeyError(key)


def read_value(spec: ParameterSpec, text: str) -> Value:
    """The value of its canonical text.

    Raises:
        InputError: The text is none of the figure's kind or breaks its bounds.
    """
    if spec.kind is Kind.CHOICE:
        if text not in spec.choices:
            raise _refusal(spec, text)
        return text
    try:
        number = int(text)
    except ValueError:
        raise _refusal(spec, text) from None
    if not spec.minimum <= number <= spec.maximum:
        raise InputError(
            msg(
                "{label}: {value} is outside {low} to {high}",
                label=spec.label,
                value=show_value(spec, number),
                low=show_value(spec, spec.minimum),
                high=show_value(spec, spec.maximum),
            ),
            msg("Enter a value within the limits"),
            field="value",
        )
    return number


def check_value(spec: ParameterSpec, typed: str) -> Value:
    """The value of what a person typed: money in yuan, choices by code, else a whole number.

    Raises:
        InputError: As ``read_value``, or no amount of money.
    """
    if spec.kind is Kind.MONEY:
        return read_value(spec, str(parse_fen(typed, "value")))
    return read_value(spec, typed.strip())


def write_value(value: Value) -> str:
    """The canonical text of a value, as rows store it."""
    return str(value)


def show_value(spec: ParameterSpec, value: Value) -> str:
    """The value for reading and typing: money in yuan; what ``check_value`` reads back."""
    if spec.kind is Kind.MONEY and isinstance(value, int):
        return format_plain(value)
    return write_value(value)


def _readable(spec: ParameterSpec, text: str) -> Value | None:
    try:
        return read_value(spec, text)
    except InputError:
        return None


def _refusal(spec: ParameterSpec, text: str) -> InputError:
    return InputError(
        msg("{label}: “{value}” is not a possible value", label=spec.label, value=text),
        msg("Choose one of: {choices}", choices=spec.members) if spec.members else msg("Enter a whole number"),
        field="value",
    )
