"""
The gift that was promised is not in the cart.

What the shopper meets: his order is worth the promised gift, and the cart does not hold it, or he would have to find
and add it himself.

Why it matters: a customer who read of a gift and did not get it feels cheated, and writes to support about it.

What to do instead: add the gift by itself, at no cost, and show it in the cart as soon as it is earned.
"""

from collections.abc import Iterator

from shopper.frictions import (
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

DOCS = Source("HCL Commerce, free gift promotions: a notice and a line at no cost", confidence=Confidence.DERIVED)


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Looks into the last cart that earns each promised gift."""
    promises = {note.text: note for note in evidence.of(PromiseMade) if note.what is PromiseKind.GIFT and note.over}
    for promise in promises.values():
        earned = [(cart, gifts) for cart, gifts in _carts(evidence) if earns(cart, promise) and not promise.code]
        if earned:
            yield _judged(promise, *earned[-1])


def _carts(evidence: Evidence) -> Iterator[tuple[CartSeen, GiftsSeen]]:
    """Every look into the cart with the gifts that were in sight."""
    cart: CartSeen | None = None
    for note in evidence.notes:
        if isinstance(note, CartSeen) and note.why != "checkout":
            cart = note
        elif isinstance(note, GiftsSeen) and cart is not None:
            yield cart, note


def _judged(promise: PromiseMade, cart: CartSeen, gifts: GiftsSeen) -> Finding:
    seen = (gifts, cart, promise)
    if gifts.gifts:
        return Clear(what=f"the promised gift is in the cart: {gifts.gifts[0]}", seen=seen)
    if not cart.lines:
        return Unsure(why="the cart's lines could not be read, so a gift may be among them", seen=seen)
    return Friction(
        expected=f"the gift, as promised: “{promise.text}”",
        happened=f"goods for {goods(cart):.2f} are in the cart, and no gift is",
        seen=seen,
    )


LINE_400 = CartSeen(lines=(CartLine(name="Orbit", price=euros("400.00")),), subtotal=euros("400.00"))
CHEAP = CartSeen(lines=(CartLine(name="Cable", price=euros("19.00")),), subtotal=euros("19.00"))
PROMISE = PromiseMade(what=PromiseKind.GIFT, text="A free brush with orders over 300", over=euros("300.00"))
NONE, BRUSH = GiftsSeen(where="cart"), GiftsSeen(where="cart", gifts=("Record brush",))

RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.MISLED,
    owner="shop team",
    needs=(PromiseMade, CartSeen, GiftsSeen),
    sources=(DOCS,),
    seeds=(
        Seed("the cart is worth it, and no gift is there", (PROMISE, LINE_400, NONE), Verdict.FRICTION),
        Seed("the gift is there", (PROMISE, LINE_400, BRUSH), Verdict.CLEAR),
        Seed("the lines could not be read", (PROMISE, CartSeen(subtotal=euros("400.00")), NONE), Verdict.UNSURE),
        Seed("the cart is not worth it", (PROMISE, CHEAP, NONE), Verdict.NOT_SEEN),
    ),
)
