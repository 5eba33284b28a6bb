"""Every row of the demonstration as raw images, ready for a server's store."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.services.demo import crowd, fixture, people
from models.kernel.clock import ManualClock
from models.kernel.enums import NumberKind, NumberState
from models.store.collecting import fill_defaults, table_of
from models.store.images import to_raw, travelling_columns
from models.tables.base import Ledger, Synced
from models.tables.printing import IssuedNumber

FILED_AT = "2025-11-23 18:00"


@dataclass(frozen=True, slots=True)
class SeedRow:
    """One row as the centre keeps it: table, id, scope and raw image."""

    table: str
    id: bytes
    scope: str
    image: dict[str, Any]


def seed_row(instance: Synced | Ledger, wall_ms: int, staff_no: str) -> SeedRow:
    """The raw image of a mapped object, filed by somebody at an instant."""
    instance.created_ms, instance.created_by = wall_ms, staff_no
    if isinstance(instance, Synced):
        instance.updated_ms, instance.updated_by = wall_ms, staff_no
    fill_defaults(instance)
    table = table_of(instance)
    image = {str(column.name): to_raw(column, getattr(instance, column.key)) for column in travelling_columns(table)}
    known = {name: value for name, value in image.items() if value is not None}
    return SeedRow(str(table.name), instance.id, instance.scope, known)


def numbers() -> list[IssuedNumber]:
    """Register rows of the slips already printed in November."""
    return [
        IssuedNumber(
            id=fixture.demo_id(f"number {visit.visit_no}"),
            scope=visit.scope,
            number=visit.visit_no,
            terminal="SM01",
            kind=NumberKind.VISIT,
            day=date.fromisoformat(visit.visited_on.isoformat()),
            counter=int(visit.visit_no[-4:]),
            subject_table="visit",
            subject_id=visit.id,
            state=NumberState.PRINTED,
            print_count=1,
        )
        for visit in fixture.visits()
    ]


def demo_rows(resources: Path, *, crowd_size: int = crowd.CUSTOMERS, prospects: int = crowd.PROSPECTS) -> list[SeedRow]:
    """Organisation, people, parameters, the five customers and the crowd.

    Args:
        resources: The resource folder.
        crowd_size: Generated customers; 0 leaves only the five.
        prospects: Generated prospects.
    """
    wall = ManualClock.at(FILED_AT).now_ms()
    instances: list[Synced | Ledger] = [
        *people.org_units(),
        *people.staff(),
        people.parameter("review.mode", "rolling", "演示：滚动周期"),
        *fixture.rows(),
        *numbers(),
        *crowd.rows(resources, crowd_size, prospects),
    ]
    return [seed_row(instance, wall, people.LI_FANG.staff_no) for instance in instances]
