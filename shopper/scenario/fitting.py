"""
Nodes into a frozen model: keys read in either spelling, text kept as written, every mistake told at its place.

A number where text is wanted is taken as it is written (`postcode: 01234`); a lone value where a list is wanted is a
list of one; a bare yes or no where text is wanted is refused, because YAML programs disagree about it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import Enum
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from shopper.scenario.mistakes import Mistake, Report
from shopper.scenario.nodes import Items, Node, Scalar, Table, is_null, locate, plain, told
from shopper.scenario.sentences import mistake_of
from shopper.scenario.spelling import closest, listed, spelled
from shopper.scenario.tree import twice
from shopper.scenario.wants import Want, fields_of

M = TypeVar("M", bound=BaseModel)


def fit(kind: type[M], node: Table, report: Report) -> M | None:
    """The model read from this mapping; None when anything in it is wrong, which is then reported."""
    wrong: list[Mistake] = []
    data = _fields(kind, node, wrong.append)
    try:
        model = kind.model_validate(data)
    except ValidationError as error:
        model = None
        wrong += [mistake for detail in error.errors(include_url=False) for mistake in _of(detail, node, kind, wrong)]
    for mistake in _one_a_spot(wrong):
        report(mistake)
    return None if wrong else model


def _fields(kind: type[BaseModel], table: Table, report: Report) -> dict[str, Any]:
    """The values of a mapping by the names of the model's fields."""
    fields, data, first = fields_of(kind), dict[str, Any](), dict[str, Scalar]()
    for key, value in table.entries:
        name, want = fields.get(spelled(key.text), ("", Want()))
        if not name:
            report(_unknown(key, fields))
        elif name in first:
            report(twice(key, first[name]))
        else:
            first[name] = key
            data[name] = _fitted(value, want, report)
    return data


def _fitted(node: Node, want: Want, report: Report) -> Any:
    """The node as data for a field that wants this."""
    match node:
        case Table() if want.model:
            return _fields(want.model, node, report)
        case Table() if want.values:
            return {_word(key, want.keys): _fitted(value, want.values, report) for key, value in node.entries}
        case Items() if want.members:
            return [_fitted(item, want.members, report) for item in node.items]
        case Scalar() if want.members and not want.text and not is_null(node):
            return [_fitted(node, want.members, report)]
        case Scalar() if want.text and not is_null(node):
            return _text(node, want, report)
    return plain(node)


def _text(node: Scalar, want: Want, report: Report) -> str:
    """The value as it is written; a bare yes or no is refused, for some would read it as true or false."""
    if isinstance(node.value, bool):
        report(_yes_or_no(node))
    return _word(node, want.words)


def _word(node: Scalar, words: type[Enum] | None) -> str:
    """The word of an enum that is written there in either spelling; any other text as it is."""
    known = (str(word.value) for word in words or ())
    return next((word for word in known if spelled(word) == spelled(node.text)), node.text)


def _is_misspelt(detail: ErrorDetails, wrong: list[Mistake]) -> bool:
    """Whether what is missing is there under a name that is nearly right, which is told already."""
    return detail["type"] == "missing" and spelled(str(detail["loc"][-1])) in [mistake.meant for mistake in wrong]


def _of(detail: ErrorDetails, table: Table, kind: type[BaseModel], wrong: list[Mistake]) -> Iterator[Mistake]:
    """The mistake behind one of pydantic's errors; none where nothing can be said against the value yet."""
    node, name = locate(table, detail["loc"])
    is_open = isinstance(node, Scalar) and node.open
    is_full = detail["type"] == "too_short" and isinstance(node, Items) and len(node.items) > 0
    if not (is_open or is_full or _is_misspelt(detail, wrong)):
        yield mistake_of(detail, node, name, kind)


def _one_a_spot(wrong: list[Mistake]) -> list[Mistake]:
    """One mistake for each spot and thing: the members of a union all complain, and each says what it expected."""
    once: dict[tuple[Any, ...], Mistake] = {}
    for mistake in wrong:
        first = once.setdefault((*mistake.spot.key, mistake.what), mistake)
        if mistake.expected not in first.expected:
            once[*mistake.spot.key, mistake.what] = replace(first, expected=f"{first.expected}, or {mistake.expected}")
    return list(once.values())


def _unknown(key: Scalar, keys: Iterable[str]) -> Mistake:
    expected = listed(keys) or "nothing: this has no named values"
    return Mistake(key.spot, f"`{key.text}` is not known here", expected, closest(key.text, keys))


def _yes_or_no(node: Scalar) -> Mistake:
    what = f"{told(node)} without quotes means {str(node.value).lower()} to YAML, and text is wanted here"
    return Mistake(node.spot, what, "text", next=f'write "{node.text}" in quotes')
