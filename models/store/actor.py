"""Who does it: the person and the PC that stand behind a piece of work."""

from dataclasses import dataclass

from models.kernel.enums import Role


@dataclass(frozen=True, slots=True)
class Actor:
    """A signed-in person at an enrolled PC.

    Attributes:
        staff_no: Staff number, 8 or 11 digits.
        name: Full name as shown and kept in history.
        org_code: Organisation code of the person.
        terminal: Terminal code of the PC, such as ``SM01``.
        roles: Roles of the person.
        outlet_code: Outlet at whose counter the work is done; equals ``org_code`` for outlet staff.
    """

    staff_no: str
    name: str
    org_code: str
    terminal: str
    roles: frozenset[Role]
    outlet_code: str = ""

    @property
    def outlet(self) -> str:
        """Outlet of the work, falling back to the person's own organisation."""
        return self.outlet_code or self.org_code
