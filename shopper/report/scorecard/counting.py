"""How often each rule could tell, and what: counted over stories, in the form in which the ledger counts past runs."""

from collections import Counter
from collections.abc import Iterable

from shopper.frictions.terms import Stage, Verdict
from shopper.report.scorecard.costs import Tally
from shopper.report.story import Story, VerdictTold

TOLD = (Verdict.FRICTION, Verdict.CLEAR)
"""The verdicts that say something of the shop."""


def tallies(stories: Iterable[Story]) -> tuple[Tally, ...]:
    """One for each site, stage, rule and severity."""
    counted = Counter(
        (story.site, stage_of(verdict.stage, story.stage), verdict.rule, _severity(verdict))
        for story in stories
        for verdict in story.verdicts
        if verdict.verdict in TOLD
    )
    return tuple(
        Tally(site=site, stage=stage, rule=rule, severity=severity, journeys=journeys)
        for (site, stage, rule, severity), journeys in sorted(counted.items())
    )


def stage_of(rule: str, journey: str) -> str:
    """The stage a ruling counts for: that of its rule, or for a rule of any stage that of the journey."""
    return journey if rule == Stage.ANY and journey else rule


def _severity(verdict: VerdictTold) -> str:
    return verdict.severity if verdict.verdict == Verdict.FRICTION else ""
