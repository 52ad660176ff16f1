"""What the shop showed: pages, and what lay over them."""

from enum import StrEnum
from typing import ClassVar

from shopper.observations.base import Observation
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
