"""Version 1: the tables of the main job, as frozen SQL beside this module."""

from pathlib import Path

import sqlalchemy as sa

VERSION = 1


def statements() -> list[str]:
    """The frozen statements in order."""
    text = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    return [part.strip() for part in text.split("\n;\n") if part.strip()]


def upgrade(connection: sa.Connection) -> None:
    """Make the tables, indexes and triggers."""
    for statement in statements():
        connection.exec_driver_sql(statement)
