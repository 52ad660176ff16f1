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
FOREIGN = 0.5
"""The share of weight left to words of a language the message is not in: short mails do not always tell theirs."""
SUBJECT, OPENING, LINKS, REST = 3.0, 1.5, 1.0, 0.5
OPENING_LENGTH, READ_LENGTH = 300, 4000
"""Characters that are taken in at a look, and those read at all."""
ENOUGH = 3.0
"""Below this nothing clear was said: one strong phrase in the opening is enough, one in passing is not."""
ANY = ""
FEW = 3
"""Products in a message about what one person looked at; more make a catalogue."""
LATER = frozenset({MessageKind.SHIPPING_NEWS, MessageKind.DELAY_NEWS})
"""What a shop writes of an order after it has confirmed it."""
BUTTON = 2
"""Words of a link that asks to go on with the cart; a lone `Cart` in a footer asks for nothing."""


@dataclass(frozen=True)
class Reading:
    """What a message has to say for itself."""

    subject: str
    text: str
    language: str = "en"
    links: tuple[Link, ...] = ()
    names: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    reply: bool = False
    bulk: bool = False
    billed: bool = False
    """Whether it ends in sums, as a bill does."""


def kind_of(reading: Reading) -> tuple[MessageKind, float]:
    """The kind and how sure (0 to 1); OTHER where nothing is said clearly enough."""
    scores = dict(scores_of(reading))
    if reading.bulk:  # what is sent to many and says nothing else is advertising
        scores[MessageKind.PROMOTION] = max(ENOUGH, scores[MessageKind.PROMOTION])
    (best, score), (_, second) = sorted(scores.items(), key=lambda scored: -scored[1])[:2]
    confidence = round(score / (score + max(0.0, second) + ENOUGH), 2) if score > 0 else 0.0
    return (best, confidence) if score >= ENOUGH else (MessageKind.OTHER, round(1 - confidence, 2))


def scores_of(reading: Reading) -> Mapping[MessageKind, float]:
    """The weight of every kind's words and signs; a single plain word says nothing."""
    heard = _heard(reading)
    scores = dict.fromkeys(MessageKind, 0.0)
    for kind in MessageKind:
        own = [(phrase, loudness) for phrase, loudness in heard if phrase.kind == kind]
        if len(own) > 1 or any(phrase.strong for phrase, _ in own):
            scores[kind] = sum(phrase.weight * loudness for phrase, loudness in own)
    for kind, weight in _signs(reading):
        scores[kind] += weight
    if _is_later(heard):
        scores[MessageKind.ORDER_CONFIRMATION] = 0.0
    return scores


def _is_later(heard: list[tuple["_Phrase", float]]) -> bool:
    """Whether the subject tells what became of an order; its number and its bill are then only repeated."""
    strong = [(phrase.kind, loudness) for phrase, loudness in heard if phrase.strong]
    confirms = any(kind is MessageKind.ORDER_CONFIRMATION for kind, _ in strong)
    return not confirms and any(kind in LATER and loudness == SUBJECT for kind, loudness in strong)


def _heard(reading: Reading) -> list[tuple["_Phrase", float]]:
    """Every phrase that is there, with its loudest place; one within a longer one of its kind is not heard twice."""
    zones = _zones(reading)
    words = {word for text, _ in zones for word in text.split()}
    table = _table(reading.language)
    likely = [phrase for word in words for phrase in table.get(word, ())] + list(table[ANY])
    heard = {phrase: max((loud for text, loud in zones if says(text, phrase.text)), default=0.0) for phrase in likely}
    spoken = [phrase for phrase, loud in heard.items() if loud]
    alone = {(one.kind, normal(one.text)): one for one in spoken if not any(_within(one, other) for other in spoken)}
    return [(one, heard[one]) for one in alone.values()]


def _within(one: "_Phrase", other: "_Phrase") -> bool:
    short, long = normal(one.text), normal(other.text)
    return one.kind == other.kind and short != long and short in long


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
    products = [link for link in reading.links if link.purpose == "product"]
    if any(link.purpose == "cart" and len(link.text.split()) >= BUTTON for link in reading.links):
        yield MessageKind.CART_REMINDER, 3.0
    elif reading.billed:
        yield MessageKind.ORDER_CONFIRMATION, 3.0
    elif products and 0 < len(reading.names) <= FEW and not reading.codes:
        yield MessageKind.BROWSE_REMINDER, 3.0
    if reading.bulk:
        yield MessageKind.PROMOTION, 2.0 if reading.codes else 1.0
        yield MessageKind.ORDER_CONFIRMATION, -2.0
    if reading.reply:
        yield MessageKind.SUPPORT_REPLY, 4.0


@dataclass(frozen=True)
class _Phrase:
    kind: MessageKind
    text: str
    weight: float
    strong: bool


@cache
def _table(code: str) -> Mapping[str, tuple[_Phrase, ...]]:
    """
    Every phrase once for its kind under its first word, or ANY where that is open at its end.

    Those of the message's own language and English have full weight.
    """
    phrases: dict[tuple[MessageKind, str], _Phrase] = {}
    for language in sorted(languages(), key=lambda language: language.language in {code, "en"}):
        share = 1.0 if language.language in {code, "en"} else FOREIGN
        for kind, words in language.kinds.items():
            plain = {(kind, text): _Phrase(kind, text, PLAIN * share, strong=False) for text in words.plain}
            strong = {(kind, text): _Phrase(kind, text, STRONG * share, strong=True) for text in words.strong}
            phrases |= plain | strong
    table: dict[str, tuple[_Phrase, ...]] = {ANY: ()}
    for phrase in phrases.values():
        first = ANY if phrase.text.partition(" ")[0].endswith("*") else normal(phrase.text).split()[0]
        table[first] = (*table.get(first, ()), phrase)
    return table
