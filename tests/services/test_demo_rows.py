from collections import Counter

import msgspec

from app.core.paths import resources
from app.services.demo.fixture import demo_id
from app.services.demo.people import OUTLET
from app.services.demo.seed import demo_rows
from models.tables import metadata


def test_rows_are_repeatable_and_fit_their_tables() -> None:
    rows = demo_rows(resources())
    assert rows == demo_rows(resources())
    for row in rows:
        table = metadata.tables[row.table]
        missing = {
            column.name
            for column in table.columns
            if not column.nullable and column.name not in row.image and column.server_default is None
        }
        assert missing <= {"id", "scope", "rev"}, (row.table, missing)
        assert msgspec.msgpack.decode(msgspec.msgpack.encode(row.image)) == row.image


def test_the_day_has_its_five_customers_and_the_crowd() -> None:
    rows = demo_rows(resources())
    customers = [row for row in rows if row.table == "customer"]
    status = Counter(row.image["status"] for row in customers)
    assert status == {"active": 504, "prospect": 60}
    assert len({row.id for row in rows}) == len(rows)
    named = {row.id: row.image["full_name"] for row in customers}
    assert named[demo_id("C4")] == "𠮷田超市"
    assert {row.scope for row in customers} == {f"b:{OUTLET}"}


def test_only_the_five_are_in_the_quota() -> None:
    rows = demo_rows(resources())
    graded = {row.image["full_name"] for row in rows if row.table == "customer" and row.image["visit_class"] != "none"}
    assert graded == {"福安茶业合作社", "重庆路五金店", "单氏诊所"}
