"""What the shop showed: pages, products, carts, totals, what it remembered, and what lay in the way."""

from enum import StrEnum
from typing import ClassVar

from shopper.measures import Money
from shopper.observations.base import Frozen, Observation
from shopper.observations.doing import Screen


class PageKind(StrEnum):
    """What a page is for."""

    HOME = "home"
    LIST = "list"
    EMPTY_RESULT = "empty search result"
    PRODUCT = "product"
    CART = "cart"
    LOGIN = "login"
    REGISTER = "register"
    ACCOUNT = "account"
    WISH_LIST = "wish list"
    CHECKOUT = "checkout"
    CONFIRMATION = "confirmation"
    ARTICLE = "article"
    OFFERS = "offers"
    UNSUBSCRIBE = "unsubscribe"
    ERROR = "error"
    MAINTENANCE = "maintenance"
    BOT_WALL = "bot wall"
    OTHER = "other"


class Product(Frozen):
    """A product as a page or a card showed it; `available` is None where nothing was said."""

    name: str
    url: str = ""
    price: Money | None = None
    available: bool | None = None
    picture: str = ""


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


class PageSeen(Observation):
    """
    A page was looked at. `confidence` (0 to 1) is that of `kind`; `status` is the HTTP status of the document.

    `checkout_step` is the step of a checkout at first sight: contact, address, delivery, payment, review or all in one.
    """

    without: ClassVar[str] = "no page was seen"

    url: str
    title: str = ""
    kind: PageKind = PageKind.OTHER
    confidence: float = 0.0
    checkout_step: str = ""
    step_confidence: float = 0.0
    status: int | None = None
    language: str = ""


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


class Remembered(StrEnum):
    """What a shop can know of a shopper from one device to the next."""

    LOGIN = "login"
    CART = "cart"
    VIEWED = "recently viewed"
    WISH_LIST = "wish list"
    COUPON = "coupon"


class MemoryShown(Observation):
    """A page (at `url`) showed by itself what the shop remembers: a list of viewed products, a wish list."""

    what: Remembered
    names: tuple[str, ...] = ()
    url: str = ""


class MemoryLooked(Observation):
    """
    What the shop still knew on this device.

    `expected` is what the shopper had done elsewhere or before (names, codes; for a login his address), `found` what
    was shown of the same kind, `visible` False where the shop shows no such thing at all (no wish list, no list of
    viewed products).
    """

    without: ClassVar[str] = "nothing was looked for on a second device"

    what: Remembered
    expected: tuple[str, ...] = ()
    found: tuple[str, ...] = ()
    visible: bool = True


class LoginMet(Observation):
    """
    A screen asked to log in. `why`: asked (the shopper wanted to log in), return (he was logged in on this device and
    never logged out), link (he came by a link in a message to him), gate (in the middle of something else).
    """

    why: str
    url: str = ""


class OrderPlaced(Observation):
    """The shop confirmed an order; `total` and `number` as the confirmation showed them ("" where it had none)."""

    without: ClassVar[str] = "nothing was ordered"

    url: str
    total: Money | None = None
    number: str = ""


class LoggedIn(Observation):
    """The shopper is logged in on this device from here on. `how`: sign up, log in, link."""

    how: str


class LoggedOut(Observation):
    """The shopper logged out on this device by himself."""


class OverlayMet(Observation):
    """
    Something lay over the page. `kind`: consent, age, newsletter, chat, other. `closed`: the control used, or "".

    `screen` is a picture of it, taken before it was closed.
    """

    without: ClassVar[str] = "nothing lay over the page"

    kind: str
    text: str = ""
    closed: str = ""
    share: float = 0.0
    """Share of the viewport it covered, 0 to 1."""
    controls: tuple[str, ...] = ()
    """What could be pressed in it, by name."""
    screen: Screen | None = None


class ConsentMet(Observation):
    """
    A cookie layer as it first came: the names of what accepts, refuses and leads to settings, "" where there was none.

    `ticked` are boxes that the shop had ticked and that can be unticked; `screen` is a picture of the layer.
    """

    without: ClassVar[str] = "no question about cookies came up"

    url: str
    accept: str = ""
    reject: str = ""
    settings: str = ""
    ticked: tuple[str, ...] = ()
    screen: Screen | None = None
