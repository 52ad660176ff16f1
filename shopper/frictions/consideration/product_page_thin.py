"""
The product's page tells too little to decide by.

What the shopper meets: of description, pictures, data sheet, reviews, availability, delivery and returns, several are
not there.

Why it matters: who does not find it here looks it up at a marketplace, and buys it there.

What to do instead: show all seven on the page; what is long may wait behind a click.
"""

from collections.abc import Iterator
from typing import Annotated

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
from shopper.frictions.examples import euros
from shopper.observations import Delivery, Evidence, ProductPageSeen

SEVEN = ("description", "pictures", "data sheet", "reviews", "availability", "delivery", "returns")
MILE = Source("Outstanding CX: three ways not to lose it in the last mile", confidence=Confidence.DERIVED)


class ThinLimits(Limits):
    """How much a page has to tell."""

    friction: Annotated[int, "Fewer than so many of the seven are too few", OURS] = 5


def check(evidence: Evidence, limits: ThinLimits) -> Iterator[Finding]:
    """Counts what each product's page tells, each page once; what is a click away counts."""
    for page in {page.url or page.name: page for page in evidence.of(ProductPageSeen)}.values():
        yield _judged(page, limits)


def _judged(page: ProductPageSeen, limits: ThinLimits) -> Finding:
    there = [what for what in SEVEN if what in page.told or what in page.behind]
    missing = ", ".join(what for what in SEVEN if what not in there)
    if len(there) >= limits.friction:
        return Clear(what=f"{page.name}: {len(there)} of 7 are there", seen=(page,))
    if not page.words and not page.pictures:
        return Unsure(why=f"the page of {page.name} could hardly be read; it may show more than was seen", seen=(page,))
    return Friction(
        expected="description, pictures, data, reviews, availability, delivery and returns",
        happened=f"the page of {page.name} has {len(there)} of these 7; not seen: {missing}",
        seen=(page,),
        measure=Measure(what="of seven things to decide by", value=len(there), unit="things", limit=limits.friction),
    )


POST = Delivery(text="Delivery 4.90", price=euros("4.90"))


def _page(*told: str, behind: tuple[str, ...] = (), words: int = 40) -> ProductPageSeen:
    return ProductPageSeen(name="Bark Speaker", told=told, behind=behind, words=words, pictures=1, ways=(POST,))


RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.SLOWED,
    owner="shop team",
    needs=(ProductPageSeen,),
    limits=ThinLimits,
    sources=(MILE,),
    seeds=(
        Seed(
            "pictures, availability and delivery, and that is all", (_page(*SEVEN[1:2], *SEVEN[4:6]),), Verdict.FRICTION
        ),
        Seed("all seven", (_page(*SEVEN),), Verdict.CLEAR),
        Seed("reviews and returns behind a click", (_page(*SEVEN[:3], behind=("reviews", "returns")),), Verdict.CLEAR),
        Seed(
            "nothing could be read",
            (ProductPageSeen(name="Bark Speaker", ways=(POST,)),),
            Verdict.UNSURE,
        ),
        Seed("no product's page was opened", (), Verdict.NOT_SEEN),
    ),
)
