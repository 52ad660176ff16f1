"""The ways a shopper took to what he had decided to get, and what each had cost him from screen to screen."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from shopper.frictions.pace import human_seconds
from shopper.observations import (
    CancellationTried,
    DeviceTaken,
    Effort,
    Evidence,
    FormRefused,
    Left,
    LoginMet,
    Observation,
    ScreenMet,
    StepTaken,
)

KINDS = (CancellationTried, DeviceTaken, FormRefused, Left, LoginMet, ScreenMet, StepTaken)
"""What ways are read from; a rule that reads them lists these under `uses`."""
COMING = frozenset((DeviceTaken, Left))
"""After these a shopper comes into the shop anew."""
OF_WAYS = frozenset(KINDS)


@dataclass(frozen=True)
class Spent:
    """What the way had cost so far; `seconds` counts from coming into the shop, all else from the decision."""

    seconds: float = 0.0
    clicks: int = 0
    fields: int = 0
    scrolls: int = 0
    screens: int = 0
    logins: int = 0
    words: int = 0

    def and_more(self, effort: Effort, logins: int = 0, words: int = 0) -> "Spent":
        """With what a step added."""
        return Spent(
            seconds=round(self.seconds + human_seconds(effort), 1),
            clicks=self.clicks + effort.clicks,
            fields=self.fields + effort.fields,
            scrolls=self.scrolls + effort.scrolls,
            screens=self.screens + effort.screens,
            logins=self.logins + logins,
            words=self.words + words,
        )


@dataclass(frozen=True)
class Mark:
    """One screen of the way (`where`, what it `asks`, as in ScreenMet), and what had been spent when it came."""

    where: str
    asks: str
    spent: Spent
    note: Observation


@dataclass(frozen=True)
class Way:
    """
    The screens of one way in their order; `end` is what it cost in all, `reached` whether the goal was.

    `refused`: the shop did not take something that was filled in. The screens after that are not among the `marks`,
    for the wrong card or the typing mistake was the shopper's own.
    """

    goal: str
    device: str
    marks: tuple[Mark, ...]
    end: Mark
    reached: bool
    refused: bool = False

    @property
    def circled(self) -> bool:
        """Whether it came to no end and led over the same screens again: then its length is nobody's but our own."""
        names = [mark.where for mark in self.screens]
        return not self.reached and len({*names}) < len(names)

    @property
    def screens(self) -> tuple[Mark, ...]:
        """The screens that stood between the decision and the goal: not the cart he came from, not the thanks."""
        return tuple(mark for mark in self.marks if mark.asks not in ("cart", "done"))


def ways(evidence: Evidence) -> tuple[Way, ...]:
    """Every way of a journey; steps with the same goal right after one another are one."""
    found: list[Way] = []
    since_coming, before = 0.0, None
    for notes in _steps(evidence):
        if not COMING.isdisjoint(map(type, notes)):
            since_coming, before = 0.0, None
        taken = next((note for note in notes if isinstance(note, StepTaken)), None)
        if taken is None:
            continue
        if not taken.goal:
            since_coming, before = round(since_coming + human_seconds(taken.effort), 1), None
            continue
        goes_on = before is not None and (before.goal, before.device) == (taken.goal, taken.device)
        start = before.end.spent if before and goes_on else Spent(seconds=since_coming)
        before = _way(taken, notes, start, before if goes_on else None)
        since_coming = before.end.spent.seconds
        found = [*(found[:-1] if goes_on else found), before]
    return tuple(found)


def _way(taken: StepTaken, notes: Iterable[Observation], start: Spent, before: Way | None) -> Way:
    marks, logins, words = list(before.marks if before else ()), 0, 0
    refused, reached = before is not None and before.refused, taken.outcome == "done"
    for note in notes:
        reached = reached and not (isinstance(note, CancellationTried) and note.how != "online")
        refused = refused or isinstance(note, FormRefused)
        if isinstance(note, LoginMet) and note.why != "asked":
            logins += 1
        if isinstance(note, ScreenMet) and not refused:
            words += note.words
            marks.append(Mark(note.where, note.asks, start.and_more(note.effort, logins, words), note))
    end = Mark(taken.text, "done", start.and_more(taken.effort, logins, words), taken)
    return Way(taken.goal, taken.device, tuple(marks), end, reached, refused)


def _steps(evidence: Evidence) -> Iterator[list[Observation]]:
    """The notes of each step in turn."""
    steps: dict[int, list[Observation]] = defaultdict(list)
    for note in evidence.notes:
        if type(note) in OF_WAYS:
            steps[note.step].append(note)
    return iter(steps.values())
