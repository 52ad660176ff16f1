"""Figures over the runs: what the ledger counted, and the score as it was each night."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from shopper.ledger import RunFigure, RunLine, RunVerdict
from shopper.report.scorecard.costs import Tally, site_score
from shopper.report.scorecard.counting import stage_of
from shopper.report.scorecard.trend import SCORE, Point, Trend

ENOUGH = 0.5
"""A run with less than this share of the most journeys a figure was measured on is left out: it can't be compared."""


def trends(
    runs: Iterable[RunLine], figures: Iterable[RunFigure], verdicts: Sequence[RunVerdict], stages: Mapping[str, str]
) -> tuple[Trend, ...]:
    """
    Each figure of each site that was measured in more than one comparable run, the score first; without those that were
    nothing all along.

    `stages` are the rules' stages; a rule that is no more there counts for the stage of its journeys.
    """
    began = {run.run: run.began for run in runs}
    points: dict[tuple[str, bool, str, str], list[Point]] = defaultdict(list)
    for figure in (*_scores(verdicts, stages), *figures):
        if figure.run in began:
            key = (figure.site, figure.name != SCORE, figure.name, figure.unit)
            points[key].append(_point(figure, began[figure.run]))
    return tuple(
        Trend(site=site, name=name, unit=unit, points=comparable)
        for (site, _, name, unit), every in sorted(points.items())
        if len(comparable := _comparable(every)) > 1 and any(point.value for point in comparable)
    )


def _scores(verdicts: Iterable[RunVerdict], stages: Mapping[str, str]) -> Iterator[RunFigure]:
    of_run: dict[tuple[str, str], list[Tally]] = defaultdict(list)
    for one in verdicts:
        stage = stage_of(stages.get(one.rule, one.stage), one.stage)
        tally = Tally(site=one.site, stage=stage, rule=one.rule, severity=one.severity, journeys=one.journeys)
        of_run[one.run, one.site].append(tally)
    for (run, site), tallies in of_run.items():
        if (score := site_score(tallies)) is not None:
            yield RunFigure(run=run, site=site, name=SCORE, unit="", value=score, journeys=_walked(tallies))


def _walked(tallies: Iterable[Tally]) -> int:
    """How many journeys the rule that could tell most often looked at."""
    of_rule = Counter[str]()
    for tally in tallies:
        of_rule[tally.rule] += tally.journeys
    return max(of_rule.values())


def _point(figure: RunFigure, at: datetime) -> Point:
    return Point(at=at, value=figure.value, journeys=figure.journeys)


def _comparable(points: Iterable[Point]) -> tuple[Point, ...]:
    ordered = sorted(points, key=lambda point: point.at)
    most = max(point.journeys for point in ordered)
    return tuple(point for point in ordered if point.journeys >= ENOUGH * most)
