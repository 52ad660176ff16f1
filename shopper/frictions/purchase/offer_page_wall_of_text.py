"""
A wall of text stands before the offers.

What the shopper meets: he wants to know what it costs, and has to read or scroll through page after page first.

Why it matters: text-filled offer pages cannot be read on a phone; a reader who was in the middle of an article goes
back to it, or away.

What to do instead: put names and prices first, and what speaks for them below or behind a tap.
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
    "an article on the last mile of customer experience: pages filled with text; the figures are ours",
    confidence=Confidence.DERIVED,
)


class WordsLimits(Limits):
    """How many words are borne until two prices can be compared."""

    notice: Annotated[NonNegativeInt, "Words up to which the prices come soon enough", ARTICLE] = 300
    friction: Annotated[NonNegativeInt, "Words above which nobody reads on", ARTICLE] = 600


def check(evidence: Evidence, limits: WordsLimits) -> Iterator[Finding]:
    """Counts the words above the second price, without those of the frame of the page."""
    for seen in evidence.of(OffersSeen):
        if seen.words <= limits.notice:
            yield Clear(what=f"{seen.words} words before the offers can be compared", seen=(seen,))
            continue
        yield Friction(
            expected=f"prices to compare after no more than {limits.notice} words",
            happened=f"{seen.words} words stand before the second price",
            seen=(seen,),
            severity=Severity.SLOWED if seen.words > limits.friction else Severity.ANNOYED,
            measure=Measure(what="words", value=seen.words, unit="words", limit=limits.notice),
        )


RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.SLOWED,
    owner="marketing",
    needs=(OffersSeen,),
    limits=WordsLimits,
    sources=(ARTICLE,),
    seeds=(
        Seed("seven hundred words", (offer_page(words=700),), Verdict.FRICTION, Severity.SLOWED),
        Seed("four hundred words", (offer_page(words=400),), Verdict.FRICTION, Severity.ANNOYED),
        Seed("one sentence", (offer_page(words=12),), Verdict.CLEAR),
        Seed("nobody looked at offers", (), Verdict.NOT_SEEN),
    ),
)
