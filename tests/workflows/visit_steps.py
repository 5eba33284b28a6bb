"""What a clerk does on 今日 and with visits, slips and sign-in, as key strokes on the window of a ``Counter``."""

from pathlib import Path
from typing import Any

import sqlalchemy as sa
from PySide6.QtWidgets import QDialog, QPushButton

from app.main.hands import press, pump, replace_text, tab_to, type_text, visible, wait_for
from app.services.demo.people import LI_FANG, DemoPerson
from models.store.drafts import DraftStore, SettingStore
from models.store.transaction import TxBody, decode_body
from models.tables import metadata
from tests.support.centre import make_pc
from tests.workflows.counter import Counter
from tests.workflows.customer_steps import look, room, rows, wait_message
from ui.widgets.table import DataTable

# --- the bars of the window ---


def sync_words(counter: Counter) -> str:
    """What the bottom line says about sync."""
    return look(counter, "shell.sync", QPushButton).text()


def waiting(counter: Counter) -> int:
    """待发送: transactions that wait, as the bottom line says; 0 when it names none."""
    words = sync_words(counter)
    return int(words.split("待发送")[1].split("·")[0]) if "待发送" in words else 0


def greyed(counter: Counter) -> list[str]:
    """Buttons of the rail and of the action bar that cannot be pressed."""
    parts = (counter.frame.rail, counter.frame.actions_bar)
    buttons = [button for part in parts for button in part.findChildren(QPushButton) if button.isVisible()]
    return [button.text() for button in buttons if not button.isEnabled()]


# --- signing in ---


def try_password(counter: Counter, person: DemoPerson, password: str) -> str:
    """Type a staff number and a password that is not taken; what the page then says."""
    assert counter.application is not None
    page = counter.application.entry.page
    press("Shift+Tab")
    replace_text(person.staff_no)
    press("Return")
    type_text(password)
    page.bar.clear()
    press("Return")
    wait_for(lambda: bool(page.bar.title()), "a refusal")
    counter.settle()
    assert counter.frame_or_none() is None
    return f"{page.bar.title()} {page.bar.remedy()}"


# --- 今日 ---


def figures(counter: Counter) -> dict[str, str]:
    """Figure of every tile by its title."""
    shown = room(counter, "today")
    return {tile.accessibleName(): tile.figure() for tile in shown.tiles.tiles.values()}


def open_tile(counter: Counter, key: str) -> list[dict[str, str]]:
    """Tab to a tile and press Enter; the lines of the list that it shows."""
    tab_to(f"today.{key}")
    press("Return")
    counter.settle()
    table: DataTable[Any] = look(counter, f"today.{key}.list", DataTable)
    return rows(table)


def wait_for_day(counter: Counter) -> None:
    """What the window does by itself every few seconds: look whether another day has begun."""
    room(counter, "today").look()
    counter.settle()


def choose_row(counter: Counter, name: str, text: str) -> None:
    """Put the cursor of a list on the line of a customer."""
    table: DataTable[Any] = look(counter, name, DataTable)
    names = [line["name"] for line in rows(table)]
    assert text in names, f"{text} is not among {names}"
    tab_to(name)
    press("Home")
    for _ in range(names.index(text)):
        press("Down")
    counter.settle()


# --- paper ---


def give_pdf_printer(counter: Counter, person: DemoPerson = LI_FANG) -> Path:
    """Set the PC up with a printer that writes files; returns their folder."""
    folder = counter.folder / "paper"
    folder.mkdir(exist_ok=True)
    SettingStore(counter.store).set("print.folder", str(folder), person.staff_no)
    return folder


def wait_preview(counter: Counter) -> QDialog:
    """The print preview, once it is shown."""
    counter.see("print")
    dialog = visible("print", QDialog)
    assert dialog is not None
    pump()
    return dialog


def print_shown(counter: Counter) -> str:
    """Choose the last printer of the preview, which writes a file, and press F9; returns the message."""
    wait_preview(counter)
    tab_to("print.printer")
    press("End")
    press("F9")
    wait_for(lambda: visible("print", QDialog) is None, "the end of printing")
    return wait_message(counter, "已打印")


# --- forms ---


def put(name: str, text: str) -> None:
    """Tab to a field and type a text in place of what stands there."""
    tab_to(name)
    replace_text(text)


def pick(name: str, keys: str) -> None:
    """Tab to a choice or to chips and type digits or letters."""
    tab_to(name)
    for key in keys:
        type_text(key)


def save_form(counter: Counter) -> None:
    """F10 and wait for what becomes of it."""
    press("F10")
    counter.settle()


def start_visit(counter: Counter, customer: str, key: str = "F2") -> Any:
    """From 今日: the line of a customer in 应走访, F2 for a visit or F4 for a phone contact; the form."""
    open_tile(counter, "owed")
    choose_row(counter, "today.owed.list", customer)
    press(key)
    return room(counter, "visit_new" if key == "F2" else "visit_phone")


# --- what stands in the cache ---


def alive(counter: Counter, table: str, **wanted: object) -> list[dict[str, Any]]:
    """Living rows of a table of the cache in order of filing."""
    t = metadata.tables[table]
    query = sa.select(t).where(*(t.c[name] == value for name, value in wanted.items())).order_by(t.c.created_ms)
    with counter.store.read() as connection:
        found = [dict(row) for row in connection.execute(query).mappings()]
    return [row for row in found if row.get("deleted_ms") is None]


def drafts(counter: Counter) -> list[str]:
    """Bodies of 李芳's kept drafts."""
    return [line.body for line in DraftStore(counter.store).list(LI_FANG.staff_no)]


def outbox(counter: Counter) -> list[TxBody]:
    """Waiting transactions in the order in which they are sent."""
    o = metadata.tables["outbox"].c
    query = sa.select(o.payload).where(o.state == "P").order_by(o.priority, o.seq)
    with counter.store.read() as connection:
        return [decode_body(payload) for payload in connection.execute(query).scalars()]


def reaches_the_centre(counter: Counter, *tables: str) -> None:
    """With the cable in, one run sends everything, and a second PC of the outlet then reads the same rows."""
    before = waiting(counter)
    assert before > 0, "something waits to be sent"
    if not counter.plugged:
        return
    counter.sync()
    assert waiting(counter) == 0
    assert counter.server is not None
    other = make_pc(counter.server, counter.folder / f"other{counter.starts}", counter.clock)
    try:
        other.sync()
        state = other.state()
        for table in tables:
            t = metadata.tables[table]
            with counter.store.read() as connection:
                here = [tuple(row) for row in connection.execute(sa.select(t).order_by(t.c.id))]
            assert here == state[table], f"{table} differs at the other PC"
    finally:
        other.close()
