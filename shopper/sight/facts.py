"""The facts of a page as `facts.js` gathered them, frozen; nothing here interprets them."""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files
from typing import Any, Self

from shopper.sight.parts import Element, Form, Frame, Heading, Image, Layer, Notice, Property, Rect
from shopper.sight.tree import Text, Tree

SCRIPT = files(__package__).joinpath("facts.js").read_text(encoding="utf-8")
"""The function that gathers them; evaluated in a page it returns {facts: JSON text, elements}."""


@dataclass(frozen=True)
class PageFacts:
    """Everything gathered from one page in one moment."""

    url: str = ""
    title: str = ""
    language: str = ""
    width: int = 0
    height: int = 0
    scroll: Mapping[str, int] = field(default_factory=dict)
    focus: int = -1
    meta: Mapping[str, str] = field(default_factory=dict)
    ld: tuple[str, ...] = ()
    micro: tuple[Property, ...] = ()
    tree: Tree = field(default_factory=Tree)
    elements: tuple[Element, ...] = ()
    forms: tuple[Form, ...] = ()
    layers: tuple[Layer, ...] = ()
    frames: tuple[Frame, ...] = ()
    headings: tuple[Heading, ...] = ()
    images: tuple[Image, ...] = ()
    notices: tuple[Notice, ...] = ()
    bands: tuple[tuple[int, str], ...] = ()
    """Nodes at which a landmark starts: header, nav, main, aside, footer."""

    @cached_property
    def _nodes(self) -> list[int]:
        return [element.node for element in self.elements]

    def within(self, node: int) -> tuple[Element, ...]:
        """The elements inside a node (itself among them), in the order of the page."""
        return self.elements[bisect_left(self._nodes, node) : bisect_right(self._nodes, self.tree.ends[node])]

    @cached_property
    def _heading_nodes(self) -> list[int]:
        return [heading.node for heading in self.headings]

    def headings_in(self, node: int) -> list[int]:
        """The nodes of the headings inside a node."""
        nodes = self._heading_nodes
        return nodes[bisect_left(nodes, node) : bisect_right(nodes, self.tree.ends[node])]

    @cached_property
    def _image_nodes(self) -> list[int]:
        return [image.node for image in self.images]

    def image_in(self, node: int) -> Image | None:
        """The first picture inside a node."""
        at = bisect_left(self._image_nodes, node)
        return self.images[at] if at < len(self.images) and self.tree.inside(self._image_nodes[at], node) else None

    def landmark(self, node: int) -> str:
        """The innermost landmark a node is in, "" where there is none."""
        return next((band for start, band in reversed(self.bands) if self.tree.inside(node, start)), "")

    @classmethod
    def read(cls, gathered: str | Mapping[str, Any]) -> Self:
        """The facts from what the script returned under `facts` (JSON text, or the object it stands for)."""
        page = json.loads(gathered) if isinstance(gathered, str) else gathered
        boxes = {row[0]: Rect(*row[1:]) for row in page["boxes"]}
        boxes |= {row["node"]: Rect(*row["box"]) for row in page["elements"]}
        return cls(
            url=page["url"], title=page["title"], language=page["language"].lower(),
            width=page["view"]["width"], height=page["view"]["height"], scroll=page["scroll"], focus=page["focus"],
            meta=page["meta"], ld=tuple(page["ld"]), micro=tuple(Property(*row) for row in page["micro"]),
            tree=Tree.read(page["nodes"], page["keys"], tuple(Text(*row) for row in page["texts"]), boxes),
            elements=tuple(_element(row) for row in page["elements"]),
            forms=tuple(Form(**row) for row in page["forms"]),
            layers=tuple(Layer(**(row | {"box": Rect(*row["box"])})) for row in page["layers"]),
            frames=tuple(Frame(**(row | {"box": Rect(*row["box"])})) for row in page["frames"]),
            headings=tuple(Heading(*row) for row in page["headings"]),
            images=tuple(Image(*row) for row in page["images"]),
            notices=tuple(Notice(*row) for row in page["alerts"]),
            bands=tuple((node, band) for node, band in page["bands"]),
        )  # fmt: skip


def _element(row: dict[str, Any]) -> Element:
    return Element(**(row | {"box": Rect(*row["box"]), "options": tuple(row.get("options", ()))}))
