"""Every page of 客户, for the registry of the shell."""

from ui.customers.edit_page import edit_page_spec
from ui.customers.export_page import export_page_spec
from ui.customers.file_page import file_page_spec
from ui.customers.import_page import import_page_spec
from ui.customers.list_page import list_page_specs
from ui.customers.new_page import new_page_specs
from ui.customers.small_pages import small_page_specs
from ui.shell.room import RoomSpec


def customer_pages() -> tuple[RoomSpec, ...]:
    """The list with its pages; only the list stands in the navigation."""
    return (
        *list_page_specs(),
        file_page_spec(),
        edit_page_spec(),
        *new_page_specs(),
        *small_page_specs(),
        import_page_spec(),
        export_page_spec(),
    )
