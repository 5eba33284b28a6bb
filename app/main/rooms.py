"""The registry of pages, in the order of the navigation rail."""

from ui.admin.room import SPECS as ADMIN
from ui.customers.room import SPECS as CUSTOMERS
from ui.shell.drafts_room import drafts_spec
from ui.shell.room import RoomSpec
from ui.sync_center.room import SPEC as SYNC_CENTRE
from ui.today.room import SPECS as TODAY
from ui.visits.room import SPECS as VISITS


def all_rooms() -> tuple[RoomSpec, ...]:
    """Every page of this version; which of them a person sees depends on his rights."""
    specs = (*TODAY, *CUSTOMERS, *VISITS, *ADMIN, SYNC_CENTRE)
    return (*specs, drafts_spec(specs))
