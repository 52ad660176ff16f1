"""Sums of carts and checkouts: subtotal, discount, shipping, tax, fees, total, each with its label."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice, pairwise

from shopper.measures import Money
from shopper.observations import Box, Charge
from shopper.sight.money import Amount, amounts, bare_amounts, strip_amounts, without_amounts
from shopper.sight.scene import Scene
from shopper.sight.tree import Line, lines

ORDER = ("net", "discount", "tax", "fee", "shipping", "subtotal", "total")
"""Of two phrases equally long the earlier wins: `discount total` is a discount."""
NO_CHARGE = frozenset({"net", "subtotal", "total"})
"""Sums that are nothing to pay besides: a total without tax is a part of the total."""
SUMS_UP = frozenset({"subtotal", "total"})
LOOK_AHEAD = 3
"""Lines after a label among which its amount may stand."""
LABEL_WORDS = 9
LONGEST_NOTE = 90
"""Characters of a line that says that a sum comes later."""
OPTION_DEPTH = 5
"""Steps up from a radio button to all that is said of what it chooses."""
LATER = ("shipping", "tax", "fee")
ASIDE = re.compile(r"\([^)]*\)")
"""`Subtotal (excl. shipping)` is no shipping."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A labelled amount; `kind` as in the vocabulary's `totals`, `node` where the label stands."""

    kind: str
    label: str
    money: Money
    node: int
    at: int = -1
    """Index of the piece of text in which the amount starts."""


def sums(scene: Scene, scope: int = 0) -> tuple[Sum, ...]:
    """Every labelled sum within a part of the page, in reading order; header, navigation and footer are left out."""
    facts = scene.facts
    start = facts.tree.span(scope)[0]
    shown = [x for x in lines(facts.tree.texts_in(scope), start) if not x.struck and not is_choice(scene, x.node)]
    if not scope:
        shown = [x for x in shown if facts.landmark(x.node) not in {"header", "nav", "footer"}]
    return tuple(_sums(scene, shown))


def pick(found: Sequence[Sum], kind: str) -> Money | None:
    """The sum of one kind: the greatest where several sum up (one per line, one in all), else the last one."""
    fitting: Sequence[Money] = [x.money for x in found if x.kind == kind]
    if not fitting:
        return _first_total(found) if kind == "subtotal" else None
    if kind == "total":
        fitting = _after_discounts(fitting, found)
    return max(fitting, key=lambda m: m.amount) if kind in SUMS_UP else fitting[-1]


def _first_total(found: Sequence[Sum]) -> Money | None:
    """The first of several totals, where what is charged besides proves that it is that of the goods alone."""
    totals = [x.money for x in found if x.kind == "total"]
    more = sum((x.money.amount for x in found if x.kind in {"shipping", "fee"}), Decimal(0))
    less = sum((x.money.amount for x in found if x.kind == "discount"), Decimal(0))
    proven = len(totals) > 1 and (more or less) and totals[0].amount + more - less == totals[-1].amount
    return totals[0] if proven else None


def total_box(scene: Scene) -> Box | None:
    """Where the total stands in the viewport; None where it is out of sight."""
    found = [x for x in sums(scene) if x.kind == "total"]
    most = pick(found, "total")
    node = next((x.node for x in found if x.money == most), -1)
    box = scene.facts.tree.boxes.get(node)
    if box is None or box.y < 0 or box.y + box.height > scene.facts.height:
        return None
    return Box(x=box.x, y=box.y, width=box.width, height=box.height)


def charges(found: Sequence[Sum]) -> tuple[Charge, ...]:
    """Every sum beside subtotal and total, as labelled; one that is shown twice counts once."""
    told = (
        Charge(kind=x.kind, label=strip_amounts(x.label).strip(" ,:;"), money=x.money)
        for x in found
        if x.kind not in NO_CHARGE
    )
    return tuple(dict.fromkeys(told))


def later(scene: Scene, scope: int = 0) -> tuple[str, ...]:
    """The kinds of sums of which it is said that they are worked out later: `Shipping: calculated at checkout`."""
    shown = lines(scene.facts.tree.texts_in(scope), scene.facts.tree.span(scope)[0])
    told = [line.text for line in shown if len(line.text) < LONGEST_NOTE]
    both = [" ".join(pair) for pair in pairwise(told)]
    waiting = [text for text in (*told, *both) if scene.says(text, "totals", "not yet") and not any(amounts(text))]
    kinds = (h.meaning.entry for text in waiting for h in scene.hits(text) if h.meaning.section == "totals")
    return tuple(dict.fromkeys(kind for kind in kinds if kind in LATER))


def _after_discounts(totals: Sequence[Money], found: Sequence[Sum]) -> Sequence[Money]:
    """Without the totals of before a discount: those that less the discounts are another of them."""
    taken_off = sum((x.money.amount for x in found if x.kind == "discount"), Decimal(0))
    amounts_of = {m.amount for m in totals}
    left = [m for m in totals if not (taken_off and m.amount - taken_off in amounts_of)]
    return left or totals


def _sums(scene: Scene, shown: Sequence[Line]) -> Iterator[Sum]:
    for index, line in enumerate(shown):
        kind = label_kind(scene, line.text) or _kind_folded(scene, line) or _kind_over(scene, line)
        if not kind or (kind not in SUMS_UP and _is_heading(scene, line.node)):
            continue
        amount, at = _amount(scene, shown, index)
        if amount:
            money = amount.money.model_copy(update={"amount": abs(amount.money.amount)})
            yield Sum(kind, line.text, money, line.node, at)


def _kind_folded(scene: Scene, line: Line) -> str:
    """A button that folds the order away shows its total: `Order summary  $19.90`."""
    folds = scene.says(line.text, "totals", "summary") and any(
        e.is_button and scene.facts.tree.inside(line.node, e.node) for e in scene.facts.elements
    )
    return "total" if folds else ""


def _kind_over(scene: Scene, line: Line) -> str:
    """Which sum the heading over a row of a table of sums names: `Shipping` over `Standard  £3.95`."""
    tree = scene.facts.tree
    table = next((up for up in tree.up(line.node) if tree.tags[up] == "table"), -1)
    over = [h.node for h in scene.facts.headings if h.node < line.node and table >= 0 and tree.inside(h.node, table)]
    if not over or tree.inside(line.node, over[-1]) or not without_amounts(line.text):
        return ""
    kind = label_kind(scene, tree.text(over[-1], 80))
    return "" if kind in SUMS_UP else kind


def _is_heading(scene: Scene, node: int) -> bool:
    """Whether a line is the title of a part (`Shipping method`), which names no sum."""
    return any(scene.facts.tree.inside(node, heading.node) for heading in scene.facts.headings)


def is_choice(scene: Scene, node: int) -> bool:
    """Whether a line belongs to a radio button: a price to choose, not one to pay."""
    options = scene.recall("radio options", _radio_options)
    return any(scene.facts.tree.inside(node, option) for option in options)


def _radio_options(scene: Scene) -> list[int]:
    """The labels of radio buttons, and of each of several the part of the page that is its alone."""
    elements = scene.facts.elements
    radios = [e for e in elements if e.role == "radio"]
    labels = [elements[e.label].node for e in radios if e.label >= 0]
    nodes = [e.node for e in radios if e.visible or e.faint]
    return labels + [_own_part(scene, node, nodes) for node in nodes if len(nodes) > 1]


def _own_part(scene: Scene, radio: int, radios: Sequence[int]) -> int:
    part = radio
    for node in islice(scene.facts.tree.up(radio), OPTION_DEPTH):
        if sum(scene.facts.tree.inside(other, node) for other in radios) > 1 or scene.facts.headings_in(node):
            break
        part = node
    return part


def label_kind(scene: Scene, text: str) -> str:
    """Which sum a line names, "" when it names none."""
    label = without_amounts(ASIDE.sub(" ", text)) or without_amounts(text)
    if not label or len(label.split()) > LABEL_WORDS or _is_of_one(scene, label):
        return ""
    hits = [
        h for h in scene.hits(label) if h.meaning.section == "totals" and h.meaning.entry in ORDER and h.besides <= 3
    ]
    if not hits or min(h.start for h in hits) > 2:
        return ""
    return max(hits, key=lambda h: (h.length, -ORDER.index(h.meaning.entry))).meaning.entry


def _is_of_one(scene: Scene, label: str) -> bool:
    """Whether a line tells what one thing costs: `Unit price: 49.00 (19 % VAT)` is no tax."""
    return any(h.meaning[:2] == ("totals", "each") and h.start == 0 for h in scene.hits(label))


def _amount(scene: Scene, shown: Sequence[Line], index: int) -> tuple[Amount | None, int]:
    """The amount that belongs to a label, and where it starts."""
    for step, line in enumerate(shown[index : index + LOOK_AHEAD + 1]):
        if step and label_kind(scene, line.text) not in {"", "tax"}:
            return None, -1
        found = _of_line(scene, line.text)
        if found and step and label_kind(scene, line.text) == "tax" and _is_bare(scene, shown, index + step + 1):
            continue
        if found:
            return found, line.first
        free = scene.says(line.text, "totals", "free") and len(line.text) < 40
        if free:
            return Amount(Money(amount=Decimal(0), currency=page_currency(scene))), line.first
        if step and _is_note(scene, shown[index].node, line):
            continue
        if step and (
            len(line.text) > 30 or scene.says(line.text, "totals", "not yet") or any(c.isdigit() for c in line.text)
        ):
            return None, -1
        if (
            step
            and not scene.says(line.text, "totals", *ORDER)
            and not line.text.strip("():*").lower().startswith("inc")
        ):
            return None, -1
    return None, -1


def _is_note(scene: Scene, label: int, line: Line) -> bool:
    """Whether a line stands with the label in a part without an amount: `Total`, and `2 products` below it."""
    tree = scene.facts.tree
    part = tree.parents[label]
    return part >= 0 and tree.inside(line.node, part) and not any(amounts(tree.text(part, 80), scene.facts.language))


def _is_bare(scene: Scene, shown: Sequence[Line], index: int) -> bool:
    """Whether a line is an amount and nothing else: then what stood in brackets before it was an aside."""
    text = shown[index].text if index < len(shown) else "-"
    return not without_amounts(text) and _of_line(scene, text) is not None


def _of_line(scene: Scene, text: str) -> Amount | None:
    priced = list(amounts(text, scene.facts.language)) or list(bare_amounts(text))
    return next((a for a in priced if not a.each), None)


def page_currency(scene: Scene) -> str:
    """The currency of most amounts on the page, "" when there are none."""

    def most(scene: Scene) -> str:
        seen = [a.money.currency for t in scene.facts.tree.lines for a in amounts(t.text, scene.facts.language)]
        return max(set(seen), key=seen.count) if seen else ""

    return scene.recall("currency", most)
