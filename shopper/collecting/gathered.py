"""What one run found out about earlier promises, kept for all its processes."""

from pathlib import Path

from pydantic import Field

from shopper.collecting.collected import Collected
from shopper.journey.folders import LOCKS
from shopper.observations import Frozen


class Gathered(Frozen):
    """
    `found` is how promises stand, `more` how many others are not due, `unexpected` and `strays` how many messages came
    that nobody waited for, to a journey or to no journey's address. `unread` is why a mailbox or a shop's file could
    not be read where no promise tells it, by its name; `trouble` why nothing could be looked up.
    """

    found: tuple[Collected, ...] = ()
    more: int = 0
    unexpected: int = 0
    strays: int = 0
    elsewhere: int = 0
    """Journeys that another collector is at work on."""
    unread: dict[str, str] = Field(default_factory=dict)
    trouble: str = ""


def kept_in(reports: Path, run: str) -> Path:
    """The file in which the run of this name keeps it."""
    return reports / LOCKS / f"collected-{run}.json"


def last_gathered(reports: Path) -> Gathered | None:
    """What the last run found; None where none looked."""
    kept = sorted((reports / LOCKS).glob("collected-*.json"), key=lambda path: path.stat().st_mtime)
    return Gathered.model_validate_json(kept[-1].read_bytes()) if kept else None
