"""
The same thing costs less at a rival, all in all.

What the shopper meets: price, fees and delivery together come to more here than for the same basket elsewhere.

Why it matters: a last look at a marketplace before buying cost the sale in the case this rule comes from.

What to do instead: watch the whole price, not only the shelf price; where it is dearer for a reason, say the reason.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated

from shopper.frictions import (
    OURS,
    Clear,
    Confidence,
    Finding,
    Friction,
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
from shopper.frictions.examples import euros
from shopper.frictions.rivalry import DearerLimits, Pair, dearer, pairs
from shopper.observations import Evidence, OfferSeen

MILE = Source("Outstanding CX: three ways not to lose it in the last mile", confidence=Confidence.DERIVED)


class WholeLimits(DearerLimits):
    """Below a hundredth of the price it is rounding and price endings (9.99 and 10.00), and nobody leaves."""

    share: Annotated[float, "So large a part of the rival's whole price is borne", OURS] = 0.01


def check(evidence: Evidence, limits: WholeLimits) -> Iterator[Finding]:
    """Holds the whole price against every rival's for the same product."""
    for pair in pairs(evidence):
        yield _judged(pair, limits)


def _judged(pair: Pair, limits: WholeLimits) -> Finding:
    ours, theirs, seen = pair.own.landed, pair.rival.landed, (pair.own, pair.rival)
    more = dearer(ours, theirs)
    if more is None or ours is None:
        return NotSeen(why=f"what it costs in all was not seen in both, here and at {pair.rival.site}", seen=seen)
    borne = limits.borne(theirs)
    if more.amount <= borne:
        return Clear(what=f"{ours} in all here, {theirs} at {pair.rival.site}", seen=seen)
    if _by_delivery_alone(pair, more.amount):
        return NotSeen(why="only the delivery is dearer, which is another rule's matter", seen=seen)
    if not pair.sure:
        return Unsure(why=f"{more} cheaper elsewhere, but {pair.doubt}", seen=seen)
    return Friction(
        expected=f"{theirs} in all, as at {pair.rival.site}",
        happened=f"{pair.own.product} comes to {ours} in all, {more} more than at {pair.rival.site}",
        seen=seen,
        measure=Measure(what="dearer in all", value=float(more.amount), unit=ours.currency, limit=borne),
    )


def _by_delivery_alone(pair: Pair, more: Decimal) -> bool:
    ours, theirs = pair.own.shipping, pair.rival.shipping
    return ours is not None and theirs is not None and ours.amount - theirs.amount >= more


def _offer(site: str, shipping: str, landed: str, **more: object) -> OfferSeen:
    known = {"site": site, "product": "Bark Speaker", "shipping": euros(shipping)}
    return OfferSeen.model_validate(known | ({"landed": euros(landed)} if landed else {}) | more)


OWN, CHEAP = _offer("here", "4.90", "109.90", own=True), _offer("rival", "4.90", "99.90")
ALIKE = CHEAP.model_copy(update={"sure": 0.7, "because": "the names alone"})

RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.ANNOYED,
    owner="pricing",
    needs=(OfferSeen,),
    limits=WholeLimits,
    sources=(MILE,),
    seeds=(
        Seed("ten dearer in all", (OWN, CHEAP), Verdict.FRICTION),
        Seed("cheaper than the rival", (OWN, _offer("rival", "4.90", "119.90")), Verdict.CLEAR),
        Seed("ten cents dearer in all", (OWN, _offer("rival", "4.90", "109.80")), Verdict.CLEAR),
        Seed("the rival's product may be another", (OWN, ALIKE), Verdict.UNSURE),
        Seed("the rival does not tell it before the checkout", (OWN, _offer("rival", "4.90", "")), Verdict.NOT_SEEN),
    ),
)
