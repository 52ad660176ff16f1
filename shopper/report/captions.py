"""What was noted on a journey, in plain words; one line a note, "" where a note tells a reader nothing new."""

from collections.abc import Callable
from typing import Any

from shopper import observations as seen
from shopper.report.captions_of_buying import BUYING
from shopper.report.captions_of_following import FOLLOWING
from shopper.report.captions_of_messages import MESSAGES
from shopper.report.captions_of_offers import OFFERS
from shopper.report.captions_of_subscribing import SUBSCRIBING
from shopper.report.captions_of_walking import WALKING
from shopper.report.phrases import begin, counted, effort, listed, money, sentence

__all__ = ["begin", "counted", "effort", "in_words", "listed", "money", "sentence"]

LONGEST = 300


def in_words(note: seen.Observation) -> str:
    """The note as a sentence without its full stop, or ""; on one line, and never longer than anybody reads."""
    tell = WORDS.get(type(note))
    return cut(tell(note)) if tell else ""


def cut(text: str) -> str:
    """The text on one line, its end left out where it is very long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]} …"


WORDS: dict[type[seen.Observation], Callable[[Any], str]] = {
    **WALKING, **MESSAGES, **BUYING, **OFFERS, **FOLLOWING, **SUBSCRIBING,
}  # fmt: skip
"""How each kind of note reads; the ones left out (begun, taken, vitals) are told elsewhere."""
