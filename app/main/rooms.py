"""The registry of pages, in the order of the navigation rail; the frame adds the page of drafts."""

from ui.admin.room import specs as admin_specs
from ui.customers.pages import customer_pages
from ui.shell.room import RoomSpec
from ui.sync_center.room import specs as sync_specs
from ui.today.room import today_specs
from ui.visits.room import visit_specs


def all_rooms() -> tuple[RoomSpec, ...]:
    """Every page of this version; which of them a person sees depends on his rights."""
    return (*today_specs(), *customer_pages(), *visit_specs(), *sync_specs(), *admin_specs())
