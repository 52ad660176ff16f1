"""
What was promised before is not kept at the end.

What the shopper meets: a banner or a mail says free delivery, an amount or a share off, or a price, and the cart asks
for more; or the product's page names a day of arrival, and the checkout a later one.

Why it matters: a promise that operations do not keep costs more trust than it brought visitors.

What to do instead: let the cart apply every promise by itself, tell the same days on every page, and take down banners
that no longer hold.
"""

from collections.abc import Iterator

from shopper.frictions import (
    OURS,
    Clear,
    Finding,
    Friction,
    Limits,
    Rule,
    Seed,
    Severity,
    Stage,
    Unsure,
    Verdict,
)
from shopper.frictions.basket import earns, goods
from shopper.frictions.examples import euros, hour
from shopper.frictions.lowered import in_prices, is_kept, kept_later, taken_off, waits_for_checkout, wanted
from shopper.frictions.moved_days import moved_days
from shopper.observations import (
    CartLine,
    CartSeen,
    Charge,
    Delivery,
    DeliveryTold,
    Evidence,
    Product,
    ProductSeen,
    PromiseKind,
    PromiseMade,
)


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """
    Holds promises without a code against every cart that fulfils their condition; gifts have their own rule.

    Of looks at a cart worth the same the last counts: delivery may be worked out a moment later.
    """
    carts = [note for note in evidence.of(CartSeen) if note.why in {"looked", "added"}]
    promises = {(note.what, note.over): note for note in evidence.of(PromiseMade) if not note.missing and not note.code}
    for promise in promises.values():
        later = [cart for cart in carts if promise.where != "mail" or promise.at <= cart.at]
        kept = [*{goods(cart): finding for cart in later if (finding := _judged(promise, cart, evidence))}.values()]
        kept += list(_withdrawn(promise, evidence))
        if kept:
            yield next((finding for finding in kept if isinstance(finding, Friction)), kept[-1])
    yield from moved_days(evidence)


def _judged(promise: PromiseMade, cart: CartSeen, evidence: Evidence) -> Finding | None:
    if earns(cart, promise) is False:
        return None
    if promise.what is PromiseKind.FREE_SHIPPING:
        return _of_delivery(promise, cart)
    if promise.what in {PromiseKind.AMOUNT_OFF, PromiseKind.PERCENT_OFF}:
        return _of_discount(promise, cart) or (None if promise.over else _of_every_cart(promise, cart, evidence))
    return None


def _of_delivery(promise: PromiseMade, cart: CartSeen) -> Finding | None:
    if cart.shipping is None:
        return None
    if not cart.shipping.amount:
        return Clear(what=f"delivery is free, as promised: “{promise.text}”", seen=(cart, promise))
    if promise.over is None:
        why = f"“{promise.text}” is told, and the cart asks {cart.shipping} for delivery; a condition may apply"
        return Unsure(why=why, seen=(cart, promise))
    return _broken(promise, cart, f"the cart asks {cart.shipping} for delivery")


def _withdrawn(promise: PromiseMade, evidence: Evidence) -> Iterator[Finding]:
    """Delivery that the checkout charges all the same, and that none of the ways to choose from gives for nothing."""
    if promise.what is not PromiseKind.FREE_SHIPPING or promise.over is None:
        return
    looks = [note for note in evidence.of(CartSeen) if note.why == "checkout" and note.shipping]
    charged = next((note for note in looks if note.shipping and note.shipping.amount and earns(note, promise)), None)
    if charged is None:
        return
    told = [note for note in evidence.of(DeliveryTold) if note.step_of_checkout and note.at >= charged.at]
    ways = [way.price.amount for note in told for way in note.ways if way.price]
    if ways and min(ways) > 0:
        yield _broken(promise, charged, f"“{charged.where}” asks {charged.shipping} for delivery")


def _of_discount(promise: PromiseMade, cart: CartSeen) -> Finding | None:
    if is_kept(cart, promise):
        return Clear(what=f"{taken_off(cart):.2f} are taken off, as promised: “{promise.text}”", seen=(cart, promise))
    return _takes_less(promise, cart) if promise.over else None


def _of_every_cart(promise: PromiseMade, cart: CartSeen, evidence: Evidence) -> Finding | None:
    """It may be taken off the prices before, or at the checkout; what a coupon takes off is something else."""
    if cart.codes or wanted(cart, promise) is None:
        return None
    if later := kept_later(evidence, promise):
        what = f"{taken_off(later):.2f} are taken off at the checkout, as promised: “{promise.text}”"
        return Clear(what=what, seen=(later, promise))
    lowered = in_prices(evidence, cart, promise)
    if lowered:
        return Clear(what=f"the prices are lowered, as promised: “{promise.text}”", seen=(cart, promise))
    if lowered is None or waits_for_checkout(evidence, promise):
        where = "at the checkout" if lowered is not None else "off the prices before"
        why = f"“{promise.text}” is told, and the cart takes {taken_off(cart):.2f} off; it may be taken {where}"
        return Unsure(why=why, seen=(cart, promise))
    return _takes_less(promise, cart)


def _takes_less(promise: PromiseMade, cart: CartSeen) -> Finding | None:
    sum_ = wanted(cart, promise)
    return None if sum_ is None else _broken(promise, cart, f"the cart takes {taken_off(cart):.2f} off, not {sum_:.2f}")


def _broken(promise: PromiseMade, cart: CartSeen, happened: str) -> Friction:
    worth = goods(cart)
    told = f"goods for {worth:.2f} are in the cart, and {happened}" if worth is not None else happened
    return Friction(expected=f"as promised ({promise.where}): “{promise.text}”", happened=told, seen=(cart, promise))


def _cart(worth: str, delivery: str, off: str = "") -> CartSeen:
    charge = Charge(kind="shipping", label="Delivery", money=euros(delivery))
    discount = euros(off) if off else None
    return CartSeen(subtotal=euros(worth), shipping=euros(delivery), discount=discount, charges=(charge,))


FREE = PromiseMade(what=PromiseKind.FREE_SHIPPING, text="Free delivery over 50", over=euros("50.00"))
ALWAYS = PromiseMade(what=PromiseKind.FREE_SHIPPING, text="Free delivery")
OFF = PromiseMade(what=PromiseKind.AMOUNT_OFF, text="10 off over 80", over=euros("80.00"), off=euros("10.00"))
SHARE = PromiseMade(what=PromiseKind.PERCENT_OFF, text="10 % off over 80", over=euros("80.00"), percent=10)

CHARGED = _cart("60.00", "4.90").model_copy(update={"why": "checkout", "where": "Review"})
POST = Delivery(text="Post 4.90", price=euros("4.90"), dates=("2 december",))
GRATIS = Delivery(text="Slow post 0.00", price=euros("0.00"), dates=("2 december",))
AT_COST = DeliveryTold(where="Delivery", ways=(POST,), step_of_checkout=True)
A_CHOICE = DeliveryTold(where="Delivery", ways=(GRATIS, POST), step_of_checkout=True)
WEEK = PromiseMade(what=PromiseKind.PERCENT_OFF, text="This week 10 % off everything", percent=10)
SPEAKER = CartSeen(lines=(CartLine(name="Bark Speaker", price=euros("90.00")),), subtotal=euros("90.00"))
PAGE = ProductSeen(product=Product(name="Bark Speaker", price=euros("90.00")))
LOWERED = ProductSeen(product=Product(name="Bark Speaker", price=euros("90.00"), was=euros("100.00")))
CODED = SPEAKER.model_copy(update={"codes": ("HELLO-7",), "discount": euros("5.00")})
MAILED = WEEK.model_copy(update={"where": "mail", "at": hour(2)})
AT_THE_END = SPEAKER.model_copy(update={"why": "checkout", "discount": euros("9.00"), "where": "Review"})

EARLY = DeliveryTold(where="product page", ways=(Delivery(text="arrives 2 December", dates=("2 december",)),))
SLOW = DeliveryTold(where="cart", ways=(Delivery(text="or 14 December", dates=("14. Dezember",)),))
PAYMENT: dict[str, object] = {"where": "Payment", "step_of_checkout": True}
PAYING = DeliveryTold(
    where="Payment", ways=(Delivery(text="arrives 14.12.", dates=("14.12.",)),), step_of_checkout=True
)

RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.MISLED,
    owner="marketing",
    uses=(PromiseMade, CartSeen, DeliveryTold, ProductSeen),
    sources=(OURS,),
    seeds=(
        Seed("free delivery is promised and charged", (FREE, _cart("60.00", "4.90")), Verdict.FRICTION),
        Seed("ten off are promised, and not taken off", (OFF, _cart("90.00", "4.90")), Verdict.FRICTION),
        Seed("ten per cent are promised, five given", (SHARE, _cart("100.00", "4.90", "5.00")), Verdict.FRICTION),
        Seed(
            "free delivery is given to a dearer cart only",
            (FREE, _cart("60.00", "4.90"), _cart("450.00", "0.00")),
            Verdict.FRICTION,
        ),
        Seed("delivery is free a moment later", (FREE, _cart("60.00", "4.90"), _cart("60.00", "0.00")), Verdict.CLEAR),
        Seed("free delivery is promised and given", (FREE, _cart("60.00", "0.00")), Verdict.CLEAR),
        Seed("ten off, as promised", (OFF, _cart("90.00", "4.90", "10.00")), Verdict.CLEAR),
        Seed("free delivery without a condition, and charged", (ALWAYS, _cart("60.00", "4.90")), Verdict.UNSURE),
        Seed(
            "the checkout takes it back",
            (FREE, _cart("60.00", "0.00"), CHARGED, AT_COST),
            Verdict.FRICTION,
            also=("surprise-fee",),
        ),
        Seed("he took a dearer way himself", (FREE, _cart("60.00", "0.00"), CHARGED, A_CHOICE), Verdict.CLEAR),
        Seed("the cart is not worth it", (FREE, _cart("20.00", "4.90")), Verdict.NOT_SEEN),
        Seed("the product's page told an earlier day than the payment", (EARLY, PAYING), Verdict.FRICTION),
        Seed("a slower way was told before, and is taken", (EARLY, SLOW, PAYING), Verdict.CLEAR),
        Seed("ten per cent off everything, and nothing is taken off", (WEEK, PAGE, SPEAKER), Verdict.FRICTION),
        Seed("ten per cent off everything, off the prices", (WEEK, LOWERED, SPEAKER), Verdict.CLEAR),
        Seed("ten per cent off everything, at the checkout", (WEEK, PAGE, SPEAKER, AT_THE_END), Verdict.CLEAR),
        Seed(
            "ten per cent off at a checkout where nobody went",
            (WEEK.model_copy(update={"text": "10 % off everything at checkout"}), PAGE, SPEAKER),
            Verdict.UNSURE,
        ),
        Seed("ten per cent off everything; nobody knows what it cost before", (WEEK, SPEAKER), Verdict.UNSURE),
        Seed("ten per cent off everything, and a coupon besides", (WEEK, PAGE, CODED), Verdict.NOT_SEEN),
        Seed("the mail came after the cart", (SPEAKER, PAGE, MAILED), Verdict.NOT_SEEN),
        Seed("the day as told", (EARLY, EARLY.model_copy(update=PAYMENT)), Verdict.CLEAR),
        Seed("it takes a code", (OFF.model_copy(update={"code": "TEN"}), _cart("90.00", "4.90")), Verdict.NOT_SEEN),
    ),
)
