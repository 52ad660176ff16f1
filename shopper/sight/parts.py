"""The parts a page's facts are made of, as `facts.js` names them."""

from dataclasses import dataclass
from typing import NamedTuple


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


NOWHERE = Rect()
"""Of what has no place on the page."""


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
    box: Rect = NOWHERE
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
    def token(self) -> str:
        """The autocomplete token that says what it is for: the last one, behind `shipping` and the like."""
        return self.autocomplete.split()[-1] if self.autocomplete else ""

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
    box: Rect = NOWHERE


@dataclass(frozen=True, slots=True)
class Frame:
    """
    A document within the page, such as a payment provider's fields; never entered here.

    `text`: what is written in it, where it is the shop's own and no payment provider's.
    """

    node: int
    src: str = ""
    title: str = ""
    name: str = ""
    visible: bool = False
    text: str = ""
    box: Rect = NOWHERE


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
