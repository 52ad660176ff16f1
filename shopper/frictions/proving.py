"""Whether two sums were read right beyond doubt: what is then left over has no name, and is no slip of our eyes."""

from decimal import Decimal

from shopper.money.ledger import Rise, money_ledger
from shopper.money.looks import MoneyLook
from shopper.observations import Evidence

TWICE = 2
"""Screens on which a total must stand to be sure of it."""
SIGNS = {"shipping": 1, "fee": 1, "discount": -1}


def proved(evidence: Evidence, rise: Rise) -> bool:
    """Whether both totals stand on two screens each, or are what their own lines come to."""
    looks = [look for look in money_ledger(evidence).looks if look.whole and look.basket == rise.after.basket]
    return all(_adds_up(look) or _often(look, looks) for look in (rise.before, rise.after))


def _often(look: MoneyLook, looks: list[MoneyLook]) -> bool:
    return len({other.where for other in looks if other.due == look.due}) >= TWICE


def _adds_up(look: MoneyLook) -> bool:
    if not look.lines or any(line.price is None for line in look.lines):
        return False
    goods = sum((line.price.amount for line in look.lines if line.price), Decimal(0))
    return goods + sum(look.charge(kind) * sign for kind, sign in SIGNS.items()) == look.due.amount
