"""The offers of a page: which prices belong together, what they are called, and what takes them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from shopper.observations import PriceTold, SubscriptionOffer
from shopper.sight.money import strip_amounts
from shopper.sight.parts import Element
from shopper.sight.scene import Scene
from shopper.sight.subscriptions.choosers import choosers
from shopper.sight.subscriptions.quotes import Quote, head_of_column, quotes
from shopper.sight.words import plain

CELLS = frozenset({"td", "th", "li", "label", "article", "tr"})
NAME = 60
FEWEST = 2


@dataclass(frozen=True)
class Offered:
    """One offer where it stands: `box` is the part of the page that is about it alone, `taker` what takes it."""

    offer: SubscriptionOffer
    box: int
    quotes: tuple[Quote, ...]
    taker: Element | None = None


def offered(scene: Scene) -> tuple[Offered, ...]:
    """Every offer in the order of the page."""
    return scene.recall("offered", lambda scene: tuple(_offered(scene)))


def _offered(scene: Scene) -> Iterator[Offered]:
    if not quotes(scene):
        return  # as on most pages, and what could be pressed to take an offer is dear to find
    takers = choosers(scene)
    bound: dict[int, list[Quote]] = defaultdict(list)
    loose: dict[int, list[Quote]] = defaultdict(list)
    for quote in quotes(scene):
        taker = _taker(scene, quote, takers)
        if taker is None:
            loose[_cell(scene, quote)].append(quote)
        else:
            bound[taker.index].append(quote)
    found = [_bound(scene, scene.facts.elements[index], of, takers) for index, of in bound.items()]
    free = [taker for taker in takers if taker.index not in bound]
    pairs = free if len(free) == len(loose) else [None] * len(loose)
    found += [_one(scene, cell, of, taker) for (cell, of), taker in zip(loose.items(), pairs, strict=True)]
    yield from sorted(found, key=lambda one: one.quotes[0].number)


def _areas(scene: Scene, taker: Element) -> tuple[int, ...]:
    """What a taker is on the page: itself, and the label that is pressed in its stead."""
    label = scene.facts.elements[taker.label].node if taker.label >= 0 else taker.node
    return (taker.node, label)


def _taker(scene: Scene, quote: Quote, takers: Sequence[Element]) -> Element | None:
    """The one thing to press in the smallest part around a price that has any."""
    tree = scene.facts.tree
    for node in tree.up(quote.line.figure):
        inside = [t for t in takers if any(tree.inside(area, node) for area in _areas(scene, t))]
        if inside:
            return inside[0] if len(inside) == 1 else None
    return None


def _cell(scene: Scene, quote: Quote) -> int:
    tree = scene.facts.tree
    near = (node for node in tree.up(quote.line.figure) if tree.tags[node] in CELLS)
    return next(near, tree.parents[quote.line.figure])


def _bound(scene: Scene, taker: Element, of: Sequence[Quote], takers: Sequence[Element]) -> Offered:
    """The offer of a taker: its box is the largest part in which no other is."""
    tree, box = scene.facts.tree, of[0].line.figure
    others = [area for other in takers if other is not taker for area in _areas(scene, other)]
    for node in tree.up(of[0].line.figure):
        if any(tree.inside(area, node) for area in others) or tree.tags[node] in {"main", "body", "table"}:
            break
        box = node
    return _one(scene, box, of, taker)


def _one(scene: Scene, box: int, of: Sequence[Quote], taker: Element | None) -> Offered:
    prices = tuple(dict.fromkeys((q.told.money, q.told.days) for q in of))
    told = tuple(
        PriceTold(money=money, days=days, text=next(q.told.text for q in of if q.told.money == money))
        for money, days in prices
    )
    called = term_called(scene, scene.facts.tree.text(box))
    return Offered(SubscriptionOffer(name=_name(scene, box), prices=told, called=called), box, tuple(of), taker)


def _name(scene: Scene, box: int) -> str:
    """Its heading, else what its column and its row are called, else the first words in its box that are no price."""
    tree = scene.facts.tree
    if tree.tags[box] in {"td", "th"} and (named := _of_table(scene, box)):
        return named[:NAME]
    row = next((node for node in tree.up(box) if tree.tags[node] == "tr"), box)
    headings = [tree.text(node, NAME) for node in scene.facts.headings_in(box)]
    words = [text.text for node in (box, row) for text in tree.texts_in(node)]
    return next((bare[:NAME] for text in (*headings, *words) if (bare := _bare(text))), "")


def _of_table(scene: Scene, cell: int) -> str:
    """What stands over a cell, and before it where other rows have prices, too."""
    tree = scene.facts.tree
    row = next(node for node in tree.up(cell) if tree.tags[node] in {"tr", "table", "body"})
    elsewhere = any(not tree.inside(quote.line.figure, row) for quote in quotes(scene))
    before = next((bare for text in tree.texts_in(row) if (bare := _bare(text.text))), "") if elsewhere else ""
    return ", ".join(filter(None, (before, head_of_column(scene, cell))))


def _bare(text: str) -> str:
    bare = strip_amounts(text)
    is_rest = bare != text and len(bare.split()) < FEWEST + 1
    return "" if is_rest or not any(map(str.isalpha, bare)) else bare.strip(" :,.-")


def term_called(scene: Scene, text: str) -> str:
    """What a text calls the term of a subscription, the longest name it has; "" where it names none."""
    said = f" {plain(text)} "
    names = (name for name in scene.words.patterned("press", "term") if f" {plain(name)} " in said)
    return max(names, key=len, default="")
