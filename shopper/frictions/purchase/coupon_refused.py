"""
The coupon does not lower the total.

What the shopper meets: he enters the code he was sent, and it is refused or the total stays what it was.

Why it matters: shoppers with a code in hand stop when it fails; a broken offer costs more trust than none.

What to do instead: let every code that was sent reduce the total, and say in the cart by how much.
"""

from collections.abc import Iterator

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
    Unsure,
    Verdict,
)
from shopper.frictions.examples import euros, hour
from shopper.observations import CartSeen, CouponTried, Evidence


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """A code that already lowered the total is not expected to lower it again."""
    used: set[str] = set()
    for tried in evidence.of(CouponTried):
        code = tried.code.casefold()
        if code in used:
            continue
        finding = _judged(tried, evidence.of(CartSeen))
        if isinstance(finding, Clear):
            used.add(code)
        yield finding


def _judged(tried: CouponTried, carts: tuple[CartSeen, ...]) -> Finding:
    before, after = tried.before, tried.after
    if before is None or after is None or before.currency != after.currency:
        return _by_the_cart(tried, carts)
    if after.amount < before.amount:
        return Clear(what=f"`{tried.code}` lowered the total from {before} to {after}", seen=(tried,))
    if any(_held(cart, tried) and cart.at < tried.at and cart.why != "coupon" for cart in carts):
        return Clear(what=f"`{tried.code}` was already taken off the total", seen=(tried,))
    said = f"; the shop said: {tried.reply}" if tried.reply else ""
    if not tried.sent:
        why = f"`{tried.code}` changed nothing{said}; no message of the shop named it, so who promised it is not known"
        return Unsure(why=why, seen=(tried,))
    return Friction(
        expected=f"`{tried.code}` lowers the total of {before}",
        happened=f"the total was {after} afterwards{said}",
        seen=(tried, *(cart for cart in carts if cart.why == "coupon")),
        measure=Measure(what="taken off", value=float(before.amount - after.amount), unit=before.currency, limit=0),
    )


def _by_the_cart(tried: CouponTried, carts: tuple[CartSeen, ...]) -> Finding:
    if shown := [cart for cart in carts if _held(cart, tried)]:
        return Clear(what=f"the cart shows `{tried.code}` with a discount", seen=(tried, shown[0]))
    said = f"; the shop said: {tried.reply}" if tried.reply else ""
    return Unsure(why=f"the totals before and after `{tried.code}` could not be compared{said}", seen=(tried,))


def _held(cart: CartSeen, tried: CouponTried) -> bool:
    codes = {code.casefold() for code in cart.codes}
    return bool(cart.discount and cart.discount.amount > 0 and tried.code.casefold() in codes)


def _tried(before: str, after: str, reply: str = "", hours: float = 0) -> CouponTried:
    return CouponTried(at=hour(hours), code="HELLO-7", before=euros(before), after=euros(after), reply=reply)


RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.MISLED,
    owner="shop team",
    needs=(CouponTried,),
    uses=(CartSeen,),
    sources=(Source("Baymard on coupon fields, quoted by garrisonmartin.com", confidence=Confidence.DERIVED),),
    seeds=(
        Seed("the code is called invalid", (_tried("129.00", "129.00", "Invalid code"),), Verdict.FRICTION),
        Seed("the code is accepted and changes nothing", (_tried("129.00", "129.00", "Applied"),), Verdict.FRICTION),
        Seed("the total rises", (_tried("129.00", "133.90"),), Verdict.FRICTION),
        Seed("the total falls", (_tried("129.00", "116.10"),), Verdict.CLEAR),
        Seed(
            "it is entered once more after it worked",
            (_tried("129.00", "116.10"), _tried("116.10", "116.10", "Already used", hours=0.1)),
            Verdict.CLEAR,
        ),
        Seed(
            "no totals, but the cart shows the discount",
            (CouponTried(code="HELLO-7"), CartSeen(codes=("HELLO-7",), discount=euros("12.90"), why="coupon")),
            Verdict.CLEAR,
        ),
        Seed(
            "a code that only the scenario knows is refused",
            (_tried("129.00", "129.00", "Invalid code").model_copy(update={"sent": False}),),
            Verdict.UNSURE,
        ),
        Seed("no totals in sight", (CouponTried(code="HELLO-7", reply="Thank you"),), Verdict.UNSURE),
        Seed("no code was tried", (), Verdict.NOT_SEEN),
    ),
)
