"""
The way to order without an account is hard to find.

What the shopper meets: the login stands first and big, and the guest's way is a small link below it.

Why it matters: on 47 % of sites the guest's way was not the most prominent choice, and shoppers took the account for
a duty.

What to do instead: put the guest's way first, as a button that says what it is.
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
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Unsure,
    Verdict,
)
from shopper.observations import Evidence, GuestMet


class GuestLimits(Limits):
    """What still counts as a button."""

    height: Annotated[PositiveFloat, "Height in CSS pixels below which a link is a text link", OURS] = 30.0


def check(evidence: Evidence, limits: GuestLimits) -> Iterator[Finding]:
    """A small link below the login is a friction; one of both is for a person to look at."""
    for met in evidence.of(GuestMet):
        small = met.role == "link" and met.height < limits.height
        if small and met.below_login:
            yield Friction(
                expected="the guest's way first, as a button",
                happened=f"“{met.name}” is a text link below the login",
                seen=(met,),
                measure=Measure(what="height of the guest's link", value=met.height, unit="px", limit=limits.height),
            )
        elif small or met.below_login:
            how = "a text link" if small else "below the login"
            yield Unsure(why=f"“{met.name}” is {how}", seen=(met,))
        else:
            yield Clear(what=f"“{met.name}” stands before the login", seen=(met,))


def _met(role: str, height: float, *, below: bool) -> GuestMet:
    return GuestMet(
        url="https://shop.example/who", role=role, name="Continue as guest", height=height, below_login=below
    )


RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.SLOWED,
    owner="shop team",
    needs=(GuestMet,),
    limits=GuestLimits,
    sources=(Source("Baymard: make guest checkout prominent, 47 % fail", confidence=Confidence.STATED),),
    seeds=(
        Seed("a text link below the login", (_met("link", 18, below=True),), Verdict.FRICTION),
        Seed("a button below the login", (_met("button", 48, below=True),), Verdict.UNSURE),
        Seed("a text link above the login", (_met("link", 18, below=False),), Verdict.UNSURE),
        Seed("a button that comes first", (_met("button", 48, below=False),), Verdict.CLEAR),
        Seed("no checkout was met", (), Verdict.NOT_SEEN),
    ),
)
