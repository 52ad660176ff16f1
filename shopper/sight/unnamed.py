"""What a total holds beside the sums whose names are known: a charge with a name of the shop's own making."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from shopper.measures import Money
from shopper.sight.money import amounts, bare_amounts, strip_amounts
from shopper.sight.offers import read_promise, tells_of_delivery
from shopper.sight.scene import Scene
from shopper.sight.totals import Sum, is_choice, label_kind, pick
from shopper.sight.tree import Line, lines

LONGEST = 90
"""Characters of what a charge may be called."""


def unnamed(scene: Scene, scope: int, found: Sequence[Sum]) -> Sum | None:
    """
    The line between the first sum and the total that makes the total come out; None where all is named, or none does.

    It proves itself: goods, delivery, fees and discounts are known, and just this amount is missing.
    """
    subtotal, total = pick(found, "subtotal"), pick(found, "total")
    if subtotal is None or total is None or not subtotal.is_comparable_to(total):
        return None
    missing = _missing(found, subtotal, total)
    first, last = (f(s.at for s in found if s.kind in {"subtotal", "total"}) for f in (min, max))
    for label, money, line in _priced(scene, scope, first, last, {s.at for s in found}):
        if money.amount in missing and money.is_comparable_to(total):
            kind = "shipping" if tells_of_delivery(scene.words, label) else "fee"
            return Sum(kind, label, money, line.node, line.first)
    return None


def _missing(found: Sequence[Sum], subtotal: Money, total: Money) -> frozenset[Decimal]:
    """What may be missing: a tax is in the prices, or comes on top."""
    known = subtotal.amount
    for kind, sign in (("shipping", 1), ("fee", 1), ("discount", -1)):
        known += sign * sum({s.money.amount for s in found if s.kind == kind}, Decimal(0))
    gap, tax = total.amount - known, pick(found, "tax")
    if tax is not None and gap == tax.amount:
        return frozenset()
    return frozenset(part for part in (gap, gap - tax.amount if tax else gap) if part > 0)


def _priced(scene: Scene, scope: int, first: int, last: int, taken: set[int]) -> Iterator[tuple[str, Money, Line]]:
    """Each line with one amount between two places of the text, by its own name or that of the line before."""
    before = ""
    for line in lines(scene.facts.tree.texts_in(scope), scene.facts.tree.span(scope)[0]):
        if first < line.first < last and line.first not in taken and not line.struck:
            label, priced = strip_amounts(line.text) or before, _amounts(scene, line)
            if len(priced) == 1 and _may_be_charge(scene, line, label):
                yield label.strip(" ,:;"), priced[0], line
        before = line.text


def _amounts(scene: Scene, line: Line) -> list[Money]:
    told = list(amounts(line.text, scene.facts.language)) or list(bare_amounts(line.text))
    return [amount.money for amount in told if not amount.negative and not amount.each]


def _may_be_charge(scene: Scene, line: Line, label: str) -> bool:
    named = 0 < len(label) <= LONGEST and any(letter.isalpha() for letter in label)
    if not named or is_choice(scene, line.node) or label_kind(scene, label):
        return False
    return read_promise(scene.words, line.text, scene.facts.language) is None
