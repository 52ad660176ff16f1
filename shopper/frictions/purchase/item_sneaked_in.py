"""
Something is in the cart that the shopper did not put there.

What the shopper meets: a second line in the cart, two pieces where he wanted one, or an insurance that is ticked
beforehand.

Why it matters: extras that nobody chose are forbidden in the European Union (a hint for a lawyer), and shoppers who
notice do not come back.

What to do instead: offer extras unticked, and put into the cart only what was asked for.
"""

from collections.abc import Iterator

from shopper.frictions import Clear, Finding, Friction, Limits, Rule, Seed, Severity, Source, Stage, Unsure, Verdict
from shopper.frictions.examples import euros
from shopper.frictions.names import same
from shopper.observations import (
    ActChecked,
    BoxMet,
    CartLine,
    CartSeen,
    Delivery,
    DeliveryTold,
    Evidence,
    PaymentOffered,
    ProductPageSeen,
)

ADDED = "add to cart: "


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """
    Only in carts that were empty when the shopper came, and only lines that cost something.

    Some shops list the way to deliver and to pay that was chosen among the goods.
    """
    added = [note.act.removeprefix(ADDED) for note in evidence.of(ActChecked) if note.act.startswith(ADDED)]
    ticked = [note for note in evidence.of(BoxMet) if note.kind == "extra" and note.ticked_before]
    carts = [note for note in evidence.of(CartSeen) if note.lines] if added else []
    ways = _ways(evidence)
    stray = [(cart, line) for cart in carts for line in cart.lines if _is_stray(line, added, ways)]
    for box in ticked:
        yield Friction(expected="extras are left unticked", happened=f"ticked beforehand: “{box.text}”", seen=(box,))
    more = next((found for cart in carts for line in cart.lines if (found := _more(evidence, cart, line))), None)
    if more:
        yield more
    if stray:
        yield _sneaked(stray, added)
    elif carts and not ticked and not more:
        yield Clear(what="the cart holds what was put into it", seen=(carts[-1],))


def _sneaked(stray: list[tuple[CartSeen, CartLine]], added: list[str]) -> Finding:
    cart, line = stray[0]
    price = f" for {line.price}" if line.price else ""
    if len(cart.lines) <= len({name.casefold() for name in added}):
        return Unsure(why=f"“{line.name}” in the cart may be “{added[0]}” by another name", seen=(cart,))
    if _counted_without(cart, stray):
        return Unsure(why=f"“{line.name}”{price} stands in the cart, and its sum does not count it", seen=(cart,))
    names = ", ".join(dict.fromkeys(added))
    return Friction(expected=f"only {names} in the cart", happened=f"“{line.name}”{price} is there, too", seen=(cart,))


def _more(evidence: Evidence, cart: CartSeen, line: CartLine) -> Finding | None:
    """More pieces than were put there; each try to add may have added one."""
    acts = [note for note in evidence.of(ActChecked) if note.act.startswith(ADDED)]
    put = sum(note.tries for note in acts if same(line.name, note.act.removeprefix(ADDED)))
    if not put or line.quantity <= put:
        return None
    happened = f"{line.quantity} of “{line.name}” are in the cart, {put} {'was' if put == 1 else 'were'} put there"
    pages = [page for page in evidence.of(ProductPageSeen) if page.price and same(line.name, page.name)]
    if not any(line.price and page.price and line.price.amount == line.quantity * page.price.amount for page in pages):
        return Unsure(why=f"{happened}, as far as it could be read", seen=(cart,))
    return Friction(expected="as many in the cart as were put there", happened=happened, seen=(cart, *pages[-1:]))


def _counted_without(cart: CartSeen, stray: list[tuple[CartSeen, CartLine]]) -> bool:
    """Whether the cart's subtotal is that of the other lines: then a note beside a price was read as a line."""
    strays = [line for _, line in stray]
    prices = [line.price.amount for line in cart.lines if line.price is not None and line not in strays]
    return cart.subtotal is not None and cart.subtotal.amount == sum(prices)


def _ways(evidence: Evidence) -> list[str]:
    """What the ways to deliver and to pay are called."""
    delivered = [way.text for note in evidence.of(DeliveryTold) if note.step_of_checkout for way in note.ways]
    return [*delivered, *(way for note in evidence.of(PaymentOffered) for way in note.ways)]


def _is_stray(line: CartLine, added: list[str], ways: list[str]) -> bool:
    free = line.price is not None and line.price.amount == 0
    is_way = any(way.casefold().startswith(line.name.casefold()) for way in ways)
    return not free and not is_way and not any(same(line.name, name) for name in added)


LAMP = CartLine(name="Dusk Reading Lamp", price=euros("39.00"))
COVER = CartLine(name="Two years of cover", price=euros("9.90"))
TWO = CartLine(name=LAMP.name, price=euros("78.00"), quantity=2)
TOLD = ("description", "pictures", "data sheet", "reviews", "availability", "delivery", "returns")
WAYS = (Delivery(text="4.90", price=euros("4.90"), dates=("2 december",)),)
PAGE = ProductPageSeen(name=LAMP.name, price=LAMP.price, told=TOLD, ways=WAYS, available=True)
PARCEL = CartLine(name="Parcel service", price=euros("4.90"))
SENT = DeliveryTold(
    where="Delivery", ways=(Delivery(text="Parcel service €4.90", price=euros("4.90")),), step_of_checkout=True
)
PUT = ActChecked(act="add to cart: Dusk Reading Lamp", worked=True)

RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.MISLED,
    owner="shop team",
    uses=(ActChecked, CartSeen, BoxMet, ProductPageSeen, DeliveryTold, PaymentOffered),
    sources=(
        Source(
            "Mathur and others, Dark Patterns at Scale: sneak into basket; Consumer Rights Directive, article 22",
            year=2019,
        ),
    ),
    seeds=(
        Seed("a cover nobody asked for", (PUT, CartSeen(lines=(LAMP, COVER))), Verdict.FRICTION),
        Seed("two where one was wanted", (PAGE, PUT, CartSeen(lines=(TWO,))), Verdict.FRICTION),
        Seed("two were put there", (PAGE, PUT, PUT, CartSeen(lines=(TWO,))), Verdict.CLEAR),
        Seed("perhaps two", (PUT, CartSeen(lines=(LAMP.model_copy(update={"quantity": 2}),))), Verdict.UNSURE),
        Seed(
            "an insurance ticked beforehand",
            (BoxMet(text="Insure my parcel for 2.90", kind="extra", ticked_before=True),),
            Verdict.FRICTION,
        ),
        Seed(
            "the sum does not count the line",
            (PUT, CartSeen(lines=(LAMP, CartLine(name="Prices with tax", price=euros("39.00"))), subtotal=LAMP.price)),
            Verdict.UNSURE,
        ),
        Seed("the way to deliver stands among the goods", (PUT, SENT, CartSeen(lines=(LAMP, PARCEL))), Verdict.CLEAR),
        Seed("the line has another name", (PUT, CartSeen(lines=(COVER,))), Verdict.UNSURE),
        Seed(
            "a free gift", (PUT, CartSeen(lines=(LAMP, CartLine(name="Tote bag", price=euros("0.00"))))), Verdict.CLEAR
        ),
        Seed("only the lamp", (PUT, CartSeen(lines=(LAMP,))), Verdict.CLEAR),
        Seed("nothing was put into a cart", (CartSeen(lines=(LAMP,)),), Verdict.NOT_SEEN),
    ),
)
