"""
The cart does not say how much is missing for the gift.

What the shopper meets: a gift is promised from a sum on, he is close to it, and the cart says nothing of it.

Why it matters: who does not know that 12 euros are missing adds nothing, and learns of the gift only afterwards.

What to do instead: say in the cart how much more it takes, and that the gift is there once it is earned.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated

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
from shopper.frictions.basket import earns, goods
from shopper.frictions.examples import euros
from shopper.observations import CartLine, CartSeen, Evidence, GiftsSeen, PromiseKind, PromiseMade

LAING = Source("Christian Laing, a design test: 80 % preferred a cue of progress", confidence=Confidence.DERIVED)


class CueLimits(Limits):
    """When a cart should speak of a gift."""

    share: Annotated[float, "Share of the sum from which the cart should say how much is missing", OURS] = 0.5


def check(evidence: Evidence, limits: CueLimits) -> Iterator[Finding]:
    """Looks into every cart that is near a promised gift and has not earned it."""
    told = evidence.of(PromiseMade)
    known = [note for note in told if note.what is PromiseKind.GIFT and note.over and note.where != "cart"]
    if not known:
        return
    for cart in evidence.of(CartSeen):
        if cart.why in {"looked", "added"} and _is_near(cart, known[0], limits):
            yield _judged(known[0], cart, [n for n in told if n.where == "cart" and n.what is PromiseKind.GIFT])
            return


def _is_near(cart: CartSeen, promise: PromiseMade, limits: CueLimits) -> bool:
    worth = goods(cart)
    if worth is None or promise.over is None or earns(cart, promise) is not False:
        return False
    return worth >= promise.over.amount * Decimal(str(limits.share))


def _judged(promise: PromiseMade, cart: CartSeen, cues: list[PromiseMade]) -> Finding:
    if cue := next((cue for cue in cues if cue.missing), None):
        return Clear(what=f"the cart says what is missing: “{cue.text}”", seen=(cue, cart))
    if cues:
        return Unsure(
            why=f"the cart speaks of the gift (“{cues[0].text}”), but of no sum that is missing", seen=(cues[0], cart)
        )
    worth, over = goods(cart), promise.over
    return Friction(
        expected=f"to be told in the cart what is missing for: “{promise.text}”",
        happened=f"goods for {worth:.2f} of {over} are in the cart, and it says nothing of the gift",
        seen=(cart, promise),
    )


CART = CartSeen(lines=(CartLine(name="Meridian", price=euros("349.00")),), subtotal=euros("349.00"))
SMALL = CartSeen(lines=(CartLine(name="Cable", price=euros("19.00")),), subtotal=euros("19.00"))
PROMISE = PromiseMade(what=PromiseKind.GIFT, text="A free brush over 400", over=euros("400.00"))
CUE = PromiseMade(what=PromiseKind.GIFT, text="Add 51.00 more", missing=euros("51.00"), where="cart")
VAGUE = PromiseMade(what=PromiseKind.GIFT, text="A free brush over 400!", over=euros("400.00"), where="cart")

RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.ANNOYED,
    owner="shop team",
    needs=(PromiseMade, CartSeen),
    uses=(GiftsSeen,),
    limits=CueLimits,
    sources=(LAING,),
    seeds=(
        Seed("near the gift, and the cart says nothing", (PROMISE, CART), Verdict.FRICTION),
        Seed("the cart says how much is missing", (PROMISE, CART, CUE), Verdict.CLEAR),
        Seed("the cart names the gift, not the sum", (PROMISE, CART, VAGUE), Verdict.UNSURE),
        Seed("far from it", (PROMISE, SMALL), Verdict.NOT_SEEN),
    ),
)
