"""What a page says of cancelling: that it is done, or that it takes a call or a letter."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from shopper.actor import Cancelling
from shopper.sight.scene import Scene
from shopper.sight.subscriptions.quotes import BANDS

SENTENCES = re.compile(r"(?<=[.!?])\s+")
WAYS = ("phone", "letter", "mail")
"""What a reader is sent to instead, by the entries of the vocabulary; the first that fits counts."""


def cancelling(scene: Scene) -> Cancelling:
    """What is said."""
    told = [text for text in _sentences(scene) if scene.words.tells(text, "press", "ends")]
    done = next((text for text in _sentences(scene) if scene.words.tells(text, "press", "ended")), "")
    for how in WAYS:
        if said := next((text for text in told if scene.words.tells(text, "press", f"by {how}")), ""):
            return Cancelling(how=how, said=said, done=bool(done))
    return Cancelling(said=done, done=bool(done))


def _sentences(scene: Scene) -> Iterator[str]:
    for line in scene.facts.tree.lines:
        if scene.facts.landmark(line.node) not in BANDS:
            yield from _with_answers(SENTENCES.split(line.text))


def _with_answers(sentences: list[str]) -> Iterator[str]:
    """A question is told with what comes next: `You want to leave us? Send a letter to ...`."""
    for said, after in zip_longest(sentences, sentences[1:], fillvalue=""):
        yield f"{said} {after}".strip() if said.endswith("?") else said
