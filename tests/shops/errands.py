"""What is walked on every look-alike, in the words of each language, and what must come out."""

from shopper.observations import ActChecked, OrderPlaced
from shopper.visit import Visit
from tests.shops.base.goods import ENGLISH, FRENCH, GERMAN, Item

GOODS: dict[str, tuple[Item, ...]] = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH}
SEARCHED = {"en": "speaker", "de": "Lautsprecher", "fr": "enceinte"}
PLAIN = {"en": "Aurora", "de": "Aurora", "fr": "Aurore"}
WITH_OPTIONS = {"en": ("Headphones", "Comet"), "de": ("Kopfhörer", "Komet"), "fr": ("Casques", "Comète")}


def searched(language: str = "en") -> list[object]:
    """From home by the search to a product in the cart."""
    return ["open", {"search for": SEARCHED[language]}, {"view product": PLAIN[language]}, "add to cart"]


def browsed(language: str = "en") -> list[object]:
    """From home by a category to a product with options in the cart."""
    category, name = WITH_OPTIONS[language]
    return ["open", {"browse": category}, {"view product": name}, "add to cart"]


def account(other: str) -> list[object]:
    """An account, a cart, another device, an order there."""
    return [
        "open",
        "sign up",
        *searched()[1:],
        {"switch device": other},
        "log in",
        "open cart",
        "place order",
        "log out",
    ]


def ordered(made: Visit) -> int:
    """How many orders the shopper saw confirmed; a walk that stood still fails here with its reason."""
    assert made.trouble is None
    return len(made.evidence.of(OrderPlaced))


def tries(made: Visit) -> list[int]:
    """How often each product was added."""
    return [act.tries for act in made.evidence.of(ActChecked) if act.act.startswith("add to cart")]
