"""Product cards: what repeats on a page with a link, a picture and often a price."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from shopper.measures import Money
from shopper.sight.facts import PageFacts
from shopper.sight.money import amounts
from shopper.sight.parts import Element
from shopper.sight.tree import lines
from shopper.sight.words import Vocabulary, vocabulary

PRODUCTISH = ("product", "card", "item", "tile", "produkt", "artikel", "articulo", "prodotto")
"""Words in the classes of a card that stands alone."""
ONES_AT_MOST = 2
"""Where more headings are of level 1, the page uses them for cards as well."""
LINKS_AT_MOST = 8
"""Different addresses in one card: product, wish list, compare, brand, colours."""
ALONE = frozenset({"li", "article", "div", "tr"})
"""What a card may be that repeats with nothing; the row of a table that asks how many is a cart's."""
SCRIPT = re.compile(r"\.(?:php\d?|aspx?|jsp|cgi|do|pl|cfm)$", re.IGNORECASE)
"""Addresses of programs that serve every page under one path."""
TITLES = re.compile(r"name|title|titel|titre|titulo|nombre|heading", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Card:
    """A product in a list: its node, the element that leads to its page, and what it says."""

    node: int
    link: Element
    name: str
    price: Money | None = None
    picture: str = ""


@dataclass(frozen=True)
class _Marks:
    """Nodes of interest, sorted, so that counting those within an element is two look-ups."""

    links: Sequence[int]
    images: Sequence[int]
    prices: Sequence[int]
    titles: Sequence[int]
    """Headings of the page itself, which are in no card."""
    checkouts: Sequence[int]
    """Ways to the checkout: a column of the page or a box with the whole cart has them, a card has none."""


def find_cards(facts: PageFacts) -> tuple[Card, ...]:
    """Every product card of the page, in reading order."""
    marks = _marks(facts)
    groups = list(_groups(facts, marks))
    rows = [group for group in groups if any(_holds_better(facts, marks, node, group, groups) for node in group)]
    nodes = [node for group in groups if group not in rows for node in group]
    nodes += _lonely(facts, marks, nodes)
    found = (_card(facts, node) for node in sorted(set(nodes)))
    return tuple(card for card in found if card)


def path(href: str) -> str:
    """An address without its fragment, and without its query unless that says which page of a script is meant."""
    parts = urlsplit(href)
    one_for_all = SCRIPT.search(parts.path) and parts.query
    return f"{parts.netloc}{parts.path.rstrip('/')}{f'?{parts.query}' if one_for_all else ''}"


def leads_on(element: Element, facts: PageFacts) -> bool:
    """Whether a link leads to another page of its own, outside header and footer."""
    return (
        element.role == "link"
        and bool(element.href)
        and element.visible
        and element.landmark not in {"header", "footer", "nav"}
        and bool(urlsplit(element.href).path.strip("/"))
        and path(element.href) != path(facts.url)
    )


def _marks(facts: PageFacts) -> _Marks:
    links = [element.node for element in facts.elements if leads_on(element, facts)]
    prices = sorted(line.figure for line in facts.tree.lines if any(amounts(line.text, facts.language)))
    ones = sorted(h.node for h in facts.headings if h.level == 1)
    titles = ones if len(ones) <= ONES_AT_MOST else []
    pressed = (e for e in facts.elements if e.role in {"link", "button"})
    checkouts = sorted(e.node for e in pressed if _is(e.name, "places", "checkout", "names"))
    return _Marks(sorted(links), sorted(image.node for image in facts.images), prices, titles, checkouts)


def _count(nodes: Sequence[int], facts: PageFacts, node: int) -> int:
    return bisect_right(nodes, facts.tree.ends[node]) - bisect_left(nodes, node)


def _qualifies(facts: PageFacts, marks: _Marks, node: int) -> bool:
    if not 1 <= _count(marks.links, facts, node) <= 3 * LINKS_AT_MOST:
        return False
    if _count(marks.titles, facts, node) or _count(marks.checkouts, facts, node):
        return False
    return bool(_count(marks.prices, facts, node) or _count(marks.images, facts, node))


def _groups(facts: PageFacts, marks: _Marks) -> Iterator[list[int]]:
    """Children of one element that are alike and look like cards."""
    for children in facts.tree.children.values():
        by_tag: dict[str, list[int]] = {}
        for node in children:
            by_tag.setdefault(facts.tree.tags[node], []).append(node)
        for alike in by_tag.values():
            good = [node for node in alike if len(alike) > 1 and _qualifies(facts, marks, node)]
            if len(good) > 1 and len(good) * 2 >= len(alike):
                yield good


def _holds_better(facts: PageFacts, marks: _Marks, node: int, own: list[int], groups: list[list[int]]) -> bool:
    """Whether it is a row of cards rather than a card, or a swatch within a card."""
    priced = _count(marks.prices, facts, node) > 0
    for other in groups:
        if other is own:
            continue
        if facts.tree.inside(other[0], node) and (not priced or sum(_count(marks.prices, facts, n) for n in other) > 1):
            return True
        if not priced and any(facts.tree.inside(node, n) and _count(marks.prices, facts, n) for n in other):
            return True
    return False


def _lonely(facts: PageFacts, marks: _Marks, known: Sequence[int]) -> Iterator[int]:
    """Cards that repeat with nothing: a search with one result."""
    held = {inner for node in known for inner in range(node, facts.tree.ends[node] + 1)}
    for price in marks.prices:
        if price in held:
            continue
        for node in facts.tree.up(price):
            named = any(word in facts.tree.keys[node].lower() for word in PRODUCTISH)
            if facts.tree.tags[node] in ALONE and (named or facts.tree.tags[node] != "div"):
                hrefs = {path(e.href) for e in _links(facts, node)}
                own = _count(marks.titles, facts, node)  # the page's own product, with a link to review it
                asks = facts.tree.tags[node] == "tr" and any(e.is_field for e in facts.within(node))
                if len(hrefs) == 1 and not own and not asks and _count(marks.images, facts, node):
                    yield node
                    break


def _links(facts: PageFacts, node: int) -> list[Element]:
    return [e for e in facts.within(node) if leads_on(e, facts)]


def _card(facts: PageFacts, node: int) -> Card | None:
    links = _links(facts, node)
    headings = facts.headings_in(node)
    titled = [e for e in links if any(_together(facts, e.node, heading) for heading in headings)]
    link = max(titled or links, key=lambda e: _likeness(e, vocabulary()), default=None)
    if link is None:
        return None
    texts = [facts.tree.text(heading, 200) for heading in headings]
    image = facts.image_in(node)
    name = next(filter(None, texts), "") or title(facts, link) or (image.alt if image else "") or link.name
    return Card(node, link, name, card_price(facts, node), image.source if image else "") if name else None


def title(facts: PageFacts, link: Element) -> str:
    """The line of a link that reads like a title: by its classes, else said only once, set largest, longest."""
    found = [
        x for x in lines(facts.tree.texts_in(link.node)) if not any(amounts(x.text)) and any(map(str.isalpha, x.text))
    ]
    found = [x for x in found if not _is(x.text, "signs", "card label")] or found
    if not found:
        return "" if any(amounts(link.name)) else link.name
    repeated = facts.tree.repeated
    return max(
        found,
        key=lambda x: (bool(TITLES.search(facts.tree.keys[x.node])), x.text not in repeated, x.size, len(x.text)),
    ).text


def _is(text: str, *meaning: str) -> bool:
    """Whether a text says this and nothing else: `Regular price`, `New`, `Go to checkout`."""
    return any(h.meaning[: len(meaning)] == meaning and not h.besides for h in vocabulary().hits(text))


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
