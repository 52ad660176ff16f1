"""
Delivery costs more than at a rival.

What the shopper meets: he compares the same thing in several shops, and here its delivery is dearer.

Why it matters: extra costs are the first reason for leaving (48 %, Baymard 2024), and the last look before buying is
often at another shop.

What to do instead: know what rivals ask, and make it free from a sum on where it cannot be cheaper.
"""

from collections.abc import Iterator
from typing import Annotated

from shopper.frictions import (
    OURS,
    Clear,
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

BAYMARD = Source("Baymard, reasons for leaving at the checkout, as quoted: 48 % for extra costs", 2024)


class DeliveryLimits(DearerLimits):
    """Price lists of carriers differ by a tenth, and 4.90 is read like 4.95; beside a free delivery all counts."""

    share: Annotated[float, "So large a part of the rival's price for delivery is borne", OURS] = 0.1


def check(evidence: Evidence, limits: DeliveryLimits) -> Iterator[Finding]:
    """Holds the price of delivery against every rival's for the same product."""
    for pair in pairs(evidence):
        yield _judged(pair, limits)


def _judged(pair: Pair, limits: DeliveryLimits) -> Finding:
    ours, theirs, seen = pair.own.shipping, pair.rival.shipping, (pair.own, pair.rival)
    more = dearer(ours, theirs)
    if more is None or ours is None:
        return NotSeen(why=f"what delivery costs was not seen in both, here and at {pair.rival.site}", seen=seen)
    borne = limits.borne(theirs)
    if more.amount <= borne:
        return Clear(what=f"delivery costs {ours} here, {theirs} at {pair.rival.site}", seen=seen)
    if not pair.sure:
        return Unsure(why=f"delivery is {more} cheaper elsewhere, but {pair.doubt}", seen=seen)
    return Friction(
        expected=f"delivery at no more than {theirs}, as at {pair.rival.site}",
        happened=f"delivery of {pair.own.product} costs {ours}, {more} more than at {pair.rival.site}",
        seen=seen,
        measure=Measure(what="delivery dearer", value=float(more.amount), unit=ours.currency, limit=borne),
    )


def _offer(site: str, shipping: str, landed: str, **more: object) -> OfferSeen:
    known = {"site": site, "product": "Bark Speaker", "landed": euros(landed)}
    return OfferSeen.model_validate(known | ({"shipping": euros(shipping)} if shipping else {}) | more)


OWN, CHEAP = _offer("here", "9.90", "109.90", own=True), _offer("rival", "4.90", "109.90")
FREE = _offer("rival", "0.00", "109.90")
ALIKE = CHEAP.model_copy(update={"sure": 0.7, "because": "the names alone"})

RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.ANNOYED,
    owner="pricing",
    needs=(OfferSeen,),
    limits=DeliveryLimits,
    sources=(BAYMARD,),
    seeds=(
        Seed("five dearer than at the rival", (OWN, CHEAP), Verdict.FRICTION),
        Seed("the same as at the rival", (OWN, _offer("rival", "9.90", "109.90")), Verdict.CLEAR),
        Seed("some cents more than at the rival", (_offer("here", "4.95", "104.95", own=True), CHEAP), Verdict.CLEAR),
        Seed("some cents more than for nothing", (_offer("here", "0.50", "100.50", own=True), FREE), Verdict.FRICTION),
        Seed("the rival's product may be another", (OWN, ALIKE), Verdict.UNSURE),
        Seed("the rival tells it only in the checkout", (OWN, _offer("rival", "", "109.90")), Verdict.NOT_SEEN),
        Seed("the rival sells something else", (OWN, CHEAP.model_copy(update={"sure": 0.3})), Verdict.NOT_SEEN),
    ),
)
