"""
Asked for one thing, offered another.

What the shopper meets: he asks in the store for what he chose online, and the staff talk him towards something else.

Why it matters: he came decided; being pushed was the reason to walk out in the case this rule comes from.

What to do instead: let staff see what customers look at online, and sell what is asked for first.
"""

from collections.abc import Iterator

from shopper.frictions import (
    Clear,
    Confidence,
    Finding,
    Friction,
    Limits,
    NotSeen,
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Unsure,
    Verdict,
)
from shopper.frictions.names import same
from shopper.observations import Evidence, StoreTold

MILE = Source("Outstanding CX: three ways not to lose it in the last mile", confidence=Confidence.DERIVED)


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Only a person who went there can tell."""
    for told in evidence.of(StoreTold):
        if told.channel == "person":
            yield _judged(told)


def _judged(told: StoreTold) -> Finding:
    if not told.offered and told.available is None:
        return NotSeen(why=f"what the staff offered for {told.product} was not told", seen=(told,))
    if not told.offered:
        return Clear(what=f"the staff offered what was asked for: {told.product}", seen=(told,))
    if same(told.offered, told.product):
        return Clear(what=f"the staff offered {told.offered}", seen=(told,))
    if told.available is False:
        return Unsure(why=f"{told.product} was not there, and {told.offered} was offered instead", seen=(told,))
    if told.available is None:
        return NotSeen(why=f"{told.offered} was offered; whether {told.product} was there was not told", seen=(told,))
    return Friction(
        expected=f"to be sold {told.product}, which was there",
        happened=f"the staff offered {told.offered}",
        seen=(told,),
    )


def _visit(offered: str, *, there: bool) -> StoreTold:
    return StoreTold(channel="person", product="Bark Speaker", offered=offered, available=there)


RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.ANNOYED,
    owner="store operations",
    needs=(StoreTold,),
    sources=(MILE,),
    seeds=(
        Seed("it was there, and another was offered", (_visit("Oak Soundbar", there=True),), Verdict.FRICTION),
        Seed("it was offered", (_visit("", there=True),), Verdict.CLEAR),
        Seed("nothing is told of it", (StoreTold(channel="person", product="Bark Speaker"),), Verdict.NOT_SEEN),
        Seed("it was sold out, and another was offered", (_visit("Oak Soundbar", there=False),), Verdict.UNSURE),
        Seed("nobody went there", (StoreTold(channel="page", product="Bark Speaker"),), Verdict.NOT_SEEN),
    ),
)
