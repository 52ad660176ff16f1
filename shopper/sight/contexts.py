"""What speaks for and against one place only: the form it is in, the overlay it is on, what it opens."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from shopper.actor import Place
from shopper.observations import PageKind
from shopper.sight import purposes, weights
from shopper.sight.adding import adds, wishes
from shopper.sight.addresses import LAST_PATH, PATHS
from shopper.sight.features import Point, about
from shopper.sight.last_look import last_look
from shopper.sight.naming import SURELY, grade
from shopper.sight.openings import closes, of_age_gate, of_consent, opens_menu, opens_search
from shopper.sight.parts import Element
from shopper.sight.scene import Scene

ROOT = re.compile(r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|home)(?:\.\w+)?/?)?", re.IGNORECASE)
TOP = 150
"""Pixels from the top within which shops put their name."""
OTHER_BUSINESS = frozenset({"search", "newsletter", "coupon"})
"""Forms beside the way through a checkout."""
Context = Callable[[Scene, Element, Place, str], Iterator[Point]]


def context(scene: Scene, element: Element, place: Place, like: str) -> Iterator[Point]:
    """The points of this place's own features."""
    if place in CONTEXTS:
        yield from CONTEXTS[place](scene, element, place, like)


def _in_form(wanted: str, *, must: bool = True) -> Context:
    """The place's form is for `wanted`; a button without it is none when `must`."""

    def points(scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
        fits = purposes.of(scene, element) == wanted
        if fits:
            yield Point(f"in a {wanted} form", weights.RIGHT_FORM + weights.MAIN_PART)
        elif must:
            yield Point(f"not in a {wanted} form", weights.WRONG_FORM)

    return points


def _leads_there(scene: Scene, element: Element, place: Place, _like: str) -> Iterator[Point]:
    """A way to the log-in or registration, not the button that sends it off."""
    wanted = "log in" if place is Place.LOG_IN else "register"
    if element.type in {"submit", "image"} and purposes.of(scene, element) == wanted:
        yield Point("sends the form off", weights.WRONG_FORM)
    elif element.is_button and purposes.of(scene, element) == "newsletter":
        yield Point("in a newsletter form", weights.WRONG_FORM)


def _on_the_way(scene: Scene, element: Element, place: Place, _like: str) -> Iterator[Point]:
    if element.landmark in {"header", "nav", "footer"}:
        yield Point("not among the steps", weights.WRONG_FORM)
    purpose = purposes.of(scene, element)
    weakly = grade(scene, element.name, place) < SURELY
    if purpose in OTHER_BUSINESS or (weakly and purpose in {"log in", "register"}):
        yield Point(f"in a {purpose} form", weights.WRONG_FORM)
    elif (weakly or element.href) and purpose != "checkout" and not scene.recall("a checkout", _is_checkout):
        yield Point("not in a checkout", weights.WRONG_FORM)
    if element.type == "submit":
        yield Point("sends the form off", weights.RIGHT_FORM)


def _is_checkout(scene: Scene) -> bool:
    """Whether address, title or a heading say that this is a checkout."""
    said = (scene.facts.title, *(scene.facts.tree.text(h.node, 100) for h in scene.facts.headings))
    return bool(LAST_PATH.search(scene.facts.url)) or any(scene.says(text, "kinds", "checkout") for text in said)


def _leaves_list(scene: Scene, element: Element, place: Place, _like: str) -> Iterator[Point]:
    """A button that only says `Confirm` unsubscribes where the page is about that."""
    said = f"{scene.facts.title} {' '.join(scene.facts.tree.text(h.node, 100) for h in scene.facts.headings)}"
    about_it = scene.says(said, "kinds", "unsubscribe") or PATHS[PageKind.UNSUBSCRIBE].search(scene.facts.url)
    if not about_it and grade(scene, element.name, place) < SURELY:
        yield Point("the page is about something else", weights.WRONG_FORM)


def _beside_coupon(scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    members = scene.members(scene.region(element))
    near = [e for e in members if e.is_field and e.role == "textbox" and (e.visible or e.faint)]
    asked = any(_asks_coupon(scene, e) for e in near)
    yield Point(
        "beside a coupon field" if asked else "beside no coupon field", weights.LIKE if asked else weights.WRONG_FORM
    )


def _opens_coupon(scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    """A coupon field in sight needs no opener, and its label is none."""
    fields = [e for e in scene.facts.elements if e.is_field and e.visible and e.role == "textbox"]
    if any(_asks_coupon(scene, e) for e in fields):
        yield Point("the field is open already", weights.WRONG_FORM)
    elif element.role == "label":
        yield Point("a label", weights.WRONG_FORM / 5)


def _at_the_end(scene: Scene, element: Element, place: Place, like: str) -> Iterator[Point]:
    if not last_look(scene):
        yield Point("not at a checkout's end", weights.WRONG_FORM)
    yield from _on_the_way(scene, element, place, like)


def _sends_words(scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    """A button under something to write or to choose from that is no other business of a shop."""
    members = scene.members(scene.region(element))
    writes = any(e.tag == "textarea" for e in members)
    chooses = sum(e.role == "radio" for e in members) > 1 or any(e.role in {"slider", "listbox"} for e in members)
    elsewhere = purposes.of(scene, element) in OTHER_BUSINESS | {"log in", "register", "checkout"}
    if not writes and (elsewhere or scene.recall("a checkout", _is_checkout)):
        yield Point("in a form for something else", weights.WRONG_FORM)
    elif writes or chooses:
        yield Point("below something to write or to choose from", weights.RIGHT_FORM + weights.MAIN_PART)
    elif not any(e.role == "textbox" and e.landmark not in {"header", "nav", "footer"} for e in members):
        yield Point("below nothing to write", weights.WRONG_FORM)


def _leads_to_form(_scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    """A page, not a mail program or a phone."""
    if element.href.startswith(("mailto:", "tel:")):
        yield Point("leads to no page", weights.WRONG_FORM)


def _asks_coupon(scene: Scene, element: Element) -> bool:
    """Whether a field is one for codes."""
    said = element.name or element.placeholder or scene.near_text(element)
    named = any(word in element.hint.lower() for word in ("coupon", "voucher", "promo", "gutschein", "discount"))
    return named or grade(scene, said, Place.COUPON) > 0.6


def _takes_out(scene: Scene, element: Element, place: Place, like: str) -> Iterator[Point]:
    """A way to take out a product, not a coupon."""
    parent = scene.facts.tree.parents[element.node]
    said = f"{scene.facts.tree.text(parent, 120)} {element.hint} {element.href}"
    if re.search(r"coupon|voucher|promo|gutschein", said, re.IGNORECASE) or scene.says(said, "places", Place.COUPON):
        yield Point("takes off a coupon", weights.WRONG_FORM)
    yield from about(scene, element, place, like)


def _not_in_card(scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    if scene.card_of(element) and element.dialog < 0:
        yield Point("in a product's card", weights.OTHERS_CARD)


def _with_card(scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    """A month or a year is one of a card only where a card is asked for."""
    told = re.search(r"card|exp|(?<![a-z])cc", element.hint, re.IGNORECASE) or "cc-" in element.autocomplete
    if not told and not scene.recall("asks for a card", _asks_for_card):
        yield Point("no card is asked for", weights.CONTRADICTS)


def _asks_for_card(scene: Scene) -> bool:
    fields = [e for e in scene.facts.elements if e.is_field and (e.visible or e.faint) and e.role == "textbox"]
    said = ((e, e.name or e.placeholder or scene.near_text(e)) for e in fields)
    return any(
        "cc-" in e.autocomplete or max(grade(scene, text, p) for p in (Place.CARD_NUMBER, Place.CARD_CODE)) > 0.6
        for e, text in said
    )


MARKS = re.compile(r"(?:(?:ref_?|utm_\w+|source|src|from|lang|locale|hl)=[^&]*&?)*", re.IGNORECASE)
"""A query that tells where somebody comes from or which language he reads, and leads nowhere else."""


def _is_root(scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    """The way home leads to the shop's root, or to that of its language."""
    here, there = urlsplit(scene.facts.url), urlsplit(element.href)
    home = ROOT.fullmatch(there.path) and there.netloc == here.netloc and MARKS.fullmatch(there.query)
    if not home:
        yield Point("leads elsewhere", weights.WRONG_FORM)
    else:
        at_the_top = 0 <= element.box.y < TOP
        yield Point("leads to the root", weights.MAIN_PART + (weights.HINT if at_the_top else 0))


CONTEXTS: dict[Place, Context] = {
    Place.HOME: _is_root, Place.REMOVE: _takes_out,
    Place.ADD_TO_CART: adds, Place.ADD_TO_WISH_LIST: wishes, Place.QUANTITY: about,
    Place.SEARCH_OPENER: opens_search, Place.SEARCH_SUBMIT: _in_form("search"), Place.MENU: opens_menu,
    Place.CART: _not_in_card, Place.WISH_LIST: _not_in_card, Place.CHECKOUT: _not_in_card,
    Place.COUPON_OPENER: _opens_coupon, Place.COUPON_APPLY: _beside_coupon,
    Place.CONTINUE: _on_the_way, Place.PLACE_ORDER: _at_the_end,
    Place.LOG_IN: _leads_there, Place.REGISTER: _leads_there,
    Place.LOG_IN_SUBMIT: _in_form("log in"), Place.REGISTER_SUBMIT: _in_form("register"),
    Place.NEWSLETTER_SUBMIT: _in_form("newsletter"),
    Place.CARD_EXPIRY_MONTH: _with_card, Place.CARD_EXPIRY_YEAR: _with_card, Place.CARD_EXPIRY: _with_card,
    Place.UNSUBSCRIBE: _leaves_list, Place.SEND: _sends_words, Place.CONTACT: _leads_to_form,
    Place.CONSENT_ACCEPT: of_consent, Place.CONSENT_REJECT: of_consent, Place.CLOSE: closes,
    Place.AGE_CONFIRM: of_age_gate,
}  # fmt: skip
"""Places without an entry have no features of their own."""
