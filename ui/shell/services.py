"""What the screens may call, by name. ``app.container`` gives an object of this shape; nothing here imports it.

A new family of services adds one property here, with its type imported under ``TYPE_CHECKING``, so that the window can
be painted before the services are loaded.
"""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.services.authorise import Authoriser
    from app.services.conflicts import ConflictService
    from app.services.customers.family import Customers
    from app.services.imports import ImportService
    from app.services.organisation import OrganisationService
    from app.services.parameters import ParameterService, ParameterSource
    from app.services.people import PeopleService
    from app.services.printing import PrintingService
    from app.services.reminders import Reminders
    from app.services.sync import SyncService
    from app.services.today import Today
    from app.services.visits.family import Visits
    from ui.widgets.drafts import DraftStore


class Services(Protocol):
    """Services of the signed-in person, one property per family."""

    @property
    def customers(self) -> "Customers":
        """Customer files."""
        ...

    @property
    def visits(self) -> "Visits":
        """Visits, plans, follow-ups, requests, calls."""
        ...

    @property
    def today(self) -> "Today":
        """The day's board."""
        ...

    @property
    def imports(self) -> "ImportService":
        """Import of customer files."""
        ...

    @property
    def printing(self) -> "PrintingService":
        """Slips, cards, lists."""
        ...

    @property
    def reminders(self) -> "Reminders":
        """Reminders of follow-ups."""
        ...

    @property
    def people(self) -> "PeopleService":
        """Staff."""
        ...

    @property
    def organisation(self) -> "OrganisationService":
        """Offices, the number register, this PC."""
        ...

    @property
    def parameters(self) -> "ParameterService":
        """Figures: read and edit."""
        ...

    @property
    def figures(self) -> "ParameterSource":
        """Figures in force."""
        ...

    @property
    def authorise(self) -> "Authoriser":
        """The check of the second person."""
        ...

    @property
    def conflicts(self) -> "ConflictService":
        """The conflict inbox."""
        ...

    @property
    def sync(self) -> "SyncService":
        """Background sync, outbox and runs."""
        ...

    @property
    def drafts(self) -> "DraftStore":
        """Half-typed forms that survive a power cut."""
        ...
