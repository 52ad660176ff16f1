"""The page about the scenario language, made from the verbs and the models themselves."""

import inspect
from collections.abc import Mapping
from datetime import timedelta
from enum import Enum
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from shopper.actor import Address, Card, Permissions
from shopper.measures import tell_duration
from shopper.observations import Patience
from shopper.scenario.errand import ScenarioFile
from shopper.scenario.persona import Persona
from shopper.scenario.site import Pointer, Site
from shopper.scenario.spelling import spelled
from shopper.scenario.step import Step
from shopper.scenario.wants import Want, want_of

FRAME = Path(__file__).with_name("page.md")
"""The words between the tables."""

_SINGLE: tuple[tuple[type, str], ...] = (
    (bool, "true or false"), (int, "whole number"), (float, "number"), (timedelta, "duration"),
)  # fmt: skip


def language_page(verbs: Mapping[str, type[Step]]) -> str:
    """The whole page, as it is committed in `docs/scenarios.md`."""
    parts = {
        "scenario": _table(ScenarioFile),
        "site": _table(Site),
        "may": _table(Permissions),
        "pointer": _table(Pointer),
        "persona": _table(Persona),
        "patience": _table(Patience),
        "address": _keys(Address),
        "card": _keys(Card),
        "verbs": "\n\n".join(_verb(kind) for _, kind in sorted(verbs.items())),
    }
    page = FRAME.read_text(encoding="utf-8")
    for name, part in parts.items():
        page = page.replace(f"<!-- {name} -->", part)
    return page


def _verb(kind: type[Step]) -> str:
    told = [f"### {kind.verb()}", inspect.getdoc(kind) or ""]
    return "\n\n".join(told + ([_table(kind)] if kind.model_fields else []))


def _table(kind: type[BaseModel]) -> str:
    """A row for each key: what it takes, its default, what it is for."""
    rows = [
        f"| `{spelled(field.alias or name)}` | {_taken(field)} | {_default(field)} | {_cell(field.description or '')} |"
        for name, field in kind.model_fields.items()
    ]
    return "\n".join(["| key | takes | if left out | |", "| --- | --- | --- | --- |", *rows])


def _keys(kind: type[BaseModel]) -> str:
    return ", ".join(f"`{spelled(name)}`" for name in kind.model_fields)


def _taken(field: FieldInfo) -> str:
    if get_origin(field.annotation) is Literal:
        return ", ".join(f"`{word}`" for word in get_args(field.annotation))
    return _of_want(want_of(field.annotation), field.annotation)


def _of_want(want: Want, note: Any) -> str:
    if want.words is not None and len(want.words) <= 15:
        return ", ".join(f"`{word.value}`" for word in want.words)
    if want.members == Want():
        return "list of steps"
    if want.members:
        return f"list of {_of_want(want.members, None)}"
    if want.values or want.model:
        return "named values"
    parts = _parts(note)
    named = [word for kind, word in _SINGLE if kind in parts]
    return "text" if want.text else named[0] if named else "steps"


def _parts(note: Any) -> list[Any]:
    """The annotation and all it is made of."""
    return [note, *(deeper for part in get_args(note) if get_origin(note) is not Literal for deeper in _parts(part))]


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "required"
    match field.get_default(call_default_factory=True):
        case timedelta() as span:
            return f"`{tell_duration(span)}`"
        case bool() as answer:
            return f"`{str(answer).lower()}`"
        case None | "" | () | {} | BaseModel():
            return ""
        case tuple() as words:
            return ", ".join(f"`{word.value if isinstance(word, Enum) else word}`" for word in words)
        case value:
            return f"`{value}`"


def _cell(text: str) -> str:
    """The description on one line, safe inside a table."""
    return " ".join(text.split()).replace("|", "\\|")
