"""A shop program's answer about its cart, read as its data file says."""

import html
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from shopper.measures import Money
from shopper.observations import CartLine
from shopper.sight.platform import CartSource


@dataclass(frozen=True)
class OwnLine:
    """A line as the program has it: any of `names` and of `prices` (of the whole line) may be what a page shows."""

    names: tuple[str, ...]
    quantity: int
    prices: tuple[Money, ...] = ()

    def told(self) -> CartLine:
        """The line as evidence has it."""
        return CartLine(name=self.names[0], quantity=self.quantity, price=next(iter(self.prices), None))


@dataclass(frozen=True)
class OwnCart:
    """The whole; any of `totals` may be what a page calls total or subtotal."""

    lines: tuple[OwnLine, ...] = ()
    totals: tuple[Money, ...] = ()


def read(source: CartSource, answer: str) -> OwnCart | None:
    """The cart; None where the answer is not one."""
    try:
        data = json.loads(answer)
    except ValueError:
        return None
    if not isinstance(data, dict | list):
        return None
    units = _Units.of(source, data)
    rows = _at(data, source.lines)
    lines = [_line(source, units, row) for row in rows] if isinstance(rows, list) else []
    if not isinstance(rows, list) and data:
        return None
    return OwnCart(tuple(line for line in lines if line), units.amounts(data, source.totals))


@dataclass(frozen=True)
class _Units:
    currency: str
    decimals: int

    @classmethod
    def of(cls, source: CartSource, data: Any) -> "_Units":
        decimals = source.decimals if isinstance(source.decimals, int) else _at(data, source.decimals)
        currency = _at(data, source.currency)
        return cls(currency if isinstance(currency, str) else "", decimals if isinstance(decimals, int) else 0)

    def amounts(self, data: Any, paths: Sequence[str]) -> tuple[Money, ...]:
        """Every amount there is, each once."""
        found = (self._sum(data, path) for path in paths)
        return tuple(dict.fromkeys(amount for amount in found if amount is not None))

    def _sum(self, data: Any, path: str) -> Money | None:
        parts = list(_numbers(data, path))
        if not parts or None in parts:
            return None
        amount = sum((part for part in parts if part is not None), Decimal())
        return Money(amount=amount.scaleb(-self.decimals), currency=self.currency)


def _numbers(data: Any, path: str) -> Iterator[Decimal | None]:
    for part in path.split(" + "):
        try:
            yield Decimal(str(_at(data, part)))
        except InvalidOperation:
            yield None


def _line(source: CartSource, units: _Units, row: Any) -> OwnLine | None:
    names = tuple(html.unescape(name) for path in source.name if isinstance(name := _at(row, path), str) and name)
    quantity = _at(row, source.quantity)
    if not names or not isinstance(quantity, int | float):
        return None
    return OwnLine(names, int(quantity), units.amounts(row, source.price))


def _at(data: Any, path: str) -> Any:
    """The value at a dotted path; None where there is none."""
    for key in path.split("."):
        if isinstance(data, list) and key.isdigit() and int(key) < len(data):
            data = data[int(key)]
        elif isinstance(data, dict):
            data = data.get(key)
        else:
            return None
    return data
