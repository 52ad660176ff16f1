"""The language a page is written in, by its words: shops that name none, or the wrong one, are still understood."""

from collections import Counter
from collections.abc import Iterable

from shopper.sight.facts import PageFacts
from shopper.sight.words import Vocabulary, plain

SAMPLE = 400
"""Pieces of text that are looked at."""
ENOUGH = 6
"""Telling words from which another language than the one declared is believed."""
TIMES = 3
"""So many times more of them than of the declared language."""


def language(facts: PageFacts, words: Vocabulary) -> str:
    """Two letters, the page's own word unless what is written says otherwise; "" where neither tells."""
    declared = facts.language[:2] if facts.language[:2] in words.languages else ""
    counted = Counter(_telling(facts, words))
    best, times = next(iter(counted.most_common(1)), ("", 0))
    others = max((count for code, count in counted.items() if code != best), default=0)
    if declared or facts.language:
        unlike = times >= ENOUGH and times > TIMES * counted[declared]
        return best if unlike and times > TIMES * others else declared
    return best if times > max(others, 1) else ""


def _telling(facts: PageFacts, words: Vocabulary) -> Iterable[str]:
    """The language of each word and phrase that only one of the known languages has."""
    said = [text.text for text in facts.tree.texts[:SAMPLE]]
    said += [f"{e.name} {e.placeholder}" for e in facts.elements[:SAMPLE] if e.visible and e.is_field]
    for text in (facts.title, *said):
        for word in plain(text[:200]).split():
            if word in words.telling:
                yield words.telling[word]
