from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.gui import settle
from tests.support.visit_pc import VisitPc, make_pc
from tests.support.visit_rooms import Desk, make_desk


@pytest.fixture
def pc(tmp_path: Path) -> Iterator[VisitPc]:
    made = make_pc(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def desk(pc: VisitPc) -> Iterator[Desk]:
    made = make_desk(pc)
    yield made
    settle(made.context.tasks)
    made.context.tasks.close()
