"""Signs of one kind of page that those of another kind outweigh."""

from urllib.parse import urlsplit

from shopper.actor import Place
from shopper.observations import PageKind
from shopper.sight.addresses import CART_PATH, PATHS
from shopper.sight.labels import label
from shopper.sight.naming import SURELY, grade
from shopper.sight.purposes import ADDRESS
from shopper.sight.scene import Scene
from shopper.sight.scoring import rank
from shopper.sight.standing import asks_login, logged_in
from shopper.sight.totals import pick, sums

THANKED = 0.6
"""From which both the address and the words say that an order was taken."""
FRAME = frozenset({"header", "nav", "footer"})
WAY_IN = 0.5
"""From which a page is one to log in or register on, whatever its title says of the account."""


def settle(scene: Scene, scores: dict[PageKind, float]) -> dict[PageKind, float]:
    """The scores of the kinds, halved where the page has not what its words speak of."""
    less = set()
    if max(scores.get(PageKind.LOGIN, 0.0), scores.get(PageKind.REGISTER, 0.0)) >= WAY_IN and not logged_in(scene):
        less.add(PageKind.ACCOUNT)  # the way in, not yet the account
    elif PageKind.ACCOUNT in scores and logged_in(scene) and not pick(sums(scene), "total"):
        less.add(PageKind.CHECKOUT)  # ways to pay that are kept, no order
    if scores.get(PageKind.CONFIRMATION, 0.0) >= THANKED and not _asks_more(scene):
        less.add(PageKind.CHECKOUT)  # its title and its steps still stand there
    if PageKind.CART in scores and _is_checkouts_address(scene) and (_chooses_ways(scene) or _asks_where(scene)):
        less.add(PageKind.CART)  # a summary of it beside the steps
    if not asks_login(scene):
        less.add(PageKind.LOGIN)  # words alone
    return {kind: score / 2 if kind in less else score for kind, score in scores.items()}


def _is_checkouts_address(scene: Scene) -> bool:
    path = urlsplit(scene.facts.url).path
    return bool(PATHS[PageKind.CHECKOUT].search(path)) and not CART_PATH.search(path)


def _chooses_ways(scene: Scene) -> bool:
    """Whether ways to deliver or to pay are there to be chosen from."""
    ways = (Place.SHIPPING_CHOICE, Place.PAYMENT_CHOICE)
    return sum(any(grade(scene, e.name, way) > SURELY for way in ways) for e in scene.radios) > 1


def _asks_where(scene: Scene) -> bool:
    """Whether a whole address is asked for, not only a postcode to estimate what delivery costs."""
    said = [label(scene, e) for e in scene.facts.elements if e.is_field and e.visible]
    return all(any(grade(scene, text, place) > SURELY for text in said) for place in ADDRESS)


def _asks_more(scene: Scene) -> bool:
    """Whether anything is left to fill in, to choose or to order."""
    fields = [e for e in scene.facts.elements if e.is_field and (e.visible or e.faint) and e.landmark not in FRAME]
    return bool(fields) or bool(rank(scene, Place.PLACE_ORDER))
