"""A scenario's words in the language of a look: a shop that speaks German is searched in German."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from shopper.scenario import Case, Step

FOLDER = Path(__file__).with_name("looks")


def words_of(look: str) -> dict[str, str]:
    """The look's words by the scenarios'; none where it speaks as they do."""
    path = FOLDER / f"{look}.yaml"
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else {}


def in_words(case: Case, words: Mapping[str, str]) -> Case:
    """The case with every text of its steps that is one of the words translated."""
    if not words:
        return case
    steps = tuple(_translated(step, words) for step in case.walk.steps)
    return replace(case, walk=replace(case.walk, steps=steps))


def _translated(step: Step, words: Mapping[str, str]) -> Step:
    fields = {name: _value(getattr(step, name), words) for name in type(step).model_fields}
    return step.model_copy(update=fields)


def _value(value: Any, words: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return words.get(value, value)
    if isinstance(value, tuple):
        return tuple(_value(part, words) for part in value)
    return value
