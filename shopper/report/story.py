"""
A journey as it is told to people: one story, from which Allure and the pages are both made.

Everything here is words, times and file names; nothing judges and nothing reads a file. Texts that came from a shop or
a mail are kept as they were: whoever renders them escapes them.
"""

from datetime import timedelta

from pydantic import AwareDatetime

from shopper.observations import Effort, Frozen, OfferSeen
from shopper.report.told.asked import Question, Suspect
from shopper.report.told.counts import Counts
from shopper.report.told.frictions import WORST_FIRST, Exhibit, FrictionTold, Standing, weight
from shopper.report.told.messages import MessageTold
from shopper.report.told.sums import Increase, SumTold
from shopper.report.told.ways import Leaving, WayTold

__all__ = [
    "WORST_FIRST", "Exhibit", "FrictionTold", "Increase", "Leaving", "MessageTold", "Question", "Standing", "StepTold",
    "Story", "SumTold", "Suspect", "Unknown", "VerdictTold", "WayTold",
]  # fmt: skip


class StepTold(Frozen):
    """One step: its words, how long it took in this run, what was noted by the way and what went wrong in it."""

    number: int
    """Counted from 1, as people do."""
    text: str
    verb: str
    device: str
    at: AwareDatetime
    took: timedelta = timedelta()
    outcome: str = "done"
    said: str = ""
    effort: Effort = Effort()
    screens: tuple[Exhibit, ...] = ()
    mails: tuple[Exhibit, ...] = ()
    awaited: Exhibit | None = None
    """The mail that stands for this step where nothing was in sight: the one waited for, if it came."""
    notes: tuple[str, ...] = ()
    frictions: tuple[FrictionTold, ...] = ()


class Unknown(Frozen):
    """Something that could not be judged. `verdict`: unsure (a person should look), not seen, broken (our trouble)."""

    rule: str
    title: str
    verdict: str
    why: str


class VerdictTold(Frozen):
    """What one rule said in a word (`verdict` as in rulings.json); `severity` of its worst friction, else its own."""

    rule: str
    title: str
    stage: str
    verdict: str
    severity: str


class Story(Frozen):
    """A whole journey. `headline` is what was found, in one sentence; `total` is what all steps cost together."""

    case: str
    title: str
    headline: str
    site: str
    url: str = ""
    persona: str = ""
    stage: str = ""
    tags: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    devices: tuple[str, ...] = ()
    browser: str = ""
    """With its version. Every device is imitated in it; an iPhone here has Safari's size and touch, not its engine."""
    began: AwareDatetime
    ended: AwareDatetime | None = None
    steps: tuple[StepTold, ...] = ()
    total: Effort = Effort()
    messages: tuple[MessageTold, ...] = ()
    sums: tuple[SumTold, ...] = ()
    """Every total that was shown, in order."""
    offer: OfferSeen | None = None
    """What the shop asks for the basket, as the row of a comparison; None where there was neither cart nor product."""
    ways: tuple[WayTold, ...] = ()
    """Every way to what the shopper had decided to get."""
    counts: tuple[Counts, ...] = ()
    """The four counts that human testers publish, of each subscription that was reached."""
    smooth: tuple[str, ...] = ()
    """What the rules looked at and found in order."""
    unknowns: tuple[Unknown, ...] = ()
    verdicts: tuple[VerdictTold, ...] = ()
    """One for each rule that was asked."""
    blockers: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    waiting: tuple[str, ...] = ()
    """What is not due yet; of that nothing could be judged."""
    stopped: str = ""
    """Why this is no whole journey (killed, interrupted, never judged), as a sentence; "" when it is one."""

    @property
    def frictions(self) -> tuple[FrictionTold, ...]:
        """All frictions, those that count first, the worst first, else in the order they showed."""
        told = [friction for step in self.steps for friction in step.frictions]
        return tuple(sorted(told, key=weight))

    @property
    def fell_short(self) -> tuple[str, ...]:
        """Why this journey was not judged to its end, a sentence each; nothing where it was."""
        return (*filter(None, (self.stopped,)), *self.blockers, *self.waiting)

    @property
    def counting(self) -> tuple[FrictionTold, ...]:
        """The frictions that fail the journey."""
        return tuple(friction for friction in self.frictions if friction.standing is Standing.COUNTS)
