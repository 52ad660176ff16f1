"""
Nodes into a frozen model: keys read in either spelling, text kept as written, every mistake told at its place.

A number where text is wanted is taken as it is written (`postcode: 01234`); a lone value where a list is wanted is a
list of one; a bare yes or no where text is wanted is refused, because YAML programs disagree about it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, SecretStr, ValidationError
from pydantic_core import ErrorDetails

from shopper.scenario.mistakes import Mistake, Report
from shopper.scenario.nodes import Items, Node, Scalar, Table, is_null, locate, plain, told
from shopper.scenario.sentences import mistake_of
from shopper.scenario.spelling import closest, listed, spelled
from shopper.scenario.tree import twice

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


@cache
def keys_of(kind: type[BaseModel]) -> dict[str, str]:
    """Every key of a model as it is documented (`mail from`), with the name pydantic wants (`mail_from`)."""
    return {spelled(field.alias or name): field.alias or name for name, field in kind.model_fields.items()}


def _fields(kind: type[BaseModel], table: Table, report: Report) -> dict[str, Any]:
    keys, data, first = keys_of(kind), dict[str, Any](), dict[str, Scalar]()
    notes = {field.alias or name: field.annotation for name, field in kind.model_fields.items()}
    for key, value in table.entries:
        name = keys.get(spelled(key.text))
        if name is None:
            report(_unknown(key, keys))
        elif name in first:
            report(twice(key, first[name]))
        else:
            first[name] = key
            data[name] = _fitted(value, notes[name], report)
    return data


def _fitted(node: Node, note: Any, report: Report) -> Any:
    """The node as data for a field with this annotation."""
    note = _chosen(node, note)
    origin, inner = get_origin(note) or note, [part for part in get_args(note) if part is not Ellipsis]
    match node:
        case Table() if isinstance(origin, type) and issubclass(origin, BaseModel):
            return _fields(origin, node, report)
        case Table() if isinstance(origin, type) and issubclass(origin, Mapping) and len(inner) == 2:
            return {_key(key, inner[0]): _fitted(value, inner[1], report) for key, value in node.entries}
        case Items() if inner and origin in (list, tuple, set, frozenset):
            return [_fitted(item, inner[0], report) for item in node.items]
        case Scalar() if inner and origin in (list, tuple, set, frozenset) and not is_null(node):
            return [_fitted(node, inner[0], report)]
        case Scalar():
            return _leaf(node, note, report)
        case _:
            return plain(node)


def _leaf(node: Scalar, note: Any, report: Report) -> Any:
    if is_null(node) or not _wants_text(note):
        return node.value
    if isinstance(note, type) and issubclass(note, Enum):
        return next((word.value for word in note if spelled(str(word.value)) == spelled(node.text)), node.text)
    if isinstance(node.value, bool):
        report(_yes_or_no(node))
    return node.text


def _chosen(node: Node, note: Any) -> Any:
    """The annotation without Annotated, and of a union the member that fits the shape of the node."""
    while hasattr(note, "__metadata__"):
        note = note.__origin__
    if get_origin(note) not in (Union, UnionType):
        return note
    members = [_chosen(node, member) for member in get_args(note) if member is not type(None)]
    shapes = {Table: (BaseModel, Mapping), Items: (list, tuple, set, frozenset), Scalar: ()}[type(node)]
    fitting = [m for m in members if isinstance(get_origin(m) or m, type) and issubclass(get_origin(m) or m, shapes)]
    return (fitting or members)[0] if shapes or len(members) == 1 else Union[tuple(members)]  # noqa: UP007  # built at run time


def _wants_text(note: Any) -> bool:
    """Whether a number written there is meant as text: a string, a secret, one of several words."""
    members = get_args(note) if get_origin(note) in (Union, UnionType) else (note,)
    return all(get_origin(m) is Literal or (isinstance(m, type) and issubclass(m, str | SecretStr)) for m in members)


def _key(key: Scalar, note: Any) -> str:
    """Keys that are words of an enum are read in either spelling; others as they are written."""
    is_word = isinstance(note, type) and issubclass(note, Enum)
    return spelled(key.text) if is_word else key.text


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


def _unknown(key: Scalar, keys: Mapping[str, str]) -> Mistake:
    expected = listed(keys) if keys else "nothing: this has no named values"
    return Mistake(key.spot, f"`{key.text}` is not known here", expected, closest(key.text, keys))


def _yes_or_no(node: Scalar) -> Mistake:
    what = f"{told(node)} without quotes means {str(node.value).lower()} to YAML, and text is wanted here"
    return Mistake(node.spot, what, "text", next=f'write "{node.text}" in quotes')
