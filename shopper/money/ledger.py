"""The money ledger: every total seen, in order, and every increase with its name."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rapidfuzz import fuzz

from shopper.measures import Money
from shopper.money.looks import MoneyLook, Stop, money_looks
from shopper.observations import Charge, DeliveryTold, Evidence, Frozen

ALIKE = 88
"""Of 100, by rapidfuzz: two spellings of one product's name."""
ON_TOP = frozenset({"shipping", "fee"})
"""What raises a total wherever it is named; a tax may be in the prices."""


class Rise(Frozen):
    """
    By how much the sum grew from one look to the next, and why. `what`: shipping, fee, tax, item, price, discount (one
    that was taken away) or unnamed; `label` is the shop's own word for it, "" where it gave none.
    """

    what: str
    label: str
    amount: Money
    before: MoneyLook
    after: MoneyLook


class MoneyLedger(Frozen):
    """`looks` in the order of the journey; `rises` in the order in which they were met."""

    looks: tuple[MoneyLook, ...] = ()
    rises: tuple[Rise, ...] = ()

    def baskets(self) -> tuple[tuple[MoneyLook, ...], ...]:
        """The looks at carts, checkouts and confirmations, basket by basket."""
        numbers = dict.fromkeys(look.basket for look in self.looks if look.stop is not Stop.PRODUCT)
        return tuple(
            tuple(look for look in self.looks if look.basket == number and look.stop is not Stop.PRODUCT)
            for number in numbers
        )


def money_ledger(evidence: Evidence) -> MoneyLedger:
    """
    All that was told of money on a journey.

    Rises are looked for within one basket only: between its first look (the cart) and each later one. What the shopper
    changed himself, by adding something, begins a new basket.
    """
    looks = tuple(look for look, _ in money_looks(evidence))
    ledger = MoneyLedger(looks=looks)
    ways = (way for note in evidence.of(DeliveryTold) for way in note.ways)
    offered = frozenset(way.price.amount for way in ways if way.price is not None)
    rises = (rise for basket in ledger.baskets() for rise in _rises(_completed(basket), offered))
    return ledger.model_copy(update={"rises": tuple(rises)})


def _completed(basket: Sequence[MoneyLook]) -> list[MoneyLook]:
    """Where a look names less than another at the same total, with what that one names."""
    return [look.model_copy(update={"charges": _fullest(look, basket)}) for look in basket]


def _fullest(look: MoneyLook, basket: Sequence[MoneyLook]) -> tuple[Charge, ...]:
    """A total alone takes all charges; one with some of its own only a delivery or a fee that it kept quiet about."""
    named = [other.charges for other in basket if look.whole and other.whole and other.due == look.due]
    if not look.charges:
        return next((charges for charges in reversed(named) if charges), ())
    own = {charge.kind for charge in look.charges}
    more = (charge for charges in named for charge in charges if charge.kind in ON_TOP - own)
    return (*look.charges, *dict.fromkeys(more))


def _rises(basket: Sequence[MoneyLook], offered: frozenset[Decimal]) -> Iterator[Rise]:
    """
    Against the greatest sum so far: one that was read too small at one step is no rise at the next. A sum that fell by
    just what a discount takes off was read right: from then on it is what is to be paid.
    """
    most: MoneyLook | None = None
    for look in basket:
        if most is not None and not (look.whole or not most.whole):
            continue
        if most is not None and look.due.currency == most.due.currency and look.due.amount > most.due.amount:
            yield from _named(most, look, offered)
        if most is None or look.due.amount > most.due.amount or _lowered(most, look):
            most = look


def _lowered(before: MoneyLook, after: MoneyLook) -> bool:
    off = after.charge("discount") - before.charge("discount")
    return off > 0 and before.due.is_comparable_to(after.due) and before.due.amount - after.due.amount == off


def _named(before: MoneyLook, after: MoneyLook, offered: frozenset[Decimal]) -> Iterator[Rise]:
    """The increase, split into what the shop names; what is left may be a delivery it offered, or has no name."""
    left = after.due.amount - before.due.amount + max(after.charge("discount") - before.charge("discount"), Decimal(0))
    for what, label, amount in _reasons(before, after):
        part = min(amount, left)
        if part > 0:
            left -= part
            by_another_name = what == "fee" and part in offered and not before.charge("shipping")
            yield _rise("shipping" if by_another_name else what, label, part, before, after)
    if left > 0:
        yield _rise("shipping" if left in offered else "unnamed", "", left, before, after)


def _reasons(before: MoneyLook, after: MoneyLook) -> Iterator[tuple[str, str, Decimal]]:
    for what in ("shipping", "fee"):
        yield what, _label(after, what), after.charge(what) - before.charge(what)
    if before.lines and after.lines:
        for line in after.lines:
            if line.price and not any(fuzz.token_set_ratio(line.name, other.name) > ALIKE for other in before.lines):
                yield "item", line.name, line.price.amount
    yield "tax", _label(after, "tax"), after.charge("tax") - before.charge("tax")
    yield "discount", _label(before, "discount"), before.charge("discount") - after.charge("discount")
    yield "price", "", _worth(after) - _worth(before) if len(before.lines) == len(after.lines) else Decimal(0)


def _label(look: MoneyLook, kind: str) -> str:
    return next((charge.label for charge in look.charges if charge.kind == kind), "")


def _worth(look: MoneyLook) -> Decimal:
    return sum((line.price.amount for line in look.lines if line.price), Decimal(0))


def _rise(what: str, label: str, amount: Decimal, before: MoneyLook, after: MoneyLook) -> Rise:
    money = Money(amount=amount, currency=after.due.currency)
    return Rise(what=what, label=label, amount=money, before=before, after=after)
