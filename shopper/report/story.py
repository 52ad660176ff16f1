"""
A journey as it is told to people: one story, from which Allure and the pages are both made.

Everything here is words, times and file names; nothing judges and nothing reads a file. Texts that came from a shop or
a mail are kept as they were: whoever renders them escapes them.
"""

from datetime import timedelta
from enum import StrEnum

from pydantic import AwareDatetime

from shopper.measures import Money
from shopper.observations import Box, Effort, Frozen, OfferSeen


class Standing(StrEnum):
    """What a friction means for the outcome of its journey."""

    COUNTS = "counts"
    TOLERATED = "below the tolerance of this journey"
    ACCEPTED = "accepted by the team for now"


class Exhibit(Frozen):
    """Something to look at. `kind` is picture or mail, `file` is relative to the journey's folder."""

    kind: str
    file: str
    caption: str
    mark: Box | None = None


class FrictionTold(Frozen):
    """
    One friction, told for whoever has to mend it.

    `severity` is the shopper's word (annoyed, slowed, misled, stopped), `step` the one in which it showed, counted
    from 1, `figure` what was measured beside its limit, `note` more about its standing.
    """

    rule: str
    title: str
    severity: str
    stage: str
    owner: str
    expected: str
    happened: str
    figure: str = ""
    why: str = ""
    remedy: str = ""
    sources: tuple[str, ...] = ()
    standing: Standing = Standing.COUNTS
    note: str = ""
    step: int = 0
    exhibits: tuple[Exhibit, ...] = ()


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


class MessageTold(Frozen):
    """
    A message that came, or one that was owed and did not: then `came` is None. `fate` says in words how it stands.

    `took` is how long after it began to be owed, `late` how long after it was due; None where it was not owed, or in
    time.
    """

    kind: str
    subject: str = ""
    sender: str = ""
    came: AwareDatetime | None = None
    fate: str = ""
    because: str = ""
    took: timedelta | None = None
    late: timedelta | None = None
    named: tuple[str, ...] = ()
    html: str = ""


class Increase(Frozen):
    """By how much a total grew, by `what` (as a rise in the money ledger), and what the shop calls it."""

    what: str
    money: Money
    label: str = ""


class SumTold(Frozen):
    """
    A sum as it was shown: `place` is how far the shopper had come (product page, cart, checkout, confirmation), `where`
    the page's or the step's name. `grew` is by what it is dearer than what he had been shown of the same basket before.
    """

    step: int
    place: str
    where: str = ""
    total: Money
    grew: tuple[Increase, ...] = ()


class Leaving(Frozen):
    """
    Where a `shopper` of known patience (hurried, average, determined) would have left: at the screen `where`, having
    `spent` of `what` more than he `bears`. `where` is "" for one who bears it to the end.
    """

    shopper: str
    where: str = ""
    what: str = ""
    spent: float = 0.0
    bears: float = 0.0


class WayTold(Frozen):
    """What it took to get to a `goal` (order, subscription, account) from the decision on; `seconds` since coming."""

    goal: str
    device: str
    reached: bool
    seconds: float
    clicks: int
    fields: int
    screens: int
    logins: int
    leavings: tuple[Leaving, ...] = ()


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


class Suspect(Frozen):
    """An element that might have been meant; `mark` is where it was in the picture, None where it was out of sight."""

    number: int
    label: str
    role: str
    score: float
    why: str
    made_of: str = ""
    mark: Box | None = None


class Question(Frozen):
    """Where a person should look: what was `asked` for ("" where nothing was), and the best that was there."""

    blocker: str
    asked: str = ""
    url: str = ""
    needed: float = 0.0
    picture: str = ""
    suspects: tuple[Suspect, ...] = ()


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
        return tuple(sorted(told, key=_weight))

    @property
    def fell_short(self) -> tuple[str, ...]:
        """Why this journey was not judged to its end, a sentence each; nothing where it was."""
        return (*filter(None, (self.stopped,)), *self.blockers, *self.waiting)

    @property
    def counting(self) -> tuple[FrictionTold, ...]:
        """The frictions that fail the journey."""
        return tuple(friction for friction in self.frictions if friction.standing is Standing.COUNTS)


WORST_FIRST = ("stopped", "misled", "slowed", "annoyed")


def _weight(friction: FrictionTold) -> tuple[bool, int]:
    return friction.standing is not Standing.COUNTS, WORST_FIRST.index(friction.severity)
