from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.store.actor import Actor
from tests.support.customer_pc import LI_FANG, CustomerPc, make_customer_pc
from tests.ui.customers.desk import Desk


@pytest.fixture
def pc(tmp_path: Path) -> Iterator[CustomerPc]:
    made = make_customer_pc(tmp_path)
    yield made
    made.pc.close()


@pytest.fixture
def desks(pc: CustomerPc) -> Iterator[Callable[[Actor], Desk]]:
    made: list[Desk] = []

    def make(actor: Actor = LI_FANG) -> Desk:
        made.append(Desk(pc, actor))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def desk(desks: Callable[[Actor], Desk]) -> Desk:
    return desks(LI_FANG)
