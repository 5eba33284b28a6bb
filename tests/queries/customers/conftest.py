from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.customer_pc import CustomerPc, make_customer_pc


@pytest.fixture
def pc(tmp_path: Path) -> Iterator[CustomerPc]:
    made = make_customer_pc(tmp_path)
    yield made
    made.pc.close()
