"""Every look at money on a journey, in order: one record a product page, cart, step of the checkout, confirmation."""

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

from shopper.measures import Money
from shopper.observations import (
    ActChecked,
    CartLine,
    CartSeen,
    Charge,
    Evidence,
    FormSeen,
    Frozen,
    Left,
    Observation,
    OrderPlaced,
    ProductSeen,
    Screen,
)

ADDED = "add to cart: "
PERSONAL = frozenset({
    "first name field", "last name field", "full name field", "street field", "phone field", "e-mail field",
    "birthday field", "card number field", "house number field", "city field",
})  # fmt: skip
"""What a shopper gives away of himself; a postcode or a country alone is none of it."""


class Stop(StrEnum):
    """How far the shopper had come."""

    PRODUCT = "product page"
    CART = "cart"
    CHECKOUT = "checkout"
    CONFIRMATION = "confirmation"


class MoneyLook(Frozen):
    """
    What the shop told of money at one stop. `due` is what the shopper then took for the sum to pay: the total, else
    what the listed parts come to. `basket` counts the baskets of a journey: what belongs to one can be compared.

    `where` names the page or the step, `asked` the personal fields he had been shown before (by label).
    """

    stop: Stop
    where: str
    basket: int
    due: Money
    whole: bool
    """Whether a total was shown."""
    lines: tuple[CartLine, ...] = ()
    charges: tuple[Charge, ...] = ()
    later: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    step: int = 0
    screen: Screen | None = None

    def charge(self, kind: str) -> Decimal:
        """
        The sum of all charges of a kind, 0 where there is none; told twice under two labels it counts once.

        One in another currency than the sum to pay is no part of it.
        """
        told = [c.money for c in self.charges if c.kind == kind]
        return sum({money.amount for money in told if money.is_comparable_to(self.due)}, Decimal(0))


def money_looks(evidence: Evidence) -> tuple[tuple[MoneyLook, Observation], ...]:
    """Every look at money with the note it rests on."""
    return tuple(_looks(evidence))


def _looks(evidence: Evidence) -> Iterator[tuple[MoneyLook, Observation]]:
    basket, asked = 0, list[str]()
    for note in evidence.notes:
        if isinstance(note, Left) or (isinstance(note, ActChecked) and note.worked and note.act.startswith(ADDED)):
            basket += 1
        elif isinstance(note, FormSeen):
            asked += [field.label for field in note.fields if field.place in PERSONAL]
        elif isinstance(note, ProductSeen) and note.product.price is not None:
            yield _of_product(note, note.product.price, basket), note
        elif isinstance(note, CartSeen) and (note.total or note.subtotal):
            yield _of_cart(note, basket, tuple(asked)), note
        elif isinstance(note, OrderPlaced):
            if note.total is not None:
                yield _of_order(note, note.total, basket, tuple(asked)), note
            basket += 1


def _of_product(note: ProductSeen, price: Money, basket: int) -> MoneyLook:
    line = CartLine(name=note.product.name, price=price)
    return MoneyLook(
        stop=Stop.PRODUCT, where=note.product.name, basket=basket, due=price, whole=False, lines=(line,), step=note.step
    )


def _of_cart(note: CartSeen, basket: int, asked: tuple[str, ...]) -> MoneyLook:
    in_checkout = note.why == "checkout" or bool(note.where)
    return MoneyLook(
        stop=Stop.CHECKOUT if in_checkout else Stop.CART, where=note.where if in_checkout else "cart", basket=basket,
        due=note.total or _goods(note), whole=note.total is not None, lines=note.lines, charges=_charges(note),
        later=note.later, asked=asked, step=note.step, screen=note.screen,
    )  # fmt: skip


def _of_order(note: OrderPlaced, total: Money, basket: int, asked: tuple[str, ...]) -> MoneyLook:
    return MoneyLook(
        stop=Stop.CONFIRMATION, where="confirmation", basket=basket, due=total, whole=True, asked=asked, step=note.step
    )


def _goods(note: CartSeen) -> Money:
    """What the listed parts come to, where no total is shown."""
    assert note.subtotal
    more = [c.money.amount * _SIGNS.get(c.kind, 0) for c in dict.fromkeys(_charges(note))]
    return note.subtotal.model_copy(update={"amount": sum(more, note.subtotal.amount)})


_SIGNS = {"shipping": 1, "fee": 1, "discount": -1}
"""A tax without a total may be in the prices or not."""


def _charges(note: CartSeen) -> tuple[Charge, ...]:
    """As labelled; of visits kept by an earlier version only delivery and discount are known."""
    known = [Charge(kind="shipping", label="shipping", money=note.shipping)] if note.shipping else []
    known += [Charge(kind="discount", label="discount", money=note.discount)] if note.discount else []
    return note.charges or tuple(known)
