"""
Sold out, and no way on.

What the shopper meets: the thing he wants is sold out, and its page offers neither a notice when it is back, nor
something like it, nor an order for later.

Why it matters: he came to buy; without a way on he buys elsewhere.

What to do instead: offer at least one: a notice by mail, alternatives beside it, or an order with a date.
"""

from collections.abc import Iterator

from shopper.frictions import OURS, Clear, Finding, Friction, Limits, Rule, Seed, Severity, Stage, Unsure, Verdict
from shopper.observations import Evidence, ProductPageSeen

SEVEN = ("description", "pictures", "data sheet", "reviews", "availability", "delivery", "returns")


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Asks every page of a sold-out product for a way on."""
    for page in evidence.of(ProductPageSeen):
        if page.available is False:
            yield _judged(page)


def _judged(page: ProductPageSeen) -> Finding:
    if page.ways_on == ("order",):
        why = f"{page.name} is called sold out, and can still be put into the cart; whether it comes is not told"
        return Unsure(why=why, seen=(page,))
    if page.ways_on:
        return Clear(what=f"{page.name} is sold out; its page offers: {', '.join(page.ways_on)}", seen=(page,))
    return Friction(
        expected="a notice when it is back, something like it, or an order for later",
        happened=f"{page.name} is sold out, and its page offers nothing to go on with",
        seen=(page,),
    )


def _page(*ways_on: str, available: bool = False) -> ProductPageSeen:
    return ProductPageSeen(
        name="Bark Speaker", available=available, told=SEVEN, words=40, ways_on=ways_on, calculator=True
    )


RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.STOPPED,
    owner="shop team",
    needs=(ProductPageSeen,),
    sources=(OURS,),
    seeds=(
        Seed("sold out, and nothing else", (_page(),), Verdict.FRICTION),
        Seed("a notice is offered", (_page("notice"),), Verdict.CLEAR),
        Seed("something like it is shown", (_page("alternatives"),), Verdict.CLEAR),
        Seed("it can be ordered all the same", (_page("order"),), Verdict.UNSURE),
        Seed("it is there", (_page(available=True),), Verdict.NOT_SEEN),
    ),
)
