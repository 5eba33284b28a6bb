"""The registry of pages, in the order of the navigation rail."""

from ui.admin.room import specs as admin_specs
from ui.customers.edit_page import edit_page_spec
from ui.customers.file_page import file_page_spec
from ui.customers.list_page import list_page_specs
from ui.customers.new_page import new_page_specs
from ui.customers.small_pages import small_page_specs
from ui.shell.drafts_room import drafts_spec
from ui.shell.room import RoomSpec
from ui.sync_center.room import SPEC as SYNC_CENTRE
from ui.today.room import today_specs
from ui.visits.room import visit_specs


def all_rooms() -> tuple[RoomSpec, ...]:
    """Every page of this version; which of them a person sees depends on his rights."""
    customers = (*list_page_specs(), file_page_spec(), edit_page_spec(), *new_page_specs(), *small_page_specs())
    specs = (*today_specs(), *customers, *visit_specs(), *admin_specs(), SYNC_CENTRE)
    return (*specs, drafts_spec(specs))
