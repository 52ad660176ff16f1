"""What speaks for and against a field: autocomplete, label, placeholder, id, neighbours, and the form it is in."""

import re
from collections.abc import Iterator

from shopper.actor import Place
from shopper.sight import purposes, weights
from shopper.sight.contexts import context
from shopper.sight.features import Point, reach, without_product
from shopper.sight.field_company import (
    all_options,
    counts,
    in_address,
    is_letter,
    is_second,
    mail_beside,
    names_product,
    repeats,
    takes_mail,
    told_token,
)
from shopper.sight.fields import FIELDS, TOKENS, Field, keys
from shopper.sight.labels import is_example, near_text
from shopper.sight.naming import SURELY, grade, ruled_out, spoken_for
from shopper.sight.other_fields import NICKNAME, asks_something_else, is_for_mail
from shopper.sight.parts import Element
from shopper.sight.scene import Scene

OPTIONS = {
    Place.CARD_EXPIRY_MONTH: re.compile(r"0?[1-9](?:\D.*)?|1[0-2](?:\D.*)?"),
    Place.CARD_EXPIRY_YEAR: re.compile(r"20[2-9]\d|[2-9]\d"),
}
"""What the options of a list of months or years look like."""
EXPIRY = frozenset({Place.CARD_EXPIRY, *OPTIONS})
OF_AN_ADDRESS = frozenset({Place.HOUSE_NUMBER, Place.STREET_2, Place.STATE})
"""Parts of an address whose words (`number`, `unit`, `department`) stand in many another form."""
NAMES = frozenset({Place.FULL_NAME, Place.FIRST_NAME, Place.LAST_NAME})


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
    token = told_token(scene, element)
    if token in field.tokens and (place is not Place.PASSWORD_AGAIN or is_second(scene, element)):
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
    if place in OPTIONS and all_options(element, OPTIONS[place]):
        yield Point("its options", weights.TYPE_ALONE)
    yield from _by_key(scene, element, place, field)
    yield from _by_company(scene, element, place)


def _by_key(scene: Scene, element: Element, place: Place, field: Field) -> Iterator[Point]:
    """What type and id say: a box for numbers that counts or names something else has the keys of a phone as well."""
    if place in {Place.SEARCH, Place.PHONE} and counts(scene, element):
        return
    if place is Place.EMAIL and NICKNAME.search(keys(element.hint)) and mail_beside(scene, element):
        return
    other = spoken_for(scene, element.name, place)
    if element.type in field.types and not (place is Place.PHONE and other):
        yield Point("type", weights.TYPE_ALONE)
    hinted = bool(field.hint and field.hint.search(keys(element.hint)))
    if hinted and not other and not _titles_text(element, place) and not _named_otherwise(scene, element, place):
        yield Point("id", weights.FIELD_HINT if not element.name else weights.TYPE_ALONE)


def _titles_text(element: Element, place: Place) -> bool:
    """Whether `title` in an id is that of a text somebody writes: a form of address is chosen from a list."""
    return place is Place.SALUTATION and element.role == "textbox"


def _named_otherwise(scene: Scene, element: Element, place: Place) -> bool:
    """Whether a label names another field: what people read is what is typed, whatever the id is."""
    if not element.name or grade(scene, element.name, place):
        return False
    return ruled_out(scene, element.name, place) or any(
        grade(scene, element.name, other) > SURELY for other in FIELDS if other is not place
    )


def _by_company(scene: Scene, element: Element, place: Place) -> Iterator[Point]:
    """What the other things around a field say, where it says nothing itself."""
    if place is Place.PASSWORD_AGAIN and element.type == "password" and repeats(scene, element):
        yield Point("second password of a registration", weights.TYPE_ALONE)
    if place is Place.MESSAGE and element.tag == "textarea" and is_letter(scene, element):
        yield Point("the long box of a letter", weights.TYPE_ALONE)
    if place is Place.QUANTITY and counts(scene, element) and (not element.name or names_product(scene, element)):
        yield Point("a count beside a price", weights.TYPE_ALONE)
    if place is Place.SEARCH and element.role == "textbox" and purposes.of(scene, element) == "search":
        yield Point("in a search form", weights.PLACEHOLDER)
    if place is Place.NEWSLETTER and takes_mail(scene, element) and purposes.of(scene, element) == "newsletter":
        yield Point("in a newsletter form", weights.LABEL)


def _against(scene: Scene, element: Element, place: Place, like: str) -> Iterator[Point]:
    token = told_token(scene, element)
    named = TOKENS.get(token) if place is not Place.NEWSLETTER else None
    if named and place != named and token not in FIELDS.get(place, FIELDS[Place.NEWSLETTER]).tokens:
        yield Point("autocomplete says otherwise", weights.CONTRADICTS)
    if (
        element.options
        and place in EXPIRY
        and any(all_options(element, pattern) for other, pattern in OPTIONS.items() if other != place)
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
    if asks_something_else(element, place):
        yield Point("its id says otherwise", weights.CONTRADICTS)
    if place in OF_AN_ADDRESS and not in_address(scene, element):
        yield Point("in no address", weights.WRONG_FORM)
    purpose = purposes.of(scene, element)
    if _wrong_form(place, purpose) and not _says_newsletter(element, place) and not (like and like == purpose):
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


def _says_newsletter(element: Element, place: Place) -> bool:
    """Whether its own id says that letters are ordered here, whatever else the form is for."""
    return place is Place.NEWSLETTER and is_for_mail(element) and "newsletter" in element.hint.lower()


def _wrong_form(place: Place, purpose: str) -> bool:
    if place in NAMES and purpose == "log in":
        return True
    if place is Place.NEWSLETTER:
        return purpose != "newsletter"
    if place is Place.SEARCH:
        return purpose in {"newsletter", "log in", "register", "coupon", "checkout"}
    return purpose in {"newsletter", "search", "review"}
