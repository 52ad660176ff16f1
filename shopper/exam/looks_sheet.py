"""What is asked of each look of the practice shop, and in which words: data, a file a look in `looks/`."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from shopper.exam.answers_sheet import ANSWERS, Answer, answers
from shopper.exam.reading import read_sheet
from shopper.practice.look import LOOKS
from shopper.scenario import Case, Step

FOLDER = Path(__file__).with_name("looks")


class LookSheet(BaseModel):
    """
    `words` of this look by the scenarios' own; `spared` the files of answers that it cannot show, each with why.

    `combined` are the files whose switches are asked together with others, too: where it is known what hides what.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: Mapping[str, str] = {}
    spared: Mapping[str, Annotated[str, Field(min_length=1)]] = {}
    combined: tuple[str, ...] | None = None

    @property
    def answers(self) -> dict[str, Answer]:
        """The answers that hold in this look."""
        return answers({path.stem for path in ANSWERS.glob("*.yaml")} - {*self.spared})


def look_sheet(look: str) -> LookSheet:
    """The sheet of a look; one that has no file is asked everything, in the scenarios' own words."""
    path = FOLDER / f"{look}.yaml"
    return LookSheet.model_validate(read_sheet(path)) if path.is_file() else LookSheet()


def sheets() -> dict[str, dict[str, Answer]]:
    """The answers by look."""
    return {look: look_sheet(look).answers for look in LOOKS}


def combined() -> dict[str, dict[str, Answer]]:
    """The answers, by look, whose switches are asked together with others, too."""
    return {look: _combined(look_sheet(look)) for look in LOOKS}


def _combined(sheet: LookSheet) -> dict[str, Answer]:
    every = sheet.answers
    return {name: every[name] for name in answers(sheet.combined)}


def in_words(case: Case, words: Mapping[str, str]) -> Case:
    """The case with every text of its steps that is one of the words translated."""
    if not words:
        return case
    steps = tuple(_translated(step, words) for step in case.walk.steps)
    return replace(case, walk=replace(case.walk, steps=steps))


def _translated(step: Step, words: Mapping[str, str]) -> Step:
    fields = {name: getattr(step, name) for name in type(step).model_fields}
    told = {name: _value(value, words) for name, value in fields.items()}
    return step.model_copy(update={name: value for name, value in told.items() if value != fields[name]})


def _value(value: Any, words: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return words.get(value, value)
    return tuple(_value(part, words) for part in value) if isinstance(value, tuple) else value
