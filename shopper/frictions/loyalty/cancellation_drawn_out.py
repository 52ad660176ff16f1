"""
Who wants to leave is asked again and again.

What the shopper meets: he presses "cancel", and one screen after the other asks whether he means it, offers him
something, or tells him what he would lose.

Why it matters: a supervisor took a large retailer to court over four screens, six clicks and fifteen choices on the
way out of a membership; who had to fight his way out does not come back.

What to do instead: one question whether he means it, and then a confirmation; ask for reasons afterwards.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import PositiveInt

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
    Verdict,
)
from shopper.observations import CancellationTried, Evidence


class PressLimits(Limits):
    """How often he may have to press before he is let go."""

    friction: Annotated[
        PositiveInt,
        "Presses from the first “cancel” on: his wish, a reason or an offer, and that he means it",
        OURS,
    ] = 3


def check(evidence: Evidence, limits: PressLimits) -> Iterator[Finding]:
    """Whether it was done in the end is judged by the rule about ways out that are hidden."""
    for tried in evidence.of(CancellationTried):
        if not tried.pressed:
            continue
        said = ", ".join(f"“{name}”" for name in tried.pressed)
        if len(tried.pressed) > limits.friction:
            yield _drawn_out(tried, limits.friction, said)
        elif tried.how == "online":
            yield Clear(what=f"cancelled by pressing {said}", seen=(tried,))
        else:
            yield NotSeen(why=f"nothing said that it was done after he pressed {said}", seen=(tried,))


def _drawn_out(tried: CancellationTried, bears: int, said: str) -> Friction:
    end = "" if tried.how == "online" else ", and it was still not done"
    return Friction(
        expected=f"to be let go after at most {bears} presses",
        happened=f"it took {len(tried.pressed)}: {said}{end}",
        seen=(tried,),
        severity=Severity.STOPPED if end else None,
        measure=Measure(what="presses", value=len(tried.pressed), unit="presses", limit=bears),
    )


def _tried(how: str, *pressed: str) -> CancellationTried:
    return CancellationTried(how=how, pages=("https://paper.example/account",), pressed=pressed)


LONG = ("Cancel subscription", "Yes, cancel", "Continue to cancel", "Cancel anyway")

RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.SLOWED,
    owner="marketing",
    needs=(CancellationTried,),
    limits=PressLimits,
    sources=(
        Source(
            "FTC v. Amazon.com: four pages, six clicks and fifteen options to leave a membership",
            year=2023,
            confidence=Confidence.DERIVED,
        ),
    ),
    seeds=(
        Seed("four presses", (_tried("online", *LONG),), Verdict.FRICTION),
        Seed("it never ends", (_tried("unfinished", *LONG, *LONG),), Verdict.FRICTION, Severity.STOPPED),
        Seed("a wish, and that he means it", (_tried("online", *LONG[:2]),), Verdict.CLEAR),
        Seed("nothing says that it was done", (_tried("unfinished", *LONG[:2]),), Verdict.NOT_SEEN),
        Seed("it takes a call", (_tried("phone"),), Verdict.NOT_SEEN),
        Seed("nobody wanted to cancel", (), Verdict.NOT_SEEN),
    ),
)
