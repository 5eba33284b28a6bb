"""What the catalogue says of one figure: kind, default, unit, bounds, origin and names."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from models.kernel.enums import CodeEnum
from models.kernel.messages import Words

Value = int | str


class Kind(StrEnum):
    """What a figure holds."""

    NUMBER = "number"
    MONEY = "money"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class ParameterSpec:
    """One figure of a rule.

    Attributes:
        key: Stable dotted name.
        kind: What it holds; money is fen.
        default: Value where no office has set one.
        unit: Chinese unit shown behind the value; empty where there is none.
        source: Section of RULES.md.
        official: Whether a published rule states the default.
        label_zh: Chinese name.
        label_en: English name.
        minimum: Least value of a number or amount.
        maximum: Greatest value of a number or amount.
        members: What a choice may be, each with its words.
    """

    key: str
    kind: Kind
    default: Value
    unit: str
    source: str
    official: bool
    label_zh: str
    label_en: str
    minimum: int = 0
    maximum: int = 1_000_000
    members: tuple[CodeEnum, ...] = ()

    @property
    def choices(self) -> tuple[str, ...]:
        """Codes of a choice; empty for numbers and amounts."""
        return tuple(member.value for member in self.members)

    def member(self, value: Value) -> CodeEnum | None:
        """The choice of a code, with its words; None for numbers and amounts."""
        return next((member for member in self.members if member.value == value), None)

    @property
    def group(self) -> str:
        """First part of the key; the parameter screen groups by it."""
        return self.key.partition(".")[0]

    @property
    def label(self) -> Words:
        """The name in both languages, for messages."""
        return Words(self.label_zh, self.label_en)


def number(
    key: str, default: int, unit: str, source: str, zh: str, en: str, low: int, high: int, *, official: bool = False
) -> ParameterSpec:
    """A whole number from ``low`` to ``high``."""
    return ParameterSpec(key, Kind.NUMBER, default, unit, source, official, zh, en, low, high)


def money(key: str, yuan: int, source: str, zh: str, en: str, *, official: bool = False) -> ParameterSpec:
    """An amount; the default is given in yuan."""
    return ParameterSpec(key, Kind.MONEY, yuan * 100, "元", source, official, zh, en, 0, 10**14)


def choice(
    key: str, default: str, members: Iterable[CodeEnum], source: str, zh: str, en: str, *, official: bool = False
) -> ParameterSpec:
    """One of a closed list."""
    return ParameterSpec(key, Kind.CHOICE, default, "", source, official, zh, en, members=tuple(members))
