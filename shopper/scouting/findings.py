"""What came of a scout's visit, as data: the shape of `shopper scout --json`."""

from pydantic import Field

from shopper.measures import Money
from shopper.observations import CartLine, Frozen, Layer


class Told(Frozen):
    """What a shop was recognised by; `confidence` from 0 to 1."""

    name: str
    confidence: float
    marks: tuple[str, ...] = ()


class Placed(Frozen):
    """
    A place on a kind of page. `label` is the accessible name of what was taken for it, "" where nothing was clear
    enough; `best` and `score` are the best that was there, `runner_up` and `runner_up_score` the next that differs.
    """

    page: str
    place: str
    found: bool
    label: str = ""
    layer: Layer | None = None
    score: float = 0.0
    best: str = ""
    runner_up: str = ""
    runner_up_score: float = 0.0


class Paged(Frozen):
    """A page that was visited, what it was taken for, and its HTTP status."""

    url: str
    title: str
    kind: str
    confidence: float
    status: int | None = None


class Tried(Frozen):
    """The product that was tried."""

    name: str
    url: str
    price: Money | None = None
    available: bool | None = None


class Carted(Frozen):
    """The cart as it was read; `agrees` tells whether the shop program's own says the same, None where it has none."""

    lines: tuple[CartLine, ...] = ()
    total: Money | None = None
    agrees: bool | None = None
    differences: tuple[str, ...] = ()


class Stepped(Frozen):
    """A step of the checkout as far as it shows without a name: what it asks for, and what is required of it."""

    name: str
    url: str
    asks: tuple[str, ...] = ()
    required: tuple[str, ...] = ()


class Stopped(Frozen):
    """What stood in the way, during which move; `picture` is a file in the folder of the visit."""

    blocker: str
    move: str
    said: str
    url: str = ""
    picture: str = ""


class Findings(Frozen):
    """
    A shop as a scout met it. `language` and `currency` are codes (ISO 639, ISO 4217), "" where nothing told them.

    `guest` tells whether the checkout lets one on without an account, None where that was not seen. `hosts` are other
    hosts the checkout led to or showed parts of. `folder` holds pictures and evidence of the visit.
    """

    url: str
    name: str
    device: str
    seconds: float
    shop: bool
    platform: Told | None = None
    language: str = ""
    currency: str = ""
    layers: tuple[str, ...] = Field(default=())
    """What lay over the pages, in words."""
    pages: tuple[Paged, ...] = ()
    places: tuple[Placed, ...] = ()
    search_found: int | None = None
    product: Tried | None = None
    cart: Carted | None = None
    checkout: tuple[Stepped, ...] = ()
    guest: bool | None = None
    hosts: tuple[str, ...] = ()
    blockers: tuple[Stopped, ...] = ()
    folder: str = ""
