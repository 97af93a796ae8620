"""One installation for all fault tests: a real `goldsmith up`, killed and revived."""

import os
from collections.abc import Iterator

import pytest
from benchmarks.installation import Installation

KILLS = int(os.environ.get("GOLDSMITH_KILLS", "10"))


@pytest.fixture(scope="session")
def place() -> Iterator[Installation]:
    with Installation() as place:
        yield place


@pytest.fixture(scope="session")
def n_kills() -> int:
    """Ten in CI; `make soak` wants a thousand."""
    return KILLS
