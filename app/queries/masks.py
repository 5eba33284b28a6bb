"""What a viewer sees of personal data: one place that turns roles and managers into masks (RULES.md §7.1).

Telephone numbers, certificate numbers and e-mail addresses are masked for everybody without the right; the address is
masked when the customer is a natural person, whose home it is. Names stay: nobody can serve a customer unnamed.
"""

from collections.abc import Collection
from dataclasses import dataclass

from models.kernel.enums import CustomerType, Role
from models.rules.masking import mask_address, mask_cert, mask_email, mask_phone
from models.rules.permissions import SensitiveView, sensitive_view


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks.

    Attributes:
        staff_no: Staff number.
        roles: Roles of the person.
    """

    staff_no: str
    roles: frozenset[Role]

    def mask(self, managers: Collection[str | None]) -> "Mask":
        """The mask for one customer with these managers."""
        return Mask(sensitive_view(self.roles, self.staff_no in managers))


@dataclass(frozen=True, slots=True)
class Mask:
    """How one customer's personal data is shown."""

    view: SensitiveView

    @property
    def plain(self) -> bool:
        """Whether everything is shown."""
        return self.view is SensitiveView.PLAIN

    def phone(self, text: str | None) -> str:
        """A telephone number: ``138****5678``."""
        return (text or "") if self.plain else mask_phone(text or "")

    def cert(self, text: str | None) -> str:
        """A certificate number: ``110***********002X``."""
        return (text or "") if self.plain else mask_cert(text or "")

    def email(self, text: str | None) -> str:
        """An e-mail address: ``z***@example.com``."""
        return (text or "") if self.plain else mask_email(text or "")

    def address(self, text: str | None, kind: CustomerType | None) -> str:
        """An address; a natural person's only down to the district."""
        if self.plain or kind is not CustomerType.PERSON:
            return text or ""
        return mask_address(text or "")
