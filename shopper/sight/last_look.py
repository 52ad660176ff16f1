"""Whether a page is the last one of a checkout: what is pressed there may order."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from shopper.actor import Place
from shopper.observations import PageKind
from shopper.sight import purposes
from shopper.sight.addresses import CART_PATH, LAST_PATH, ORDERS, PATHS, PROVIDERS
from shopper.sight.facts import PageFacts
from shopper.sight.labels import label
from shopper.sight.money import amounts, bare_amounts
from shopper.sight.naming import SURELY, grade
from shopper.sight.parts import Element
from shopper.sight.scene import Scene
from shopper.sight.totals import pick, sums

CARD = (Place.CARD_NUMBER, Place.CARD_CODE)
NAMED = 0.5


def last_look(scene: Scene) -> bool:
    """Whether this page may be the one on which orders are placed: card fields, or a checkout that shows a sum."""
    return scene.recall("last look", _last_look)


def _last_look(scene: Scene) -> bool:
    facts, scope = scene.facts, scene.front.node if scene.front is not None else 0
    if card_fields(scene):
        return True
    if CART_PATH.search(urlsplit(facts.url).path) or _is_past(scene):
        return False
    if not shows_sums(facts) and not is_final(scene):
        return False
    headings = [facts.tree.text(node, 100) for node in facts.headings_in(scope)]
    told = scene.says(" . ".join([*headings, facts.title]), "ordering", "last look")
    if _is_headed_cart(scene, headings) and not LAST_PATH.search(facts.url):
        return False
    if LAST_PATH.search(facts.url):
        return True
    return told and not facts.ld and not any(facts.tree.inside(card.node, scope) for card in scene.cards)


def _is_headed_cart(scene: Scene, headings: Sequence[str]) -> bool:
    """Whether the cart is what the page begins with; a last look shows it as well, below address and payment."""
    looked = (i for i, text in enumerate(headings) if scene.says(text, "ordering", "last look"))
    return any(scene.says(text, "kinds", "cart") for text in headings[: next(looked, None)])


def _is_past(scene: Scene) -> bool:
    """Whether orders are looked back on here: thanks for one, or an account's list of them."""
    path = urlsplit(scene.facts.url).path
    said = [h for heading in scene.facts.headings for h in scene.hits(scene.facts.tree.text(heading.node, 100))]
    thanks = any(h.meaning[:2] == ("kinds", PageKind.CONFIRMATION.value) and h.length > 2 for h in said)
    if thanks and PATHS[PageKind.CONFIRMATION].search(path):
        return True
    # `/order` is the checkout of one shop and an account's page in another.
    own = PATHS[PageKind.ACCOUNT].search(path) and not PATHS[PageKind.CHECKOUT].search(path)
    return bool(own) and not (LAST_PATH.search(ORDERS.sub("", path)) and pick(sums(scene), "total"))


def shows_sums(facts: PageFacts) -> bool:
    """Whether any amount is written on the page."""
    return any(any(amounts(x.text, facts.language)) or any(bare_amounts(x.text)) for x in facts.tree.texts)


def card_fields(scene: Scene) -> bool:
    """Whether a card is asked for, in fields or in a provider's frame."""
    if any(_asks_card(scene, e) for e in scene.facts.elements if e.is_field and e.visible):
        return True
    return any(
        f.visible and PROVIDERS.search(f"{f.src} {f.title} {f.name}") and f.box.width > 60 for f in scene.facts.frames
    )


def _asks_card(scene: Scene, field: Element) -> bool:
    if "cc-" in field.autocomplete:
        return True
    told = (field.placeholder, field.name, label(scene, field))
    return field.role == "textbox" and any(grade(scene, text, place) > NAMED for text in told for place in CARD)


def is_final(scene: Scene) -> bool:
    """A page that only asks for a last look: no field is left to fill in, not asked who he is nor how to send it."""
    open_fields = [
        e for e in scene.facts.elements if e.is_field and e.visible and e.landmark not in {"header", "footer", "nav"}
    ]
    asked = [
        e
        for e in open_fields
        if e.role not in {"checkbox", "radio"} and purposes.of(scene, e) not in {"coupon", "search", "newsletter"}
    ]
    return not asked and not _asks_how_to_send(scene) and not _asks_who(scene)


def _asks_who(scene: Scene) -> bool:
    """Whether buying as a guest, with an account or with a new one is to be chosen: everything is still to come."""
    radios = scene.radios
    return any(grade(scene, e.name, Place.GUEST) > SURELY for e in radios) and len(radios) > 1


def _asks_how_to_send(scene: Scene) -> bool:
    """Whether ways to send the order are to be chosen, and none to pay it: paying is still to come."""
    radios = scene.radios
    said = [text for e in radios for text in (e.name, scene.heading_before(e.node))]
    sends, pays = (
        any(grade(scene, text, place) > SURELY for text in said)
        for place in (Place.SHIPPING_CHOICE, Place.PAYMENT_CHOICE)
    )
    return sends and not pays
