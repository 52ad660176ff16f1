"""The words of service: one YAML file a language in `vocabulary/`, compared as those of messages are."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from shopper.messages.vocabulary_file import read_vocabulary


class CareWords(BaseModel):
    """
    The words of one language; phrases as in `shopper.messages.words.Language`.

    `order` and `ticket` stand before a number. `remedies`, `asks` and `topics` name what a phrase stands for, and
    have the same names in every language. A question is a phrase of `asks` with one of `asking`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    language: str
    order: tuple[str, ...]
    ticket: tuple[str, ...]
    automatic: tuple[str, ...]
    answer: tuple[str, ...]
    """What is announced in a receipt."""
    sorry: tuple[str, ...]
    remedies: Mapping[str, tuple[str, ...]]
    late: tuple[str, ...]
    arrives: tuple[str, ...]
    """Words near the day on which something arrives."""
    reason: tuple[str, ...]
    no_reason: tuple[str, ...]
    """Phrases that sound like a reason and give none."""
    asks: Mapping[str, tuple[str, ...]]
    asking: tuple[str, ...]
    contact: tuple[str, ...]
    topics: Mapping[str, tuple[str, ...]]


@cache
def care_languages() -> Mapping[str, CareWords]:
    """Every language there is a file for, by its code."""
    folder = files("shopper.messages.care") / "vocabulary"
    read = (read_vocabulary(file) for file in folder.iterdir() if file.name.endswith(".yaml"))
    return {words.language: words for words in map(CareWords.model_validate, read)}
