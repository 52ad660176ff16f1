"""Many things, some at a time."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def batched(things: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    """In tuples of this size, the last one shorter; each is taken only when it is asked for."""
    rest = iter(things)
    while batch := tuple(islice(rest, size)):
        yield batch
