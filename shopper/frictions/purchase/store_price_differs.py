"""
The store asks another price than the web.

What the shopper meets: he goes to the store with the phone in his hand, and the thing costs more there (or less) than
he read online.

Why it matters: 16 % of retailers had different prices in 2017 (Kibo and Astound); the shopper asks which one is true.

What to do instead: one price for both, or the difference told on both sides.
"""

from collections.abc import Iterator
from decimal import Decimal
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
from shopper.frictions.examples import euros
from shopper.frictions.names import plain, same
from shopper.measures import Money
from shopper.observations import Evidence, Product, ProductSeen, StoreTold

KIBO = Source("Kibo and Astound, omnichannel index, as told by MediaPost 305450: 16 % of retailers", 2017)


class PriceLimits(Limits):
    """How far both prices may be apart."""

    tolerance: Annotated[float, "So far apart they may be, in the shop's currency", OURS] = 0.0


def check(evidence: Evidence, limits: PriceLimits) -> Iterator[Finding]:
    """Holds every price told in the store against the last one seen online."""
    for told in evidence.of(StoreTold):
        online = [note for note in evidence.of(ProductSeen) if same(note.product.name, told.product)]
        if online:
            yield _judged(told, online[-1], limits)


def _judged(told: StoreTold, online: ProductSeen, limits: PriceLimits) -> Finding:
    ours, theirs = online.product.price, told.price
    if ours is None or theirs is None:
        return NotSeen(why=f"no price of {told.product} was told in both places", seen=(told, online))
    if not ours.is_comparable_to(theirs):
        why = f"{told.product}: {theirs} in the store, {ours} online: not one currency"
        return NotSeen(why=why, seen=(told, online))
    apart = theirs.amount - ours.amount
    if abs(apart) <= limits.tolerance:
        return Clear(what=f"{told.product} costs {ours} online and in the store", seen=(told, online))
    if plain(told.product) != plain(online.product.name):
        why = f"{theirs} in the store, {ours} online, but the names differ: {told.product}, {online.product.name}"
        return Unsure(why=why, seen=(told, online))
    return Friction(
        expected=f"{ours} for {told.product}, as online",
        happened=f"the store says {theirs}, {_apart(ours, apart)} {'more' if apart > 0 else 'less'}",
        seen=(told, online),
        measure=Measure(
            what="between store and web", value=float(abs(apart)), unit=ours.currency, limit=limits.tolerance
        ),
    )


def _apart(ours: Money, apart: Decimal) -> Money:
    return ours.model_copy(update={"amount": abs(apart)})


def _store(price: str, product: str = "Bark Speaker") -> StoreTold:
    return StoreTold(channel="page", product=product, price=euros(price) if price else None)


ONLINE = ProductSeen(product=Product(name="Bark Speaker", price=euros("20.00")))

ABROAD = StoreTold(channel="page", product="Bark Speaker", price=Money(amount=Decimal(22), currency="USD"))

RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.MISLED,
    owner="store operations",
    needs=(StoreTold, ProductSeen),
    limits=PriceLimits,
    sources=(KIBO,),
    seeds=(
        Seed("two more in the store", (ONLINE, _store("22.00")), Verdict.FRICTION),
        Seed("the same in both", (ONLINE, _store("20.00")), Verdict.CLEAR),
        Seed("another price for a longer name", (ONLINE, _store("22.00", "Bark Speaker Oak")), Verdict.UNSURE),
        Seed("told in another currency", (ONLINE, ABROAD), Verdict.NOT_SEEN),
        Seed("the store told no price", (ONLINE, _store("")), Verdict.NOT_SEEN),
    ),
)
