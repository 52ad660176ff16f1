"""The facts of a page as `facts.js` gathered them, frozen; nothing here interprets them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any, NamedTuple, Self

from shopper.sight.tree import Text, Tree

SCRIPT = files(__package__).joinpath("facts.js").read_text(encoding="utf-8")
"""The function that gathers them; evaluated in a page it returns {facts: JSON text, elements}."""


class Rect(NamedTuple):
    """A rectangle in CSS pixels of the viewport."""

    x: int = 0
    y: int = 0
    width: int = 0
    height: int = 0

    @property
    def area(self) -> int:
        """Width times height, 0 for what has no size."""
        return max(self.width, 0) * max(self.height, 0)


@dataclass(frozen=True, slots=True)
class Element:
    """
    An element a shopper might act on.

    `node` is its number in the page's tree, `form` an index into the page's forms, `label` the index of its label
    among the elements, `dialog`, `cover` and `controls` are nodes: the dialog or pinned layer it is in, what lies on
    top of its middle, and what it opens; -1 stands for none. `faint`: there but transparent (a hidden input under a
    drawn one). `muted`: hidden from assistive technology. `href` is empty for links that go nowhere.
    """

    index: int
    node: int
    tag: str = ""
    role: str = ""
    name: str = ""
    type: str = ""
    hint: str = ""
    key: str = ""
    title: str = ""
    href: str = ""
    autocomplete: str = ""
    inputmode: str = ""
    placeholder: str = ""
    pattern: str = ""
    value: str = ""
    options: tuple[str, ...] = ()
    invalid: str = ""
    expanded: str = ""
    landmark: str = ""
    form: int = -1
    label: int = -1
    dialog: int = -1
    cover: int = -1
    controls: int = -1
    size: int = 0
    box: Rect = Rect()
    visible: bool = False
    in_view: bool = False
    covered: bool = False
    offscreen: bool = False
    faint: bool = False
    muted: bool = False
    filled: bool = False
    checked: bool = False
    disabled: bool = False
    required: bool = False
    readonly: bool = False

    @property
    def is_field(self) -> bool:
        """Whether something is typed or chosen in it."""
        return self.tag in {"input", "select", "textarea"} and self.role != "button"

    @property
    def is_button(self) -> bool:
        """Whether it is pressed rather than followed or filled in."""
        return self.role in {"button", "clickable", "tab", "menuitem", "option"} or (
            self.role == "link" and not self.href
        )


@dataclass(frozen=True, slots=True)
class Form:
    """A form; `node` is -1 when it was not walked."""

    node: int = -1
    action: str = ""
    method: str = ""
    role: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Layer:
    """A dialog or something pinned over the page; `share` of the viewport from 0 to 1, `top` when it lies in front."""

    node: int
    dialog: bool = False
    position: str = ""
    share: float = 0.0
    top: bool = False
    role: str = ""
    label: str = ""
    name: str = ""
    hint: str = ""
    box: Rect = Rect()


@dataclass(frozen=True, slots=True)
class Frame:
    """A document within the page, such as a payment provider's fields; never entered here."""

    node: int
    src: str = ""
    title: str = ""
    name: str = ""
    visible: bool = False
    box: Rect = Rect()


class Heading(NamedTuple):
    """A heading of the page and its level, 1 to 6."""

    node: int
    level: int


class Image(NamedTuple):
    """A picture of more than icon size."""

    node: int
    alt: str
    source: str


class Notice(NamedTuple):
    """What may be a message to the shopper; `how`: alert, status, live or class, `key` its classes."""

    node: int
    how: str
    key: str


class Property(NamedTuple):
    """A microdata property; `kind` is the item's type, `scope` the item's node."""

    name: str
    value: str
    kind: str
    scope: int
    node: int


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
