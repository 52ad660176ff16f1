"""Lines of an order that can only be read: the summary beside a checkout, the list on a thank-you page."""

import re
from collections.abc import Sequence

from shopper.sight.money import amounts, bare_amounts, placed_amounts
from shopper.sight.offers import read_promise
from shopper.sight.scene import Scene
from shopper.sight.totals import Sum, is_choice, label_kind
from shopper.sight.tree import Line, lines

STEPS_UP = 8
"""How far above a sum the lines it sums up may begin."""
RATE = re.compile(r"\d+(?:[.,]\d+)?\s?%")
ROWS = frozenset({"tr", "li", "article"})


def summary_rows(scene: Scene, found: Sequence[Sum], scope: int = 0) -> list[int]:
    """The nodes within a part of the page that each hold one priced line, next to the sums they add up to."""
    tree = scene.facts.tree
    sums = [s for s in found if s.kind in {"total", "subtotal"}]
    if not sums:
        return []
    taken = {s.at for s in found}
    for step, node in enumerate(tree.up(sums[0].node)):
        priced = [x for x in _priced(scene, node) if x.first not in taken]
        if priced:
            rows = [_row(scene, x.figure, [p.figure for p in priced], [s.node for s in found]) for x in priced]
            return list(dict.fromkeys(row for row in rows if row >= 0))
        if step > STEPS_UP or node == scope:
            break
    return []


def _priced(scene: Scene, node: int) -> list[Line]:
    tree = scene.facts.tree
    shown = lines(tree.texts_in(node), tree.span(node)[0])
    worth = [x for x in shown if any(amounts(x.text)) or any(bare_amounts(x.text))]
    return [x for x in worth if not x.struck and not is_choice(scene, x.node) and not _is_no_line(scene, x.text)]


def _is_no_line(scene: Scene, text: str) -> bool:
    """Whether an amount belongs to a sum, or to what the shop promises: `Add 12.00 more for a free gift`."""
    promise = read_promise(scene.words, text, scene.facts.language)
    no_line = scene.says(text, "totals", "net", "each")
    no_line = no_line or bool(label_kind(scene, text)) or bool(label_kind(scene, _before_amount(scene, text)))
    return no_line or (promise is not None and bool(promise.over or promise.missing))


def _before_amount(scene: Scene, text: str) -> str:
    """What stands before the first amount, without rates: a sum may be told with more behind it."""
    starts = (start for _, start, _ in placed_amounts(text, scene.facts.language))
    return RATE.sub(" ", text[: next(starts, 0)])


def _row(scene: Scene, amount: int, others: Sequence[int], sums: Sequence[int]) -> int:
    tree, row = scene.facts.tree, -1
    titles = [h.node for h in scene.facts.headings if h.level == 1]  # the page's own, above all lines
    for node in tree.up(amount):
        foreign = any(tree.inside(s, node) for s in sums) or any(tree.inside(h, node) for h in titles)
        foreign = foreign or len(scene.facts.headings_in(node)) > 1  # parts with titles of their own
        if foreign or (tree.tags[node] not in ROWS and sum(1 for o in others if tree.inside(o, node)) > 1):
            break
        row = node
        if tree.tags[node] in ROWS:
            break
    return row
