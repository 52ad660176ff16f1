"""
Goods that no link leads to.

A picture or a title is pressed and they are shown where they are, or each has its own button that puts it into the
cart, or its own figure to say how many, with one button for all of them.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from shopper.actor import Place
from shopper.sight.cards import Card, card_price, title_in
from shopper.sight.facts import PageFacts
from shopper.sight.money import strip_amounts
from shopper.sight.parts import Element
from shopper.sight.repeats import marks_of, repeated, says_only
from shopper.sight.tree import lines
from shopper.sight.words import names, vocabulary

AROUND = 4
"""Words that a button may have besides: `Add Aurora Speaker to cart`."""
BANDS = frozenset({"header", "nav", "footer"})


def find_unlinked(facts: PageFacts) -> tuple[Card, ...]:
    """Every card with a price that is sold from the list or shown in place, in reading order."""
    ways = tuple(e for e in facts.elements if _is_way(e))
    marks = replace(marks_of(facts), links=sorted({e.node for e in ways}))
    sold = [group for group in repeated(facts, marks) if _sells(facts, group)]
    cards = (_card(facts, node) for node in _and_their_likes(facts, {node for group in sold for node in group}))
    return tuple(card for card in cards if card is not None)


def _and_their_likes(facts: PageFacts, found: Collection[int]) -> list[int]:
    """With those that stand alone in a part of the list, or are sold out and so have no way to buy them."""
    tree = facts.tree
    looks = {(tree.tags[node], tree.keys[node]) for node in found if tree.keys[node]}
    likes = (node for node in range(len(tree.tags)) if (tree.tags[node], tree.keys[node]) in looks)
    return sorted({*found, *likes})


def _is_way(element: Element) -> bool:
    placed = element.visible and element.landmark not in BANDS and element.dialog < 0
    return placed and (element.is_button or _counts(element))


def _counts(element: Element) -> bool:
    """Whether it says how many of something are wanted."""
    if element.type == "number" or _is_called(element.name or element.placeholder, Place.QUANTITY):
        return element.is_field
    return element.tag == "select" and len(element.options) > 1 and all(o.strip().isdigit() for o in element.options)


def _sells(facts: PageFacts, group: Sequence[int]) -> bool:
    """Whether the goods of a list can be had or shown; the lines of a cart, offers and ways of delivery can't."""
    adding = sum(any(_adds(e, _name(facts, node)) for e in _pressed(facts, node)) for node in group)
    shown = sum(_opener(facts, node) is not None and facts.image_in(node) is not None for node in group)
    return adding > 0 or shown == len(group) or _is_order_form(facts, group)


def _is_order_form(facts: PageFacts, group: Sequence[int]) -> bool:
    """Whether each card asks how many, and one button of the same form, in none of them, adds them all."""
    fields = [next(filter(_counts, facts.within(node)), None) for node in group]
    forms = {field.form for field in fields if field is not None}
    if None in fields or len(forms) != 1:
        return False
    adders = [e for e in facts.elements if e.visible and e.is_button and _adds(e, "")]
    return any(e.form in forms and not any(facts.tree.inside(e.node, node) for node in group) for e in adders)


def _pressed(facts: PageFacts, node: int) -> Iterator[Element]:
    return (e for e in facts.within(node) if e.visible and e.is_button)


def _opener(facts: PageFacts, node: int) -> Element | None:
    """What has the title or the picture in it; else the one button there is, where that adds nothing."""
    pressed = list(_pressed(facts, node))
    heads = [*facts.headings_in(node), *(image.node for image in facts.images if facts.tree.inside(image.node, node))]
    drawn = [e for e in pressed if e.role != "option" and any(facts.tree.inside(head, e.node) for head in heads)]
    if drawn or len(pressed) != 1:
        return next(iter(drawn), None)
    return pressed[0] if not pressed[0].disabled and not _adds(pressed[0], _name(facts, node)) else None


def _card(facts: PageFacts, node: int) -> Card | None:
    price, name, image = card_price(facts, node), _name(facts, node), facts.image_in(node)
    if price is None or not name:
        return None
    return Card(node, _opener(facts, node), name, price, image.source if image else "")


def _name(facts: PageFacts, node: int) -> str:
    image = facts.image_in(node)
    titles = (facts.tree.text(heading, 200) for heading in facts.headings_in(node))
    first = (strip_amounts(line.text).strip(" :-") for line in lines(facts.tree.texts_in(node)))
    titled = title_in(facts, node)
    if says_only(titled, "signs", "card label"):
        titled = ""
    named = next(filter(None, titles), "") or titled or (image.alt if image else "")
    return named or next((text for text in first if any(map(str.isalpha, text))), "")


def _adds(element: Element, name: str) -> bool:
    """Whether a button puts the product of this name into the cart: `Add Oak Lamp to basket` does."""
    said = (element.name, element.name.replace(name, " ") if name else "", element.title)
    return any(_is_called(text, Place.ADD_TO_CART) for text in said)


def _is_called(text: str, place: Place) -> bool:
    """Whether a text is a name of the place in any language; a few words besides do no harm."""
    return names(vocabulary().hits(text), place.value, AROUND)
