"""What repeats on a page with a price or a picture: the parts of it that are, or hold, product cards."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from shopper.sight.addresses import SCRIPT
from shopper.sight.facts import PageFacts
from shopper.sight.money import amounts
from shopper.sight.parts import Element
from shopper.sight.words import vocabulary

ONES_AT_MOST = 2
"""Where more headings are of level 1, the page uses them for cards as well."""
LINKS_AT_MOST = 8
"""Different addresses in one card: product, wish list, compare, brand, colours."""


@dataclass(frozen=True)
class Marks:
    """Nodes of interest, sorted, so that counting those within an element is two look-ups."""

    links: Sequence[int]
    images: Sequence[int]
    prices: Sequence[int]
    titles: Sequence[int]
    """Headings of the page itself, which are in no card."""
    checkouts: Sequence[int]
    """Ways to the checkout: a column of the page or a box with the whole cart has them, a card has none."""


def repeated(facts: PageFacts, marks: Marks) -> tuple[list[int], ...]:
    """Groups of nodes that are alike and each look like one card."""
    groups = list(_groups(facts, marks))
    rows = [group for group in groups if any(_holds_better(facts, marks, node, group, groups) for node in group)]
    return tuple(group for group in groups if group not in rows)


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


def marks_of(facts: PageFacts) -> Marks:
    """The page's own."""
    links = [element.node for element in facts.elements if leads_on(element, facts)]
    prices = sorted(line.figure for line in facts.tree.lines if any(amounts(line.text, facts.language)))
    ones = sorted(h.node for h in facts.headings if h.level == 1)
    titles = ones if len(ones) <= ONES_AT_MOST else []
    pressed = (e for e in facts.elements if e.role in {"link", "button"})
    checkouts = sorted(e.node for e in pressed if says_only(e.name, "places", "checkout", "names"))
    return Marks(sorted(links), sorted(image.node for image in facts.images), prices, titles, checkouts)


def count(nodes: Sequence[int], facts: PageFacts, node: int) -> int:
    """How many of these sorted nodes are within one."""
    return bisect_right(nodes, facts.tree.ends[node]) - bisect_left(nodes, node)


def _qualifies(facts: PageFacts, marks: Marks, node: int) -> bool:
    if not 1 <= count(marks.links, facts, node) <= 3 * LINKS_AT_MOST:
        return False
    if count(marks.titles, facts, node) or count(marks.checkouts, facts, node):
        return False
    return bool(count(marks.prices, facts, node) or count(marks.images, facts, node))


def _groups(facts: PageFacts, marks: Marks) -> Iterator[list[int]]:
    """Children of one element that are alike and look like cards."""
    for children in facts.tree.children.values():
        by_tag: dict[str, list[int]] = {}
        for node in children:
            by_tag.setdefault(facts.tree.tags[node], []).append(node)
        for alike in by_tag.values():
            good = [node for node in alike if len(alike) > 1 and _qualifies(facts, marks, node)]
            if len(good) > 1 and len(good) * 2 >= len(alike):
                yield good


def _holds_better(facts: PageFacts, marks: Marks, node: int, own: list[int], groups: list[list[int]]) -> bool:
    """Whether it is a row of cards rather than a card, or a swatch within a card."""
    priced = count(marks.prices, facts, node) > 0
    for other in groups:
        if other is own:
            continue
        if facts.tree.inside(other[0], node) and (not priced or sum(count(marks.prices, facts, n) for n in other) > 1):
            return True
        if not priced and any(facts.tree.inside(node, n) and count(marks.prices, facts, n) for n in other):
            return True
    return False


def says_only(text: str, *meaning: str) -> bool:
    """Whether a text says this and nothing else: `Regular price`, `New`, `Go to checkout`."""
    return any(h.meaning[: len(meaning)] == meaning and not h.besides for h in vocabulary().hits(text))
