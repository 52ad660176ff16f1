"""What a run is called, the same in all its processes."""

import os
from datetime import UTC, datetime
from uuid import uuid4

import pytest

NAME: pytest.StashKey[str] = pytest.StashKey()
NAMED = "SHOPPER_RUN"
SENT = "shopper_run"
"""What pytest-xdist's controller calls it when it tells its workers."""


def run_name(config: pytest.Config) -> str:
    """
    When it began and a few letters that no other has: `20261121T120000Z-1f9a33c0`; or as SHOPPER_RUN says, for a run of
    several machines with one ledger.
    """
    if NAME not in config.stash:
        sent = getattr(config, "workerinput", {}).get(SENT)
        config.stash[NAME] = sent or os.environ.get(NAMED) or f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{uuid4().hex[:8]}"
    return config.stash[NAME]
