"""What pydantic found wrong, in sentences for people who never heard of it."""

import re

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from shopper.scenario.mistakes import Mistake
from shopper.scenario.nodes import Node, Scalar, Table, told
from shopper.scenario.spelling import closest, listed, spelled

_EXPECTED: tuple[tuple[str, str], ...] = (
    ("int_", "a whole number"),
    ("float_", "a number"),
    ("finite_number", "a number"),
    ("decimal_", "a number"),
    ("bool_", "`true` or `false`"),
    ("string_type", "text"),
    ("string_too_short", "text that is not empty"),
    ("string_too_long", "a text of at most {max_length} characters"),
    ("string_pattern_mismatch", "a text of the form `{pattern}`"),
    ("greater_than_equal", "{ge} or more"),
    ("greater_than", "more than {gt}"),
    ("less_than_equal", "{le} or less"),
    ("less_than", "less than {lt}"),
    ("too_short", "at least {min_length} of them"),
    ("too_long", "at most {max_length} of them"),
    ("date_", "a day such as `2027-06-30`"),
    ("datetime_", "a time such as `2027-06-30 18:00`"),
    ("time_delta_", "a duration such as `10 min` or `24 h`"),
    ("url_", "an address such as `https://shop.example`"),
    ("list_type", "a list, such as `[a, b]`"),
    ("tuple_type", "a list, such as `[a, b]`"),
    ("set_type", "a list, such as `[a, b]`"),
    ("frozen_set_type", "a list, such as `[a, b]`"),
    ("dict_type", "named values, such as `key: value`"),
    ("model_", "named values, such as `key: value`"),
)
"""Beginnings of pydantic's error types, the longer ones first where they share one."""


def mistake_of(error: ErrorDetails, node: Node, kind: type[BaseModel]) -> Mistake:
    """One pydantic error as a mistake at the node it is about."""
    name = _name(error)
    if error["type"] == "missing":
        expected = _described(kind, str(error["loc"][0])) if len(error["loc"]) == 1 else ""
        return Mistake(node.spot, f"`{name}` is missing", expected, next=f"add `{name}: ...`")
    if error["type"] in ("enum", "literal_error"):
        words = re.findall(r"'([^']*)'", error["ctx"]["expected"])
        meant = closest(node.text, words) if isinstance(node, Scalar) else ""
        return Mistake(node.spot, _what(name, node), listed(words), meant)
    return Mistake(node.spot, _what(name, node), _expected(error, node))


def _what(name: str, node: Node) -> str:
    if not name:
        return "these values don't go together" if isinstance(node, Table) else f"{told(node)} can't stand here"
    return f"`{name}` can't be {told(node)}"


def _name(error: ErrorDetails) -> str:
    """The nearest key above the value, in the documented spelling."""
    names = [part for part in error["loc"] if isinstance(part, str) and re.fullmatch(r"[\w -]+", part)]
    return spelled(names[-1]) if names else ""


def _expected(error: ErrorDetails, node: Node) -> str:
    if "error" in error.get("ctx", {}):
        hidden = isinstance(node, Scalar) and node.secret
        return "a value that fits; this one is kept secret" if hidden else str(error["ctx"]["error"])
    for beginning, sentence in _EXPECTED:
        if error["type"].startswith(beginning):
            return sentence.format(**error.get("ctx", {}))
    return re.sub(r"^Input should (be )?(a valid )?", "", error["msg"])


def _described(kind: type[BaseModel], name: str) -> str:
    """What the field is for, by the first sentence of its documentation."""
    fields = {field.alias or key: field for key, field in kind.model_fields.items()}
    words = fields[name].description if name in fields else None
    return words.split(". ")[0].rstrip(".") if words else ""
