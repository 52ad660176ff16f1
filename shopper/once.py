"""What is the same of one very object every time it is asked, made once."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def once(act: Callable[[T], R], most: int) -> Callable[[T], R]:
    """
    `act`, done once for each object, for things that never change and that thousands of others share.

    By the object and not by what it holds: to compare or hash a record with many fields can cost more than `act`. Of
    so many at `most` the results are kept; who shares nothing loses only that.
    """
    known: dict[int, tuple[T, R]] = {}

    def done(thing: T) -> R:
        found = known.get(id(thing))
        if found is not None:  # kept with its result, so no other object can have its id
            return found[1]
        if len(known) >= most:
            known.clear()
        result = act(thing)
        known[id(thing)] = (thing, result)
        return result

    return done
