"""Soft hints that two customer files mean one customer (RULES.md §8.3).

Same name apart from its form, same phone, or same address and postcode. A hint stops nobody: the clerk opens the other
file or goes on with a reason. Only an equal certificate number is a refusal. Withdrawn files are left aside by the
caller.
"""

from collections.abc import Collection
from dataclasses import dataclass

from models.kernel.enums import CodeEnum
from models.kernel.text import name_key, normalise_name
from models.rules.phones import phone_digits


class DuplicateReason(CodeEnum):
    """Why two files look alike."""

    CERTIFICATE = ("certificate", "证件号码相同", "same certificate number")
    NAME = ("name", "名称相同", "same name")
    PHONE = ("phone", "电话相同", "same phone")
    PLACE = ("place", "地址相同", "same address")


@dataclass(frozen=True, slots=True)
class DuplicateKeys:
    """What a file is compared by; an empty key matches nothing.

    Attributes:
        name: Key of the name.
        phones: Digits of each phone.
        place: Postcode and key of the address.
        certificate: Certificate number.
    """

    name: str
    phones: frozenset[str]
    place: str
    certificate: str


def duplicate_keys(
    name: str, phones: Collection[str | None], address: str, postcode: str | None, certificate: str | None
) -> DuplicateKeys:
    """Keys of one file from its stored texts."""
    digits = frozenset(phone_digits(phone) for phone in phones if phone)
    return DuplicateKeys(name_key(name), digits - {""}, place_key(address, postcode), certificate or "")


def place_key(address: str, postcode: str | None) -> str:
    """Postcode and the address without spaces and widths; empty unless both are there."""
    bare = "".join(normalise_name(address).split()).casefold()
    return f"{postcode} {bare}" if bare and postcode else ""


def duplicate_reasons(mine: DuplicateKeys, other: DuplicateKeys) -> tuple[DuplicateReason, ...]:
    """Why two files look alike, the strongest first; empty when they do not."""
    found = (
        (DuplicateReason.CERTIFICATE, bool(mine.certificate) and mine.certificate == other.certificate),
        (DuplicateReason.NAME, bool(mine.name) and mine.name == other.name),
        (DuplicateReason.PHONE, not mine.phones.isdisjoint(other.phones)),
        (DuplicateReason.PLACE, bool(mine.place) and mine.place == other.place),
    )
    return tuple(reason for reason, holds in found if holds)
