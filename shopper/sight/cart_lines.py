"""One line of a cart, read: what it is called, how many there are, what they cost."""

from collections.abc import Sequence

from shopper.actor import Place
from shopper.measures import Money
from shopper.observations import CartLine
from shopper.sight.money import Amount, amounts, bare_amounts, strip_amounts
from shopper.sight.naming import grade, spoken_for
from shopper.sight.quantities import COUNTED, TIMES
from shopper.sight.quantities import quantity as how_many
from shopper.sight.repeats import leads_on
from shopper.sight.scene import Scene
from shopper.sight.totals import label_kind
from shopper.sight.tree import lines
from shopper.sight.words import plain

REMOVES = 0.6
"""Grade from which a control is one that removes, whatever it names besides."""


def name_before(scene: Scene, row: int) -> str:
    """What stands just before a price that has no name beside it."""
    before = [text.text for text in scene.facts.tree.texts_before(row, 2)]
    return next((text for text in reversed(before) if may_name(scene, text) and not any(amounts(text))), "")


def read_line(scene: Scene, row: int, name: str = "") -> CartLine | None:
    """The line in a part of the page, called `name` where that is given; None where it is none."""
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
    headings = [text for text in headings if may_name(scene, text)]
    if headings or named:
        return headings[0] if headings else max(named, key=len)
    pressed = [e.node for e in scene.facts.within(row) if e.is_button]
    texts = [x for x in tree.texts_in(row) if not any(tree.inside(x.node, node) for node in pressed)]
    worded = [x for x in texts if not x.text.strip().isdigit()]  # a figure alone says how many
    said = (_bare_name(x.text) for x in lines(worded or texts))
    pictured = (e.name for e in scene.facts.within(row) if leads_on(e, scene.facts))
    return next((text for text in (*said, *pictured) if may_name(scene, text)), "")


def _bare_name(text: str) -> str:
    """A line's text without amounts and counts: `2 x Kettle 9.00` is `Kettle`."""
    return COUNTED.sub("", " ".join(TIMES.sub(" ", f" {strip_amounts(text)} ").split())).strip(" :·-")


def may_name(scene: Scene, text: str) -> bool:
    """Whether a text may be the name of goods."""
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
