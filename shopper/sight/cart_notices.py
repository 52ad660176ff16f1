"""What a cart says besides its lines and sums: which gifts lie in it, and what of it is sold out."""

import re
from collections.abc import Iterator

from shopper.sight.cart_rows import is_row
from shopper.sight.carts import read_cart
from shopper.sight.money import amounts
from shopper.sight.offers import read_promise, tells_of_delivery
from shopper.sight.scene import Scene
from shopper.sight.words import plain

LONGEST = 120
SENTENCE = re.compile(r"[.!?;]\s")
UNAVAILABLE = re.compile(r"available|verfugbar|lieferbar|disponi|indisponi|dostepn|beschikbaar|leverbaar")
"""What may be said of ways to pay as well."""
THING = re.compile(
    r"\b(?:items?|articles?|products?|artikel\w*|produkt\w*|ware|produits?|articol[oi]|prodott[oi]|productos?|articulos?"
    r"|artigos?|produtos?|producten|towar\w*)\b"
)
BANDS = frozenset({"header", "nav", "footer"})


def gifts(scene: Scene, scope: int = 0) -> tuple[str, ...]:
    """Lines of the cart (a part of the page, or the whole) that cost nothing, and what is called a free gift."""
    free = [line.name for line in read_cart(scene, scope).lines if line.price is not None and not line.price.amount]
    return tuple(dict.fromkeys([*free, *(text for text in _own_lines(scene, scope) if _is_gift(scene, text))]))


def sold_out(scene: Scene, scope: int = 0) -> tuple[str, ...]:
    """What says that something in the cart can no longer be had, or only once there is some again."""
    own = _own_lines(scene, scope)
    return tuple(dict.fromkeys(text for text in own if any(_is_out(scene, s) for s in SENTENCE.split(text))))


def sold_out_at_checkout(scene: Scene, scope: int = 0) -> tuple[str, ...]:
    """The same where ways to pay and to deliver are offered as well, and may be the ones that are not available."""
    own = (text for text in _own_lines(scene, scope) if len(text.split()) > 1)
    return tuple(dict.fromkeys(text for text in own if any(_is_gone(scene, s) for s in SENTENCE.split(text))))


def sent_later(scene: Scene, scope: int = 0) -> tuple[str, ...]:
    """What says that a thing can be ordered, and is sent once there is some again."""
    return tuple(dict.fromkeys(t for t in _own_lines(scene, scope) if scene.says(t, "stock", "later")))


def _is_out(scene: Scene, sentence: str) -> bool:
    """`Sold out` is meant, `Express delivery is not available` is not."""
    gone = scene.says(sentence, "stock", "out") and not tells_of_delivery(scene.words, sentence)
    return gone or scene.says(sentence, "stock", "later")


def _is_gone(scene: Scene, sentence: str) -> bool:
    return _is_out(scene, sentence) and (not UNAVAILABLE.search(plain(sentence)) or bool(THING.search(plain(sentence))))


def _is_gift(scene: Scene, text: str) -> bool:
    words, worth = scene.words, [a.money.amount for a in amounts(text, scene.facts.language)]
    if any(worth) or not words.tells(text, "offers", "gift") or words.tells(text, "offers", "other gift"):
        return False
    promise = read_promise(words, text, scene.facts.language)
    open_one = promise is not None and (promise.over or promise.missing)
    return not open_one and (bool(worth) or words.tells(text, "offers", "free"))


def _own_lines(scene: Scene, scope: int) -> Iterator[str]:
    for line in scene.facts.tree.lines:
        if scope and not scene.facts.tree.inside(line.node, scope):
            continue
        card = scene.card_at(line.node)
        own = (card is None or is_row(scene, card.node)) and (scope or scene.facts.landmark(line.node) not in BANDS)
        if own and len(line.text) <= LONGEST and not line.struck:
            yield line.text
