"""Where a hurried, an average and a determined shopper would have left, on every way of a journey."""

from collections.abc import Iterator

from shopper.frictions.patience import departures
from shopper.frictions.ways import ways
from shopper.observations import Evidence
from shopper.report.story import Leaving, WayTold


def ways_told(evidence: Evidence) -> tuple[WayTold, ...]:
    """One for each way to what the shopper had decided to get, in order."""
    return tuple(_ways(evidence))


def _ways(evidence: Evidence) -> Iterator[WayTold]:
    for way in ways(evidence):
        spent = way.end.spent
        yield WayTold(
            goal=way.goal, device=way.device, reached=way.reached, seconds=spent.seconds, clicks=spent.clicks,
            fields=spent.fields, screens=spent.screens, logins=spent.logins,
            leavings=tuple(
                Leaving(shopper=name, where=left.at.where, what=left.what, spent=left.spent, bears=left.bears)
                if left else Leaving(shopper=name)
                for name, left in departures(way).items()
            ),
        )  # fmt: skip
