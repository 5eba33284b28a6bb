"""The small trade of the simulator: two tables with every policy, and the two that sync itself writes."""

from models.tables import metadata
from models.tables.base import Policy
from sync.registry import Direction, Registry, TableSpec, spec_of

STAMPS = {
    "created_ms": Policy.LATER,
    "created_by": Policy.LATER,
    "updated_ms": Policy.DERIVED,
    "updated_by": Policy.DERIVED,
    "deleted_ms": Policy.GUARDED,
}
CARD = {
    "name": Policy.GUARDED,
    "phone": Policy.GUARDED,
    "remark": Policy.LATER,
    "kinds": Policy.SET,
    "seen": Policy.MAX,
    "story": Policy.APPEND,
    **STAMPS,
}
ENTRY = {"amount": Policy.GUARDED, "created_ms": Policy.APPEND, "created_by": Policy.APPEND}


def registry() -> Registry:
    """Tables of the simulator."""
    history = spec_of(metadata.tables["field_history"], 2)
    conflict = spec_of(metadata.tables["conflict"], 3)
    return {
        "card": TableSpec("card", tuple(CARD), CARD, False, Direction.BOTH, 0),
        "entry": TableSpec("entry", tuple(ENTRY), ENTRY, True, Direction.BOTH, 1),
        "field_history": history,
        "conflict": conflict,
    }
