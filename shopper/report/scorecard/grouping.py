"""Frictions of many journeys put together: one group for each rule of each site, with how it stands against before."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from shopper.gates import Change, Changed
from shopper.report.scorecard.costs import Tally, grouped, points
from shopper.report.scorecard.group import Fixed, Group, Met, by_cost
from shopper.report.story import WORST_FIRST, FrictionTold, Standing, Story

NEWS_FIRST = (Change.REGRESSED, Change.NEW, Change.STILL, Change.FIRST, Change.KNOWN)
"""How a group stands where its journeys differ: the first of these that one of them has."""

Changes = Mapping[tuple[str, str], Change]
"""How a rule on a journey stands against before, by case and rule."""


def by_case(changes: Iterable[Changed]) -> Changes:
    """The changes, to be looked up."""
    return {(one.walked.case, one.ruled.rule): one.change for one in changes}


def groups(stories: Sequence[Story], tallies: Iterable[Tally], changes: Changes) -> tuple[Group, ...]:
    """The frictions of one site's journeys, the dearest first."""
    judged: dict[str, list[Tally]] = defaultdict(list)
    for tally in tallies:
        judged[tally.rule].append(tally)
    met: dict[str, list[Met]] = defaultdict(list)
    for story in stories:
        for told in story.frictions:
            change = changes.get((story.case, told.rule))
            met[told.rule].append(Met(case=story.case, told=told, change=change))
    return tuple(sorted((_group(stories[0].site, rule, met[rule], judged[rule]) for rule in met), key=by_cost))


def fixed(stories: Iterable[Story], changes: Changes) -> Iterator[Fixed]:
    """What is gone from one site: no journey of it meets it any more."""
    stories = tuple(stories)
    still = {told.rule for story in stories for told in story.frictions}
    gone: dict[tuple[str, str], list[str]] = defaultdict(list)
    for story in stories:
        for verdict in story.verdicts:
            if changes.get((story.case, verdict.rule)) is Change.FIXED and verdict.rule not in still:
                gone[verdict.rule, verdict.title].append(story.case)
    for (rule, title), cases in sorted(gone.items()):
        yield Fixed(site=stories[0].site, rule=rule, title=title, cases=tuple(cases))


def _group(site: str, rule: str, met: Sequence[Met], judged: Sequence[Tally]) -> Group:
    costs = {stage: points(tuple(of_stage)) for stage, of_stage in grouped(judged, "stage")}
    dearest = sorted((stage for stage in costs if costs[stage]), key=lambda stage: -costs[stage])
    return Group(
        site=site, stages=tuple(dearest) or (met[0].told.stage,), rule=rule, points=sum(costs.values()),
        on=tuple(sorted(met, key=_shows_best)),
        met=sum(tally.journeys for tally in judged if tally.severity), judged=sum(tally.journeys for tally in judged),
        change=next((change for change in NEWS_FIRST if any(one.change is change for one in met)), None),
    )  # fmt: skip


def _shows_best(met: Met) -> tuple[bool, int, bool]:
    """What counts, then the worst, then what there is a picture or mail of."""
    return met.told.standing is not Standing.COUNTS, _badness(met.told), not met.told.exhibits


def _badness(told: FrictionTold) -> int:
    return WORST_FIRST.index(told.severity)
