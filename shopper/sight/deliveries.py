"""What a page tells about delivery: each way with its price, how long it takes and on which day it comes."""

from collections.abc import Iterator, Sequence
from itertools import islice

from shopper.actor import Place
from shopper.observations import Delivery
from shopper.sight.choices import in_group
from shopper.sight.offers import LONGEST, read_way, tells_of_delivery
from shopper.sight.parts import Element
from shopper.sight.scene import Scene
from shopper.sight.tree import Line, lines
from shopper.sight.words import plain

NEXT = 2
"""Lines below one that speaks of delivery in which the price and the day may stand."""
ROWS = 6
"""How many levels above a radio button the row may lie that is its own."""
BANDS = frozenset({"nav", "footer"})


def deliveries(scene: Scene, scope: int = 0) -> tuple[Delivery, ...]:
    """Every way of delivery told in a part of the page; cards of other products, navigation and footer left out."""
    chosen = dict(_choices(scene))
    found = lines(scene.facts.tree.texts_in(scope), scene.facts.tree.span(scope)[0])
    kept = [line for line in found if not line.struck and _counts(scene, line)]
    texts = ["" if any(scene.facts.tree.inside(line.node, row) for row in chosen) else line.text for line in kept]
    told = (way for index, text in enumerate(texts) if text and (way := _way(scene, texts, index)))
    return _once([*chosen.values(), *told])


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
    """The next lines, up to one that is told for itself: another way, a sum, or one of the buttons to choose by."""
    for text in texts:
        a_sum = scene.says(text, "totals", "total", "subtotal", "discount", "tax")
        if not text or len(text) > LONGEST or a_sum or scene.words.tells(text, "delivery", "told"):
            return
        yield text


def _choices(scene: Scene) -> Iterator[tuple[int, Delivery]]:
    """
    The ways between which one can choose, each with the part of the page that is its own.

    They are radio buttons beside or in whose label a price, a time, or delivery is told.
    """
    headings = [scene.heading_before(radio.node) for radio in scene.radios]
    for radio, heading in zip(scene.radios, headings, strict=True):
        row = _row(scene, radio, alone=headings.count(heading) == 1)
        text = scene.facts.tree.text(row, LONGEST) or radio.name
        about = tells_of_delivery(scene.words, f"{text} {heading}") or in_group(radio, Place.SHIPPING_CHOICE)
        if about and (way := read_way(scene.words, text, scene.facts.language)):
            yield row, way


def _row(scene: Scene, radio: Element, *, alone: bool) -> int:
    """The label of a radio button; where a heading has several, all that stands beside this one and no other."""
    row = scene.facts.elements[radio.label].node if radio.label >= 0 else radio.node
    if alone:
        return row
    for outer in islice(scene.facts.tree.up(radio.node), ROWS):
        if not _of_one(scene, radio, outer):
            break
        row = outer
    return row


def _of_one(scene: Scene, radio: Element, part: int) -> bool:
    """Whether a part of the page holds neither another button to choose or press by, nor a heading."""
    others = (e for e in scene.facts.within(part) if e is not radio and e.role not in {"label", "link"})
    return not any(e.visible or e in scene.radios for e in others) and not scene.facts.headings_in(part)


def _once(ways: Sequence[Delivery]) -> tuple[Delivery, ...]:
    """Each way once: a line that is part of a longer text told before it adds nothing."""
    kept: list[Delivery] = []
    for way in ways:
        if not any(plain(way.text) in plain(other.text) for other in kept):
            kept.append(way)
    return tuple(kept)
