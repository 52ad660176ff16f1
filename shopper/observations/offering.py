"""What a shop tells before it is bought: on the product's page, about delivery, and what it promises."""

from enum import StrEnum
from typing import ClassVar

from pydantic import AwareDatetime

from shopper.measures import Money
from shopper.observations.base import Frozen, Observation
from shopper.observations.goods import Charge


class Delivery(Frozen):
    """
    One way of delivery as told: in words, its price (0 when it is free, None where none is named), how long it takes
    (`spans`) and on which days it arrives (`dates`), each as written. `over`: the sum from which it is free.
    """

    text: str
    price: Money | None = None
    over: Money | None = None
    at_least: bool = False
    """Whether the price is only where prices begin (`from 3.50`)."""
    spans: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()


class DeliveryTold(Observation):
    """
    What a page told about delivery. `where`: product page, cart, or the name of the checkout's step.

    `step_of_checkout` when it is one.
    """

    without: ClassVar[str] = "nothing was read about delivery"

    where: str
    ways: tuple[Delivery, ...] = ()
    url: str = ""
    step_of_checkout: bool = False


class ProductPageSeen(Observation):
    """
    How much a product's own page tells. `gtin`, `sku` and `brand` are "" where the page (or its data) names none.

    `told` are those of description, pictures, data sheet, reviews, availability, delivery and returns that are there,
    `behind` those of them that are only there after a click. `words` counts the description, `pictures` the product's
    pictures. `ways` is what is told about delivery, `linked` whether costs are only named behind a link, `calculator`
    whether costs can be worked out there, `charges` the fees and taxes named with an amount. `ways_on` are what a
    sold-out page offers: notice, alternatives, order.
    """

    without: ClassVar[str] = "no product's page was opened"

    name: str
    url: str = ""
    price: Money | None = None
    available: bool | None = None
    gtin: str = ""
    sku: str = ""
    brand: str = ""
    told: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    words: int = 0
    pictures: int = 0
    ways: tuple[Delivery, ...] = ()
    linked: bool = False
    calculator: bool = False
    charges: tuple[Charge, ...] = ()
    ways_on: tuple[str, ...] = ()


class PromiseKind(StrEnum):
    """What a shop can promise that its cart must keep."""

    FREE_SHIPPING = "free shipping"
    GIFT = "free gift"
    AMOUNT_OFF = "amount off"
    PERCENT_OFF = "percent off"


class PromiseMade(Observation):
    """
    A promise as a banner, a mail or a page makes it, in its own words (`text`).

    `off` is the amount or `percent` the share taken off; `over` the sum from which it holds
    (None: always); `missing` what is still to be added until it holds (`add 12 more`); `code` the code it needs, ""
    where none is named. `where`: banner, product page, cart, checkout, mail, store.
    """

    without: ClassVar[str] = "the shop promised nothing that could be checked"

    what: PromiseKind
    text: str
    off: Money | None = None
    percent: int = 0
    over: Money | None = None
    code: str = ""
    missing: Money | None = None
    where: str = "banner"
    url: str = ""


class StockTold(Observation):
    """What a page said about whether a product can be had. `where`: product page, cart, checkout, add to cart."""

    without: ClassVar[str] = "nothing was read about what is in stock"

    name: str
    where: str
    available: bool
    text: str = ""
    url: str = ""


class GiftsSeen(Observation):
    """The gifts that a cart or a step of the checkout showed, as written; none where it showed none."""

    without: ClassVar[str] = "no cart or checkout was looked at for gifts"

    where: str
    gifts: tuple[str, ...] = ()
    url: str = ""


class UrgencyShown(Observation):
    """
    A page urged to buy at once: a countdown that ends at `ends` (the journey's clock), or a number of pieces `left`.

    `about` is the product whose page it is, `visit` counts from 1 the visits of somebody whom the shop does not know.
    """

    without: ClassVar[str] = "no page urged to buy at once"

    text: str
    about: str = ""
    url: str = ""
    visit: int = 1
    ends: AwareDatetime | None = None
    left: int | None = None
