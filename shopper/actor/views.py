"""What a shopper takes in at a look, and what he can put a finger on."""

from dataclasses import dataclass, field
from datetime import timedelta

from shopper.actor.places import Place
from shopper.measures import Money
from shopper.observations import (
    ArticleSeen,
    CartLine,
    CartSeen,
    Charge,
    Delivery,
    OffersSeen,
    PageKind,
    Product,
    ProductPageSeen,
    PromiseMade,
    SubscriptionOffer,
    Suggested,
)


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
    """
    A product as a list shows it, with the way to look at it closer; None where the list is all there is.

    `asks` is its price where it tells one and no `from`.
    """

    product: Product
    spot: Spot | None
    asks: Money | None = None


@dataclass(frozen=True)
class CartView:
    """The cart that is in sight; `empty` where the page says that nothing is in it."""

    lines: tuple[CartLine, ...] = ()
    subtotal: Money | None = None
    discount: Money | None = None
    shipping: Money | None = None
    total: Money | None = None
    codes: tuple[str, ...] = ()
    charges: tuple[Charge, ...] = ()
    later: tuple[str, ...] = ()
    empty: bool = False

    def seen(self, why: str, where: str = "") -> CartSeen:
        """The note of it."""
        return CartSeen(
            lines=self.lines, subtotal=self.subtotal, discount=self.discount, shipping=self.shipping, total=self.total,
            codes=self.codes, charges=self.charges, later=self.later, why=why, where=where,
        )  # fmt: skip


@dataclass(frozen=True)
class PageView:
    """
    What a person takes in at a look.

    `alerts` are messages the page shows about the last act. `asks_login` when a password field for an existing account
    is in sight. `viewed` and `wishes` are the names under headings such as "recently viewed" and "wish list"; None
    where the page shows no such list. `cart_count` is the figure on the cart's badge. `step` is the step of a checkout
    (contact, address, delivery, payment, review, all in one), "" elsewhere.
    """

    url: str
    title: str = ""
    kind: PageKind = PageKind.OTHER
    confidence: float = 0.0
    step: str = ""
    step_confidence: float = 0.0
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


@dataclass(frozen=True)
class Urging:
    """A countdown with what `remains` of it, or a number of pieces `left`, as the page says it."""

    text: str
    remains: timedelta | None = None
    left: int | None = None


@dataclass(frozen=True)
class OfferSpot:
    """An offer of a subscription, and what takes it; None where the page has no one thing for it."""

    offer: SubscriptionOffer
    spot: Spot | None = None


@dataclass(frozen=True)
class OfferPage:
    """A page with offers of subscriptions: what is noted of it, and the offers one by one."""

    seen: OffersSeen
    choices: tuple[OfferSpot, ...]


@dataclass(frozen=True)
class ArticleCard:
    """A headline, or words such as `back to the article`, and where they lead."""

    title: str
    url: str
    spot: Spot


@dataclass(frozen=True)
class Cancelling:
    """
    What a page says of ending a subscription: `how` it has to be done (phone, letter, mail; "" where it says nothing of
    the kind), in which words, and whether it says that it is done.
    """

    how: str = ""
    said: str = ""
    done: bool = False


@dataclass(frozen=True)
class Study:
    """
    What a person knows of a page who has read it closely: how much a product's page tells (None on others), every way
    of delivery, what is promised, which gifts lie in the cart, and what is said to be sold out in it. `links` are the
    addresses that links in sight lead to, each as often as it stands there; `suggested` the products shown as fitting
    or much liked, by the heading over them; `urging` what presses to buy at once. `asks_mail` is what it says where
    a new account counts only once a link in a mail was opened. Of a magazine it has the offers, the article in sight,
    what leads to others, and what is said of cancelling.
    """

    details: ProductPageSeen | None = None
    deliveries: tuple[Delivery, ...] = ()
    promises: tuple[PromiseMade, ...] = ()
    gifts: tuple[str, ...] = ()
    sold_out: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    suggested: tuple[Suggested, ...] = ()
    urging: tuple[Urging, ...] = ()
    offers: OfferPage | None = None
    article: ArticleSeen | None = None
    articles: tuple[ArticleCard, ...] = ()
    cancelling: Cancelling = Cancelling()
    asks_mail: str = ""


@dataclass(frozen=True)
class Letter:
    """
    What a shopper writes into a form or a mail; `order` is the number of his order, "" where he has none, `answers` the
    Message-ID of the mail that a mail answers.
    """

    text: str
    subject: str = ""
    order: str = ""
    answers: str = ""


@dataclass(frozen=True)
class FormAnswered:
    """
    What a form asked: choices to make, long texts to write, and the labels of all it wanted to have filled in.

    `given` are the labels of those that were empty and are filled now; `changed`: whether anything is not as before.
    """

    choices: int = 0
    texts: int = 0
    fields: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    changed: bool = True
