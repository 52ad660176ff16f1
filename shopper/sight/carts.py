"""What a cart holds: its lines, sums and coupon codes, from a page, a drawer or a table."""

import re
from collections.abc import Iterator, Sequence

from shopper.actor import CartView, Place
from shopper.measures import Money
from shopper.observations import CartLine
from shopper.sight.codes import read_codes
from shopper.sight.money import Amount, amounts, bare_amounts, strip_amounts
from shopper.sight.naming import grade, spoken_for
from shopper.sight.parts import Element
from shopper.sight.quantities import COUNTED, TIMES, is_quantity
from shopper.sight.quantities import quantity as how_many
from shopper.sight.repeats import leads_on
from shopper.sight.scene import Scene
from shopper.sight.summary import summary_rows
from shopper.sight.totals import Sum, charges, label_kind, later, pick, sums
from shopper.sight.tree import lines
from shopper.sight.unnamed import unnamed
from shopper.sight.words import plain

REMOVES = 0.6
"""Grade from which a control is one that removes, whatever it names besides."""
ROWS = frozenset({"tr", "li", "article"})


def read_cart(scene: Scene, scope: int = 0) -> CartView:
    """The cart within a part of the page (the whole of it by default)."""
    named = sums(scene, scope)
    more = unnamed(scene, scope, named)
    found = (*named, more) if more else named
    codes = tuple(dict.fromkeys(read_codes(scene, _in_scope(scene, scope), found)))
    rows = _own(scene, list(_rows(scene, scope, found, codes)))
    read = [line for line in (_line(scene, row) for row in rows) if line]
    if rows and not read:
        read = [line for line in (_line(scene, row, _name_before(scene, row)) for row in rows) if line]
    outside = [s for s in found if not any(scene.facts.tree.inside(s.node, row) for row in rows)]
    subtotal = pick(outside, "subtotal")
    return CartView(
        lines=_by_subtotal(read, subtotal),
        subtotal=subtotal,
        discount=pick(outside, "discount"),
        shipping=pick(outside, "shipping"),
        total=pick(outside, "total"),
        codes=codes,
        charges=charges(outside),
        later=later(scene, scope),
    )


def _own(scene: Scene, rows: list[int]) -> list[int]:
    """The rows without those kept for later, told by a heading in or over them, unless there are no others."""
    own = [row for row in rows if not _is_kept(scene, row, rows)]
    return own or rows


def _is_kept(scene: Scene, row: int, rows: list[int]) -> bool:
    tree = scene.facts.tree
    heads = [h.node for h in scene.facts.headings]
    over = [node for node in heads if node < row and not any(tree.inside(node, other) for other in rows)]
    said = [tree.text(node, 60) for node in (*over[-1:], *(node for node in heads if tree.inside(node, row)))]
    return any(h.meaning[:2] == ("lists", "wishes") and h.besides <= 1 for text in said for h in scene.hits(text))


def _in_scope(scene: Scene, scope: int) -> list[Element]:
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
    elements = _in_scope(scene, scope)
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
                if (line := _line(scene, row)) and (line.price or line.name not in codes)
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
    return bool(titles) and not any(_may_name(scene, title) for title in titles)


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


def _name_before(scene: Scene, row: int) -> str:
    """What stands just before a price that has no name beside it."""
    before = [text.text for text in scene.facts.tree.texts_before(row, 2)]
    return next((text for text in reversed(before) if _may_name(scene, text) and not any(amounts(text))), "")


def _line(scene: Scene, row: int, name: str = "") -> CartLine | None:
    name = name or _name(scene, row)
    priced = _prices(scene, row)
    if not name or _takes_off(scene, row):
        return None
    quantity = how_many(scene, row)
    return CartLine(name=name, quantity=quantity, price=_line_price(priced, quantity))


def _takes_off(scene: Scene, row: int) -> bool:
    """Whether all a row has is an amount taken off: a coupon that can be removed."""
    signs = [a.negative for x in lines(scene.facts.tree.texts_in(row)) for a in amounts(x.text, scene.facts.language)]
    return bool(signs) and all(signs)


def _name(scene: Scene, row: int) -> str:
    tree = scene.facts.tree
    ways = [e for e in scene.facts.within(row) if leads_on(e, scene.facts) and tree.text(e.node, 200)]
    written = [e for e in ways if grade(scene, e.name, Place.REMOVE) <= REMOVES]
    links = [e.name for e in written]  # a picture's own words may be no more than `Thumbnail`
    named = [n for n in links if n and not spoken_for(scene, n, Place.PRODUCT) and not any(amounts(n))]
    headings = [tree.text(h.node, 200) for h in scene.facts.headings if tree.inside(h.node, row)]
    headings = [text for text in headings if _may_name(scene, text)]
    if headings or named:
        return headings[0] if headings else max(named, key=len)
    pressed = [e.node for e in scene.facts.within(row) if e.is_button]
    texts = [x for x in tree.texts_in(row) if not any(tree.inside(x.node, node) for node in pressed)]
    worded = [x for x in texts if not x.text.strip().isdigit()]  # a figure alone says how many
    said = (_bare_name(x.text) for x in lines(worded or texts))
    pictured = (e.name for e in scene.facts.within(row) if leads_on(e, scene.facts))
    return next((text for text in (*said, *pictured) if _may_name(scene, text)), "")


def _bare_name(text: str) -> str:
    """A line's text without amounts and counts: `2 x Kettle 9.00` is `Kettle`."""
    return COUNTED.sub("", " ".join(TIMES.sub(" ", f" {strip_amounts(text)} ").split())).strip(" :·-")


def _may_name(scene: Scene, text: str) -> bool:
    return len(plain(text)) > 2 and not label_kind(scene, text) and not spoken_for(scene, text, Place.PRODUCT)


def _prices(scene: Scene, row: int) -> list[Amount]:
    shown = [x.text for x in lines(scene.facts.tree.texts_in(row)) if not x.struck]
    priced = [a for text in shown for a in amounts(text, scene.facts.language) if not a.each and not a.negative]
    return priced or [a for text in shown for a in bare_amounts(text)]


def _line_price(priced: Sequence[Amount], quantity: int) -> Money | None:
    """The price of the whole line: unit price times quantity where both stand there, else the last amount."""
    values = [a.money for a in priced]
    for one in values:
        whole = next((m for m in values if quantity > 1 and m.amount == one.amount * quantity), None)
        if whole:
            return whole
    return values[-1] if values else None


def _by_subtotal(read: Sequence[CartLine], subtotal: Money | None) -> tuple[CartLine, ...]:
    """Where lines show only unit prices, the subtotal proves it: then each is taken times its quantity."""
    prices = [line.price for line in read if line.price]
    if subtotal is None or len(prices) < len(read) or sum(p.amount for p in prices) == subtotal.amount:
        return tuple(read)
    times = [p.model_copy(update={"amount": p.amount * line.quantity}) for p, line in zip(prices, read, strict=True)]
    if sum(p.amount for p in times) != subtotal.amount:
        return tuple(read)
    return tuple(line.model_copy(update={"price": price}) for line, price in zip(read, times, strict=True))
