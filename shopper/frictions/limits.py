"""The figures a rule compares with: typed, described, sourced, and set anew by site, persona or scenario."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Self

from pydantic import ValidationError

from shopper.errors import UsageError
from shopper.frictions.terms import Source
from shopper.measures import tell_duration
from shopper.observations import Frozen


class Limits(Frozen):
    """
    A rule's limits; a rule without figures uses this empty one.

    Each field is `Annotated[type, "what it limits", Source(...)] = default`.
    """

    @classmethod
    def adjusted(cls, rule: str, written: Mapping[str, Any]) -> Self:
        """The defaults with what a file says instead; UsageError tells every mistake in it."""
        named = {_field(key): value for key, value in written.items()}
        mistakes = [_unknown(cls, rule, name) for name in named if name not in cls.model_fields]
        try:
            limits = cls.model_validate({name: value for name, value in named.items() if name in cls.model_fields})
        except ValidationError as error:
            mistakes += [_wrong(rule, problem) for problem in error.errors()]
        if mistakes:
            raise UsageError("\n".join(mistakes))
        return limits


@dataclass(frozen=True)
class Limit:
    """One limit as it is told to people: its name, its value in words, what it limits and where it comes from."""

    name: str
    value: str
    description: str
    source: Source | None


def tell_limits(limits: Limits) -> tuple[Limit, ...]:
    """Every limit of a rule in the order of its file."""
    return tuple(
        Limit(
            name=name.replace("_", " "),
            value=_value(getattr(limits, name)),
            description=next((part for part in field.metadata if isinstance(part, str)), ""),
            source=next((part for part in field.metadata if isinstance(part, Source)), None),
        )
        for name, field in type(limits).model_fields.items()
    )


def nearest(word: str, known: list[str]) -> str:
    """` Did you mean ...?` with the nearest known word, or all of them when none is near."""
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    return f" Did you mean `{near[0]}`?" if near else f" Known: {', '.join(known) or 'none'}."


def _field(key: Any) -> str:
    return str(key).strip().replace(" ", "_").replace("-", "_")


def _unknown(limits: type[Limits], rule: str, name: str) -> str:
    known = [field.replace("_", " ") for field in limits.model_fields]
    if not known:
        return f"limits of `{rule}`: the rule has no limits to set."
    return f"limits of `{rule}`: there is no limit `{name.replace('_', ' ')}`.{nearest(name.replace('_', ' '), known)}"


def _wrong(rule: str, problem: Any) -> str:
    name = " ".join(str(part) for part in problem["loc"]).replace("_", " ")
    said = problem["msg"].removeprefix("Value error, ")
    return f"limits of `{rule}`: `{name}: {problem['input']}` can't be used: {said}."


def _value(value: Any) -> str:
    if isinstance(value, timedelta):
        return tell_duration(value)
    return "as the scenario says" if value is None else str(value)
