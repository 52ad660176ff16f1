"""
The offers cannot be compared.

What the shopper meets: one price is for a week and the next for a year, the same thing has a different name in each
offer, or the offers are never in sight together.

Why it matters: who cannot compare does not choose; a page without comparable offers was one of the reasons why three
of four people gave up subscribing.

What to do instead: tell every price for the same time as well (a month, say), call the term by one name, and fit the
offers on one screen, on a phone too.
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
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Unsure,
    Verdict,
)
from shopper.frictions.examples import offer_page
from shopper.observations import Evidence, OffersSeen

SPANS = {1: "a day", 7: "a week", 28: "4 weeks", 30: "a month", 91: "a quarter", 365: "a year"}


class ScreenLimits(Limits):
    """How far apart offers may be."""

    screenfuls: Annotated[PositiveFloat, "Screenfuls from the first offer to the last price", OURS] = 1.0


def check(evidence: Evidence, limits: ScreenLimits) -> Iterator[Finding]:
    """Looks at the times prices are for, at the names of the term, and at how much of a screen the offers take."""
    for seen in evidence.of(OffersSeen):
        wrong = [*_periods(seen), *_names(seen), *_apart(seen, limits)]
        if len(seen.offers) < len(("one", "another")):
            yield Unsure(why="only one offer could be read; a person should look for others", seen=(seen,))
        elif seen.folded and not wrong:
            names = ", ".join(f"“{name}”" for name in seen.folded)
            yield Unsure(why=f"offers are folded away ({names}); a person should unfold and compare them", seen=(seen,))
        elif wrong:
            yield Friction(
                expected="prices for the same time, one name for the term, all offers on one screen",
                happened="; ".join(wrong),
                seen=(seen,),
            )
        else:
            yield Clear(what=f"{len(seen.offers)} offers can be compared at a glance", seen=(seen,))


def _periods(seen: OffersSeen) -> Iterator[str]:
    """A time for which every offer tells a price makes them comparable."""
    told = [{price.days for price in offer.prices} for offer in seen.offers]
    if told and not set.intersection(*told):
        spans = ", ".join(SPANS.get(days, f"{days} days") for days in sorted(set[int]().union(*told)))
        yield f"there is no time for which every offer tells its price ({spans})"


def _names(seen: OffersSeen) -> Iterator[str]:
    """A longer name that holds the shorter one (`minimum term`, `term`) is the same."""
    names = list(dict.fromkeys(offer.called for offer in seen.offers if offer.called))
    if any(one not in other and other not in one for one in names for other in names):
        yield f"the term is called {', '.join(names)}"


def _apart(seen: OffersSeen, limits: ScreenLimits) -> Iterator[str]:
    if seen.screenfuls > limits.screenfuls:
        yield f"the offers take {seen.screenfuls:g} screenfuls"


RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.SLOWED,
    owner="marketing",
    needs=(OffersSeen,),
    limits=ScreenLimits,
    sources=(
        Source(
            "an article on the last mile of customer experience: offers that could not be compared",
            confidence=Confidence.DERIVED,
        ),
    ),
    seeds=(
        Seed("a week here, a year there", (offer_page(days=(7, 365, 28)),), Verdict.FRICTION),
        Seed("three names for the term", (offer_page(called=("minimum term", "commitment")),), Verdict.FRICTION),
        Seed("two and a half screenfuls", (offer_page(screenfuls=2.5),), Verdict.FRICTION),
        Seed("all a month, on one screen", (offer_page(),), Verdict.CLEAR),
        Seed("term and minimum term", (offer_page(called=("minimum term", "term")),), Verdict.CLEAR),
        Seed("a third offer folded away", (offer_page(count=2, folded=("Premium",)),), Verdict.UNSURE),
        Seed("a week, a year, and one folded", (offer_page(days=(7, 365), folded=("Plus",)),), Verdict.FRICTION),
        Seed("one offer alone", (offer_page(count=1),), Verdict.UNSURE),
        Seed("nobody looked at offers", (), Verdict.NOT_SEEN),
    ),
)
