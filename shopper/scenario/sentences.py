"""What pydantic found wrong, in sentences for people who never heard of it."""

import re
from datetime import timedelta

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from shopper.measures import tell_duration
from shopper.scenario.mistakes import Mistake
from shopper.scenario.nodes import Node, Scalar, Table, is_null, told
from shopper.scenario.spelling import closest, listed, spelled

_EXPECTED: tuple[tuple[str, str], ...] = (
    ("int_", "a whole number"),
    ("float_", "a number"),
    ("finite_number", "a number"),
    ("decimal_", "a number"),
    ("bool_", "`yes` or `no` (or `true`, `false`)"),
    ("string_type", "text"),
    ("string_too_short", "text that is not empty"),
    ("string_too_long", "a text of at most {max_length} characters"),
    ("string_pattern_mismatch", "a text of the form `{pattern}`"),
    ("greater_than_equal", "{ge} or more"),
    ("greater_than", "more than {gt}"),
    ("less_than_equal", "{le} or less"),
    ("less_than", "less than {lt}"),
    ("too_short", "{min_length} or more of them"),
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


def mistake_of(error: ErrorDetails, node: Node, name: str, kind: type[BaseModel]) -> Mistake:
    """One pydantic error as a mistake at the node it is about, which stands below the key `name`."""
    if error["type"] == "missing":
        name, expected = spelled(str(error["loc"][-1])), _described(kind, error["loc"])
        return Mistake(node.spot, f"`{name}` is missing", expected, next=f"add `{name}: ...`")
    if error["type"] == "too_short":
        return Mistake(node.spot, f"`{name}` is empty", _expected(error, node))
    if error["type"] in ("enum", "literal_error"):
        words = re.findall(r"'([^']*)'", error["ctx"]["expected"])
        meant = closest(node.text, words) if isinstance(node, Scalar) else ""
        what = f"{told(node)} is not known here" if error["loc"][-1] == "[key]" else _what(name, node)
        return Mistake(node.spot, what, listed(words), meant)
    after = "write a value behind it, or delete the key" if is_null(node) else ""
    return Mistake(node.spot, _what(name, node), _expected(error, node), next=after)


def _what(name: str, node: Node) -> str:
    if not name:
        return "these values don't go together" if isinstance(node, Table) else f"{told(node)} can't stand here"
    return f"`{name}` can't be {told(node)}"


def _expected(error: ErrorDetails, node: Node) -> str:
    if "error" in error.get("ctx", {}):
        return _kept_secret(str(error["ctx"]["error"]), node)
    told_ctx = {key: _told(value) for key, value in error.get("ctx", {}).items()}
    for beginning, sentence in _EXPECTED:
        if error["type"].startswith(beginning):
            return sentence.format(**told_ctx)
    return _kept_secret(re.sub(r"^Input should (be )?(a valid )?", "", error["msg"]), node)


def _kept_secret(sentence: str, node: Node) -> str:
    """The sentence, unless it repeats anything of a value that came from the environment."""
    words = re.findall(r"\w{3,}", node.text) if isinstance(node, Scalar) and node.secret else []
    return "a value that fits; this one is kept secret" if any(word in sentence for word in words) else sentence


def _told(value: object) -> object:
    """A bound the way people write it: `0` and `0 s` for 0.0 and timedelta(0)."""
    return tell_duration(value) if isinstance(value, timedelta) else f"{value:g}" if isinstance(value, float) else value


def _described(kind: type[BaseModel], loc: tuple[int | str, ...]) -> str:
    """What a field of the model itself is for, by the first sentence of its documentation."""
    name = str(loc[0]) if len(loc) == 1 else ""
    fields = {field.alias or key: field for key, field in kind.model_fields.items()}
    words = fields[name].description if name in fields else None
    return words.split(". ")[0].rstrip(".") if words else ""
