"""
There are too many subscriptions to choose from.

What the shopper meets: plan after plan, each with several terms and ways to pay, and no idea which is his.

Why it matters: an endless array of combinations of offer, term and payment ended three of four tries to subscribe on a
phone.

What to do instead: show two to four offers, the usual one first; keep the others for those who ask, and let the way to
pay be chosen when it is time to pay.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import NonNegativeInt

from shopper.frictions import (
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
    Verdict,
)
from shopper.frictions.examples import offer_page
from shopper.observations import Evidence, OffersSeen

ARTICLE = Source(
    "an article on the last mile of customer experience: too many combinations; the figures are ours",
    confidence=Confidence.DERIVED,
)


class OffersLimits(Limits):
    """How many combinations of offer, term and way to pay are borne on one page."""

    notice: Annotated[NonNegativeInt, "Combinations up to which the choice is easy", ARTICLE] = 4
    friction: Annotated[NonNegativeInt, "Combinations above which nobody sees through", ARTICLE] = 8


def check(evidence: Evidence, limits: OffersLimits) -> Iterator[Finding]:
    """Counts what can be chosen on the page itself."""
    for seen in evidence.of(OffersSeen):
        count = seen.combinations
        told = f"{len(seen.offers)} offers x {max(1, len(seen.terms))} terms x {max(1, len(seen.ways))} ways to pay"
        if count <= limits.notice:
            yield Clear(what=f"{count} combinations ({told})", seen=(seen,))
            continue
        yield Friction(
            expected=f"no more than {limits.notice} subscriptions to choose from",
            happened=f"{count} combinations: {told}",
            seen=(seen,),
            severity=Severity.SLOWED if count > limits.friction else Severity.ANNOYED,
            measure=Measure(what="combinations", value=count, unit="combinations", limit=limits.notice),
        )


RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.SLOWED,
    owner="marketing",
    needs=(OffersSeen,),
    limits=OffersLimits,
    sources=(ARTICLE,),
    seeds=(
        Seed("nine offers", (offer_page(count=9),), Verdict.FRICTION, Severity.SLOWED),
        Seed("three offers, each monthly or yearly", (offer_page(terms=2),), Verdict.FRICTION, Severity.ANNOYED),
        Seed("three offers", (offer_page(),), Verdict.CLEAR),
        Seed("nobody looked at offers", (), Verdict.NOT_SEEN),
    ),
)
