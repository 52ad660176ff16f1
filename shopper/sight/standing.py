"""How the shopper stands with the shop: messages to him, logged in or not, how many things are in the cart."""

import re

from shopper.actor import Place
from shopper.observations import PageKind
from shopper.sight import purposes, weights
from shopper.sight.addresses import PATHS
from shopper.sight.money import amounts, strip_amounts
from shopper.sight.naming import SURELY, grade
from shopper.sight.overlays import kind_of
from shopper.sight.scene import Scene
from shopper.sight.scoring import candidates

ITEMS = re.compile(r"(?<!\d)(\d{1,3})\s+(?:item|artikel|article|artículo|articol|produ|szt|artigo)", re.IGNORECASE)
LONGEST_ALERT = 320
COUNT = re.compile(r"(?<![\d.,])(?<!\d:)(\d{1,3})(?![\d.,:]*\d|\s?%)")
"""A number that is no part of a price, a share or the time left."""


def alerts(scene: Scene) -> tuple[str, ...]:
    """What the page tells the shopper about his last act, and what is wrong with fields; banners are no messages."""
    facts = scene.facts
    banners = [x.node for x in facts.layers if kind_of(facts, x) in {"consent", "newsletter", "chat"}]
    said: list[str] = []
    for notice in facts.notices:
        text = facts.tree.text(notice.node, LONGEST_ALERT + 1)
        if not text or len(text) > LONGEST_ALERT or any(facts.tree.inside(notice.node, b) for b in banners):
            continue
        if notice.how == "class" and _is_furniture(scene, notice.node):
            continue
        said.append(text)
    said += [f"{e.name or e.placeholder}: {e.invalid}" for e in facts.elements if e.invalid and e.visible]
    unique = list(dict.fromkeys(said))
    return tuple(text for text in unique if not any(text != other and text in other for other in unique))


def _is_furniture(scene: Scene, node: int) -> bool:
    """A block with a message-like class that is a form, a card or part of the frame of the page."""
    inside = [e for e in scene.facts.within(node) if e.visible]
    return any(e.is_field for e in inside) or len(inside) > 4 or scene.facts.landmark(node) in {"footer", "nav"}


def asks_login(scene: Scene) -> bool:
    """Whether the password of an existing account is asked for, or an address to send a way in to."""
    secrets = [e for e in scene.facts.elements if e.type in {"password", "email"} and e.visible]
    return any(purposes.of(scene, e) == "log in" for e in secrets)


def logged_in(scene: Scene) -> bool | None:
    """By a way to log out, or else one to log in, shown or in a closed menu; None where the page has neither."""
    names = [(e, e.name or e.title) for e in scene.facts.elements if not e.is_field and e.tag != "label"]
    if any(grade(scene, name, Place.LOG_OUT) > 0.8 for _, name in names):
        return True
    if PATHS[PageKind.ACCOUNT].search(scene.facts.url) and has_subscription(scene):
        return True
    ways_in = [
        e for e, name in names if max(grade(scene, name, Place.LOG_IN), grade(scene, name, Place.REGISTER)) > 0.8
    ]
    leads_in = any(x.score >= weights.THRESHOLD for x in candidates(scene, Place.LOG_IN, ""))
    return False if ways_in or leads_in or asks_login(scene) else None


def has_subscription(scene: Scene) -> bool:
    """Whether a subscription of the shopper's own can be ended here; the law's link in a footer tells nothing."""
    own = (e for e in scene.facts.elements if e.visible and not e.is_field and e.landmark != "footer")
    return any(grade(scene, e.name, Place.CANCEL_SUBSCRIPTION) > SURELY for e in own)


def cart_count(scene: Scene) -> int | None:
    """The number on the cart's link in the header, None where there is none."""
    found = [s.element for s in candidates(scene, Place.CART, "") if s.likeness >= weights.THRESHOLD]
    for element in sorted(found, key=lambda e: e.landmark not in {"header", "nav"}):
        tree, around = scene.facts.tree, scene.facts.tree.parents[element.node]
        shared = any(e is not element for e in scene.facts.within(around))
        beside = "" if shared else tree.text(around, 60)  # a badge beside the link, but not another link's
        for text in (element.name, tree.text(element.node, 120), beside):
            count = _count(scene, text)
            if count is not None:
                return count
    frame = [e.name for e in scene.facts.elements if e.landmark in {"header", "nav"} and e.visible]
    bare = (strip_amounts(name).strip(" -\u2013\u00b7:") for name in frame)
    return next((int(told[1]) for told in map(ITEMS.match, bare) if told), None)


def _count(scene: Scene, text: str) -> int | None:
    told = tuple(amounts(text, scene.facts.language))
    for amount in told:
        text = text.replace(f"{amount.money.amount}", " ").replace(f"{amount.money.amount:.2f}".replace(".", ","), " ")
    found = COUNT.search(text)
    if found:
        return int(found[1])
    nothing = bool(told) and not any(amount.money.amount for amount in told)
    return 0 if nothing or scene.says(text, "kinds", "empty cart") else None
