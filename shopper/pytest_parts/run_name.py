"""What a run is called, the same in all its processes."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

NAME: pytest.StashKey[str] = pytest.StashKey()
SENT = "shopper_run"
"""What pytest-xdist's controller calls it when it tells its workers."""


def run_name(config: pytest.Config) -> str:
    """When it began and a few letters that no other has: `20261121T120000Z-1f9a33c0`."""
    if NAME not in config.stash:
        sent = getattr(config, "workerinput", {}).get(SENT)
        config.stash[NAME] = sent or f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{uuid4().hex[:8]}"
    return config.stash[NAME]
