"""A YAML file as a tree in which every value knows where it is written."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from shopper.scenario.spelling import short, spelled
from shopper.scenario.spots import Spot

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON"})
_FALSE = frozenset({"false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF"})
_INT = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_FLOAT = re.compile(r"[-+]?([0-9]{1,18}\.[0-9]{0,18}|\.[0-9]{1,18})([eE][-+]?[0-9]{1,2})?")

Plain: TypeAlias = bool | int | float | str | None


@dataclass(frozen=True, slots=True)
class Scalar:
    """
    A single value as it was written.

    `quoted` values are always text. `secret` says that the text came from the environment and is not to be told;
    `open` that a placeholder in it could not be filled.
    """

    spot: Spot
    text: str
    quoted: bool = False
    secret: str = ""
    open: bool = False

    @property
    def value(self) -> Plain:
        """What the text means to YAML: nothing, yes or no, a number, or text. Leading zeros and hex are text."""
        if self.quoted:
            return self.text
        if self.text in _NULL:
            return None
        if self.text in _TRUE or self.text in _FALSE:
            return self.text in _TRUE
        return _number(self.text)


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    spot: Spot
    items: "tuple[Node, ...]" = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Keys with values, in the order they were written; keys are text and differ."""

    spot: Spot
    entries: "tuple[tuple[Scalar, Node], ...]" = ()

    def entry(self, name: str) -> "tuple[Scalar, Node] | None":
        """The entry whose key reads like this name, spaces or underscores, any case."""
        wanted = spelled(name)
        return next((pair for pair in self.entries if spelled(pair[0].text) == wanted), None)

    def get(self, name: str) -> "Node | None":
        """The value under this name; None where there is none or nothing is written behind it."""
        found = self.entry(name)
        return None if found is None or is_null(found[1]) else found[1]


Node: TypeAlias = Scalar | Items | Table


def is_null(node: Node) -> bool:
    """Whether nothing is written there."""
    return isinstance(node, Scalar) and node.value is None


def plain(node: Node) -> object:
    """The node as YAML understands it, without places."""
    match node:
        case Scalar():
            return node.value
        case Items():
            return [plain(item) for item in node.items]
        case Table():
            return {key.text: plain(value) for key, value in node.entries}


def locate(node: Node, path: Iterable[object]) -> tuple[Node, str]:
    """
    The node at the end of the path, and the nearest key above it in the documented spelling.

    Parts that are not in the tree are passed over: pydantic names the members of a union there. A path that ends in
    `[key]` leads to the key itself.
    """
    parent, name = node, ""
    for part in path:
        if part == "[key]" and isinstance(parent, Table) and (found := parent.entry(name)):
            return found[0], name
        if isinstance(node, Items) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
        elif isinstance(node, Table) and (found := node.entry(str(part))):
            parent, node, name = node, found[1], spelled(str(part))
    return node, name


def told(node: Node) -> str:
    """How to name a value in a sentence; what came from the environment is named by its variable."""
    match node:
        case Scalar(secret=str(name)) if name:
            return f"the value of `{name}`"
        case Scalar():
            return "nothing" if is_null(node) else f"`{short(node.text)}`" if node.text.strip() else "an empty text"
        case Items():
            return "a list"
        case Table():
            return "a mapping"


def _number(text: str) -> int | float | str:
    if _INT.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text
