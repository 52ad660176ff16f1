"""
The one seam: what a person can do in a shop.

Steps are written against `Shopper`; `shopper.journey` implements it over a browser, tests with a fake.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol, TypeVar

from pydantic import SecretStr

from shopper.measures import Money
from shopper.observations import CartLine, Frozen, Message, MessageKind, Observation, PageKind, Product

T = TypeVar("T", bound=Observation)


class Place(StrEnum):
    """A place a shopper looks for; its words in many languages are data of `shopper.sight`."""

    HOME = "home"
    SEARCH = "search box"
    SEARCH_OPENER = "search opener"
    SEARCH_SUBMIT = "search button"
    CATEGORY = "category"
    MENU = "menu"
    PRODUCT = "product"
    OPTION = "option"
    QUANTITY = "quantity"
    ADD_TO_CART = "add to cart"
    ADD_TO_WISH_LIST = "add to wish list"
    CART = "cart"
    WISH_LIST = "wish list"
    REMOVE = "remove from cart"
    COUPON_OPENER = "coupon opener"
    COUPON = "coupon field"
    COUPON_APPLY = "apply coupon"
    CHECKOUT = "checkout"
    GUEST = "guest checkout"
    CONTINUE = "continue"
    PLACE_ORDER = "place order"
    ACCOUNT = "account"
    LOG_IN = "log in"
    LOG_IN_SUBMIT = "log in button"
    LOG_OUT = "log out"
    REGISTER = "register"
    REGISTER_SUBMIT = "register button"
    NEWSLETTER = "newsletter field"
    NEWSLETTER_SUBMIT = "newsletter button"
    UNSUBSCRIBE = "unsubscribe"
    EMAIL = "e-mail field"
    PASSWORD = "password field"  # noqa: S105 - the name of a place, not a secret
    PASSWORD_AGAIN = "password again field"  # noqa: S105 - as above
    FULL_NAME = "full name field"
    FIRST_NAME = "first name field"
    LAST_NAME = "last name field"
    COMPANY = "company field"
    STREET = "street field"
    HOUSE_NUMBER = "house number field"
    STREET_2 = "second address line field"
    POSTCODE = "postcode field"
    CITY = "city field"
    STATE = "state field"
    COUNTRY = "country field"
    PHONE = "phone field"
    SHIPPING_CHOICE = "shipping choice"
    PAYMENT_CHOICE = "payment choice"
    CARD_NUMBER = "card number field"
    CARD_NAME = "name on card field"
    CARD_EXPIRY = "card expiry field"
    CARD_EXPIRY_MONTH = "card expiry month field"
    CARD_EXPIRY_YEAR = "card expiry year field"
    CARD_CODE = "card security code field"
    TERMS = "terms box"
    CONSENT_ACCEPT = "accept cookies"
    CONSENT_REJECT = "reject cookies"
    CLOSE = "close"
    HELP = "help"


class Permissions(Frozen):
    """What the site file allows; nothing unless it says so. `spend` caps one order, in the shop's currency."""

    create_accounts: bool = False
    place_orders: bool = False
    spend: float | None = None


class Address(Frozen):
    """Where the person lives; `country` is an ISO 3166 code of two letters."""

    street: str = "12 Elm Street"
    house_number: str = ""
    postcode: str = "12345"
    city: str = "Springfield"
    state: str = ""
    country: str = "US"


class Card(Frozen):
    """A test card. `expiry` is MM/YY."""

    number: SecretStr = SecretStr("4111111111111111")
    expiry: str = "12/30"
    code: SecretStr = SecretStr("123")


class Person(Frozen):
    """Who is shopping on this journey; `email` and `password` are made for the journey alone."""

    first_name: str
    last_name: str
    email: str
    password: SecretStr
    phone: str = "+1 555 010 0199"
    language: str = "en"
    address: Address = Address()
    card: Card = Card()


@dataclass(frozen=True)
class Spot:
    """
    An element that can be acted on. `near` is the text of what it stands in (a form, a box).

    `handle` belongs to the implementation; steps never look into it.
    """

    place: Place
    name: str
    score: float
    near: str = field(repr=False, compare=False, default="")
    handle: object = field(repr=False, compare=False, default=None)


@dataclass(frozen=True)
class ProductCard:
    """A product as a list shows it, with the link to its page."""

    product: Product
    spot: Spot


@dataclass(frozen=True)
class CartView:
    """The cart that is in sight."""

    lines: tuple[CartLine, ...] = ()
    subtotal: Money | None = None
    discount: Money | None = None
    shipping: Money | None = None
    total: Money | None = None
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class PageView:
    """
    What a person takes in at a look.

    `alerts` are messages the page shows about the last act. `asks_login` when a password field for an existing account
    is in sight. `viewed` and `wishes` are the names under headings such as "recently viewed" and "wish list"; None
    where the page shows no such list. `cart_count` is the figure on the cart's badge.
    """

    url: str
    title: str = ""
    kind: PageKind = PageKind.OTHER
    confidence: float = 0.0
    status: int | None = None
    language: str = ""
    text: str = ""
    product: Product | None = None
    cards: tuple[ProductCard, ...] = ()
    cart: CartView | None = None
    cart_count: int | None = None
    viewed: tuple[str, ...] | None = None
    wishes: tuple[str, ...] | None = None
    alerts: tuple[str, ...] = ()
    asks_login: bool = False
    logged_in: bool | None = None


class Shopper(Protocol):
    """A person with a device in hand, in front of one shop."""

    @property
    def person(self) -> Person:
        """Who is shopping."""
        ...

    @property
    def may(self) -> Permissions:
        """What the site file allows."""
        ...

    def now(self) -> datetime:
        """The journey's clock."""
        ...

    def note(self, observation: Observation) -> None:
        """Writes down what was seen; the stamp is added."""
        ...

    def noted(self, kind: type[T]) -> tuple[T, ...]:
        """What was written down on this journey so far, of one kind."""
        ...

    def open(self, address: str = "/") -> PageView:
        """Goes to an address of the shop (or a whole URL on a host the site file names) as by the address bar."""
        ...

    def page(self) -> PageView:
        """Looks at the page as it is now."""
        ...

    def find(self, place: Place, like: str = "") -> Spot | None:
        """The place on this page, best match for the text `like`; None when nothing is clear enough (noted)."""
        ...

    def glimpse(self, place: Place, like: str = "") -> Spot | None:
        """The same without noting that it is missing: for looking whether something is there."""
        ...

    def click(self, spot: Spot) -> PageView:
        """Clicks or taps and waits until the page has settled."""
        ...

    def fill(self, spot: Spot, text: str | SecretStr) -> None:
        """Types into a field, ticks a box, or chooses the option that reads like the text."""
        ...

    def submit(self, spot: Spot) -> PageView:
        """Presses Enter in a field."""
        ...

    def reaction(self, done: Callable[[PageView], bool]) -> PageView:
        """Looks at the page until `done` says so, or for as long as a person gives a page to react; the last look."""
        ...

    @property
    def device(self) -> str:
        """The name of the device in hand."""
        ...

    def take(self, device: str) -> None:
        """Puts the device in hand down and takes another (or the same again)."""
        ...

    def leave(self) -> None:
        """Closes the shop's pages; cookies stay on the device."""
        ...

    def wait(self, span: timedelta) -> bool:
        """Lets time pass; False when it was longer than this run may wait."""
        ...

    def check_out(self, *, order: bool, first_card: Card | None = None) -> None:
        """
        Walks the checkout from the cart to the last click before ordering, or through it (see journey.checkout).

        `first_card` is tried before the person's own, which is used once the shop has refused it.
        """
        ...

    def messages(self) -> tuple[Message, ...]:
        """Reads the mailbox: every message of this journey so far, new ones noted."""
        ...

    def wait_for_message(self, kind: MessageKind, until: datetime) -> Message | None:
        """Waits for a message of this kind, at most until then, and notes how far the mailbox was read."""
        ...
