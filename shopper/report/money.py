"""Every total a shopper was shown on his way, and what each increase was made of, as the money ledger has it."""

from shopper.money.ledger import MoneyLedger, money_ledger
from shopper.money.looks import MoneyLook
from shopper.observations import Evidence
from shopper.report.story import Increase, SumTold


def sums(evidence: Evidence) -> tuple[SumTold, ...]:
    """The totals in the order they were shown; what says the same as the one before it is told once."""
    ledger = money_ledger(evidence)
    told: list[SumTold] = []
    for look in ledger.looks:
        one = _told(look, ledger)
        if one.grew or not told or _says(one) != _says(told[-1]):
            told.append(one)
    return tuple(told)


def _told(look: MoneyLook, ledger: MoneyLedger) -> SumTold:
    rises = [rise for rise in ledger.rises if rise.after.model_copy(update={"charges": look.charges}) == look]
    grew = tuple(Increase(what=rise.what, label=rise.label, money=rise.amount) for rise in rises)
    return SumTold(step=look.step + 1, place=look.stop.value, where=look.where, total=look.due, grew=grew)


def _says(one: SumTold) -> tuple[object, ...]:
    return one.place, one.where, one.total
