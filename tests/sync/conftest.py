from collections.abc import Iterator

import pytest

from tests.support.postgres import postgres


@pytest.fixture(scope="session")
def postgres_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A PostgreSQL that lives as long as the test run."""
    with postgres(tmp_path_factory.mktemp("pg")) as url:
        yield url
