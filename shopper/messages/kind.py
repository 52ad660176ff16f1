"""
What a message is for, by its words, links and headers.

Every phrase of the vocabulary counts once, where it weighs most: the subject speaks loudest, the opening next, then
links, then the rest; a welcome that mentions the cart at its foot stays a welcome.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from shopper.messages.words import languages, normal, says
from shopper.observations import Link, MessageKind

STRONG, PLAIN = 3.0, 1.0
SUBJECT, OPENING, LINKS, REST = 3.0, 1.5, 1.0, 0.5
OPENING_LENGTH, READ_LENGTH = 300, 4000
"""Characters that are taken in at a look, and those read at all."""
ENOUGH = 4.0
"""Below this nothing clear was said: one strong phrase in the opening is enough, one in passing is not."""


@dataclass(frozen=True)
class Reading:
    """What a message has to say for itself."""

    subject: str
    text: str
    links: tuple[Link, ...] = ()
    names: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    reply: bool = False
    bulk: bool = False


def kind_of(reading: Reading) -> tuple[MessageKind, float]:
    """The kind and how sure (0 to 1); OTHER where nothing is said clearly enough."""
    scores = scores_of(reading)
    (best, score), (_, second) = sorted(scores.items(), key=lambda scored: -scored[1])[:2]
    confidence = round(max(0.0, score) / (score + max(0.0, second) + ENOUGH / 2), 2) if score > 0 else 0.0
    return (best, confidence) if score >= ENOUGH else (MessageKind.OTHER, round(1 - confidence, 2))


def scores_of(reading: Reading) -> Mapping[MessageKind, float]:
    """The weight of every kind's words and signs."""
    zones = _zones(reading)
    scores: dict[MessageKind, float] = {kind: 0.0 for kind in MessageKind if kind != MessageKind.OTHER}
    for kind, phrase, weight in _table():
        scores[kind] += weight * max((loudness for text, loudness in zones if says(text, phrase)), default=0.0)
    for kind, weight in _signs(reading):
        scores[kind] += weight
    return scores


def _zones(reading: Reading) -> tuple[tuple[str, float], ...]:
    text = normal(reading.text[:READ_LENGTH])
    labels = normal(" . ".join(link.text for link in reading.links if link.purpose != "unsubscribe"))
    return (
        (normal(reading.subject), SUBJECT),
        (text[:OPENING_LENGTH], OPENING),
        (labels, LINKS),
        (text, REST),
    )


def _signs(reading: Reading) -> Iterable[tuple[MessageKind, float]]:
    """What is not said in words: where it leads, what it shows, and whether it went to many."""
    purposes = {link.purpose for link in reading.links}
    if "cart" in purposes:
        yield MessageKind.CART_REMINDER, 2.0
    if "product" in purposes and reading.names:
        yield MessageKind.BROWSE_REMINDER, 1.0
    if reading.codes:
        yield MessageKind.PROMOTION, 1.0
    if reading.bulk:
        yield MessageKind.PROMOTION, 1.0
        yield MessageKind.ORDER_CONFIRMATION, -2.0
    if reading.reply:
        yield MessageKind.SUPPORT_REPLY, 4.0


@cache
def _table() -> tuple[tuple[MessageKind, str, float], ...]:
    """Every phrase of every language once for its kind, with its weight."""
    weights: dict[tuple[MessageKind, str], float] = {}
    for language in languages():
        for kind, words in language.kinds.items():
            weights.update({(kind, phrase): PLAIN for phrase in words.plain if (kind, phrase) not in weights})
            weights.update({(kind, phrase): STRONG for phrase in words.strong})
    return tuple((kind, phrase, weight) for (kind, phrase), weight in weights.items())
