"""What speaks for and against one place only: the form it is in, the overlay it is on, what it opens."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from shopper.actor import Place
from shopper.sight import purposes, weights
from shopper.sight.accounts import leads_there, leads_to_account, leaves_list, logs_out, orders_as_guest
from shopper.sight.adding import adds, wishes
from shopper.sight.addresses import ROOT
from shopper.sight.coupons import asks_coupon
from shopper.sight.features import Point, about
from shopper.sight.labels import label
from shopper.sight.last_look import last_look
from shopper.sight.letters import asks_for_letters, asks_opinion, leads_to_form, leads_to_offers, sends_words
from shopper.sight.naming import SURELY, grade
from shopper.sight.openings import closes, of_age_gate, of_consent, opens_menu, opens_search, sends_search
from shopper.sight.parts import Element
from shopper.sight.removals import takes_out
from shopper.sight.said_pages import is_cart, is_checkout
from shopper.sight.scene import Scene

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
            if _sends_alone(scene, element) and not (wanted == "log in" and _registers(scene, element)):
                yield Point("the one button of its form", weights.LIKE * 2)
        elif must:
            yield Point(f"not in a {wanted} form", weights.WRONG_FORM)

    return points


def _sends_alone(scene: Scene, element: Element) -> bool:
    """Whether nothing else sends its form off, whatever it is called and in which language."""
    sending = [e for e in scene.members(scene.region(element)) if e.visible and e.type in {"submit", "image"}]
    return sending == [element] and element.form >= 0 and element.controls < 0


def _registers(scene: Scene, element: Element) -> bool:
    """Whether the ids of a form with a single password say that an account is made."""
    form = scene.facts.forms[element.form]
    return bool(re.search(r"regist|sign_?-?up|creat", f"{element.hint} {form.hint} {form.action}", re.IGNORECASE))


def _on_the_way(scene: Scene, element: Element, place: Place, _like: str) -> Iterator[Point]:
    if element.landmark in {"header", "nav", "footer"}:
        yield Point("not among the steps", weights.WRONG_FORM)
    purpose = purposes.of(scene, element)
    weakly = grade(scene, element.name, place) < SURELY
    if purpose in OTHER_BUSINESS or (weakly and purpose in {"log in", "register"}):
        yield Point(f"in a {purpose} form", weights.WRONG_FORM)
    elif _elsewhere(scene, element, weakly=weakly, purpose=purpose):
        yield Point("not in a checkout", weights.WRONG_FORM)
    if element.type == "submit":
        yield Point("sends the form off", weights.RIGHT_FORM)


def _elsewhere(scene: Scene, element: Element, *, weakly: bool, purpose: str) -> bool:
    """Whether a control that goes on does so on a page that is no checkout."""
    if purpose == "checkout" or scene.recall("a checkout", is_checkout):
        return False
    return weakly or bool(element.href) or purpose in {"log in", "register"} or not _asks_anything(scene, element)


def _asks_anything(scene: Scene, element: Element) -> bool:
    """Whether something is to be filled in or chosen beside it: the arrow of a slide show goes on as well."""
    return any(e.is_field and (e.visible or e.faint) for e in scene.members(scene.region(element)))


def _beside_coupon(scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    members = scene.members(scene.region(element))
    near = [e for e in members if e.is_field and e.role == "textbox" and (e.visible or e.faint)]
    asked = any(asks_coupon(scene, e) for e in near)
    yield Point(
        "beside a coupon field" if asked else "beside no coupon field", weights.LIKE if asked else weights.WRONG_FORM
    )


def _opens_coupon(scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    """A coupon field in sight needs no opener, and its label is none."""
    fields = [e for e in scene.facts.elements if e.is_field and e.visible and e.role == "textbox"]
    if any(asks_coupon(scene, e) for e in fields):
        yield Point("the field is open already", weights.WRONG_FORM)
    elif element.role == "label":
        yield Point("a label", weights.WRONG_FORM / 5)


def _unfolds(_scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    if element.expanded != "false":
        yield Point("nothing that is folded", weights.WRONG_FORM)


def _at_the_end(scene: Scene, element: Element, place: Place, like: str) -> Iterator[Point]:
    if not last_look(scene):
        yield Point("not at a checkout's end", weights.WRONG_FORM)
    yield from _on_the_way(scene, element, place, like)


def _to_checkout(scene: Scene, element: Element, place: Place, like: str) -> Iterator[Point]:
    """Words that only may lead to the checkout do so from a cart."""
    weakly = 0 < grade(scene, element.name, place) < SURELY
    if weakly and element.dialog < 0 and element.landmark != "header" and not scene.recall("a cart", is_cart):
        yield Point("in no cart", weights.WRONG_FORM)
    yield from _not_in_card(scene, element, place, like)


def _not_in_card(scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    if scene.card_of(element) and element.dialog < 0:
        yield Point("in a product's card", weights.OTHERS_CARD)


def _to_cart(scene: Scene, element: Element, place: Place, like: str) -> Iterator[Point]:
    """What has unfolded the cart is not pressed again."""
    if element.expanded == "true" and not element.href:
        yield Point("stands open already", weights.NOT_LIKE)
    yield from _not_in_card(scene, element, place, like)


def _with_card(scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    """A month or a year is one of a card only where a card is asked for."""
    told = re.search(r"card|exp|(?<![a-z])cc", element.hint, re.IGNORECASE) or "cc-" in element.autocomplete
    if not told and not scene.recall("asks for a card", _asks_for_card):
        yield Point("no card is asked for", weights.CONTRADICTS)


def _asks_for_card(scene: Scene) -> bool:
    fields = [e for e in scene.facts.elements if e.is_field and (e.visible or e.faint) and e.role == "textbox"]
    said = ((e, label(scene, e)) for e in fields)
    return any(
        "cc-" in e.autocomplete or max(grade(scene, text, p) for p in (Place.CARD_NUMBER, Place.CARD_CODE)) > 0.6
        for e, text in said
    )


MARKS = re.compile(r"(?:(?:ref_?|utm_\w+|source|src|from|lang|locale|hl)=[^&]*&?|route=common/home&?)*", re.IGNORECASE)
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
    Place.HOME: _is_root, Place.REMOVE: takes_out,
    Place.ADD_TO_CART: adds, Place.ADD_TO_WISH_LIST: wishes, Place.QUANTITY: about,
    Place.SEARCH_OPENER: opens_search, Place.SEARCH_SUBMIT: sends_search, Place.MENU: opens_menu,
    Place.CART: _to_cart, Place.WISH_LIST: _not_in_card, Place.CHECKOUT: _to_checkout, Place.SURVEY: asks_opinion,
    Place.COUPON_OPENER: _opens_coupon, Place.COUPON_APPLY: _beside_coupon,
    Place.SUMMARY_OPENER: _unfolds, Place.CONTINUE: _on_the_way, Place.PLACE_ORDER: _at_the_end,
    Place.LOG_IN: leads_there, Place.REGISTER: leads_there,
    Place.LOG_IN_SUBMIT: _in_form("log in"), Place.REGISTER_SUBMIT: _in_form("register"),
    Place.NEWSLETTER_SUBMIT: asks_for_letters, Place.OFFERS: leads_to_offers,
    Place.ACCOUNT: leads_to_account, Place.GUEST: orders_as_guest, Place.LOG_OUT: logs_out,
    Place.CARD_EXPIRY_MONTH: _with_card, Place.CARD_EXPIRY_YEAR: _with_card, Place.CARD_EXPIRY: _with_card,
    Place.UNSUBSCRIBE: leaves_list, Place.SEND: sends_words, Place.CONTACT: leads_to_form,
    Place.CONSENT_ACCEPT: of_consent, Place.CONSENT_REJECT: of_consent, Place.CLOSE: closes,
    Place.AGE_CONFIRM: of_age_gate,
}  # fmt: skip
"""Places without an entry have no features of their own."""
