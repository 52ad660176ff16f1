"""A message as it came: what it is for, what it says, where it leads."""

from enum import StrEnum

from pydantic import AwareDatetime, Field

from shopper.measures import Money
from shopper.observations.base import Frozen
from shopper.observations.care import Care


class MessageKind(StrEnum):
    """What a message is for."""

    WELCOME = "welcome"
    BROWSE_REMINDER = "browse reminder"
    CART_REMINDER = "cart reminder"
    ACCOUNT = "account"
    ORDER_CONFIRMATION = "order confirmation"
    SHIPPING_NEWS = "shipping news"
    DELAY_NEWS = "delay news"
    AFTERCARE = "aftercare"
    SURVEY = "survey"
    SUPPORT_REPLY = "support reply"
    BACK_IN_STOCK = "back in stock"
    PROMOTION = "promotion"
    UNSUBSCRIBED = "unsubscribe confirmation"
    STORE_ANSWER = "store answer"
    OTHER = "other"


MARKETING = frozenset({
    MessageKind.BROWSE_REMINDER, MessageKind.CART_REMINDER, MessageKind.PROMOTION, MessageKind.BACK_IN_STOCK,
})  # fmt: skip
"""Messages a shopper gets without having asked for one just now; a welcome answers a sign-up and is not among them."""
BY_HAND = frozenset({MessageKind.STORE_ANSWER})
"""What a person answers on a form of ours: no message's words say so."""


class Link(Frozen):
    """A link of a message. `purpose`: cart, product, unsubscribe, shop, other."""

    url: str
    text: str = ""
    purpose: str = "other"


class Claim(Frozen):
    """Something a message states: `about` a code, a product or "", `what` is discount, price or expiry, `value` as a
    comparable text (`10 %`, `129.00 EUR`, `2026-12-01`).
    """

    about: str
    what: str
    value: str


class Message(Frozen):
    """
    A message as it reads: `id` is its Message-ID or a digest of it, `at` the time that counts for lateness.

    `html` and `source` are files in the journey's folder ("" where there are none). `names` are the product-like
    names it shows (headings, linked and pictured items), `pictured` those with a picture. `headers` holds only
    List-Unsubscribe, List-Unsubscribe-Post and Authentication-Results, in lower case. `total` is what a bill in it
    calls all there is to pay. `channel` is mail, text, push, chat or page (what a form says once it is sent).

    `size` is that of the whole, `html_size` of the HTML alone, `pictures_size` of the pictures that travel with it, all
    in bytes; `remote_pictures` of the `pictures` shown are fetched when it is read. `authentication` is what the
    receiving server states of `spf`, `dkim` and `dmarc`: {} where it states nothing, which is not a failure.
    """

    id: str
    at: AwareDatetime
    sender: str
    to: str
    subject: str
    kind: MessageKind = MessageKind.OTHER
    confidence: float = 0.0
    channel: str = "mail"
    perhaps: bool = False
    """It came to a number that several shoppers have, and may be another's; then it keeps no promise."""
    text: str = ""
    names: tuple[str, ...] = ()
    pictured: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    prices: tuple[Money, ...] = ()
    total: Money | None = None
    claims: tuple[Claim, ...] = ()
    links: tuple[Link, ...] = ()
    headers: dict[str, str] = Field(default_factory=dict)
    size: int = 0
    html_size: int = 0
    pictures: int = 0
    pictures_size: int = 0
    remote_pictures: int = 0
    authentication: dict[str, str] = Field(default_factory=dict)
    care: Care | None = None
    """What it says of an order or a question; None in evidence of before such things were read."""
    html: str = ""
    source: str = ""

    @property
    def is_receipt(self) -> bool:
        """Whether support only says by it that a question has arrived."""
        said_so = self.care is not None and self.care.automatic
        return self.kind is MessageKind.SUPPORT_REPLY and (said_so or self.channel == "page")

    @property
    def one_click(self) -> bool:
        """Whether a mail program may unsubscribe by one request (RFC 8058)."""
        asked = "".join(self.headers.get("list-unsubscribe-post", "").split()).lower()
        way = self.headers.get("list-unsubscribe", "").lower()
        return asked == "list-unsubscribe=one-click" and ("<https:" in way or "<http:" in way)
