"""
The total grows after the cart.

What the shopper meets: a delivery, service or payment fee appears at the checkout that neither the cart nor the
product's page had named.

Why it matters: extra costs are the first reason shoppers give for leaving (48 %, Baymard 2024).

What to do instead: show the delivered price, or its range, on the product's page and in the cart, fees included.
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
from shopper.frictions.announced import (
    TAX_APART,
    announced,
    early_ways,
    gone_way,
    made_dearer,
    notes_of,
    offered,
    told_price,
)
from shopper.frictions.basket import earns
from shopper.frictions.examples import added, euros
from shopper.frictions.proving import proved
from shopper.money.ledger import Rise, money_ledger
from shopper.money.looks import MoneyLook, Stop
from shopper.observations import (
    ActChecked,
    CartLine,
    CartSeen,
    Charge,
    ChoiceMade,
    Delivery,
    DeliveryTold,
    Evidence,
    FormSeen,
    Left,
    Observation,
    OrderPlaced,
    PromiseKind,
    PromiseMade,
)

BAYMARD = Source("Baymard, reasons for leaving at the checkout, as quoted: 48 % for extra costs", 2024)
OTHERS = frozenset({"item"})
"""What another rule is about: something in the cart that nobody added."""


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Compares every total of the checkout with the cart's, basket by basket."""
    ledger = money_ledger(evidence)
    carted = any(look.stop is Stop.CART for look in ledger.looks)
    for basket in ledger.baskets():
        rises = [rise for rise in ledger.rises if rise.before.basket == basket[0].basket and rise.what not in OTHERS]
        last = [look for look in basket if look.whole and look.stop is not Stop.CART]
        for rise in rises:
            if rise.after.stop is not Stop.CART:
                yield _judged(rise, evidence)
        if last and not rises and carted:
            yield Clear(what=f"{last[-1].due} to pay, as the cart said", seen=notes_of(evidence, basket[0], last[-1]))


def _judged(rise: Rise, evidence: Evidence) -> Finding:
    seen = notes_of(evidence, rise.after, rise.before)
    if known := _known(rise, evidence, seen):
        return known
    if rise.what == "unnamed" and not proved(evidence, rise):
        said = f"the total grew from {rise.before.due} to {rise.after.due}, and no line that was read says why"
        return Unsure(why=said, seen=seen)
    if rise.what == "tax" and rise.amount.currency in TAX_APART:
        return Unsure(why=f"{rise.amount} of tax are added, which may depend on the address", seen=seen)
    return Friction(
        expected=f"to pay {rise.before.due}, as {_place(rise.before)} says",
        happened=f"“{rise.after.where}” asks for {rise.after.due}, {rise.amount} more: {_reason(rise)}",
        seen=seen,
        measure=Measure(what="more to pay", value=float(rise.amount.amount), unit=rise.amount.currency, limit=0),
    )


def _place(look: MoneyLook) -> str:
    return "the cart" if look.stop is Stop.CART else f"“{look.where}”"


def _reason(rise: Rise) -> str:
    if rise.what in _WITHOUT_LABEL:
        return _WITHOUT_LABEL[rise.what]
    return f"“{rise.label}”" if rise.label.strip() not in ("", rise.what) else _PLAIN.get(rise.what, rise.what)


_WITHOUT_LABEL = {
    "price": "a higher price", "discount": "a discount that is gone", "unnamed": "no line says what for",
}  # fmt: skip
_PLAIN = {"shipping": "delivery"}


def _known(rise: Rise, evidence: Evidence, seen: tuple[Observation, ...]) -> Finding | None:
    """Where it had been told before, or where the shopper himself took a dearer delivery."""
    if rise.what == "shipping":
        before = rise.before.charge("shipping")
        if before and made_dearer(evidence, rise):
            return None
        if _was_free(rise.before):
            return None if _is_promised(evidence) else _counted_none(rise, evidence, seen)
        known = _chosen(before, evidence, seen) if before else _told_before(rise, evidence, seen)
        if known or before:
            return known
    if announced(evidence, rise):
        return Clear(what=f"{_place(rise.before)} had said that {rise.what} comes on top", seen=seen)
    return None


def _was_free(look: MoneyLook) -> bool:
    """Whether it named delivery, and nothing to pay for it."""
    told = [charge.money.amount for charge in look.charges if charge.kind == "shipping"]
    return bool(told) and not any(told)


def _is_promised(evidence: Evidence) -> bool:
    """Whether a cart on this journey was worth the free delivery that the shop promised."""
    promises = [note for note in evidence.of(PromiseMade) if note.what is PromiseKind.FREE_SHIPPING]
    return any(earns(cart, promise) for promise in promises for cart in evidence.of(CartSeen))


def _counted_none(rise: Rise, evidence: Evidence, seen: tuple[Observation, ...]) -> Finding:
    """Some carts write 0 until they know the address."""
    why = f"{_place(rise.before)} counted nothing for delivery, and {rise.amount} came on top"
    told = told_price(evidence, rise)
    return Unsure(why=f"{why}, as the {told.where} had told" if told else why, seen=(*((told,) if told else ()), *seen))


def _told_before(rise: Rise, evidence: Evidence, seen: tuple[Observation, ...]) -> Finding | None:
    """Delivery that the cart had not counted in."""
    if told := told_price(evidence, rise):
        if gone := gone_way(evidence, rise):
            return Unsure(why=f"a delivery for {gone} was told before, and none as cheap could be chosen", seen=seen)
        return Clear(what=f"{rise.amount} for delivery, as the {told.where} had said", seen=(told, *seen))
    if early_ways(evidence, rise):
        return Unsure(why="a delivery was told before, but at a lower price or only where prices begin", seen=seen)
    return None


def _chosen(before: Decimal, evidence: Evidence, seen: tuple[Observation, ...]) -> Finding | None:
    """Another delivery than the one that the cart had counted in; None where nobody could choose that one any more."""
    choices = offered(evidence)
    if choices:
        took = Clear(what="the shopper took a dearer delivery than the cart had shown", seen=seen)
        return took if min(choices) <= before else None
    if any(choice.what == "shipping" for choice in evidence.of(ChoiceMade)):
        return Unsure(why="the shopper chose between deliveries; a cheaper one may have been there", seen=seen)
    return None


CART = CartSeen(step=1, subtotal=euros("20.00"), total=euros("24.90"), shipping=euros("4.90"))
BARE = CartSeen(step=1, subtotal=euros("20.00"))
POST = Charge(kind="shipping", label="Delivery", money=euros("4.90"))
FEE = Charge(kind="fee", label="Service fee", money=euros("2.50"))
PAY = CartSeen(step=2, why="checkout", where="Payment", total=euros("24.90"), charges=(POST,))
WITH_FEE = CartSeen(step=2, why="checkout", where="Payment", total=euros("27.40"), charges=(POST, FEE))
TOLD = DeliveryTold(where="product page", ways=(Delivery(text="Delivery 4.90", price=euros("4.90")),))
FROM = DeliveryTold(where="product page", ways=(Delivery(text="from 3.50", price=euros("3.50"), at_least=True),))
DEARER = tuple(Delivery(text=price, price=euros(price), dates=("2 december",)) for price in ("9.90", "14.90"))
EXPRESS = Charge(kind="shipping", label="Express", money=euros("9.90"))
DEAR = CartSeen(step=2, why="checkout", where="Payment", total=euros("29.90"), charges=(EXPRESS,))

GREW = PAY.model_copy(update={"total": euros("27.40"), "charges": (POST.model_copy(update={"money": euros("7.40")}),)})
OFF = Charge(kind="discount", label="Coupon", money=euros("2.00"))
LESS = CART.model_copy(update={"total": euros("22.90"), "charges": (POST, OFF)})
SUMMED = CART.model_copy(update={"lines": (CartLine(name="Bark Speaker", price=euros("20.00")),), "charges": (POST,)})
ORDERED = OrderPlaced(url="/thanks", total=euros("27.40"))

NOTHING = Charge(kind="shipping", label="Delivery", money=euros("0.00"))
GRATIS = CartSeen(step=1, subtotal=euros("20.00"), total=euros("20.00"), shipping=euros("0.00"), charges=(NOTHING,))
DELIVERED = PAY.model_copy(update={"subtotal": euros("20.00"), "shipping": euros("4.90")})
FREE = PromiseMade(what=PromiseKind.FREE_SHIPPING, text="Free delivery over 15", over=euros("15.00"))

RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.MISLED,
    owner="shop team",
    needs=(CartSeen,),
    uses=(PromiseMade, DeliveryTold, ChoiceMade, FormSeen, OrderPlaced, Left, ActChecked),
    sources=(BAYMARD,),
    seeds=(
        Seed("a service fee is first named at the payment", (CART, WITH_FEE), Verdict.FRICTION),
        Seed("delivery is first named at the payment", (BARE, PAY), Verdict.FRICTION),
        Seed(
            "the cart had said that delivery comes on top",
            (BARE.model_copy(update={"later": ("shipping",)}), PAY),
            Verdict.CLEAR,
        ),
        Seed("the same from cart to payment", (CART, PAY), Verdict.CLEAR),
        Seed("the product's page had told the price of delivery", (TOLD, BARE, PAY), Verdict.CLEAR),
        Seed(
            "the product's page had told a cheaper delivery, too, which nobody could choose",
            (
                TOLD.model_copy(update={"ways": (*TOLD.ways, *DEARER)}),
                BARE,
                DeliveryTold(where="Delivery", ways=DEARER, step_of_checkout=True),
                DEAR,
            ),
            Verdict.UNSURE,
        ),
        Seed("the product's page had told where prices begin", (FROM, BARE, PAY), Verdict.UNSURE),
        Seed(
            "he chose express himself",
            (CART, DeliveryTold(where="Delivery", ways=TOLD.ways, step_of_checkout=True), DEAR),
            Verdict.CLEAR,
        ),
        Seed(
            "the delivery that the cart counted in can't be chosen",
            (CART, DeliveryTold(where="Delivery", ways=DEARER, step_of_checkout=True), DEAR),
            Verdict.FRICTION,
        ),
        Seed(
            "only express could be chosen, though the sums still told the cart's delivery",
            (
                CART,
                DeliveryTold(where="Delivery", ways=(*DEARER, *TOLD.ways), step_of_checkout=True),
                ChoiceMade(what="shipping", chosen="9.90", options=("9.90",)),
                DEAR,
            ),
            Verdict.FRICTION,
        ),
        Seed(
            "he chose, and what there was is not known",
            (CART, ChoiceMade(what="shipping", chosen="Express"), DEAR),
            Verdict.UNSURE,
        ),
        Seed(
            "the total grows, and nothing says why",
            (CART, PAY.model_copy(update={"total": euros("25.90")})),
            Verdict.UNSURE,
        ),
        Seed(
            "the total grows without a word, and the order is placed at that",
            (SUMMED, PAY, PAY.model_copy(update={"where": "Review", "total": euros("27.40")}), ORDERED),
            Verdict.FRICTION,
        ),
        Seed("the coupon that the cart had counted is gone in the checkout", (CART, LESS, PAY), Verdict.FRICTION),
        Seed(
            "only the confirmation names the fee that the last page had counted in",
            (CART, PAY.model_copy(update={"total": euros("27.40")}), WITH_FEE.model_copy(update={"where": "Thanks"})),
            Verdict.FRICTION,
        ),
        Seed(
            "the delivery that was taken has become dearer",
            (SUMMED, DeliveryTold(where="Delivery", ways=(*TOLD.ways, *DEARER), step_of_checkout=True), GREW),
            Verdict.FRICTION,
        ),
        Seed("the cart had promised it for nothing", (FREE, GRATIS, DELIVERED), Verdict.FRICTION),
        Seed("the cart had written 0 for it", (TOLD, GRATIS, DELIVERED), Verdict.UNSURE),
        Seed("something was added in between", (CART, added("Lamp"), WITH_FEE), Verdict.CLEAR),
        Seed("only the cart was seen", (CART,), Verdict.NOT_SEEN),
    ),
)
