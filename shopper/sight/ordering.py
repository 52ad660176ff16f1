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
from shopper.sight.money import amounts
from shopper.sight.naming import SURELY, grade
from shopper.sight.ordering_words import alone, changes, covered, harmless, is_meant, praises_paying, refuses
from shopper.sight.parts import Element
from shopper.sight.scene import Scene
from shopper.sight.steps_shown import review_to_come
from shopper.sight.totals import pick, sums
from shopper.sight.words import Hit, plain

EXPRESS = re.compile(
    r"\b(?:pay\s?pal|apple\s?pay|google\s?pay|g\s?pay|amazon\s?pay|shop\s?pay|klarna)\b", re.IGNORECASE
)
JOINED = re.compile(r"[&+,]|\b(?:and|und|et|y|e|en|i)\b", re.IGNORECASE)
"""Between two things that one button does: `Save & pay`, `Prüfen und bestellen`."""
OTHER_BUSINESS = frozenset({"search", "coupon", "newsletter", "log in"})
"""What a form is for in which `Submit` orders nothing."""
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
    pressed_last = bool(said) and last and element.is_button  # a bar that stays in sight is a footer in many a shop
    if not said and last:
        said = _unnamed(scene, element)
    framed = element.landmark in {"header", "nav", "footer"} and element.dialog < 0
    return said * 0.3 if framed and not pressed_last else said


def _said(scene: Scene, element: Element, *, last: bool) -> float:
    name = element.name or element.title
    hits = scene.hits(name)
    if element.role == "tab" and sum(e.role == "tab" for e in scene.facts.elements) > 1:
        return 0.0  # one of several turns a page; a single one is a button in odd clothes
    order = [h for h in hits if is_meant(h, "places", Place.PLACE_ORDER, "names") and not covered(h, hits)]
    if order and (last or not _means_less(name, hits)):  # also after a refusal: `No thanks, place my order`
        return 0.92 - 0.06 * min(5, *(h.besides for h in order))
    joined = last and bool(JOINED.search(name))
    weak = [h for h in hits if is_meant(h, "places", Place.PLACE_ORDER, "weak") and alone(h, hits, joined=joined)]
    if weak and not _is_other_business(scene, element):
        return 0.8 if last else 0.35
    pays = [] if _leads_here(scene, element) else _paying(hits)
    if EXPRESS.search(name) and element.role != "link":
        return 0.65
    tame = harmless(hits) and not (joined and element.is_button)
    if pays and min(h.besides for h in pays) <= 3 and not tame and (last or not refuses(hits)):
        return 0.75 if last or not element.href else 0.45
    return 0.0


def _paying(hits: tuple[Hit, ...]) -> list[Hit]:
    return [h for h in hits if is_meant(h, "ordering", "pays") and not covered(h, hits)]


def _leads_here(scene: Scene, element: Element) -> bool:
    """Whether a link leads to the page it stands on: the step at hand among those of a checkout."""
    return element.role == "link" and element.href.partition("#")[0] == scene.facts.url.partition("#")[0]


def _is_other_business(scene: Scene, element: Element, *more: str) -> bool:
    """Whether a form has another purpose, and something is typed in it: a mere box for news is in many an order."""
    typed = any(e.is_field and e.role in {"textbox", "searchbox", "combobox"} for e in _beside(scene, element))
    return typed and purposes.of(scene, element) in {*OTHER_BUSINESS, *more}


def _beside(scene: Scene, element: Element) -> list[Element]:
    return [e for e in scene.members(scene.region(element)) if e.visible or e.faint]


def _means_less(name: str, hits: tuple[Hit, ...]) -> bool:
    """
    A name that away from a checkout's end means something else: `Kaufen` adds to the cart, `Finalizar compra` in a cart
    leads to the checkout.
    """
    whole = plain(name)
    others = (("names", Place.CHECKOUT), ("names", Place.ADD_TO_CART), ("weak", Place.ADD_TO_CART))
    return any(h.phrase == whole and is_meant(h, "places", entry, strength) for h in hits for strength, entry in others)


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
    tame = (harmless(hits) or changes(hits)) and not (sends and praises_paying(hits))
    said = tame and not _next_is_the_order(scene, element)
    if said or element.role != "button" or element.type == "reset" or scene.card_of(element):
        return 0.0
    if _is_other_business(scene, element, "register"):
        return 0.6 if sends and _is_strange(hits, 1) and not scene.recall("orders", _has_order_button) else 0.0
    form = scene.facts.forms[element.form] if element.form >= 0 else None
    if form and ORDER_ACTION.search(form.action):
        return 0.85
    big = element.box.width >= BIG[0] and element.box.height >= BIG[1]
    opens = element.expanded or (element.controls >= 0 and not (sends and element.form >= 0))
    if opens or (any(char.isdigit() for char in element.name) and not (sends or _names_total(scene, element))):
        return 0.0
    if grade(scene, element.name, Place.CONTINUE) > SURELY:
        return 0.6 if is_final(scene) and sends and not review_to_come(scene) else 0.4
    return 0.7 if sends else 0.6 if big or _only_way_on(scene, element) else 0.2


def _names_total(scene: Scene, element: Element) -> bool:
    """Whether a button names what the whole order costs: `Off it goes (64.20)`."""
    total = pick(sums(scene), "total")
    told = amounts(element.name, scene.facts.language)
    return total is not None and any(a.money.amount == total.amount for a in told)


def _next_is_the_order(scene: Scene, element: Element) -> bool:
    """Whether a button that says `Next` and not where to is pressed after a last look: nothing is left to choose."""
    hits = scene.hits(element.name)
    onward = {h.phrase for h in hits if is_meant(h, "places", Place.CONTINUE, "names") and h.length == 1}
    rest = tuple(h for h in hits if h.phrase not in onward)
    if element.type not in {"submit", "image"} or harmless(rest) or changes(rest):
        return False
    return is_final(scene) and not scene.radios


def _is_strange(hits: tuple[Hit, ...], besides: int = 20) -> bool:
    """Whether a name holds no words of any place with at most so many others."""
    return not any(h.meaning.section in {"places", "decoys", "lists"} and h.besides <= besides for h in hits)


def _only_way_on(scene: Scene, element: Element) -> bool:
    """Whether a small button of unknown words may be the one that orders: nothing is left to do, no other says so."""
    if not _is_strange(scene.hits(element.name)):
        return False
    return any(map(str.isalpha, element.name)) and is_final(scene) and not scene.recall("orders", _has_order_button)


def says_it_pays(scene: Scene, name: str) -> bool:
    """Whether a name says that it pays, and not by way of somebody who is paid on his own page: `Pay with card`."""
    hits = scene.hits(name)
    return bool(_paying(hits)) and not EXPRESS.search(name) and not (harmless(hits) or changes(hits) or refuses(hits))


def only_one_that_pays(scene: Scene, element: Element) -> bool:
    """Whether a button that pays, in whatever words, is the only one that may order, and only a last look is asked."""
    pays = says_it_pays(scene, element.name) and not _leads_here(scene, element)
    return pays and _may_alone(scene, element)


def only_one_that_orders(scene: Scene, element: Element) -> bool:
    """Whether a button that goes on is the only one that may order, on a page that only asks for a last look."""
    goes_on = grade(scene, element.name, Place.CONTINUE) >= SURELY
    return goes_on and _may_alone(scene, element) and not scene.recall("orders", _has_order_button)


def _may_alone(scene: Scene, element: Element) -> bool:
    if not (last_look(scene) and is_final(scene)):
        return False
    may: list[int] = scene.recall("may order", _may_order)
    return may == [element.index]


def _may_order(scene: Scene) -> list[int]:
    return [e.index for e in scene.facts.elements if e.visible and ordering_score(scene, e) >= weights.THRESHOLD]


def _has_order_button(scene: Scene) -> bool:
    pressed = [e for e in scene.facts.elements if e.visible and (e.is_button or e.role == "link")]
    return any(max(_said(scene, e, last=True), _said_by_id(e)) >= weights.THRESHOLD for e in pressed)
