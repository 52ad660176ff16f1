"""What the shop sells and asks for it: products, carts, coupons, orders."""

from typing import ClassVar

from shopper.measures import Money
from shopper.observations.base import Frozen, Observation
from shopper.observations.doing import Screen


class Product(Frozen):
    """
    A product as a page or a card showed it; `available` is None where nothing was said.

    `was`: the higher price that is crossed out beside its own, if there is one.
    """

    name: str
    url: str = ""
    price: Money | None = None
    available: bool | None = None
    picture: str = ""
    was: Money | None = None


class CartLine(Frozen):
    """One line of a cart; `price` is that of the whole line."""

    name: str
    quantity: int = 1
    price: Money | None = None


class Charge(Frozen):
    """A sum beside goods and total, with its label; `kind`: shipping, fee, tax or discount. The amount is positive."""

    kind: str
    label: str
    money: Money


class ProductSeen(Observation):
    """The shopper looked at a product's own page; `listed` is the one price that the list had told, if it had."""

    without: ClassVar[str] = "no product was looked at"

    product: Product
    listed: Money | None = None


class ListSeen(Observation):
    """A list of products was shown in answer to `asked` (a search, a category)."""

    asked: str
    names: tuple[str, ...] = ()


class CartSeen(Observation):
    """
    The cart as its page showed it. `codes` are coupons named in it; `discount` is a positive amount.

    `why`: looked (opened by the shopper himself), added, coupon, link (opened from a message), memory (after a change
    of device), checkout (the sums a step of the checkout showed; `where` is that step's name).

    `charges` are all sums beside subtotal and total, each with its label; `later` the kinds of charges of which it was
    said that their amount comes later; `screen` a picture in which the total is marked.
    """

    without: ClassVar[str] = "no cart was looked at"

    lines: tuple[CartLine, ...] = ()
    subtotal: Money | None = None
    discount: Money | None = None
    shipping: Money | None = None
    total: Money | None = None
    codes: tuple[str, ...] = ()
    charges: tuple[Charge, ...] = ()
    later: tuple[str, ...] = ()
    why: str = "looked"
    where: str = ""
    screen: Screen | None = None


class CouponTried(Observation):
    """
    A code was typed and applied. `before` and `after` are the totals; `reply` is what the shop said.

    `sent` is False where no message of the shop named the code: then only the scenario's writer knows what it promises.
    """

    without: ClassVar[str] = "no coupon was tried"

    code: str
    before: Money | None = None
    after: Money | None = None
    reply: str = ""
    sent: bool = True


class OrderPlaced(Observation):
    """The shop confirmed an order; `total` and `number` as the confirmation showed them ("" where it had none)."""

    without: ClassVar[str] = "nothing was ordered"

    url: str
    total: Money | None = None
    number: str = ""
