"""The page's tree: which element is inside which, and what text stands where. Nodes are numbers in document order."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple, Self


class Text(NamedTuple):
    """
    A piece of visible text.

    `joint` tells how it follows the piece before: 0 on a new line, 1 after a space, 2 glued to it. `size` is the font
    size in pixels, `struck` 1 when it is crossed out, `opened` how many elements had been
    opened before it.
    """

    node: int
    text: str
    joint: int = 0
    size: int = 0
    struck: int = 0
    opened: int = 0


@dataclass(frozen=True)
class Tree:
    """
    The elements of a page as numbers: `parents[n]`, `ends[n]` (the last node inside n), `tags[n]` and `keys[n]` (its
    classes). `boxes` knows the nodes that hold text or can be acted on.
    """

    parents: Sequence[int] = ()
    ends: Sequence[int] = ()
    tags: Sequence[str] = ()
    keys: Sequence[str] = ()
    hidden: Sequence[int] = ()
    texts: tuple[Text, ...] = ()
    boxes: Mapping[int, Any] = field(default_factory=dict)

    @classmethod
    def read(
        cls, nodes: Mapping[str, Any], names: Sequence[str], texts: tuple[Text, ...], boxes: Mapping[int, Any]
    ) -> Self:
        """The tree from the columns the script sent; `names` are the interned tags and classes."""
        tags = [names[index] for index in nodes["tag"]]
        keys = [names[index] for index in nodes["key"]]
        return cls(nodes["parent"], nodes["end"], tags, keys, nodes["hidden"], texts, boxes)

    @cached_property
    def children(self) -> Mapping[int, list[int]]:
        """The children of each node, in order."""
        below: dict[int, list[int]] = {}
        for node, parent in enumerate(self.parents):
            below.setdefault(parent, []).append(node)
        return below

    def inside(self, node: int, outer: int) -> bool:
        """Whether `node` is `outer` or within it."""
        return 0 <= outer <= node <= self.ends[outer]

    def up(self, node: int) -> Iterator[int]:
        """The node itself, then what holds it, up to the body."""
        while node >= 0:
            yield node
            node = self.parents[node]

    def shared(self, one: int, other: int) -> int:
        """The innermost node that holds both."""
        return next(node for node in self.up(one) if self.inside(other, node))

    @cached_property
    def lines(self) -> "tuple[Line, ...]":
        """The whole page, line by line."""
        return tuple(lines(self.texts))

    @cached_property
    def repeated(self) -> frozenset[str]:
        """Texts that stand on the page more than once: labels rather than names."""
        return frozenset(text for text, times in Counter(t.text for t in self.texts).items() if times > 1)

    @cached_property
    def _firsts(self) -> list[int]:
        return self._edge(range(len(self.texts)))

    @cached_property
    def _lasts(self) -> list[int]:
        return self._edge(range(len(self.texts) - 1, -1, -1))

    def _edge(self, order: range) -> list[int]:
        """For each node the first text within it, going through the texts in this order; -1 where there is none."""
        edge = [-1] * len(self.parents)
        for index in order:
            for node in self.up(self.texts[index].node):
                if edge[node] >= 0:
                    break
                edge[node] = index
        return edge

    @cached_property
    def _opened(self) -> list[int]:
        return [text.opened for text in self.texts]

    def span(self, node: int) -> tuple[int, int]:
        """The slice of `texts` within a node: where it starts and where it ends; none where no page is there yet."""
        if not self.parents:
            return 0, 0
        if self._firsts[node] >= 0:
            return self._firsts[node], self._lasts[node] + 1
        empty = bisect_right(self._opened, node)
        return empty, empty

    def texts_in(self, node: int) -> tuple[Text, ...]:
        """The pieces of text within a node, in reading order."""
        first, last = self.span(node)
        return self.texts[first:last]

    def text(self, node: int, most: int = 2000) -> str:
        """What is written within a node, as one line."""
        return join(self.texts_in(node))[:most]

    def texts_before(self, node: int, most: int = 3) -> tuple[Text, ...]:
        """The pieces of text that stand last before a node starts."""
        start = self.span(node)[0]
        return self.texts[max(0, start - most) : start]

    def texts_after(self, node: int, most: int = 3) -> tuple[Text, ...]:
        """The pieces of text that follow a node's end."""
        end = self.span(node)[1]
        return self.texts[end : end + most]


class Line(NamedTuple):
    """Text that is read in one go: on one line of the page, crossed out as a whole or not at all."""

    text: str
    node: int
    size: int
    struck: bool
    first: int = 0
    figure: int = -1
    """The node of its last piece with a digit, or its first node: where a price stands."""


def lines(texts: Sequence[Text], start: int = 0) -> Iterator[Line]:
    """Pieces of text as lines; `first` of each is the index of its first piece, counted from `start`."""
    held: list[Text] = []
    for index, text in enumerate(texts):
        if held and (text.joint == 0 or text.struck != held[-1].struck):
            yield _line(held, start + index - len(held))
            held = []
        held.append(text)
    if held:
        yield _line(held, start + len(texts) - len(held))


def _line(texts: Sequence[Text], first: int) -> Line:
    figures = [text.node for text in texts if any(map(str.isdigit, text.text))]
    size = max(text.size for text in texts)
    return Line(join(texts), texts[0].node, size, bool(texts[0].struck), first, (figures or [texts[0].node])[-1])


def join(texts: Sequence[Text]) -> str:
    """Pieces of text as one line: glued where they are glued on the page."""
    out: list[str] = []
    for text in texts:
        if out:
            out.append(_between(out[-1], text))
        out.append(text.text)
    return "".join(out)


def _between(before: str, text: Text) -> str:
    """Cents set smaller beside a price (`7` and `99` in another element) are told from the rest of a number."""
    if text.joint != 2:
        return " "
    return "." if before[-1:].isdigit() and len(text.text) == 2 and text.text.isdigit() else ""
