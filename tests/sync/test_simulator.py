"""The protocol under everything that can go wrong, deterministic: 2,000 seeds of 200 steps, none may be bad.

What is checked stands in ``simulator/watch.py`` (at every commit of the centre) and ``simulator/judge.py`` (when all is
quiet); the name before the colon of a failure is the guarantee that broke. A bad seed runs alone with ``World(seed)``.
"""

import pytest

from sync.protocol.codec import decode_fields
from tests.sync.simulator.world import World

SEEDS = 2000
AT_ONCE = 50


@pytest.mark.parametrize("first", range(0, SEEDS, AT_ONCE))
def test_no_seed_breaks_a_guarantee(first: int) -> None:
    for seed in range(first, first + AT_ONCE):
        World(seed).run()


def facts_of(world: World) -> dict[object, object]:
    """What stands at the centre, instants left out."""

    def timeless(body: bytes) -> dict[str, object]:
        fields = decode_fields(body)
        instant = {"mine_value"} if fields.get("field") == "deleted_ms" else set()
        return {name: value for name, value in fields.items() if not name.endswith("_ms") and name not in instant}

    return {
        (scope, key): timeless(row.body)
        for scope, rows in world.server.state.rows.items()
        for key, row in rows.items()
        if key[0] in ("card", "entry", "conflict")
    }


@pytest.mark.parametrize("seed", range(20))
def test_C3_result_does_not_depend_on_clocks(seed: int) -> None:
    right, wrong = World(seed, clocks_wrong=False), World(seed)
    right.run()
    wrong.run()
    assert facts_of(right) == facts_of(wrong)


def test_simulation_meets_everything_it_is_about() -> None:
    """A simulator that never conflicts, parks or restores would prove nothing."""
    codes: set[int] = set()
    outcomes: set[str] = set()
    incidents: set[str] = set()
    for seed in range(30):
        world = World(seed)
        world.run()
        codes |= {entry.code for entry in world.server.state.log}
        for rows in world.server.state.rows.values():
            for (table, _), row in rows.items():
                if table == "conflict":
                    fields = decode_fields(row.body)
                    outcomes |= {str(fields["kind"]), str(fields["state"])}
        for pc in world.pcs:
            incidents |= {kind for _, kind, _ in pc.storage.state.incidents}
    assert codes == {0, 1, 2, 4}
    assert outcomes >= {"field", "deleted", "refused", "open", "mine", "theirs", "admin"}
    assert incidents >= {"incarnation", "rebuild", "resend"}
