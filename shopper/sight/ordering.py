"""
The click that would place an order, pay, or buy.

Used to refuse clicks the site file does not allow, so on the last pages of a checkout it is suspicious: an unknown
big button there counts, and only names known to be harmless do not.
"""

import re

from shopper.actor import Place
from shopper.sight import purposes, weights
from shopper.sight.addresses import ORDER_ACTION
from shopper.sight.facts import PageFacts
from shopper.sight.last_look import is_final, last_look
from shopper.sight.naming import SURELY, grade
from shopper.sight.parts import Element
from shopper.sight.scene import Scene
from shopper.sight.words import Hit, plain

EXPRESS = re.compile(
    r"\b(?:pay\s?pal|apple\s?pay|google\s?pay|g\s?pay|amazon\s?pay|shop\s?pay|klarna)\b", re.IGNORECASE
)
TAME = frozenset({
    Place.HOME, Place.SEARCH_OPENER, Place.MENU, Place.ADD_TO_CART, Place.ADD_TO_WISH_LIST, Place.CART, Place.WISH_LIST,
    Place.REMOVE, Place.COUPON_OPENER, Place.COUPON, Place.COUPON_APPLY, Place.CHECKOUT, Place.GUEST, Place.ACCOUNT,
    Place.LOG_IN, Place.LOG_OUT, Place.REGISTER, Place.UNSUBSCRIBE, Place.HELP, Place.CLOSE,
})  # fmt: skip
"""Places whose names order nothing."""
TAME_IF_LONG = frozenset({Place.CONSENT_ACCEPT, Place.CONSENT_REJECT})
"""Places with names such as `OK`, which elsewhere mean anything."""
BIG = (90, 24)
"""Smallest width and height of a button that may be the last one without saying so."""


def looks_like_ordering(element: Element, facts: PageFacts) -> bool:
    """Whether a click on this element may place an order, pay or buy; when in doubt at a checkout's end, yes."""
    return ordering_score(Scene.of(facts), element) >= weights.THRESHOLD


def ordering_score(scene: Scene, element: Element) -> float:
    """How likely a click on the element orders, 0 to 1."""
    if not element.is_button and element.role != "link":
        return 0.0
    return scene.recall(f"ordering {element.index}", lambda scene: _ordering_score(scene, element))


def _ordering_score(scene: Scene, element: Element) -> float:
    last = last_look(scene)
    said = max(_said(scene, element, last=last), _said_by_id(element) if last else 0.0)
    if said and element.role == "link" and element.href and not last:
        said *= 0.55
    if not said and last:
        said = _unnamed(scene, element)
    return said * 0.3 if element.landmark in {"header", "nav", "footer"} and element.dialog < 0 else said


def _said(scene: Scene, element: Element, *, last: bool) -> float:
    name = element.name or element.title
    hits = scene.hits(name)
    if element.role == "tab":
        return 0.0
    order = [h for h in hits if _is(h, "places", Place.PLACE_ORDER, "names") and not _covered(h, hits)]
    if order and (last or not (_means_less(name, hits) or _refuses(hits))):
        return 0.92 - 0.06 * min(5, *(h.besides for h in order))
    weak = [h for h in hits if _is(h, "places", Place.PLACE_ORDER, "weak") and h.besides == 0]
    if weak and purposes.of(scene, element) not in {"search", "coupon", "newsletter", "log in"}:
        return 0.8 if last else 0.35
    pays = [h for h in hits if _is(h, "ordering", "pays") and not _covered(h, hits)]
    if EXPRESS.search(name) and element.role != "link":
        return 0.65
    if pays and min(h.besides for h in pays) <= 3 and not _harmless(hits) and (last or not _refuses(hits)):
        return 0.75 if last or not element.href else 0.45
    return 0.0


def _means_less(name: str, hits: tuple[Hit, ...]) -> bool:
    """
    A name that away from a checkout's end means something else: `Kaufen` adds to the cart, `Finalizar compra` in a cart
    leads to the checkout.
    """
    whole = plain(name)
    others = (("names", Place.CHECKOUT), ("names", Place.ADD_TO_CART), ("weak", Place.ADD_TO_CART))
    return any(h.phrase == whole and _is(h, "places", entry, strength) for h in hits for strength, entry in others)


def _said_by_id(element: Element) -> float:
    return (
        0.8
        if re.search(
            r"place-?_?order|submit-?_?order|confirm-?_?order|order-?_?submit",
            f"{element.hint} {element.key}",
            re.IGNORECASE,
        )
        else 0.0
    )


def _unnamed(scene: Scene, element: Element) -> float:
    """A button on the last page that no word explains: the more it looks like the main one, the likelier."""
    hits = scene.hits(element.name)
    sends = element.type in {"submit", "image"}
    tame = (_harmless(hits) or _changes(hits)) and not (sends and _praises_paying(hits))
    said = tame and not _next_is_the_order(scene, element)
    if said or element.role != "button" or element.type == "reset":
        return 0.0
    purpose = purposes.of(scene, element)
    if purpose in {"search", "coupon", "newsletter", "log in", "register"} or scene.card_of(element):
        return 0.0
    form = scene.facts.forms[element.form] if element.form >= 0 else None
    if form and ORDER_ACTION.search(form.action):
        return 0.85
    big = element.box.width >= BIG[0] and element.box.height >= BIG[1]
    if element.expanded or element.controls >= 0 or (any(char.isdigit() for char in element.name) and not sends):
        return 0.0
    if grade(scene, element.name, Place.CONTINUE) > SURELY:
        return 0.6 if is_final(scene) and sends else 0.4
    return 0.7 if sends else 0.6 if big or _only_way_on(scene, element) else 0.2


def _next_is_the_order(scene: Scene, element: Element) -> bool:
    """Whether a button that says `Next` and not where to is pressed after a last look: nothing is left to choose."""
    hits = scene.hits(element.name)
    onward = {h.phrase for h in hits if _is(h, "places", Place.CONTINUE, "names") and h.length == 1}
    rest = tuple(h for h in hits if h.phrase not in onward)
    if element.type not in {"submit", "image"} or _harmless(rest) or _changes(rest):
        return False
    return is_final(scene) and not any(e.role == "radio" and (e.visible or e.faint) for e in scene.facts.elements)


def _only_way_on(scene: Scene, element: Element) -> bool:
    """Whether a small button of unknown words may be the one that orders: nothing is left to do, no other says so."""
    if any(h.meaning.section in {"places", "decoys", "lists"} for h in scene.hits(element.name)):
        return False
    return any(map(str.isalpha, element.name)) and is_final(scene) and not scene.recall("orders", _has_order_button)


def only_one_that_orders(scene: Scene, element: Element) -> bool:
    """Whether a button that goes on is the only one that may order, on a page that only asks for a last look."""
    if grade(scene, element.name, Place.CONTINUE) < SURELY or not (last_look(scene) and is_final(scene)):
        return False
    may: list[int] = scene.recall("may order", _may_order)
    return may == [element.index] and not scene.recall("orders", _has_order_button)


def _may_order(scene: Scene) -> list[int]:
    return [e.index for e in scene.facts.elements if e.visible and ordering_score(scene, e) >= weights.THRESHOLD]


def _has_order_button(scene: Scene) -> bool:
    pressed = [e for e in scene.facts.elements if e.visible and (e.is_button or e.role == "link")]
    return any(max(_said(scene, e, last=True), _said_by_id(e)) >= weights.THRESHOLD for e in pressed)


def _is(hit: Hit, section: str, entry: str, strength: str = "") -> bool:
    meaning = hit.meaning
    return meaning.section == section and meaning.entry == entry and strength in {"", meaning.strength}


def _tame(hit: Hit) -> bool:
    """Whether a phrase is known to order nothing."""
    meaning = hit.meaning
    if meaning.section == "places":
        return meaning.strength == "names" and (
            meaning.entry in TAME or (meaning.entry in TAME_IF_LONG and hit.length > 1)
        )
    return meaning.section == "decoys" or _is(hit, "ordering", "harmless")


def _covered(hit: Hit, hits: tuple[Hit, ...]) -> bool:
    """Whether a longer harmless phrase holds these words: `payment` in `continue to payment`."""
    end = hit.start + hit.length
    return any(_tame(h) and h.length > hit.length and h.start <= hit.start and h.start + h.length >= end for h in hits)


def _harmless(hits: tuple[Hit, ...]) -> bool:
    return any(_tame(hit) and hit.besides <= 1 for hit in hits)


def _changes(hits: tuple[Hit, ...]) -> bool:
    """Whether a name begins with words such as `Edit` or `Back`, whatever follows: `Edit customer information`."""
    return any(h.meaning.section == "decoys" and h.start == 0 for h in hits)


def _praises_paying(hits: tuple[Hit, ...]) -> bool:
    """Whether a badge's words, such as `Secure payment` or `Pay in parts`, are on what sends a form off: that pays."""
    decoys = [h for h in hits if h.meaning.section == "decoys"]
    pays = [h for h in hits if _is(h, "ordering", "pays")]
    return any(d.start <= p.start and p.start + p.length <= d.start + d.length for d in decoys for p in pays)


def _refuses(hits: tuple[Hit, ...]) -> bool:
    """Whether a name begins with a refusal: `No thanks, I pay the full price`."""
    return any(_is(h, "places", Place.CLOSE, "names") and h.start == 0 and h.length > 1 for h in hits)
