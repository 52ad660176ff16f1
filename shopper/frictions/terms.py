"""The words judging speaks in: stages, severities, verdicts, sources."""

from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import total_ordering


class Stage(StrEnum):
    """Where on the customer's way a friction is met."""

    AWARENESS = "awareness"
    CONSIDERATION = "consideration"
    PURCHASE = "purchase"
    LOYALTY = "loyalty"
    ADVOCACY = "advocacy"
    ANY = "any"


@total_ordering
class Severity(Enum):
    """What a friction does to the shopper; ordered from the least to the worst."""

    ANNOYED = "annoyed"
    SLOWED = "slowed"
    MISLED = "misled"
    STOPPED = "stopped"

    @property
    def words(self) -> str:
        """What it means, in a sentence for somebody who does not test software."""
        return _WORDS[self]

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Severity):
            return NotImplemented
        return _ORDER[self] < _ORDER[other]


_WORDS = {
    Severity.ANNOYED: "The shopper notices and thinks a little less of the shop, but goes on.",
    Severity.SLOWED: "The shopper has to wait, search or do something again.",
    Severity.MISLED: "The shopper gets something else than the shop let him expect.",
    Severity.STOPPED: "The shopper cannot go on this way.",
}
_ORDER = {severity: place for place, severity in enumerate(Severity)}


class Verdict(StrEnum):
    """What a rule says of a journey. Missing evidence is `not seen`, never `clear`."""

    FRICTION = "friction"
    CLEAR = "clear"
    UNSURE = "unsure"
    NOT_SEEN = "not seen"
    BROKEN = "broken"


class Confidence(StrEnum):
    """How well a figure is backed."""

    STATED = "stated in the source"
    DERIVED = "derived from the source"
    OURS = "our own starting figure"


@dataclass(frozen=True)
class Source:
    """Where a figure or a rule comes from. `year` is that of the figure, None where none is given."""

    text: str
    year: int | None = None
    confidence: Confidence = Confidence.STATED

    def __str__(self) -> str:
        when = f", {self.year}" if self.year else ""
        return f"{self.text}{when} ({self.confidence.value})"


OURS = Source("mystery-shopper", confidence=Confidence.OURS)
