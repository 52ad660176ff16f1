"""What speaks for and against the ways into an account, around it, and out of it."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from shopper.actor import Place
from shopper.observations import PageKind
from shopper.sight import purposes, weights
from shopper.sight.addresses import PATHS, ROOT
from shopper.sight.features import Point
from shopper.sight.naming import SURELY, grade
from shopper.sight.parts import Element
from shopper.sight.scene import Scene
from shopper.sight.words import plain

TOP = frozenset({"header", "nav"})
FRAME = frozenset({"header", "nav", "footer"})
GREETING = 4
"""Words of a greeting that opens the account's menu at most."""
CHOICE = 500
"""Characters of one of the ways to order that stand side by side at most."""
CHOSEN_BY_HEADING = frozenset({Place.GUEST, Place.REGISTER})


def leads_there(scene: Scene, element: Element, place: Place, _like: str) -> Iterator[Point]:
    """A way to the log-in or registration, not the button that sends it off."""
    wanted = "log in" if place is Place.LOG_IN else "register"
    if element.type in {"submit", "image"} and (purposes.of(scene, element) == wanted or _sends_else(scene, element)):
        yield Point("sends the form off", weights.WRONG_FORM)
    elif element.is_button and element.landmark not in TOP and purposes.of(scene, element) == "newsletter":
        yield Point("in a newsletter form", weights.WRONG_FORM)


def _sends_else(scene: Scene, element: Element) -> bool:
    """Whether a button sends off a form with things filled in or chosen."""
    members = scene.members(scene.region(element)) if element.form >= 0 else ()
    return any(e.is_field and e.visible for e in members)


def leads_to_account(scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    """The way to the account, not the button that sends its log-in off."""
    if element.is_button and element.landmark not in FRAME and purposes.of(scene, element) in {"log in", "register"}:
        yield Point("sends the form off", weights.WRONG_FORM)


def orders_as_guest(scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    """A way through the checkout, not the greeting of a visitor in the header."""
    if element.landmark in {"header", "footer"} or greets(scene, element):
        yield Point("greets a visitor", weights.WRONG_FORM)


def logs_out(scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    """On a page about letters that are sent, the words that log out may mean leaving the list."""
    if element.landmark not in TOP and about_leaving(scene):
        yield Point("the page is about leaving a list", weights.WRONG_FORM)


def leaves_list(scene: Scene, element: Element, place: Place, _like: str) -> Iterator[Point]:
    """A button that only says `Confirm` unsubscribes where the page is about that."""
    if not about_leaving(scene) and grade(scene, element.name, place) < SURELY:
        yield Point("the page is about something else", weights.WRONG_FORM)


def about_leaving(scene: Scene) -> bool:
    """Whether title, headings or address say that a page is about leaving a list of letters."""
    said = f"{scene.facts.title} {' '.join(scene.facts.tree.text(h.node, 100) for h in scene.facts.headings)}"
    by_address = PATHS[PageKind.UNSUBSCRIBE].search(scene.facts.url)
    return scene.says(said, "kinds", "unsubscribe") or bool(by_address)


def greets(scene: Scene, element: Element) -> bool:
    """Whether a control in the frame of the page greets the shopper and says nothing else: `Hello, Robin`."""
    short = 1 < len(element.name.split()) <= GREETING
    return short and element.landmark in TOP and scene.says(element.name, "signs", "signed in")


def named_after_shop(scene: Scene, element: Element) -> bool:
    """Whether a control in the header is called after the shop as one's own: `My Northwind`."""
    words = plain(element.name).split()
    if element.landmark not in TOP or not 1 < len(words) <= GREETING or not scene.says(words[0], "signs", "mine"):
        return False
    links = [e for e in scene.facts.elements if e.landmark in TOP and e.href]
    home = [e for e in links if ROOT.fullmatch(urlsplit(e.href).path)]
    return element not in home and any(" ".join(words[1:]) in plain(e.name) for e in home)


def headed(scene: Scene, element: Element, place: Place) -> float:
    """How well a box's heading or words name the place, where it holds nothing but words and a button to go on."""
    ways = (Place.CONTINUE, Place.CHECKOUT) if place is Place.GUEST else (Place.CONTINUE,)
    if place not in CHOSEN_BY_HEADING or max(grade(scene, element.name, way) for way in ways) < SURELY:
        return 0.0
    tree = scene.facts.tree
    above = max((h.node for h in scene.facts.headings if h.node < element.node), default=-1)
    box = tree.shared(above, element.node) if above >= 0 else -1
    if box < 0 or len(tree.text(box, CHOICE + 1)) > CHOICE or len(scene.facts.headings_in(box)) > 1:
        return 0.0
    inside = scene.facts.within(box)
    if any(e.is_field and e.visible for e in inside) or sum(e.is_button or bool(e.href) for e in inside) > 1:
        return 0.0
    said = grade(scene, tree.text(above, 100), place)
    if place is Place.GUEST and _at_a_log_in(scene) and _names_guest(scene, tree.text(box, CHOICE)):
        said = max(said, SURELY + 0.05)  # beside a log-in: `You may also go on without an account`
    return 0.95 * said if said > SURELY else 0.0


def _at_a_log_in(scene: Scene) -> bool:
    return any(e.type == "password" and e.visible and purposes.of(scene, e) == "log in" for e in scene.facts.elements)


def _names_guest(scene: Scene, text: str) -> bool:
    """Whether a text surely speaks of buying without an account; a new customer may have to make one."""
    return any(h.meaning[:3] == ("places", Place.GUEST.value, "names") for h in scene.hits(text))
