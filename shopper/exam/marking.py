"""Compares what the rules said with what was right: pure, and the same for the command and for the tests."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from shopper.exam.question import Question
from shopper.frictions import Verdict


class Mark(StrEnum):
    """What one rule's verdict was worth. `unsure` is told apart: a person would have looked, right or wrong."""

    FOUND = "found"
    MISSED = "missed"
    FALSE_ALARM = "false alarm"
    UNSURE = "unsure"
    BROKEN = "broken"


@dataclass(frozen=True)
class Marked:
    """
    A question with the marks of its rules; those that rightly said nothing are left out.

    `trouble` is why the walk did not come to its end, "" where it did; `seconds` how long it took; `folder` where its
    evidence lies, "" where it was not kept.
    """

    question: Question
    marks: Mapping[str, Mark]
    trouble: str = ""
    seconds: float = 0.0
    folder: str = ""

    @property
    def missed(self) -> frozenset[str]:
        """Rules that should have found something and did not, those that were unsure among them."""
        return self.question.expected - self.rules(Mark.FOUND)

    @property
    def alarms(self) -> frozenset[str]:
        """Rules that found what was not there."""
        return self.rules(Mark.FALSE_ALARM)

    @property
    def is_right(self) -> bool:
        """Whether all was found, nothing else, and nothing of ours went wrong."""
        return not (self.missed or self.alarms or self.trouble or self.rules(Mark.BROKEN))

    def rules(self, mark: Mark) -> frozenset[str]:
        """The rules that got this mark."""
        return frozenset(rule for rule, got in self.marks.items() if got is mark)


@dataclass(frozen=True)
class Tally:
    """How often something was found, missed and so on. `unsure` counts both kinds; `missed` has what was due."""

    found: int = 0
    missed: int = 0
    false_alarms: int = 0
    unsure: int = 0
    broken: int = 0

    @property
    def recall(self) -> float | None:
        """Of what was there, the part that was found; None where nothing was there."""
        return _part(self.found, self.found + self.missed)

    @property
    def precision(self) -> float | None:
        """Of what was told, the part that was there; None where nothing was told."""
        return _part(self.found, self.found + self.false_alarms)


def mark(question: Question, verdicts: Mapping[str, Verdict]) -> dict[str, Mark]:
    """The marks for these verdicts, by rule; a rule that is not asked has missed what it was to find."""
    marks = {rule: _mark(verdicts.get(rule), rule in question.expected) for rule in {*verdicts, *question.expected}}
    return {rule: got for rule, got in sorted(marks.items()) if got is not None}


def tallies(marked: Iterable[Marked]) -> dict[str, Tally]:
    """The tally of each rule that was to find something, or said something."""
    counted: dict[str, list[tuple[Marked, str]]] = {}
    for one in marked:
        for rule in {*one.marks, *one.question.expected}:
            counted.setdefault(rule, []).append((one, rule))
    return {rule: _tally(counted[rule]) for rule in sorted(counted)}


def total(of_rules: Iterable[Tally]) -> Tally:
    """All rules together."""
    rows = [(row.found, row.missed, row.false_alarms, row.unsure, row.broken) for row in of_rules]
    return Tally(*(sum(column) for column in zip(*rows, strict=True))) if rows else Tally()


def _mark(verdict: Verdict | None, is_expected: bool) -> Mark | None:  # noqa: FBT001 - two ways, and both are said
    if verdict in (Verdict.BROKEN, Verdict.UNSURE):
        return Mark.BROKEN if verdict is Verdict.BROKEN else Mark.UNSURE
    if verdict is Verdict.FRICTION:
        return Mark.FOUND if is_expected else Mark.FALSE_ALARM
    return Mark.MISSED if is_expected else None


def _tally(of_rule: list[tuple[Marked, str]]) -> Tally:
    got = [one.marks.get(rule) for one, rule in of_rule]
    return Tally(
        found=got.count(Mark.FOUND),
        missed=sum(rule in one.missed for one, rule in of_rule),
        false_alarms=got.count(Mark.FALSE_ALARM),
        unsure=got.count(Mark.UNSURE),
        broken=got.count(Mark.BROKEN),
    )


def _part(some: int, whole: int) -> float | None:
    return some / whole if whole else None
