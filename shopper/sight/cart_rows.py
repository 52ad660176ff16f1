"""Which parts of a page are the lines of a cart."""

import re
from collections.abc import Iterator, Sequence

from shopper.actor import Place
from shopper.sight.cart_lines import REMOVES, may_name, read_line
from shopper.sight.naming import grade
from shopper.sight.parts import Element
from shopper.sight.quantities import is_quantity
from shopper.sight.scene import Scene
from shopper.sight.summary import summary_rows
from shopper.sight.totals import Sum

ROWS = frozenset({"tr", "li", "article"})


def own_rows(scene: Scene, scope: int, found: Sequence[Sum], codes: Sequence[str]) -> list[int]:
    """The rows without those kept for later, told by a heading in or over them, unless there are no others."""
    rows = list(_rows(scene, scope, found, codes))
    own = [row for row in rows if not _is_kept(scene, row, rows)]
    return own or rows


def _is_kept(scene: Scene, row: int, rows: list[int]) -> bool:
    tree = scene.facts.tree
    heads = [h.node for h in scene.facts.headings]
    over = [node for node in heads if node < row and not any(tree.inside(node, other) for other in rows)]
    said = [tree.text(node, 60) for node in (*over[-1:], *(node for node in heads if tree.inside(node, row)))]
    return any(h.meaning[:2] == ("lists", "wishes") and h.besides <= 1 for text in said for h in scene.hits(text))


def in_scope(scene: Scene, scope: int) -> list[Element]:
    """The elements of a part of the page, or of the whole without its frame."""
    inside = [e for e in scene.facts.within(scope) if (e.visible or e.faint) and not e.offscreen]
    return inside if scope else [e for e in inside if e.landmark not in {"header", "nav", "footer"}]


def is_row(scene: Scene, node: int) -> bool:
    """Whether a part of the page is a line of a cart: its quantity can be changed, or it can be removed."""
    return any(is_quantity(scene, e) or _is_remove(scene, e) for e in scene.facts.within(node))


def _is_remove(scene: Scene, element: Element) -> bool:
    if element.role not in {"button", "link", "clickable"}:
        return False
    if grade(scene, element.name or element.title, Place.REMOVE) > REMOVES:
        return True
    where = f"{element.hint} {element.key} {element.href} {_own_action(scene, element)}"
    told = re.search(r"remove|delete|trash", where, re.IGNORECASE)
    return bool(told) and not re.search(r"coupon|voucher|promo|gutschein", where, re.IGNORECASE)


def _own_action(scene: Scene, element: Element) -> str:
    """Where the form of a button leads, where that is the only one in it."""
    if element.form < 0 or any(e.is_button and e is not element for e in scene.members(scene.region(element))):
        return ""
    return scene.facts.forms[element.form].action


def _rows(scene: Scene, scope: int, found: Sequence[Sum], codes: Sequence[str]) -> Iterator[int]:
    """
    The nodes of the cart's lines: what has one remove button or one quantity field, and no sum of the whole.

    A code in force can be removed as well, and is no line.
    """
    elements = in_scope(scene, scope)
    kinds = ([e.node for e in elements if _is_remove(scene, e)], [e.node for e in elements if is_quantity(scene, e)])
    fixed = [h.node for h in scene.facts.headings if h.level == 1]
    fixed += [
        e.node
        for e in elements
        if grade(scene, e.name, Place.CHECKOUT) > 0.8 or grade(scene, e.name, Place.COUPON) > 0.8
    ]
    for sums_of in (_sums_of_the_whole, _sums_but_those_of_lines):
        good = [
            [
                row
                for row in _rows_around(scene, anchors, [*fixed, *sums_of(anchors, found)], scope)
                if (line := read_line(scene, row)) and (line.price or line.name not in codes)
            ]
            for anchors in kinds
        ]
        if best := max(good, key=len):
            yield from best
            return
    yield from (row for row in summary_rows(scene, found, scope) if not _is_other_part(scene, row))


def _is_other_part(scene: Scene, row: int) -> bool:
    """Whether a priced part of the page is headed by something else than goods: ways to deliver, the address."""
    titles = [scene.facts.tree.text(node, 200) for node in scene.facts.headings_in(row)]
    return bool(titles) and not any(may_name(scene, title) for title in titles)


def _rows_around(scene: Scene, anchors: Sequence[int], foreign: Sequence[int], scope: int) -> list[int]:
    rows = dict.fromkeys(_row(scene, anchor, anchors, foreign, scope) for anchor in anchors)
    return [row for row in rows if row >= 0]


def _sums_of_the_whole(_anchors: Sequence[int], found: Sequence[Sum]) -> list[int]:
    return [s.node for s in found]


def _sums_but_those_of_lines(anchors: Sequence[int], found: Sequence[Sum]) -> list[int]:
    """The same where each line has a total of its own: the first sum after each anchor, if others are left."""
    nodes = [s.node for s in found]
    own = {next((node for node in nodes if node > anchor), -1) for anchor in anchors}
    return [node for node in nodes if node not in own] if len(own) < len(nodes) else nodes


def _row(scene: Scene, anchor: int, anchors: Sequence[int], foreign: Sequence[int], scope: int) -> int:
    tree, row = scene.facts.tree, -1
    for node in tree.up(anchor):
        others = sum(1 for other in anchors if tree.inside(other, node))
        if others > 1 or (scope and not tree.inside(node, scope)) or tree.parents[node] < 0:
            break
        if tree.tags[node] in ROWS:
            return node
        if any(tree.inside(other, node) for other in foreign):
            break
        row = node
    return row
