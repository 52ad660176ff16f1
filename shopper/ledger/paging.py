"""Long lists in short transactions: each page is asked for by the last row of the one before."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import Row, Select, literal, tuple_
from sqlalchemy.orm import InstrumentedAttribute

from shopper.ledger.store import Store

PAGE = 500

Made = TypeVar("Made")
Columns = Sequence[InstrumentedAttribute[Any]]
Wanted: TypeAlias = "Select[*tuple[Any, ...]]"
"""A question with any columns."""


def pages(
    store: Store, wanted: Wanted, by: Columns, make: Callable[[Row[Any]], Made], size: int = PAGE
) -> Iterator[Made]:
    """
    Each row of `wanted` as `make` makes it, in the order of `by`, whose columns are selected and together unique.

    Rows may be changed while one goes through them: none comes twice, and none is passed over that was there all along.
    """
    last: list[Any] | None = None
    while True:
        after = wanted if last is None else wanted.where(tuple_(*by) > tuple_(*last))
        with store.reading() as session:
            rows = session.execute(after.order_by(*by).limit(size)).all()
        yield from map(make, rows)
        if len(rows) < size:
            return
        end = rows[-1]._mapping  # noqa: SLF001 - public, named like a tuple's own
        last = [literal(end[column.key], column.type) for column in by]
