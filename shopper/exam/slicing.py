"""A part of the exam, for those who sit it in parts: today's, or the third of ten."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil
from operator import attrgetter
from zlib import crc32

from shopper.errors import UsageError
from shopper.exam.question import Question
from shopper.measures import read_part


@dataclass(frozen=True)
class Slice:
    """The part `number`, counted from 1, of `parts`."""

    number: int
    parts: int

    @classmethod
    def read(cls, text: str) -> "Slice":
        """`3/10`; UsageError for what is none."""
        try:
            return cls(*read_part(text))
        except ValueError as error:
            raise UsageError(f"“{text}” is no slice; {error}.") from None

    @classmethod
    def turn(cls, turn: int, questions: int, size: int) -> "Slice":
        """The part whose turn it is, where parts of about this size follow each other and begin again."""
        parts = max(1, ceil(questions / size))
        return cls(turn % parts + 1, parts)

    def of(self, questions: Sequence[Question]) -> tuple[Question, ...]:
        """
        Its questions. All parts together are the exam, and none is in two.

        The questions about the same switches are spread over the parts as evenly as can be, so that a switch has its
        turn every few days, and where they begin is drawn by the switches' names, so that parts are of like size.
        """
        by_switches = attrgetter("switches")
        about = [list(group) for _, group in groupby(sorted(questions, key=by_switches), key=by_switches)]
        return tuple(question for group in about for question in self._mine(group))

    def _mine(self, group: list[Question]) -> list[Question]:
        begin = crc32(" ".join(group[0].switches).encode())
        place = {
            id(question): (begin + nth * self.parts // len(group)) % self.parts for nth, question in enumerate(group)
        }
        return [question for question in group if place[id(question)] == self.number - 1]
