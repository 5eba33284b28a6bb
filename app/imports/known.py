"""What the checks must know of the cache: offices, people, and which numbers are taken."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

CertKey = tuple[str, str]
"""Code of the certificate's kind, and its number."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet that rows may name."""

    code: str
    name: str
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class OnFile:
    """A customer already filed, as a refusal names it."""

    number: str
    name: str
    outlet_name: str


@dataclass(frozen=True, slots=True)
class Known:
    """The state that a dry run is judged against.

    Attributes:
        outlets: Outlets that the importer may file for, by code.
        elsewhere: Names of known outlets beyond his office, by code.
        staff: Names of people, by staff number.
        certificates: Living customers by certificate.
        numbers: Living customers by customer number.
        today: Business date.
    """

    outlets: Mapping[str, Outlet]
    today: date
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    staff: Mapping[str, str] = field(default_factory=dict)
    certificates: Mapping[CertKey, OnFile] = field(default_factory=dict)
    numbers: Mapping[str, OnFile] = field(default_factory=dict)

    def outlets_named(self, name: str) -> tuple[Outlet, ...]:
        """Outlets with exactly this name."""
        return tuple(outlet for outlet in self.outlets.values() if outlet.name == name)
