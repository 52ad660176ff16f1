"""Stories in a few words: what a scorecard is made of."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from shopper.frictions.terms import Severity, Verdict
from shopper.gates import Past, Ruled, Walked
from shopper.report.story import FrictionTold, Standing, StepTold, Story, Unknown, VerdictTold

NIGHT = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
DAY = timedelta(days=1)
RULES = {
    "no-stock": ("purchase", "stopped"),
    "hidden-fee": ("purchase", "misled"),
    "no-reminder": ("consideration", "slowed"),
    "no-thanks": ("advocacy", "annoyed"),
    "script-error": ("any", "annoyed"),
}
"""Rules that are only in these tests, with their stages and severities."""


def tale(case: str, stage: str = "purchase", standing: Standing = Standing.COUNTS, **said: str) -> Story:
    """A story in which the rules (`hidden_fee="friction"`) said this; what they had no answer to has a reason."""
    verdicts = {name.replace("_", "-"): verdict for name, verdict in said.items()}
    met = tuple(_friction(rule, standing) for rule, verdict in verdicts.items() if verdict == Verdict.FRICTION)
    step = StepTold(number=1, text="Buy", verb="buy", device="desktop", at=NIGHT, frictions=met)
    return Story(
        case=case, title="Buy a lamp", headline="", site=case.partition("@")[2].partition("/")[0], stage=stage,
        began=NIGHT, steps=(step,), verdicts=tuple(_verdict(*one) for one in verdicts.items()),
        unknowns=tuple(_unknown(*one) for one in verdicts.items() if one[1] in ("unsure", "not seen", "broken")),
    )  # fmt: skip


def past(now: Mapping[str, Mapping[str, str]], *before: Mapping[str, Mapping[str, str]]) -> Past:
    """What was said on each case now and in the nights before, the last one first."""
    earlier = [
        _walked(case, said, NIGHT - nights * DAY)
        for nights, night in enumerate(before, 1)
        for case, said in night.items()
    ]
    return Past(now=tuple(_walked(case, said, NIGHT) for case, said in now.items()), earlier=tuple(earlier))


def _walked(case: str, said: Mapping[str, str], began: datetime) -> Walked:
    ruled = [
        Ruled(rule=rule, title=_title(rule), verdict=Verdict(verdict), severity=Severity(RULES[rule][1]))
        for rule, verdict in said.items()
    ]
    return Walked(case=case, began=began, ruled=tuple(ruled))


def _title(rule: str) -> str:
    return rule.replace("-", " ").capitalize()


def _friction(rule: str, standing: Standing) -> FrictionTold:
    stage, severity = RULES[rule]
    told: dict[str, Any] = {"expected": "Better.", "happened": "Worse.", "owner": "shop team"}
    return FrictionTold(
        rule=rule, title=_title(rule), severity=severity, stage=stage, step=1, standing=standing, **told
    )


def _verdict(rule: str, verdict: str) -> VerdictTold:
    stage, severity = RULES[rule]
    return VerdictTold(rule=rule, title=_title(rule), stage=stage, verdict=verdict, severity=severity)


def _unknown(rule: str, verdict: str) -> Unknown:
    return Unknown(rule=rule, title=_title(rule), verdict=verdict, why="Nothing of that kind.")
