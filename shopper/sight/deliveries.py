"""What a page tells about delivery: each way with its price, how long it takes and on which day it comes."""

from collections.abc import Iterator, Sequence

from shopper.observations import Delivery
from shopper.sight.offers import LONGEST, read_way, tells_of_delivery
from shopper.sight.scene import Scene
from shopper.sight.tree import Line, lines
from shopper.sight.words import plain

NEXT = 2
"""Lines below one that speaks of delivery in which the price and the day may stand."""
BANDS = frozenset({"nav", "footer"})


def deliveries(scene: Scene, scope: int = 0) -> tuple[Delivery, ...]:
    """Every way of delivery told in a part of the page; cards of other products, navigation and footer left out."""
    found = lines(scene.facts.tree.texts_in(scope), scene.facts.tree.span(scope)[0])
    texts = [line.text for line in found if not line.struck and _counts(scene, line)]
    told = (way for index, _ in enumerate(texts) if (way := _way(scene, texts, index)))
    return _once([*_choices(scene), *told])


def linked(scene: Scene) -> bool:
    """Whether the costs of delivery are named without an amount: `plus shipping`, mostly a link."""
    near = (line.text for line in scene.facts.tree.lines if len(line.text) < LONGEST and _counts(scene, line))
    return any(scene.words.tells(text, "delivery", "extra") for text in near)


def _counts(scene: Scene, line: Line) -> bool:
    return scene.card_at(line.node) is None and scene.facts.landmark(line.node) not in BANDS


def _way(scene: Scene, texts: Sequence[str], index: int) -> Delivery | None:
    text, language = texts[index], scene.facts.language
    if len(text) > LONGEST or not tells_of_delivery(scene.words, text):
        return None
    below = () if scene.says(text, "stock", "out") else _below(scene, texts[index + 1 : index + 1 + NEXT])
    told = [text, *(f"{text} {line}" for line in below)]  # `sold out, delivered again in May` has no price of delivery
    return next((way for each in told if (way := read_way(scene.words, each, language))), None)


def _below(scene: Scene, texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        a_sum = scene.says(text, "totals", "total", "subtotal", "discount", "tax")
        if len(text) > LONGEST or a_sum or scene.words.tells(text, "delivery", "told"):
            return
        yield text


def _choices(scene: Scene) -> Iterator[Delivery]:
    """The ways between which one can choose: radio buttons whose label tells a price, a time, or delivery."""
    elements = scene.facts.elements
    for radio in scene.radios:
        label = scene.facts.tree.text(elements[radio.label].node, LONGEST) if radio.label >= 0 else ""
        text = label or radio.name
        about = tells_of_delivery(scene.words, f"{text} {scene.heading_before(radio.node)}")
        if about and (way := read_way(scene.words, text, scene.facts.language)):
            yield way


def _once(ways: Sequence[Delivery]) -> tuple[Delivery, ...]:
    """Each way once: a line that is part of a longer text told before it adds nothing."""
    kept: list[Delivery] = []
    for way in ways:
        if not any(plain(way.text) in plain(other.text) for other in kept):
            kept.append(way)
    return tuple(kept)
