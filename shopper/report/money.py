"""Every total a shopper was shown on his way, and what each increase was made of."""

from collections.abc import Iterator
from decimal import Decimal

from shopper.measures import Money
from shopper.observations import CartSeen, Evidence, Frozen, OrderPlaced
from shopper.report.story import Increase, SumTold

NOTHING = Decimal(0)
CENT = Decimal("0.01")


def sums(evidence: Evidence) -> tuple[SumTold, ...]:
    """The totals in the order they were shown; what says the same as the one before it is told once."""
    told: list[SumTold] = []
    before: _Shown | None = None
    for note in evidence.notes:
        shown = _shown(note) if isinstance(note, CartSeen | OrderPlaced) else None
        if shown is None or (before and shown.says == before.says):
            continue
        told.append(_told(shown, tuple(_increases(before or shown.bare, shown))))
        before = shown
    return tuple(told)


class _Shown(Frozen):
    """The sums of one sight. `parts` are what the total is made of by name; a part that was not shown is not there."""

    step: int
    place: str
    where: str = ""
    total: Money
    parts: dict[str, Decimal]

    @property
    def says(self) -> tuple[object, ...]:
        """What a reader would have to be told anew."""
        return self.place == "order", self.where, self.total, self.parts

    @property
    def bare(self) -> "_Shown":
        """The goods alone: what a shopper counts on before he sees his first cart."""
        goods = self.parts.get("goods", self.total.amount)
        return self.model_copy(
            update={"total": Money(amount=goods, currency=self.total.currency), "parts": {"goods": goods}}
        )


def _shown(note: CartSeen | OrderPlaced) -> _Shown | None:
    if isinstance(note, OrderPlaced):
        return _Shown(step=note.step + 1, place="order", total=note.total, parts={}) if note.total else None
    total = note.total or note.subtotal
    if total is None:
        return None
    priced = [line.price.amount for line in note.lines if line.price]
    goods = note.subtotal.amount if note.subtotal else sum(priced, NOTHING) if priced else None
    parts = {"goods": goods, "shipping": _of(note.shipping, 1), "discount": _of(note.discount, -1)}
    known = {name: amount for name, amount in parts.items() if amount is not None}
    return _Shown(step=note.step + 1, place=note.why, where=note.where, total=total, parts=known)


def _of(money: Money | None, sign: int) -> Decimal | None:
    return sign * money.amount if money else None


def _told(shown: _Shown, grew: tuple[Increase, ...]) -> SumTold:
    money = {name: Money(amount=amount, currency=shown.total.currency) for name, amount in shown.parts.items()}
    return SumTold(step=shown.step, place=shown.place, where=shown.where, total=shown.total, parts=money, grew=grew)


def _increases(before: _Shown, now: _Shown) -> Iterator[Increase]:
    """What made the total grow, as far as the shop named it, the rest as unnamed. Nothing where it did not grow."""
    rest = now.total.amount - before.total.amount
    if before.total.currency != now.total.currency or rest < CENT:
        return
    for name in {**now.parts, **before.parts}:
        more = min(now.parts.get(name, NOTHING) - before.parts.get(name, NOTHING), rest)
        if more >= CENT and (name != "goods" or "goods" in before.parts):
            rest -= more
            yield Increase(what=name, money=Money(amount=more, currency=now.total.currency))
    if rest >= CENT:
        yield Increase(what="unnamed", money=Money(amount=rest, currency=now.total.currency))
