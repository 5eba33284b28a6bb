"""The index follows the rows: whatever a name holds is found, and nothing else."""

import random
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from models.store.engine import Followers, Store
from models.store.readings import Readings
from models.store.search import SearchIndex
from models.store.search_query import read_typed
from models.store.search_tokens import fold
from tests.store.search.crowd import customer_rows
from tests.store.search.make_readings import FOLDER
from tests.store.search.test_tokens import spoken
from tests.support.stores import make_store

QUERY = "SELECT d.customer_id FROM search_index i JOIN search_doc d ON d.docid = i.rowid WHERE search_index MATCH ?"
INDEX = SearchIndex(Readings(FOLDER))


@pytest.fixture
def store(tmp_path: Path) -> Any:
    store = make_store(tmp_path, followers=Followers(listeners=(INDEX,)))
    yield store
    store.close()


def insert(connection: sa.Connection, rows: list[dict[str, Any]]) -> None:
    for row in rows:
        marks = ",".join("?" * len(row))
        connection.exec_driver_sql(f"INSERT INTO customer ({','.join(row)}) VALUES ({marks})", tuple(row.values()))
    INDEX.refresh(connection, "customer", [row["id"] for row in rows])


def found(connection: sa.Connection, text: str) -> set[bytes]:
    """Ids of candidates of all stages."""
    ids: set[bytes] = set()
    for expression in INDEX.finder.expressions(read_typed(text)):
        query = (
            "SELECT d.customer_id FROM search_index i JOIN search_doc d ON d.docid = i.rowid WHERE search_index MATCH ?"
        )
        ids.update(row[0] for row in connection.exec_driver_sql(query, (expression,)))
    return ids


def test_whatever_a_name_holds_is_a_candidate(store: Store) -> None:
    chance = random.Random(5)
    rows = customer_rows(400, chance)
    with store.transaction() as connection:
        insert(connection, rows)
        for _ in range(600):
            row = chance.choice(rows)
            name = chance.choice([row["full_name"], row["contact_name"]])
            typed = spoken(fold(name), chance)
            assert row["id"] in found(connection, typed), (typed, name)


def test_no_name_that_fits_is_left_out(store: Store) -> None:
    chance = random.Random(6)
    rows = customer_rows(300, chance)
    with store.transaction() as connection:
        insert(connection, rows)
        for _ in range(100):
            typed = spoken(fold(chance.choice(rows)["full_name"]), chance)
            fitting = {row["id"] for row in rows if INDEX.finder.place_in(typed, fold(row["full_name"])) is not None}
            assert fitting <= found(connection, typed), typed


def test_a_star_stands_for_one_character_at_any_place(store: Store) -> None:
    [row] = customer_rows(1, random.Random(1))
    row["full_name"], row["contact_name"] = "𠮷田超市", "王𬎆"
    with store.transaction() as connection:
        insert(connection, [row])
        for typed in ("*t", "*tc", "t*s", "*t*s", "*tcs", "𠮷*c", "w*", "*x"):
            hit = any(INDEX.finder.place_in(typed, fold(row[key])) is not None for key in ("full_name", "contact_name"))
            assert (row["id"] in found(connection, typed)) == hit, typed
        assert found(connection, "*t") == found(connection, "t*s") == {row["id"]}


def test_a_changed_row_is_found_by_its_new_name_only(store: Store) -> None:
    [row] = customer_rows(1, random.Random(1))
    row["full_name"], row["contact_name"] = "曾记快餐", "王𬎆"
    with store.transaction() as connection:
        insert(connection, [row])
        assert found(connection, "zjkc") == found(connection, "cjkc") == found(connection, "𬎆") == {row["id"]}
        connection.exec_driver_sql("UPDATE customer SET full_name = '单氏诊所'")
        INDEX.refresh(connection, "customer", [row["id"]])
        assert found(connection, "zjkc") == set()
        assert found(connection, "ssz") == found(connection, "dsz") == {row["id"]}


def test_a_deleted_row_leaves_the_index_and_comes_back(store: Store) -> None:
    [row] = customer_rows(1, random.Random(1))
    with store.transaction() as connection:
        insert(connection, [row])
        tail = str(row["phone"])[-4:]
        assert found(connection, tail) == {row["id"]}
        connection.exec_driver_sql("UPDATE customer SET deleted_ms = 5")
        INDEX.refresh(connection, "customer", [row["id"]])
        assert found(connection, tail) == set()
        connection.exec_driver_sql("UPDATE customer SET deleted_ms = NULL")
        INDEX.refresh(connection, "customer", [row["id"]])
        assert found(connection, tail) == {row["id"]}


def test_a_contact_person_leads_to_the_customer(store: Store) -> None:
    [row] = customer_rows(1, random.Random(1))
    with store.transaction() as connection:
        insert(connection, [row])
        connection.exec_driver_sql(
            "INSERT INTO contact_person (id, scope, rev, customer_id, name, mobile, is_billing, is_primary, "
            "created_ms, created_by, updated_ms, updated_by) "
            "VALUES (?, 'b:22400101', 0, ?, '区大伟', '13912348765', 0, 0, 1, '1', 1, '1')",
            (b"p" * 16, row["id"]),
        )
        INDEX.refresh(connection, "contact_person", [b"p" * 16])
        assert found(connection, "odw") == found(connection, "qdw") == found(connection, "8765") == {row["id"]}


def test_other_tables_are_left_aside(store: Store) -> None:
    with store.transaction() as connection:
        INDEX.refresh(connection, "visit", [b"v" * 16])
        assert connection.exec_driver_sql("SELECT count(*) FROM search_doc").scalar() == 0


def test_an_index_that_was_lost_is_filled_when_the_cache_opens(store: Store) -> None:
    rows = customer_rows(30, random.Random(2))
    with store.transaction() as connection:
        insert(connection, rows)
        connection.exec_driver_sql("DROP TABLE search_index")
        connection.exec_driver_sql("DROP TABLE search_doc")
        INDEX.create(connection)
        assert {row["id"] for row in rows} == {
            row["id"] for row in rows if row["id"] in found(connection, row["full_name"])
        }


def test_the_unit_of_work_and_the_index_are_one_transaction(store: Store) -> None:
    [row] = customer_rows(1, random.Random(3))

    class Cut(Exception):
        pass

    with pytest.raises(Cut), store.transaction() as connection:
        insert(connection, [row])
        raise Cut
    with store.read() as connection:
        assert found(connection, row["full_name"]) == set()
