"""What one run found out about earlier promises, kept for all its processes."""

from pathlib import Path

from pydantic import ConfigDict, Field

from shopper.collecting.collected import Collected
from shopper.journey.folders import LOCKS
from shopper.observations import Frozen


class Rest(Frozen):
    """
    What has no test of its own: `more` is how many other promises are not due, `unexpected` and `strays` how many
    messages came that nobody waited for, to a journey or to no journey's address. `unread` is why a mailbox or a shop's
    file could not be read where no promise tells it, by its name; `trouble` why nothing could be looked up.
    """

    model_config = ConfigDict(extra="ignore")
    more: int = 0
    unexpected: int = 0
    strays: int = 0
    elsewhere: int = 0
    """Journeys that another collector is at work on."""
    unread: dict[str, str] = Field(default_factory=dict)
    trouble: str = ""


class Gathered(Rest):
    """All of it: `found` is how promises stand, one by one."""

    model_config = ConfigDict(extra="forbid")
    found: tuple[Collected, ...] = ()


def kept_in(reports: Path, run: str) -> Path:
    """The file in which the run of this name keeps it."""
    return reports / LOCKS / f"collected-{run}.json"


def all_kept(reports: Path) -> frozenset[Path]:
    """The files of all runs that are still there."""
    return frozenset((reports / LOCKS).glob("collected-*.json"))


def newly_gathered(reports: Path, earlier: frozenset[Path]) -> Rest | None:
    """What a run found besides what it told, not one of these `earlier` ones; None where it did not come to that."""
    fresh = sorted(all_kept(reports) - earlier, key=lambda path: path.stat().st_mtime)
    return Rest.model_validate_json(fresh[-1].read_bytes()) if fresh else None
