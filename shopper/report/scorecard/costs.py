"""
What frictions cost, and what is left of a stage's 100 points.

Every stage begins with 100. A friction costs 40 points where it stops the shopper, 20 where it misleads, 10 where it
slows, 5 where it annoys him, each in the share of journeys that met it among those that could tell. What nobody could
judge costs nothing and earns nothing: a stage of which nothing could be judged has no score. A friction the team has
accepted still costs the shopper, so it still costs points.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from statistics import fmean

from shopper.observations import Frozen

WHOLE = 100.0
COSTS = {"stopped": 40.0, "misled": 20.0, "slowed": 10.0, "annoyed": 5.0}
"""Our own weights, each about twice the next: one that stops weighs as much as two that mislead."""


class Tally(Frozen):
    """How many journeys of a site a rule judged alike; `severity` is "" where they found all in order."""

    site: str
    stage: str
    rule: str
    severity: str
    journeys: int


def points(tallies: Sequence[Tally]) -> float:
    """What one rule of one site takes from its stage, given everything it could tell."""
    judged = sum(tally.journeys for tally in tallies)
    lost = sum(COSTS.get(tally.severity, 0.0) * tally.journeys for tally in tallies)
    return lost / judged if judged else 0.0


def stage_score(tallies: Iterable[Tally]) -> float | None:
    """What is left of one stage of one site; None where no rule could tell anything."""
    costs = [points(tuple(of_rule)) for _, of_rule in grouped(tallies, "rule")]
    return max(WHOLE - sum(costs), 0.0) if costs else None


def site_score(tallies: Iterable[Tally]) -> float | None:
    """The mean over the stages of one site that have a score; None where none has one."""
    return mean(stage_score(of_stage) for _, of_stage in grouped(tallies, "stage"))


def mean(scores: Iterable[float | None]) -> float | None:
    """Over those that are there; None where there is none."""
    known = [score for score in scores if score is not None]
    return fmean(known) if known else None


def grouped(tallies: Iterable[Tally], name: str) -> Iterable[tuple[str, Iterable[Tally]]]:
    """The tallies by this field of theirs, in its order."""
    by = attrgetter(name)
    return groupby(sorted(tallies, key=by), key=by)
