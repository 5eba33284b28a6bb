"""Each mechanism is taken out in turn; the simulator must notice within 1,000 seeds (it stops at the first catch)."""

import pytest

from tests.sync.simulator.mutants import MUTANTS
from tests.sync.simulator.watch import BrokenError
from tests.sync.simulator.world import World

SEEDS = 1000


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", MUTANTS)
def test_removed_mechanism_is_noticed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    MUTANTS[name](monkeypatch)
    with pytest.raises((BrokenError, AssertionError, LookupError)):
        for seed in range(SEEDS):
            World(seed).run()
