from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.visit_pc import VisitPc, make_pc


@pytest.fixture
def pc(tmp_path: Path) -> Iterator[VisitPc]:
    made = make_pc(tmp_path)
    yield made
    made.store.close()
