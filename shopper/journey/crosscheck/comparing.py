"""What was read of a cart otherwise than the shop program has it, in words."""

from collections.abc import Iterator

from shopper.journey.crosscheck.reading import OwnCart, OwnLine
from shopper.measures import Money
from shopper.observations import CartLine, CartSeen
from shopper.steps.moves import same


def differences(seen: CartSeen, own: OwnCart) -> tuple[str, ...]:
    """Lines first, then the total; empty where both say the same."""
    left = list(seen.lines)
    told = [word for line in own.lines for word in _line(line, left)]
    told += [f"“{line.name}” was read and is not in it" for line in left]
    return (*told, *_total(seen, own))


def lacking(name: str, own: OwnCart) -> tuple[str, ...]:
    """That a product said to have been added is not there; empty where it is."""
    there = any(same(known, name) for line in own.lines for known in line.names)
    return () if there else (f"“{name}” is not in it",)


def _line(own: OwnLine, left: list[CartLine]) -> Iterator[str]:
    """Takes the line that fits out of those that are left."""
    fitting = [line for line in left if any(same(name, line.name) for name in own.names)]
    if not fitting:
        yield f"“{own.names[0]}” is in it and was not read"
        return
    line = min(fitting, key=lambda one: (one.quantity != own.quantity, not _among(one.price, own.prices)))
    left.remove(line)
    if line.quantity != own.quantity:
        yield f"“{own.names[0]}” is in it {own.quantity} times; {line.quantity} was read"
    elif not _among(line.price, own.prices):
        yield f"“{own.names[0]}” costs {own.prices[0]} in it; {line.price} was read"


def _total(seen: CartSeen, own: OwnCart) -> Iterator[str]:
    """A page may show any of several sums, with delivery or without: only if none fits is one called wrong."""
    shown = [amount for amount in (seen.total, seen.subtotal) if amount]
    if not shown or not own.totals:
        return
    bare = [_less(amount, seen.shipping) for amount in shown]
    if not any(_among(amount, own.totals) for amount in (*shown, *bare)):
        yield f"it comes to {own.totals[0]}; {shown[0]} was read"


def _among(amount: Money | None, others: tuple[Money, ...]) -> bool:
    """Whether it is one of them; what was not read, or is not told, contradicts nothing."""
    return amount is None or not others or any(_equal(amount, other) for other in others)


def _equal(one: Money, other: Money) -> bool:
    alike = not (one.currency and other.currency) or one.currency == other.currency
    return alike and one.amount == other.amount


def _less(amount: Money, part: Money | None) -> Money:
    return Money(amount=amount.amount - part.amount, currency=amount.currency) if part else amount
