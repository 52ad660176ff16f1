"""Whether a page is the last one of a checkout: what is pressed there may order."""

from urllib.parse import urlsplit

from shopper.actor import Place
from shopper.sight import purposes
from shopper.sight.addresses import CART_PATH, LAST_PATH, PROVIDERS
from shopper.sight.facts import PageFacts
from shopper.sight.money import amounts, bare_amounts
from shopper.sight.naming import SURELY, grade
from shopper.sight.scene import Scene


def last_look(scene: Scene) -> bool:
    """Whether this page may be the one on which orders are placed: card fields, or a checkout that shows a sum."""
    return scene.recall("last look", _last_look)


def _last_look(scene: Scene) -> bool:
    facts = scene.facts
    if card_fields(scene):
        return True
    if CART_PATH.search(urlsplit(facts.url).path):
        return False
    if not _shows_sums(facts) and not is_final(scene):
        return False
    headings = " . ".join(facts.tree.text(h.node, 100) for h in facts.headings)
    told = scene.says(f"{headings} . {facts.title}", "ordering", "last look")
    if scene.says(headings, "kinds", "cart") and not LAST_PATH.search(facts.url):
        return False
    return bool(LAST_PATH.search(facts.url)) or (told and not facts.ld and not scene.cards)


def _shows_sums(facts: PageFacts) -> bool:
    return any(any(amounts(x.text, facts.language)) or any(bare_amounts(x.text)) for x in facts.tree.texts)


def card_fields(scene: Scene) -> bool:
    """Whether a card is asked for, in fields or in a provider's frame."""
    fields = [e for e in scene.facts.elements if e.is_field and e.visible]
    if any(
        "cc-" in e.autocomplete
        or (scene.says(e.name or e.placeholder, "places", Place.CARD_NUMBER, Place.CARD_CODE) and e.role == "textbox")
        for e in fields
    ):
        return True
    return any(
        f.visible and PROVIDERS.search(f"{f.src} {f.title} {f.name}") and f.box.width > 60 for f in scene.facts.frames
    )


def is_final(scene: Scene) -> bool:
    """A page that only asks for a last look: no field is left to fill in, no way to send it still to be chosen."""
    open_fields = [
        e for e in scene.facts.elements if e.is_field and e.visible and e.landmark not in {"header", "footer", "nav"}
    ]
    asked = [
        e
        for e in open_fields
        if e.role not in {"checkbox", "radio"} and purposes.of(scene, e) not in {"coupon", "search", "newsletter"}
    ]
    return not asked and not _asks_how_to_send(scene)


def _asks_how_to_send(scene: Scene) -> bool:
    """Whether ways to send the order are to be chosen, and none to pay it: paying is still to come."""
    radios = [e for e in scene.facts.elements if e.role == "radio" and (e.visible or e.faint)]
    said = [text for e in radios for text in (e.name, scene.heading_before(e.node))]
    sends, pays = (
        any(grade(scene, text, place) > SURELY for text in said)
        for place in (Place.SHIPPING_CHOICE, Place.PAYMENT_CHOICE)
    )
    return sends and not pays
