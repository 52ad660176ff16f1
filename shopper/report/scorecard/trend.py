"""A figure of one shop, run by run."""

from pydantic import AwareDatetime

from shopper.observations import Frozen


class Point(Frozen):
    """One run: when it began, the mean over its journeys, and how many those were."""

    at: AwareDatetime
    value: float
    journeys: int


class Trend(Frozen):
    """One figure of one site over the runs, the oldest first. `name` is `score` or a number's name in the ledger."""

    site: str
    name: str
    unit: str
    points: tuple[Point, ...]

    @property
    def more_is_better(self) -> bool:
        """So it is for the score alone; of everything else a shopper wants less."""
        return self.name == SCORE

    @property
    def moves(self) -> bool:
        """Whether there is anything to see: by more than a hundredth, and more than a reader is told."""
        values = [point.value for point in self.points]
        return max(values) - min(values) > max(abs(max(values)) / 100, 0.05)


SCORE = "score"
"""The name of the trend of a site's score."""
