"""What kind of shop it is: its price list and what its deliveries cost, a file a character in data/characters/."""

import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

from shopper.practice.buying.delivery import Method
from shopper.practice.goods.catalogue import Catalogue

FOLDER = Path(__file__).with_name("data") / "characters"
USUAL_KIND = "usual"
CHARACTERS = tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))
WHOLE = 100


class UnknownCharacterError(ValueError):
    """A name that is no character; the text lists those there are."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no character {name[:80]!a}. There are: {', '.join(CHARACTERS)}.")


@dataclass(frozen=True)
class Character:
    """`prices` is the per cent of the catalogue's prices it asks; `delivery` the cents each way of delivery costs."""

    name: str
    sentence: str
    prices: int
    delivery: dict[str, int]

    def catalogue(self, usual: Catalogue) -> Catalogue:
        """The catalogue at this shop's prices, each ending in 00."""
        if self.prices == WHOLE:
            return usual
        priced = (replace(p, price=round(p.price * self.prices / WHOLE / 100) * 100) for p in usual.products)
        return Catalogue(usual.categories, tuple(priced))

    def method(self, way: Method) -> Method:
        """A way of delivery at this shop's price."""
        return replace(way, price=self.delivery[way.slug])


def known_character(name: str) -> Character:
    """The character of that name; raises UnknownCharacterError."""
    if name not in CHARACTERS:
        raise UnknownCharacterError(name)
    told = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    delivery = {slug: round(price * 100) for slug, price in told["delivery"].items()}
    return Character(told["name"], told["sentence"], told["prices"], delivery)
