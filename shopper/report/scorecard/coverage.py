"""How much was looked at, and what was not: per stage, and reason by reason."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from shopper.frictions.terms import Stage, Verdict
from shopper.report.scorecard.counting import TOLD, stage_of
from shopper.report.scorecard.looked import Coverage, Unseen
from shopper.report.story import Story

STAGES = tuple(stage.value for stage in Stage if stage is not Stage.ANY)
"""The customer's way, in its order."""


@dataclass
class Answers:
    """
    What journeys said of one stage: the rules that were asked, those that could tell and those unsure on some journey;
    `told` is how many journeys could tell anything.
    """

    asked: set[str] = field(default_factory=set)
    answered: set[str] = field(default_factory=set)
    unsure: set[str] = field(default_factory=set)
    told: int = 0


def answers(stories: Iterable[Story]) -> Mapping[str, Answers]:
    """By stage, in one pass: thousands of journeys have a hundred verdicts each. A stage nobody asked of is empty."""
    found: dict[str, Answers] = defaultdict(Answers)
    for story in stories:
        told: set[str] = set()
        for verdict in story.verdicts:
            stage = stage_of(verdict.stage, story.stage)
            of_stage = found[stage]
            of_stage.asked.add(verdict.rule)
            if verdict.verdict in TOLD:
                of_stage.answered.add(verdict.rule)
                told.add(stage)
            elif verdict.verdict == Verdict.UNSURE:
                of_stage.unsure.add(verdict.rule)
        for stage in told:
            found[stage].told += 1
    return found


def coverage(stories: Sequence[Story]) -> tuple[Coverage, ...]:
    """One for each stage, in the order of the customer's way; stages of no journey and no rule among them."""
    found = answers(stories)
    return tuple(_of_stage(stage, found[stage]) for stage in stages(stories))


def stages(stories: Iterable[Story]) -> tuple[str, ...]:
    """All stages in their order, then whatever else journeys or rules are of."""
    stories = tuple(stories)
    met = {stage_of(verdict.stage, story.stage) for story in stories for verdict in story.verdicts}
    other = (met | {story.stage for story in stories}) - {*STAGES, ""}
    return (*STAGES, *sorted(other))


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


def _of_stage(stage: str, said: Answers) -> Coverage:
    return Coverage(
        stage=stage, told=said.told, asked=len(said.asked), answered=len(said.answered), unsure=len(said.unsure)
    )


def _reasons(story: Story) -> Iterator[tuple[str, ...]]:
    stage = {verdict.rule: stage_of(verdict.stage, story.stage) for verdict in story.verdicts}
    for unknown in story.unknowns:
        yield story.site, unknown.rule, unknown.title, stage.get(unknown.rule, ""), unknown.verdict, unknown.why


def _order(one: Unseen) -> tuple[str, int, int, str]:
    place = STAGES.index(one.stage) if one.stage in STAGES else len(STAGES)
    return one.site, (Verdict.UNSURE, Verdict.BROKEN, Verdict.NOT_SEEN).index(Verdict(one.verdict)), place, one.rule
