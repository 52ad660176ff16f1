"""
The subscription costs more at the payment than its offer said.

What the shopper meets: the offer says 6.00 a month, and the payment asks for 7.14.

Why it matters: he decided by the price of the offer; extra costs are the first reason shoppers give for leaving (48 %,
Baymard 2024).

What to do instead: put taxes and fees into the price of the offer, and name every later price beside the first one.
"""

from collections.abc import Iterator
from decimal import Decimal

from shopper.frictions import (
    Clear,
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
from shopper.frictions.announced import TAX_APART
from shopper.frictions.examples import euros
from shopper.measures import Money
from shopper.observations import CartSeen, Charge, Evidence, OfferChosen, PriceTold, SubscriptionOffer

BAYMARD = Source("Baymard, reasons for leaving at the checkout, as quoted: 48 % for extra costs", 2024)
CENT = Decimal("0.01")
TERMS = range(2, 54)
"""Times a told price that may be paid at once: the weeks or months of a longer term."""


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """The last total of the checkout against every price that the offer told."""
    for chosen in evidence.of(OfferChosen):
        totals = [note for note in evidence.of(CartSeen) if note.why == "checkout" and note.step >= chosen.step]
        paying = next((note for note in reversed(totals) if note.total), None)
        if paying is None or paying.total is None:
            continue
        asked = paying.total
        if prices := [price for price in chosen.offer.prices if price.money.is_comparable_to(asked)]:
            yield _judged(chosen, prices, paying, asked)


def _judged(chosen: OfferChosen, prices: list[PriceTold], paying: CartSeen, asked: Money) -> Finding:
    seen = (paying, chosen)
    if any(abs(price.money.amount - asked.amount) <= CENT for price in prices):
        return Clear(what=f"“{paying.where}” asks for {asked}, as the offer said", seen=seen)
    most = max(prices, key=lambda price: price.money.amount)
    if asked.amount < most.money.amount:
        return Clear(what=f"“{paying.where}” asks for {asked}, no more than the offer said: “{most.text}”", seen=seen)
    if any(asked.amount == price.money.amount * times for price in prices for times in TERMS):
        return Unsure(why=f"“{most.text}” was told, and {asked} is to be paid; it may be for a longer time", seen=seen)
    if asked.currency in TAX_APART and any(charge.kind == "tax" for charge in paying.charges):
        return Unsure(why=f"“{most.text}” was told; {asked} hold a tax that may depend on the address", seen=seen)
    return _dearer(most, asked, paying, chosen)


def _dearer(told: PriceTold, asked: Money, paying: CartSeen, chosen: OfferChosen) -> Friction:
    more = asked.amount - told.money.amount
    named = [charge.label for charge in paying.charges if charge.kind in {"tax", "fee"}]
    why = f": {', '.join(named)}" if named else ""
    return Friction(
        expected=f"what the offer said: “{told.text}”",
        happened=f"“{paying.where}” asks for {asked}{why}",
        seen=(paying, chosen),
        measure=Measure(what="more to pay", value=float(more), unit=asked.currency, limit=0),
    )


def _chosen(*prices: str) -> OfferChosen:
    told = tuple(PriceTold(money=euros(price), days=30, text=f"{price} EUR a month") for price in prices)
    return OfferChosen(step=1, offer=SubscriptionOffer(name="Digital", prices=told))


def _paying(total: str, tax: str = "") -> CartSeen:
    charges = (Charge(kind="tax", label="VAT 19 %", money=euros(tax)),) if tax else ()
    return CartSeen(step=1, why="checkout", where="Payment", total=euros(total), charges=charges)


RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.MISLED,
    owner="marketing",
    needs=(OfferChosen, CartSeen),
    sources=(BAYMARD,),
    seeds=(
        Seed("a tax comes on top", (_chosen("6.00"), _paying("7.14", "1.14")), Verdict.FRICTION),
        Seed("nothing says why", (_chosen("6.00"), _paying("7.00")), Verdict.FRICTION),
        Seed("as the offer said", (_chosen("6.00"), _paying("6.00")), Verdict.CLEAR),
        Seed("the first month costs less", (_chosen("6.00", "1.00"), _paying("1.00")), Verdict.CLEAR),
        Seed("six times the price of a month", (_chosen("1.00"), _paying("6.00")), Verdict.UNSURE),
        Seed("no total was read", (_chosen("6.00"), CartSeen(why="checkout", where="Payment")), Verdict.NOT_SEEN),
        Seed("nothing was subscribed to", (_paying("6.00"),), Verdict.NOT_SEEN),
    ),
)
