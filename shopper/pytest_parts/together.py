"""How many journeys of this process are walked at once."""

from typing import TYPE_CHECKING

import pytest

from shopper.errors import UsageError
from shopper.fleet import usual_size

if TYPE_CHECKING:
    from shopper.pytest_parts.session import RunSession

AUTO = "auto"


def read_together(text: str, workers: int) -> int:
    """How many at once; UsageError for what is no number."""
    if text == AUTO:
        return usual_size(workers)
    if not text.isdecimal() or int(text) < 1:
        raise UsageError(f"--together: `{text[:40]}` is no number of journeys. Expected 1, 2, 3 ... or {AUTO}.")
    return int(text)


def is_alone(config: pytest.Config, run: "RunSession") -> bool:
    """Whether each journey is walked inside its own test."""
    recorded = any(config.getoption(name) != "off" for name in ("--tracing", "--video", "--screenshot"))
    return run.together == 1 or recorded or bool(config.getoption("--headed"))
