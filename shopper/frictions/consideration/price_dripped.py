"""
The cart asks for more than the product's page.

What the shopper meets: he put a thing with a price into the cart, and there a fee or tax comes on top that he cannot
avoid, or the thing itself has become dearer, be it already on the way from the list to its page.

Why it matters: a price that leaves out what everybody must pay is misleading by law in the United Kingdom (DMCC Act,
guidance of the CMA of 18 November 2025), and in the European Union prices are told with taxes.

What to do instead: put every charge that cannot be avoided into the price, or as large as the price beside it.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

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
from shopper.frictions.announced import TAX_APART
from shopper.frictions.examples import euros
from shopper.frictions.names import same
from shopper.measures import Money
from shopper.observations import (
    CartLine,
    CartSeen,
    Charge,
    ChoiceMade,
    Delivery,
    Evidence,
    Product,
    ProductPageSeen,
    ProductSeen,
)

CMA = Source("DMCC Act, CMA guidance on unfair commercial practices", 2025, confidence=Confidence.STATED)
Seen = ProductPageSeen | ProductSeen


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Holds the first look into the cart, after a product was looked at, against that product's page."""
    pages = evidence.of(ProductPageSeen)
    cart = next((note for note in evidence.of(CartSeen) if note.why in {"looked", "added"} and note.lines), None)
    if cart is None:
        return
    findings = [*(_dearer(evidence, pages, cart) or _listed(evidence, cart)), *_on_top(pages, cart)]
    if findings:
        yield from findings
    elif any(same(line.name, page.name) and line.price and page.price for line in cart.lines for page in pages):
        yield Clear(what="the cart asks for what the products' pages told", seen=(cart,))


def _dearer(evidence: Evidence, pages: tuple[ProductPageSeen, ...], cart: CartSeen) -> list[Finding]:
    told = {page.name: (page, page.price) for page in pages}
    return list(_held_against(evidence, told, cart, "page"))


def _listed(evidence: Evidence, cart: CartSeen) -> list[Finding]:
    """The same against the one price that a list had told of it."""
    told = {note.product.name: (note, note.listed) for note in evidence.of(ProductSeen)}
    return list(_held_against(evidence, told, cart, "list"))


def _held_against(
    evidence: Evidence, told: Mapping[str, tuple[Seen, Money | None]], cart: CartSeen, where: str
) -> Iterator[Finding]:
    for line in cart.lines:
        name = next((name for name in reversed(list(told)) if same(name, line.name)), "")
        seen, price = told.get(name, (None, None))
        if seen is None or price is None or line.price is None or price.currency != line.price.currency:
            continue
        more = line.price.amount / line.quantity - price.amount
        if more <= Decimal("0.005"):
            continue
        if any(choice.what == "option" for choice in evidence.of(ChoiceMade)):
            why = f"{line.name} costs {more:.2f} more than its {where} told; the option that was chosen may be why"
            yield Unsure(why=why, seen=(cart, seen))
        else:
            expected = f"{price} for {name}, as the list told" if where == "list" else f"{price} for {name}"
            yield _friction(expected, f"the cart asks for {more:.2f} more", more, cart, seen)


def _on_top(pages: tuple[ProductPageSeen, ...], cart: CartSeen) -> Iterator[Finding]:
    """Fees and taxes that the cart adds and no product page names."""
    named = {(charge.kind, charge.money.amount) for page in pages for charge in page.charges}
    named |= {("fee", way.price.amount) for page in pages for way in page.ways if way.price}  # a carrier's name only
    goods = sum((line.price.amount for line in cart.lines if line.price), Decimal(0))
    for charge in cart.charges:
        apart = charge.kind == "tax" and charge.money.currency in TAX_APART
        if charge.kind not in {"fee", "tax"} or apart or (charge.kind, charge.money.amount) in named:
            continue
        if charge.money.amount and _adds_up(cart, charge, goods):
            told = f"the cart adds {charge.money} for “{charge.label}”"
            yield _friction("the price told on the product's page", told, charge.money.amount, cart, *pages[-1:])


def _adds_up(cart: CartSeen, charge: Charge, goods: Decimal) -> bool:
    """
    Whether the total is more than goods, delivery and discounts make: a tax within the price adds nothing.

    Where no total is shown yet, a fee comes on top all the same.
    """
    if cart.total is None:
        return charge.kind == "fee"
    known = sum((c.money.amount * (-1 if c.kind == "discount" else 1) for c in cart.charges if c.kind in _PLAIN), goods)
    return cart.total.amount > known


_PLAIN = frozenset({"shipping", "discount"})


def _friction(expected: str, happened: str, more: Decimal, *seen: CartSeen | Seen) -> Friction:
    currency = next((note.total.currency for note in seen if isinstance(note, CartSeen) and note.total), "")
    measure = Measure(what="more than the product's page told", value=float(more), unit=currency, limit=0)
    return Friction(expected=expected, happened=happened, seen=seen, measure=measure)


SEVEN = ("description", "pictures", "data sheet", "reviews", "availability", "delivery", "returns")
POST = Delivery(text="Delivery 4.90", price=euros("4.90"))
PAGE = ProductPageSeen(name="Bark Speaker", price=euros("20.00"), told=SEVEN, ways=(POST,))
LINE = CartLine(name="Bark Speaker", price=euros("20.00"))
FEE = Charge(kind="fee", label="Handling", money=euros("3.00"))
VAT = Charge(kind="tax", label="incl. VAT", money=euros("3.19"))
CART = CartSeen(lines=(LINE,), total=euros("20.00"))
TWO = CartSeen(lines=(CartLine(name="Bark Speaker", quantity=2, price=euros("40.00")),), total=euros("40.00"))
DEARER = CartSeen(lines=(CartLine(name="Bark Speaker", price=euros("22.00")),), total=euros("22.00"))
XL = ChoiceMade(what="option", chosen="XL")
WITH_FEE = CART.model_copy(update={"charges": (FEE,), "total": euros("23.00")})

FROM_LIST = ProductSeen(product=Product(name="Bark Speaker", price=euros("20.00")), listed=euros("15.00"))

RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.MISLED,
    owner="shop team",
    needs=(ProductPageSeen, CartSeen),
    uses=(ChoiceMade, ProductSeen),
    sources=(CMA,),
    seeds=(
        Seed("a handling fee comes on top in the cart", (PAGE, WITH_FEE), Verdict.FRICTION),
        Seed("the thing is dearer in the cart", (PAGE, DEARER), Verdict.FRICTION),
        Seed(
            "tax comes on top in the cart",
            (PAGE, CART.model_copy(update={"charges": (VAT,), "total": euros("23.19")})),
            Verdict.FRICTION,
        ),
        Seed("the list had told less than its page and the cart", (FROM_LIST, PAGE, CART), Verdict.FRICTION),
        Seed("dearer than in the list after an option was chosen", (FROM_LIST, PAGE, XL, CART), Verdict.UNSURE),
        Seed("the price as told", (PAGE, CART), Verdict.CLEAR),
        Seed("two of them at twice the price", (PAGE, TWO), Verdict.CLEAR),
        Seed("tax is named that is in the price", (PAGE, CART.model_copy(update={"charges": (VAT,)})), Verdict.CLEAR),
        Seed(
            "the product's page names the fee",
            (PAGE.model_copy(update={"charges": (FEE,)}), WITH_FEE),
            Verdict.CLEAR,
        ),
        Seed(
            "dearer after an option was chosen", (PAGE, ChoiceMade(what="option", chosen="XL"), DEARER), Verdict.UNSURE
        ),
        Seed("another thing is in the cart", (PAGE.model_copy(update={"name": "Oak Lamp"}), CART), Verdict.NOT_SEEN),
    ),
)
