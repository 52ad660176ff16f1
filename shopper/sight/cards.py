"""Product cards: what repeats on a page with a link, a picture and often a price."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from shopper.measures import Money
from shopper.sight.facts import PageFacts
from shopper.sight.money import amounts
from shopper.sight.parts import Element
from shopper.sight.repeats import Marks, count, leads_on, marks_of, path, repeated, says_only
from shopper.sight.tree import lines
from shopper.sight.words import Vocabulary, vocabulary

PRODUCTISH = ("product", "card", "item", "tile", "produkt", "artikel", "articulo", "prodotto")
"""Words in the classes of a card that stands alone."""
ALONE = frozenset({"li", "article", "div", "tr"})
"""What a card may be that repeats with nothing; the row of a table that asks how many is a cart's."""
TITLES = re.compile(r"name|title|titel|titre|titulo|nombre|heading", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Card:
    """
    A product in a list: its node, the element that leads to its page, and what it says.

    Without a link it is sold from the list itself.
    """

    node: int
    link: Element | None
    name: str
    price: Money | None = None
    picture: str = ""


def find_cards(facts: PageFacts) -> tuple[Card, ...]:
    """Every product card of the page, in reading order."""
    marks = marks_of(facts)
    nodes = [node for group in repeated(facts, marks) for node in group]
    nodes += _lonely(facts, marks, nodes)
    found = (_card(facts, node) for node in sorted(set(nodes)))
    return tuple(card for card in found if card)


def _lonely(facts: PageFacts, marks: Marks, known: Sequence[int]) -> Iterator[int]:
    """Cards that repeat with nothing: a search with one result."""
    held = {inner for node in known for inner in range(node, facts.tree.ends[node] + 1)}
    for price in marks.prices:
        if price in held:
            continue
        for node in facts.tree.up(price):
            named = any(word in facts.tree.keys[node].lower() for word in PRODUCTISH)
            if facts.tree.tags[node] in ALONE and (named or facts.tree.tags[node] != "div"):
                hrefs = {path(e.href) for e in _links(facts, node)}
                own = count(marks.titles, facts, node)  # the page's own product, with a link to review it
                asks = facts.tree.tags[node] == "tr" and any(e.is_field for e in facts.within(node))
                if len(hrefs) == 1 and not own and not asks and count(marks.images, facts, node):
                    yield node
                    break


def _links(facts: PageFacts, node: int) -> list[Element]:
    return [e for e in facts.within(node) if leads_on(e, facts)]


def _card(facts: PageFacts, node: int) -> Card | None:
    links = _links(facts, node)
    headings = facts.headings_in(node)
    titled = [e for e in links if any(_together(facts, e.node, heading) for heading in headings)]
    link = max(titled or links, key=lambda e: (_likeness(e, vocabulary()), not e.covered), default=None)
    texts = [facts.tree.text(heading, 200) for heading in headings]
    if link is None or (not any(texts) and link.name and _likeness(link, vocabulary()) < 0):
        return None
    image = facts.image_in(node)
    named = next(filter(None, texts), "") or _written_beside(facts, node, link)
    name = named or title(facts, link) or (image.alt if image else "") or link.name
    return Card(node, link, name, card_price(facts, node), image.source if image else "") if name else None


def title(facts: PageFacts, link: Element) -> str:
    """What a link is called by the line that reads like a title, else by its own name."""
    return title_in(facts, link.node) or ("" if any(amounts(link.name)) else link.name)


def _written_beside(facts: PageFacts, node: int, link: Element) -> str:
    """The card's title where the link has no words of its own and is called after it: `Details - Oak Lamp`."""
    beside = "" if facts.tree.text(link.node, 1) else title_in(facts, node)
    return beside if beside in link.name else ""


def title_in(facts: PageFacts, node: int) -> str:
    """The line of a part that reads like a title: by its classes, else said only once, set largest, longest."""
    found = [x for x in lines(facts.tree.texts_in(node)) if not any(amounts(x.text)) and any(map(str.isalpha, x.text))]
    found = [x for x in found if not says_only(x.text, "signs", "card label")] or found
    if not found:
        return ""
    repeated = facts.tree.repeated
    return max(
        found,
        key=lambda x: (bool(TITLES.search(facts.tree.keys[x.node])), x.text not in repeated, x.size, len(x.text)),
    ).text


def _together(facts: PageFacts, one: int, other: int) -> bool:
    return facts.tree.inside(one, other) or facts.tree.inside(other, one)


def _likeness(link: Element, words: Vocabulary) -> float:
    """How much a link of a card looks like the one to the product's page: no control's name, not too short."""
    spoken = any(h.meaning.section in {"places", "decoys"} and not h.besides for h in words.hits(link.name))
    return (-100 if spoken or not link.name else 0) + min(len(link.name), 60) + (5 if link.size > 13 else 0)


def card_price(facts: PageFacts, node: int) -> Money | None:
    """The price a shopper would pay: not crossed out, not per unit, the one set largest."""
    found = [
        (line.size, amount.money)
        for line in lines(facts.tree.texts_in(node))
        if not line.struck
        for amount in amounts(line.text, facts.language)
        if not amount.each and not amount.negative
    ]
    return max(found, key=lambda pair: pair[0])[1] if found else None
