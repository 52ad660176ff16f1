"""
What it costs in all is told only after the shopper gave his details.

What the shopper meets: the cart shows the goods, but no total with delivery; that one comes after name and address.

Why it matters: 16 to 21 % of shoppers left because they could not see the whole cost up front (Baymard, as quoted).

What to do instead: show the total with delivery in the cart; a country or a postcode is all it takes to work it out.
"""

from collections.abc import Iterator
from typing import Annotated

from shopper.frictions import (
    OURS,
    Clear,
    Finding,
    Friction,
    Limits,
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
from shopper.frictions.announced import announced, notes_of
from shopper.frictions.examples import euros
from shopper.money.ledger import money_ledger
from shopper.money.looks import MoneyLook, Stop
from shopper.observations import (
    ActChecked,
    Asked,
    CartSeen,
    Charge,
    Delivery,
    DeliveryTold,
    Evidence,
    FormSeen,
    Left,
    Observation,
    OfferChosen,
    OrderPlaced,
    PriceTold,
    SubscriptionOffer,
)

BAYMARD = Source("Baymard, reasons for leaving, as quoted by Glassbox: 16 to 21 % could not see the total up front")


class TotalLimits(Limits):
    """What a shop may ask before it tells the whole cost."""

    fields: Annotated[int, "Personal fields a shopper may be asked for before he knows the total", OURS] = 0


def check(evidence: Evidence, limits: TotalLimits) -> Iterator[Finding]:
    """Looks at when the total with everything in it was first shown, basket by basket."""
    ledger = money_ledger(evidence)
    for basket in ledger.baskets():
        last = [look for look in basket if look.whole][-1:]
        complete = next((look for look in basket if last and _complete(look, last[0])), None)
        if complete is None:
            continue
        surprises = [
            r
            for r in ledger.rises
            if r.after.basket == complete.basket and r.what == "shipping" and not announced(evidence, r)
        ]
        if complete.asked and surprises:
            yield NotSeen(why="what was not announced at all is another rule's matter: surprise-fee")
            continue
        chosen = evidence.of(OfferChosen)
        offers = [note for note in chosen if _tells(note, complete)]
        if chosen and not offers and basket[0].stop is not Stop.CART:
            yield NotSeen(why="what a subscription costs beyond its offer is another rule's matter: offer-price-rises")
            continue
        seen = (*notes_of(evidence, complete), *offers[:1])
        yield from _judged(complete, basket, limits, seen, offered=bool(offers))


def _tells(chosen: OfferChosen, complete: MoneyLook) -> bool:
    """Whether what there is to pay was told where the subscription was chosen: it has no cart to tell it."""
    return any(price.money.amount == complete.due.amount for price in chosen.offer.prices)


def _complete(look: MoneyLook, last: MoneyLook) -> bool:
    """Whether a total is the whole one: delivery is in it, or it is not less than the last one."""
    shipped = any(charge.kind == "shipping" for charge in look.charges)
    return shipped or (look.whole and look.due.amount >= last.due.amount)


def _judged(
    complete: MoneyLook,
    basket: tuple[MoneyLook, ...],
    limits: TotalLimits,
    seen: tuple[Observation, ...],
    *,
    offered: bool,
) -> Iterator[Finding]:
    asked = len(complete.asked)
    if offered:
        yield Clear(what=f"{complete.due} in all, told where the subscription was chosen", seen=seen)
    elif asked <= limits.fields:
        paid = any(look.stop is not Stop.CART for look in basket) or any(c.kind == "shipping" for c in complete.charges)
        if paid:
            yield Clear(what=f"{complete.due} in all, told before any details were asked for", seen=seen)
    elif basket[0].stop is not Stop.CART:
        yield Unsure(why="the cart was not looked at before the checkout; it may have shown the total", seen=seen)
    else:
        yield Friction(
            expected="a total with delivery in the cart, before any personal details",
            happened=f"{complete.due} in all was first shown after {asked} fields: {', '.join(complete.asked[:5])}",
            seen=seen,
            measure=Measure(what="personal fields before the total", value=asked, unit="fields", limit=limits.fields),
        )


BARE = CartSeen(step=1, subtotal=euros("20.00"))
LATER = BARE.model_copy(update={"later": ("shipping",)})
TOLD = DeliveryTold(where="product page", ways=(Delivery(text="Delivery 4.90", price=euros("4.90")),))
POST = Charge(kind="shipping", label="Delivery", money=euros("4.90"))
WHOLE = CartSeen(step=1, subtotal=euros("20.00"), total=euros("24.90"), charges=(POST,))
ADDRESS = FormSeen(
    step=2,
    url="http://shop.example/checkout",
    where="Address",
    fields=(Asked(label="Name", place="full name field"), Asked(label="Street", place="street field")),
)
POSTCODE = FormSeen(
    step=2, url="http://shop.example/cart", where="Cart", fields=(Asked(label="Postcode", place="postcode field"),)
)
CHOSEN = OfferChosen(
    offer=SubscriptionOffer(name="Digital", prices=(PriceTold(money=euros("24.90"), days=30, text="24.90 a month"),))
)
PAY = CartSeen(step=2, why="checkout", where="Payment", total=euros("24.90"), charges=(POST,))

RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.SLOWED,
    owner="shop team",
    needs=(CartSeen,),
    uses=(DeliveryTold, FormSeen, OrderPlaced, OfferChosen, Left, ActChecked),
    limits=TotalLimits,
    sources=(BAYMARD,),
    seeds=(
        Seed(
            "the cart said delivery comes later; the total comes after name and street",
            (LATER, ADDRESS, PAY),
            Verdict.FRICTION,
        ),
        Seed(
            "the product's page had told the price of delivery, the cart no total",
            (TOLD, BARE, ADDRESS, PAY),
            Verdict.FRICTION,
        ),
        Seed("nobody had said that delivery comes on top", (BARE, ADDRESS, PAY), Verdict.NOT_SEEN),
        Seed("the cart shows it", (WHOLE, ADDRESS, PAY), Verdict.CLEAR),
        Seed("a postcode is enough", (BARE, POSTCODE, PAY), Verdict.CLEAR),
        Seed("nobody looked at the cart", (ADDRESS, PAY), Verdict.UNSURE),
        Seed("a subscription's offer told its price", (CHOSEN, ADDRESS, PAY), Verdict.CLEAR),
        Seed("the checkout was not begun", (BARE,), Verdict.NOT_SEEN),
    ),
)
