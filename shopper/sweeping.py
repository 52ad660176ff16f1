"""
The collector of cycles, asked less often.

By its own measure it goes through what is new after every 700 things made: a dozen times for each message read.
Where thousands of journeys are taken up, one after the other, that is for nothing: their records hardly ever lie in a
circle, and are gone as soon as nobody holds them.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (20_000, 20, 20)
"""Things made until the new ones are gone through, and how many such rounds until older ones are, too."""


def sweep_seldom() -> None:
    """From now on; what is there already is left alone for good."""
    gc.freeze()
    gc.set_threshold(*SELDOM)


@contextmanager
def swept_seldom() -> Iterator[None]:
    """Until this ends."""
    before = gc.get_threshold()
    sweep_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)
