"""A page as it is being looked at: the facts with what follows from them, each worked out once when asked for."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Any, TypeVar

from shopper.actor import Place
from shopper.sight.cards import Card, find_cards
from shopper.sight.facts import PageFacts
from shopper.sight.language import language
from shopper.sight.overlays import is_front
from shopper.sight.parts import Element, Layer
from shopper.sight.results import find_results
from shopper.sight.unlinked import find_unlinked
from shopper.sight.words import Hit, Vocabulary, names, vocabulary

T = TypeVar("T")

FIELD_ROLES = frozenset({"textbox", "searchbox", "combobox", "listbox", "spinbutton", "checkbox", "switch"})
NESTED = 3
"""Cards may stand in cards so deep."""
CAPTIONED = 7
"""Steps up from a node within which a short text at the start of a part is its caption."""
CAPTION = 60
BANDS = frozenset({"header", "nav", "footer"})
FIELDS_OF_A_REGION = 8
"""Steps up from an element without a form to what groups it with its button."""


@dataclass(frozen=True)
class Scene:
    """One page in one moment."""

    facts: PageFacts
    words: Vocabulary
    grades: dict[tuple[str, Place], float] = field(default_factory=dict, compare=False)
    """How well texts name places, as far as it was asked; like the next four, only to work nothing out twice."""
    _hits: dict[str, tuple[Hit, ...]] = field(default_factory=dict, compare=False)
    _entries: dict[str, frozenset[str]] = field(default_factory=dict, compare=False)
    _recalled: dict[str, Any] = field(default_factory=dict, compare=False)
    _members: dict[int, tuple[Element, ...]] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, facts: PageFacts) -> "Scene":
        """The page with the vocabulary as shipped."""
        return cls(facts, vocabulary())

    @cached_property
    def language(self) -> str:
        """The page's language as two letters, by what is written on it; "" when the vocabulary does not know it."""
        return language(self.facts, self.words)

    @cached_property
    def shown(self) -> tuple[Element, ...]:
        """The elements there are for the eye."""
        return tuple(e for e in self.facts.elements if e.visible or e.faint)

    @cached_property
    def fields(self) -> tuple[Element, ...]:
        """Those of them one types or chooses in."""
        return tuple(e for e in self.shown if e.is_field or e.role in FIELD_ROLES)

    @cached_property
    def radios(self) -> tuple[Element, ...]:
        """The radio buttons one can choose: seen, transparent, or hidden altogether behind a label that is seen."""
        known = self.facts.elements
        return tuple(
            e for e in known
            if e.role == "radio" and (e.visible or e.faint or (e.label >= 0 and known[e.label].visible))
        )  # fmt: skip

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """The product cards; where no link leads to goods with prices, those that lead nowhere, or told in words."""
        linked = find_cards(self.facts)
        if any(card.price for card in linked):
            return linked
        return find_unlinked(self.facts) or linked or find_results(self.facts)

    def hits(self, text: str) -> tuple[Hit, ...]:
        """What the words of a text mean."""
        known = self._hits.get(text)
        if known is None:
            known = self._hits[text] = self.words.hits(text)
        return known

    def means(self, text: str, entry: str) -> bool:
        """Whether the words of a text have anything of a place; a cheap no for most texts."""
        known = self._entries.get(text)
        if known is None:
            known = frozenset(h.meaning.entry for h in self.hits(text) if h.meaning.section == "places")
            self._entries[text] = known
        return entry in known

    def says(self, text: str, section: str, *entries: str) -> bool:
        """Whether a text holds a phrase of one of these entries."""
        return any(h.meaning.section == section and h.meaning.entry in entries for h in self.hits(text))

    def recall(self, what: str, work_out: Callable[["Scene"], T]) -> T:
        """Something about the whole page, worked out once."""
        if what not in self._recalled:
            self._recalled[what] = work_out(self)
        known: T = self._recalled[what]
        return known

    def card_of(self, element: Element) -> Card | None:
        """The product card an element is in."""
        return self.card_at(element.node)

    def card_at(self, node: int) -> Card | None:
        """The product card a node is in."""
        end = bisect_right(self._card_nodes, node)
        before = self.cards[max(0, end - NESTED) : end]
        return next((c for c in reversed(before) if node <= self.facts.tree.ends[c.node]), None)

    @cached_property
    def _card_nodes(self) -> list[int]:
        return [card.node for card in self.cards]

    def heading_before(self, node: int) -> str:
        """The heading under which a node stands."""
        above = bisect_right(self._heading_nodes, node)
        return self.facts.tree.text(self._heading_nodes[above - 1], 200) if above else ""

    @cached_property
    def _heading_nodes(self) -> list[int]:
        return [heading.node for heading in self.facts.headings]

    def captions(self, node: int) -> Iterator[str]:
        """What stands over a node: the heading before it, and short texts with which the parts around it begin."""
        tree = self.facts.tree
        start = tree.span(node)[0]
        for outer in islice(tree.up(node), 1, CAPTIONED):
            first = tree.span(outer)[0]
            if first < start and len(tree.texts[first].text) <= CAPTION:
                yield tree.texts[first].text
        yield self.heading_before(node)

    @cached_property
    def product_heading(self) -> int | None:
        """
        The node of the heading of a product that is shown in a dialog; else of the first h1, one that is the shop's
        name in the header only where there is no other; where the page's own part has no h1, of the first h2 in it.
        """
        known = [h for h in self.facts.headings if h.node in self.facts.tree.boxes]
        if self.quick_view is not None:
            return next(h.node for h in known if self.facts.tree.inside(h.node, self.quick_view))
        own = [h for h in known if self.facts.landmark(h.node) not in {"header", "nav", "footer"}]
        ones = [h.node for level in (1, 2) for h in own if h.level == level]
        return next(iter(ones or [h.node for h in known if h.level == 1]), None)

    def region(self, element: Element) -> int:
        """What an element belongs to: its form, or the smallest part of the page that holds a field and a button."""
        form = self.facts.forms[element.form].node if element.form >= 0 else -1
        return form if form >= 0 else self.recall(f"region {element.node}", lambda scene: scene.surroundings(element))

    def surroundings(self, element: Element) -> int:
        """The smallest part of the page around an element that holds a field and a button, or what it stands in."""
        mains = [start for start, band in self.facts.bands if band == "main"]
        for step, node in enumerate(self.facts.tree.up(element.node)):
            if any(start > node and self.facts.tree.inside(start, node) for start in mains):
                break  # the whole page, header and all
            fields = (e for e in self._fields if self.facts.tree.inside(e.node, node))
            if any(_alike_placed(e, element) for e in fields) and self._has_button(node, element):
                return node
            if step > FIELDS_OF_A_REGION:
                break
        return max(self.facts.tree.parents[element.node], 0)

    @cached_property
    def _fields(self) -> tuple[Element, ...]:
        return tuple(e for e in self.facts.elements if e.visible and e.is_field)

    def _has_button(self, node: int, element: Element) -> bool:
        within = self.facts.within(node)
        return any(e.is_button for e in within if e.visible and _alike_placed(e, element))

    def members(self, region: int) -> tuple[Element, ...]:
        """The elements of a region, those bound to its form by id as well."""
        if region not in self._members:
            form = next((i for i, f in enumerate(self.facts.forms) if f.node == region), -2)
            inside = self.facts.within(region)
            bound = (e for e in self.facts.elements if form >= 0 and e.form == form and e not in inside)
            self._members[region] = (*inside, *bound)
        return self._members[region]

    @cached_property
    def quick_view(self) -> int | None:
        """The dialog that shows one product over the page: a headline, a way to buy it, and none to the cart."""
        if self.front is None or not any(n in self.facts.tree.boxes for n in self.facts.headings_in(self.front.node)):
            return None
        said = [e.name or e.title for e in self.facts.within(self.front.node) if e.visible and not e.is_field]
        adds = any(names(self.hits(text), "add to cart", 4) for text in said)
        leads_on = any(names(self.hits(text), way, 0) for text in said for way in ("cart", "checkout"))
        return self.front.node if adds and not leads_on else None

    @cached_property
    def front(self) -> Layer | None:
        """The dialog or drawer that lies open before everything else; banners about cookies and chats are not meant."""
        open_ones = [layer for layer in self.facts.layers if is_front(self.facts, layer)]
        return open_ones[-1] if open_ones else None


def _alike_placed(one: Element, other: Element) -> bool:
    """Whether two elements are both in the page itself or both in its frame: a header's search box is no neighbour."""
    return (one.landmark in BANDS) == (other.landmark in BANDS)
