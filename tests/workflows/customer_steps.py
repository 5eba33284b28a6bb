"""What a clerk does with customer files, as key strokes on the window of a ``Counter``."""

from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from app.main.hands import focused, press, pump, tab_to, type_text, visible, wait_for
from tests.workflows.counter import Counter
from ui.customers.file_page import CustomerPage
from ui.shell.room import Room
from ui.shell.searching import Hit
from ui.widgets.message_bar import MessageBar
from ui.widgets.table import DataTable
from ui.widgets.tiles import Tile

W = TypeVar("W", bound=QWidget)
SECONDS = 10.0


def look(counter: Counter, name: str, kind: type[W]) -> W:
    """The visible widget of a name and kind, waited for."""
    counter.see(name)
    widget = visible(name, kind)
    assert widget is not None, f"{name} is no {kind.__name__}"
    return widget


def room(counter: Counter, key: str) -> Any:
    """The page shown, once it is the one of a key and has been read."""
    wait_for(lambda: place(counter) == key, f"page {key}", SECONDS)
    counter.settle()
    shown = counter.frame.pages.room()
    assert isinstance(shown, Room)
    return shown


def place(counter: Counter) -> str:
    """Key of the page shown."""
    now = counter.frame.pages.place
    return "" if now is None else now[0]


def message(counter: Counter) -> str:
    """What the message bar says."""
    return bar(counter).title()


def bar(counter: Counter) -> MessageBar:
    """The message bar of the window."""
    return counter.frame.bar


def wait_message(counter: Counter, part: str) -> str:
    """Wait until the message bar says something."""
    wait_for(lambda: part in message(counter), f"message “{part}”; it says “{message(counter)}”", SECONDS)
    counter.settle()
    return message(counter)


def find_hits(counter: Counter, text: str) -> list[Hit]:
    """Ctrl+F, type, and what the search box then lists."""
    press("Ctrl+F")
    assert focused().objectName() == "shell.search"
    press("Ctrl+A")
    press("Delete")
    search = counter.frame.search
    wait_for(search.panel.isHidden, "an empty search box", SECONDS)
    type_text(text)
    wait_for(search.panel.isVisible, f"results of {text}", SECONDS)
    counter.settle()
    found = [search.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(search.list.count())]
    return [hit for hit in found if isinstance(hit, Hit)]


def names_found(counter: Counter, text: str) -> list[str]:
    """Names that the search box lists for a text; leaves the box again."""
    names = [hit.text for hit in find_hits(counter, text)]
    press("Ctrl+A")
    press("Delete")
    press("Esc")
    return names


def open_customer(counter: Counter, text: str, name: str) -> CustomerPage:
    """Find a customer, step down to it, open it with Enter."""
    hits = find_hits(counter, text)
    names = [hit.text for hit in hits]
    assert name in names, f"{text} finds {names}"
    for _ in range(names.index(name)):
        press("Down")
    press("Return")
    page = room(counter, "customer")
    assert isinstance(page, CustomerPage)
    wait_for(lambda: page.page is not None and page.page.file.name == name, f"file of {name}", SECONDS)
    counter.settle()
    return page


def chip(page: CustomerPage, key: str) -> str:
    """Text of a chip of the file's header; empty when it is hidden."""
    shown = page.head.chips[key]
    return shown.text() if shown.isVisible() else ""


def tile(counter: Counter, key: str) -> str:
    """Figure of a tile of the first page."""
    return look(counter, f"today.{key}", Tile).figure()


def go_home(counter: Counter) -> None:
    """Esc until the first page is shown."""
    for _ in range(12):
        if place(counter) == "today":
            break
        press("Esc")
        counter.settle()
    room(counter, "today")


def rows(table: DataTable[Any]) -> list[dict[str, str]]:
    """The lines of a list as they are read: column key to text."""
    model = table.rows_model
    found = []
    for at in range(model.rowCount()):
        line = {}
        for place_, column in enumerate(model.columns):
            line[column.key] = str(model.data(model.index(at, place_)) or "")
        found.append(line)
    return found


def fill(counter: Counter, name: str, text: str) -> None:
    """Tab to a field of a form and type a text in place of what stands there."""
    tab_to(name)
    press("Ctrl+A")
    type_text(text) if text else press("Delete")
    counter.settle()


def authorise(counter: Counter, staff_no: str, password: str, reason: str) -> None:
    """The second person at the same keyboard."""
    counter.see("authorise.staff_no")
    for field, text in (("staff_no", staff_no), ("password", password), ("reason", reason)):
        fill(counter, f"authorise.{field}", text)
    press("Ctrl+S")
    counter.settle()
    pump()


def action_names(counter: Counter) -> dict[str, QPushButton]:
    """The buttons of the action bar by name."""
    return {
        button.objectName(): button
        for button in counter.frame.actions_bar.findChildren(QPushButton)
        if button.isVisible()
    }


def choose_filter(counter: Counter, page: str, key: str) -> None:
    """Tab to the chips over a list and go right until a filter is chosen."""
    chips = room(counter, page).bar.chips
    tab_to(f"{page}.filter")
    for _ in range(20):
        if chips.current == key:
            break
        press("Right")
        counter.settle()
    assert chips.current == key
    counter.settle()
