"""
A survey does not say how long it takes, or takes longer.

What the shopper meets: question after question, page after page, and no end in sight.

Why it matters: who does not know how long it takes does not begin, and who was told a minute and sits there for ten
stops in the middle. Customers should know the exact time.

What to do instead: say the time in the request and at the beginning, measure it, and leave questions out until it is
true.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import PositiveFloat

from shopper.frictions import (
    OURS,
    Clear,
    Confidence,
    Finding,
    Friction,
    Limits,
    Measure,
    NotSeen,
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Unsure,
    Verdict,
)
from shopper.observations import Evidence, SurveyTaken


class LengthLimits(Limits):
    """How long answers take, and how far what is told may be from it."""

    choice: Annotated[PositiveFloat, "Seconds to read a question and choose an answer", OURS] = 7.5
    text: Annotated[PositiveFloat, "Seconds to write a line", OURS] = 30
    friction: Annotated[PositiveFloat, "Times the told length that is too long", OURS] = 2


def check(evidence: Evidence, limits: LengthLimits) -> Iterator[Finding]:
    """Estimates the time from what was asked."""
    for survey in evidence.of(SurveyTaken):
        yield _told_otherwise(survey) if survey.otherwise else _judged(survey, limits)


def _told_otherwise(survey: SurveyTaken) -> Friction:
    return Friction(
        expected=f"one time, told alike: “{survey.told}”",
        happened=f"the survey itself says “{survey.otherwise}”",
        seen=(survey,),
    )


def _judged(survey: SurveyTaken, limits: LengthLimits) -> Finding:
    takes = (survey.questions * limits.choice + survey.texts * limits.text) / 60
    if not survey.questions + survey.texts:
        return NotSeen(why="no question was made out", seen=(survey,))
    if not survey.told:
        return Friction(
            expected="the time it takes, told in the request or at the beginning",
            happened=f"nothing says it{_endless(survey)}",
            seen=(survey,),
        )
    if survey.minutes is None:
        return Unsure(why=f"how long “{survey.told}” is was not understood", seen=(survey,))
    if takes > survey.minutes * limits.friction:
        return Friction(
            expected=f"the told time holds: “{survey.told}”",
            happened=f"{_asked(survey)} take about {takes:.0f} minutes{_endless(survey)}",
            seen=(survey,),
            measure=Measure(what="length of the survey", value=round(takes, 1), unit="min", limit=survey.minutes),
        )
    if not survey.done:
        return Unsure(why=f"told “{survey.told}”{_endless(survey)}; a person should look", seen=(survey,))
    return Clear(what=f"told “{survey.told}”, takes about {max(takes, 0.5):.1f} minutes", seen=(survey,))


def _asked(survey: SurveyTaken) -> str:
    return f"{survey.questions} choices and {survey.texts} texts"


def _endless(survey: SurveyTaken) -> str:
    """That its end was not met, and how far the shopper went."""
    pages = "one page" if survey.screens == 1 else f"{survey.screens} pages"
    return "" if survey.done else f", and after {pages} there was no end in sight"


def _survey(told: str, minutes: float | None, questions: int = 3, texts: int = 1) -> SurveyTaken:
    return SurveyTaken(
        url="https://shop.example/survey/1", told=told, minutes=minutes, questions=questions, texts=texts, screens=1,
        done=True, closing="Thank you!",
    )  # fmt: skip


ENDLESS = _survey("about two minutes", 2).model_copy(update={"done": False, "closing": ""})

DIFFERS = _survey("about one minute", 1).model_copy(update={"otherwise": "about 15 minutes"})

RULE = Rule(
    check,
    stage=Stage.ADVOCACY,
    severity=Severity.ANNOYED,
    owner="CRM team",
    needs=(SurveyTaken,),
    limits=LengthLimits,
    sources=(Source("“How to optimize your eCommerce customer journey”", confidence=Confidence.DERIVED),),
    seeds=(
        Seed("the request and the survey differ", (DIFFERS,), Verdict.FRICTION),
        Seed("no end, and less than told so far", (ENDLESS,), Verdict.UNSURE),
        Seed("nothing says how long", (_survey("", None),), Verdict.FRICTION),
        Seed("a minute, and forty-eight questions", (_survey("one minute", 1, 48, 4),), Verdict.FRICTION),
        Seed("a minute, and three questions", (_survey("one minute", 1),), Verdict.CLEAR),
        Seed("a coffee's length", (_survey("as long as a coffee", None),), Verdict.UNSURE),
        Seed("no question was made out", (_survey("one minute", 1, 0, 0),), Verdict.NOT_SEEN),
    ),
)
