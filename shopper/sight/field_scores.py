"""What speaks for and against a field: autocomplete, label, placeholder, id, neighbours, and the form it is in."""

import re
from collections.abc import Iterator

from shopper.actor import Place
from shopper.sight import purposes, weights
from shopper.sight.contexts import context
from shopper.sight.features import Point, reach, without_product
from shopper.sight.fields import FIELDS, TOKENS, Field
from shopper.sight.labels import is_example, near_text
from shopper.sight.likeness import alike
from shopper.sight.money import amounts
from shopper.sight.naming import SURELY, grade, spoken_for
from shopper.sight.parts import Element
from shopper.sight.scene import Scene

OPTIONS = {
    Place.CARD_EXPIRY_MONTH: re.compile(r"0?[1-9](?:\D.*)?|1[0-2](?:\D.*)?"),
    Place.CARD_EXPIRY_YEAR: re.compile(r"20[2-9]\d|[2-9]\d"),
}
"""What the options of a list of months or years look like."""
LINE, LINE_DEPTH = 200, 4
"""Letters that a line of a cart or a product's card has at most, and steps up from a box to it."""
EXPIRY = frozenset({Place.CARD_EXPIRY, *OPTIONS})


def field_points(scene: Scene, element: Element, place: Place, like: str) -> Iterator[Point]:
    """The points of an element as the field asked for; none where nothing says so."""
    field = FIELDS.get(place, FIELDS[Place.NEWSLETTER])
    if not element.visible and not (element.faint and element.role in {"checkbox", "combobox"}):
        return
    button_box = element.role == "combobox" and element.tag != "input"
    if place is Place.SEARCH and element.tag == "select":
        return
    if element.role not in field.roles or not (
        element.is_field or button_box or element.role in {"textbox", "checkbox", "switch"}
    ):
        return
    sources = sorted(_sources(scene, element, place, field), key=lambda p: -p.points)
    if sources:
        yield sources[0]
        yield from (Point(p.feature, weights.AGREES) for p in sources[1:3])
        yield from _against(scene, element, place, like)
        yield from context(scene, element, place, like)
        yield from reach(scene, element)


def _sources(scene: Scene, element: Element, place: Place, field: Field) -> Iterator[Point]:
    """Everything that says this field is the place: the strongest counts, the others agree."""
    token = element.autocomplete.split()[-1] if element.autocomplete else ""
    if token in field.tokens and (place is not Place.PASSWORD_AGAIN or _is_second(scene, element)):
        yield Point(
            "autocomplete",
            weights.TOKEN if TOKENS.get(token) == place or len(field.tokens) == 1 else weights.TYPE_ALONE,
        )
    name = without_product(scene, element) if place is Place.QUANTITY else element.name
    for feature, text, worth in (
        ("label", name or element.name, weights.LABEL),
        ("placeholder", element.placeholder, weights.PLACEHOLDER),
        ("text beside it", near_text(scene, element) if is_example(scene, element) else "", weights.NEAR_TEXT),
    ):
        found = grade(scene, text, place) if text else 0.0
        if found:
            yield Point(feature, found * worth)
    if place in OPTIONS and _all_options(element, OPTIONS[place]):
        yield Point("its options", weights.TYPE_ALONE)
    yield from _by_key(scene, element, place, field)
    yield from _by_company(scene, element, place)


def _by_key(scene: Scene, element: Element, place: Place, field: Field) -> Iterator[Point]:
    """What type and id say: a box for numbers that counts or names something else has the keys of a phone as well."""
    if place in {Place.SEARCH, Place.PHONE} and _counts(scene, element):
        return
    other = spoken_for(scene, element.name, place)
    if element.type in field.types and not (place is Place.PHONE and other):
        yield Point("type", weights.TYPE_ALONE)
    if field.hint and field.hint.search(element.hint) and not other and not _titles_text(element, place):
        yield Point("id", weights.FIELD_HINT if not element.name else weights.TYPE_ALONE)


def _titles_text(element: Element, place: Place) -> bool:
    """Whether `title` in an id is that of a text somebody writes: a form of address is chosen from a list."""
    return place is Place.SALUTATION and element.role == "textbox" and bool(element.name)


def _by_company(scene: Scene, element: Element, place: Place) -> Iterator[Point]:
    """What the other things around a field say, where it says nothing itself."""
    if place is Place.PASSWORD_AGAIN and element.type == "password" and _repeats(scene, element):
        yield Point("second password of a registration", weights.TYPE_ALONE)
    if place is Place.MESSAGE and element.tag == "textarea" and _among_questions(scene, element):
        yield Point("the long box of a letter", weights.TYPE_ALONE)
    if place is Place.QUANTITY and _counts(scene, element) and (not element.name or _names_product(scene, element)):
        yield Point("a count beside a price", weights.TYPE_ALONE)
    if place is Place.SEARCH and element.role == "textbox" and purposes.of(scene, element) == "search":
        yield Point("in a search form", weights.PLACEHOLDER)
    if place is Place.NEWSLETTER and _takes_mail(scene, element) and purposes.of(scene, element) == "newsletter":
        yield Point("in a newsletter form", weights.LABEL)


def _takes_mail(scene: Scene, element: Element) -> bool:
    """Whether an address is typed here: in a box for it, or in one of any kind where there is no such box."""
    mails = any(e.type == "email" for e in scene.members(scene.region(element)) if e.visible)
    return element.type == "email" or (element.type == "text" and not mails)


def _names_product(scene: Scene, element: Element) -> bool:
    """Whether a box is called what the product beside it is: the line of a cart asks how many of it."""
    card = scene.card_of(element)
    beside = card.name if card else scene.heading_before(element.node)
    return alike(element.name, beside) > SURELY


def _all_options(element: Element, pattern: re.Pattern[str]) -> bool:
    """Whether a list holds nothing else, but for what asks to choose."""
    figures = [option for option in element.options if any(map(str.isdigit, option))]
    return len(figures) > 1 and all(pattern.fullmatch(option.strip()) for option in figures)


def _counts(scene: Scene, element: Element) -> bool:
    """Whether a box holds or awaits a small number and stands beside a price: `q` in a cart's line is no search."""
    value = element.value.strip() or element.placeholder.strip() or ("0" if element.type == "number" else "")
    if not value.isdigit() or len(value) > 2 or element.role not in {"textbox", "spinbutton"}:
        return False
    outer = list(scene.facts.tree.up(element.node))[:LINE_DEPTH]
    texts = (scene.facts.tree.text(node, LINE) for node in outer)
    return any(len(text) < LINE and any(amounts(text, scene.facts.language)) for text in texts)


def _repeats(scene: Scene, element: Element) -> bool:
    """Whether it is the last of two passwords where an account is made; of three the first is the present one."""
    secrets = [e for e in scene.members(scene.region(element)) if e.type == "password"]
    return purposes.of(scene, element) == "register" and len(secrets) == 2 and secrets[-1] == element


def _among_questions(scene: Scene, element: Element) -> bool:
    """Whether it is the only long box of a form that asks for a subject or an order's number."""
    members = scene.members(scene.region(element))
    boxes = [e for e in members if e.is_field and (e.visible or e.faint)]
    asks = any(grade(scene, e.name, p) > SURELY for e in boxes for p in (Place.SUBJECT, Place.ORDER_NUMBER))
    return asks and sum(e.tag == "textarea" for e in boxes) == 1 and not spoken_for(scene, element.name, Place.MESSAGE)


def _is_second(scene: Scene, element: Element) -> bool:
    """Whether another password stands before it in the same form."""
    members = scene.members(scene.region(element))
    return any(e.type == "password" and e.node < element.node for e in members)


def _against(scene: Scene, element: Element, place: Place, like: str) -> Iterator[Point]:
    token = element.autocomplete.split()[-1] if element.autocomplete else ""
    named = TOKENS.get(token) if place is not Place.NEWSLETTER else None
    if named and place != named and token not in FIELDS.get(place, FIELDS[Place.NEWSLETTER]).tokens:
        yield Point("autocomplete says otherwise", weights.CONTRADICTS)
    if (
        element.options
        and place in EXPIRY
        and any(_all_options(element, pattern) for other, pattern in OPTIONS.items() if other != place)
    ):
        yield Point("its options say otherwise", weights.CONTRADICTS)
    if (
        place not in {Place.PASSWORD, Place.PASSWORD_AGAIN}
        and element.type == "password"
        and place is not Place.CARD_CODE
    ):
        yield Point("a password", weights.CONTRADICTS)
    if place is Place.PASSWORD_AGAIN and element.type != "password":
        yield Point("no password", weights.CONTRADICTS)
    purpose = purposes.of(scene, element)
    if _wrong_form(place, purpose) and not (like and like == purpose):
        yield Point(f"in a {purpose or 'nameless'} form", weights.WRONG_FORM)
    if like and place in {
        Place.EMAIL,
        Place.PASSWORD,
        Place.PASSWORD_AGAIN,
        Place.FIRST_NAME,
        Place.LAST_NAME,
        Place.FULL_NAME,
    }:
        yield (
            Point("in the form asked for", weights.LIKE)
            if purpose == like
            else Point("in another form", weights.WRONG_FORM)
        )


def _wrong_form(place: Place, purpose: str) -> bool:
    if place is Place.NEWSLETTER:
        return purpose != "newsletter"
    if place is Place.SEARCH:
        return purpose in {"newsletter", "log in", "register", "coupon", "checkout"}
    return purpose in {"newsletter", "search", "review"}
