"""How much was looked at, and what was not: per stage, and reason by reason."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from shopper.frictions.terms import Stage, Verdict
from shopper.report.scorecard.counting import TOLD, stage_of
from shopper.report.scorecard.looked import Coverage, Unseen
from shopper.report.story import Story

STAGES = tuple(stage.value for stage in Stage if stage is not Stage.ANY)
"""The customer's way, in its order."""


def coverage(stories: Sequence[Story]) -> tuple[Coverage, ...]:
    """One for each stage, in the order of the customer's way; stages of no journey and no rule among them."""
    return tuple(_of_stage(stage, stories) for stage in stages(stories))


def stages(stories: Iterable[Story]) -> tuple[str, ...]:
    """All stages in their order, then whatever else journeys or rules are of."""
    stories = tuple(stories)
    met = {stage_of(verdict.stage, story.stage) for story in stories for verdict in story.verdicts}
    other = (met | {story.stage for story in stories}) - {*STAGES, ""}
    return (*STAGES, *sorted(other))


def asked(stage: str, stories: Iterable[Story], verdicts: Sequence[str] = tuple(Verdict)) -> set[str]:
    """The rules of a stage that said one of these on some journey."""
    return {
        verdict.rule
        for story in stories
        for verdict in story.verdicts
        if verdict.verdict in verdicts and stage_of(verdict.stage, story.stage) == stage
    }


def unseen(stories: Iterable[Story]) -> tuple[Unseen, ...]:
    """Every reason for which a rule could not tell, what a person should look at first."""
    cases: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for story in stories:
        for key in _reasons(story):
            cases[key].append(story.case)
    found = [
        Unseen(site=site, rule=rule, title=title, stage=stage, verdict=verdict, why=why, cases=tuple(journeys))
        for (site, rule, title, stage, verdict, why), journeys in cases.items()
    ]
    return tuple(sorted(found, key=_order))


def _of_stage(stage: str, stories: Sequence[Story]) -> Coverage:
    return Coverage(
        stage=stage, told=sum(bool(asked(stage, (story,), TOLD)) for story in stories),
        asked=len(asked(stage, stories)), answered=len(asked(stage, stories, TOLD)),
        unsure=len(asked(stage, stories, (Verdict.UNSURE,))),
    )  # fmt: skip


def _reasons(story: Story) -> Iterator[tuple[str, ...]]:
    stage = {verdict.rule: stage_of(verdict.stage, story.stage) for verdict in story.verdicts}
    for unknown in story.unknowns:
        yield story.site, unknown.rule, unknown.title, stage.get(unknown.rule, ""), unknown.verdict, unknown.why


def _order(one: Unseen) -> tuple[str, int, int, str]:
    place = STAGES.index(one.stage) if one.stage in STAGES else len(STAGES)
    return one.site, (Verdict.UNSURE, Verdict.BROKEN, Verdict.NOT_SEEN).index(Verdict(one.verdict)), place, one.rule
