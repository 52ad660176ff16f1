"""What a model wants of a value, read off its annotations: text, words, a list, a mapping, another model."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, SecretStr

from shopper.scenario.spelling import spelled

_LISTS = (list, tuple, set, frozenset)


@dataclass(frozen=True)
class Want:
    """
    What may stand there. A value that fits none of it is left to the model to refuse.

    `text` means that a number is meant as it is written; `words` are those of an enum, read in either spelling.
    """

    text: bool = False
    words: type[Enum] | None = None
    members: "Want | None" = None
    values: "Want | None" = None
    keys: type[Enum] | None = None
    model: type[BaseModel] | None = None


@cache
def fields_of(kind: type[BaseModel]) -> Mapping[str, tuple[str, Want]]:
    """Every key of a model as it is documented (`mail from`), with the name pydantic wants and what may stand there."""
    return {
        spelled(field.alias or name): (field.alias or name, want_of(field.annotation))
        for name, field in kind.model_fields.items()
    }


def want_of(note: Any) -> Want:
    """What an annotation wants."""
    while hasattr(note, "__metadata__"):
        note = note.__origin__
    origin, inner = get_origin(note) or note, [part for part in get_args(note) if part is not Ellipsis]
    if origin in (Union, UnionType):
        return _either([want_of(part) for part in inner if part is not type(None)])
    if origin is Literal:
        return Want(text=True)
    if not isinstance(origin, type):
        return Want()
    if issubclass(origin, Enum):
        return Want(text=True, words=origin)
    if issubclass(origin, BaseModel):
        return Want(model=origin)
    return _of_class(origin, inner)


def _of_class(kind: type, inner: list[Any]) -> Want:
    if issubclass(kind, _LISTS) and inner:
        return Want(members=want_of(inner[0]))
    if issubclass(kind, Mapping) and len(inner) == 2:
        return Want(values=want_of(inner[1]), keys=want_of(inner[0]).words)
    return Want(text=issubclass(kind, str | SecretStr))


def _either(wants: list[Want]) -> Want:
    """The members of a union together; a number is text only where no member takes numbers."""
    single = [want for want in wants if not (want.members or want.values or want.model)]
    return Want(
        text=bool(single) and all(want.text for want in single),
        words=next((want.words for want in wants if want.words), None),
        members=next((want.members for want in wants if want.members), None),
        values=next((want.values for want in wants if want.values), None),
        keys=next((want.keys for want in wants if want.keys), None),
        model=next((want.model for want in wants if want.model), None),
    )
