"""Stories and history in, a scorecard out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from shopper.gates import Past, changes
from shopper.report.scorecard.card import Scorecard
from shopper.report.scorecard.comparing import comparisons
from shopper.report.scorecard.costs import Tally, mean, stage_score
from shopper.report.scorecard.counting import tallies
from shopper.report.scorecard.coverage import Answers, answers, coverage, stages, unseen
from shopper.report.scorecard.grouping import Changes, by_case, fixed, groups
from shopper.report.scorecard.site import Site, StageScore
from shopper.report.scorecard.trend import Trend
from shopper.report.story import Story

NOTHING = Past()


def tell_scorecard(
    stories: Iterable[Story], past: Past = NOTHING, trends: Sequence[Trend] = (), troubles: Sequence[str] = ()
) -> Scorecard:
    """
    The scorecard of these journeys, each the newest of its case.

    `past` holds the same journeys as `now`; without it nothing is said of what changed.
    """
    ordered = sorted(stories, key=lambda story: (story.site, story.case))
    stand = by_case(changes(past))
    found = [_site(tuple(of_site), stand) for _, of_site in groupby(ordered, key=lambda story: story.site)]
    return Scorecard(
        sites=tuple(found), coverage=coverage(ordered), unseen=unseen(ordered), comparisons=comparisons(ordered),
        trends=tuple(trends),
        since=max((walk.began for walk in past.earlier), default=None), troubles=tuple(troubles),
    )  # fmt: skip


def _site(stories: Sequence[Story], stand: Changes) -> Site:
    counted, said = tallies(stories), answers(stories)
    walked = Counter(story.stage for story in stories)
    scores = tuple(_stage(stage, said[stage], counted, walked[stage]) for stage in stages(stories))
    return Site(
        name=stories[0].site, url=next((story.url for story in stories if story.url), ""),
        score=mean(one.score for one in scores), stages=scores, groups=groups(stories, counted, stand),
        fixed=tuple(fixed(stories, stand)), journeys=tuple(stories),
    )  # fmt: skip


def _stage(stage: str, said: Answers, counted: Iterable[Tally], journeys: int) -> StageScore:
    of_stage = [tally for tally in counted if tally.stage == stage]
    return StageScore(
        stage=stage, score=stage_score(of_stage), asked=len(said.asked), answered=len(said.answered),
        met=len({tally.rule for tally in of_stage if tally.severity}), journeys=journeys, told=said.told,
    )  # fmt: skip
