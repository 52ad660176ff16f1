"""A sum as it is told, and by what it grew."""

from shopper.measures import Money
from shopper.observations import Frozen


class Increase(Frozen):
    """By how much a total grew, by `what` (as a rise in the money ledger), and what the shop calls it."""

    what: str
    money: Money
    label: str = ""


class SumTold(Frozen):
    """
    A sum as it was shown: `place` is how far the shopper had come (product page, cart, checkout, confirmation), `where`
    the page's or the step's name. `grew` is by what it is dearer than what he had been shown of the same basket before.
    """

    step: int
    place: str
    where: str = ""
    total: Money
    grew: tuple[Increase, ...] = ()
