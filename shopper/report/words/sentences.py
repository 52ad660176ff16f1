"""
Sentences of our rules in the reader's language, also those that hold something a shop wrote or a figure.

A rule fills its sentences in where it finds something (`it came after 3 h`), and what was judged is kept as text. So a
catalogue has them with places for what is filled in (`it came after {0}`), and a text is told by the sentence it was
made of. What a shop wrote stands between “ and ” and stays as it is; figures are written as the reader writes them.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

PLACE = re.compile(r"\{(\d)\}")
THEIRS = re.compile(r"“[^“”]*”")
"""Nothing but what a shop wrote."""
LONGEST = 2000
"""Characters; a longer text is no sentence of ours."""
DEEPEST = 4
"""Sentences within sentences, at most."""
SURE, BEGUN = 12, 8
"""Characters between its places, and before the first, by which a sentence is surely meant; one with fewer
(`{0} for {1}`) has to begin with something that is known."""


@dataclass(frozen=True)
class Pattern:
    """A sentence with places: what stands between them, the order of the places, and the sentence to be told."""

    fixed: tuple[str, ...]
    places: tuple[str, ...]
    told: str

    @property
    def weight(self) -> int:
        """How much of it is fixed: the more, the surer it is meant."""
        return sum(map(len, self.fixed))

    @property
    def sure(self) -> bool:
        """Whether what is fixed is enough to know it by."""
        return self.weight >= SURE or len(self.fixed[0]) >= BEGUN

    def filled(self, text: str) -> dict[str, str] | None:
        """
        What stands at the places of this text; None where it is no such sentence.

        Each fixed part is looked for once, from the left, so no text makes it slow.
        """
        first, *between = self.fixed
        if not text.startswith(first):
            return None
        found, at = [], len(first)
        for part in between[:-1]:
            end = text.find(part, at + 1)
            if end < 0:
                return None
            found.append(text[at:end])
            at = end + len(part)
        end = len(text) - len(between[-1])
        if end <= at or not text.endswith(between[-1]):
            return None
        return dict(zip(self.places, [*found, text[at:end]], strict=True))


@dataclass(frozen=True)
class Sentences:
    """`catalogue` is English and the reader's words for it; `value` writes a figure, None where it is none."""

    catalogue: Mapping[str, str]
    value: Callable[[str], str | None]

    def tell(self, text: str, deep: int = 0) -> str | None:
        """The text in the reader's words, begun and ended as it was; None where they are not known."""
        if len(text) > LONGEST or deep > DEEPEST or not text.strip():
            return None
        bare = text.strip().removesuffix(".")
        if THEIRS.fullmatch(bare):
            return text
        told = self._whole.get(_small(bare)) or self._filled(_small(bare), deep)
        if told is None:
            return self._parts(text, deep)
        begun = told[:1].upper() + told[1:] if bare[:1].isupper() else told
        return f"{begun}." if text.strip().endswith(".") and not begun.endswith((".", "!", "?")) else begun

    @cached_property
    def _whole(self) -> Mapping[str, str]:
        return {_small(said.removesuffix(".")): told.removesuffix(".") for said, told in self.catalogue.items()}

    @cached_property
    def _patterns(self) -> tuple[Pattern, ...]:
        found = (_pattern(said, told) for said, told in self._whole.items() if PLACE.search(said))
        return tuple(sorted(found, key=lambda pattern: -pattern.weight))

    def _filled(self, text: str, deep: int) -> str | None:
        for pattern in self._patterns:
            places = pattern.filled(text)
            if places is None:
                continue
            told = {at: self._value(said, pattern, at, deep) for at, said in places.items()}
            if pattern.sure or told[pattern.places[0]] is not None:
                return PLACE.sub(partial(_put, told, places), pattern.told)
        return None

    def _value(self, said: str, pattern: Pattern, place: str, deep: int) -> str | None:
        if pattern.fixed[pattern.places.index(place)].endswith("“"):
            return said
        return self.value(said) or self.tell(said, deep + 1) or self._listed(said, deep)

    def _listed(self, said: str, deep: int) -> str | None:
        parts = [self.value(part) or self.tell(part, deep + 1) for part in said.split(", ")] if ", " in said else []
        return ", ".join(filter(None, parts)) if parts and all(parts) else None

    def _parts(self, text: str, deep: int) -> str | None:
        """Several sentences that were joined."""
        for mark in ("; ", ". "):
            parts = [self.tell(part, deep + 1) for part in text.split(mark)] if mark in text else []
            if parts and all(parts):
                return mark.join(filter(None, parts))
        return None


def _put(told: Mapping[str, str | None], said: Mapping[str, str], at: re.Match[str]) -> str:
    return told[at[1]] or said[at[1]]


def _pattern(said: str, told: str) -> Pattern:
    pieces = PLACE.split(said)
    return Pattern(fixed=tuple(pieces[::2]), places=tuple(pieces[1::2]), told=told)


def _small(text: str) -> str:
    """Sentences begin with a capital where a page shows them, and without one where a rule says them."""
    return text[:1].lower() + text[1:]
