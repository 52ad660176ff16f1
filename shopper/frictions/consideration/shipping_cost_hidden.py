"""
The product's page does not say what delivery costs.

What the shopper meets: he sees the price of the thing and has to put it into the cart, or go through the checkout, to
learn what it costs to get it. From which sum on it is free tells nothing to who buys for less.

Why it matters: 64 % of shoppers look for it on the product's page, and 21 % left for want of a total (Baymard, as
quoted).

What to do instead: name the price of delivery beside the price, or the range of it, or let a postcode work it out.
"""

from collections.abc import Iterator

from shopper.frictions import Clear, Finding, Friction, Limits, Rule, Seed, Severity, Source, Stage, Unsure, Verdict
from shopper.frictions.examples import euros
from shopper.observations import Delivery, Evidence, ProductPageSeen

BAYMARD = Source("Baymard, show shipping costs on product pages: 43 % of sites hide it")


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Asks every product page that can be bought from."""
    for page in evidence.of(ProductPageSeen):
        if page.available is not False:
            yield _judged(page)


def _judged(page: ProductPageSeen) -> Finding:
    if told := next((way for way in page.ways if _priced(way, page)), None):
        return Clear(what=f"{page.name} tells the price of delivery: “{told.text}”", seen=(page,))
    if page.calculator:
        return Clear(what=f"{page.name}: the price of delivery can be worked out on the page", seen=(page,))
    free = next((way for way in page.ways if way.over), None)
    if free and page.price is None:
        return Unsure(why=f"{page.name}: “{free.text}” is told, but the price of the thing was not read", seen=(page,))
    hint = f"; it only says “{free.text}”" if free else "; it only says that it comes on top" if page.linked else ""
    return Friction(
        expected="what delivery costs, on the product's page",
        happened=f"the page of {page.name} names no price of delivery{hint}",
        seen=(page,),
        severity=Severity.ANNOYED if hint else None,
    )


def _priced(way: Delivery, page: ProductPageSeen) -> bool:
    """Whether a way has a price for this product, or is free for it alone."""
    free = way.over is not None and page.price is not None and page.price.amount >= way.over.amount
    return way.price is not None or free


SEVEN = ("description", "pictures", "data sheet", "reviews", "availability", "delivery", "returns")


def _page(*ways: Delivery, **more: object) -> ProductPageSeen:
    return ProductPageSeen.model_validate(
        {"name": "Bark Speaker", "told": SEVEN, "price": euros("20.00"), "ways": ways, **more}
    )


FREE_OVER = Delivery(text="Free delivery over 50", over=euros("50.00"))

RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.SLOWED,
    owner="shop team",
    needs=(ProductPageSeen,),
    sources=(BAYMARD,),
    seeds=(
        Seed("nothing is said of it", (_page(),), Verdict.FRICTION),
        Seed("only `plus shipping`", (_page(linked=True),), Verdict.FRICTION, Severity.ANNOYED),
        Seed("only how long it takes", (_page(Delivery(text="2 days", spans=("2 days",))),), Verdict.FRICTION),
        Seed("a price", (_page(Delivery(text="Delivery 4.90", price=euros("4.90"))),), Verdict.CLEAR),
        Seed("free for everything", (_page(Delivery(text="Free delivery", price=euros("0"))),), Verdict.CLEAR),
        Seed("free for a thing of this price", (_page(FREE_OVER, price=euros("60.00")),), Verdict.CLEAR),
        Seed("a postcode works it out", (_page(calculator=True),), Verdict.CLEAR),
        Seed("free over a sum above this price", (_page(FREE_OVER),), Verdict.FRICTION, Severity.ANNOYED),
        Seed("free over a sum, and the price was not read", (_page(FREE_OVER, price=None),), Verdict.UNSURE),
        Seed("it is sold out anyway", (_page(available=False),), Verdict.NOT_SEEN),
    ),
)
