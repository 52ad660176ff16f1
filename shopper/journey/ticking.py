"""Watching whether a clock on the page runs down: then it is a countdown, whatever words stand beside it."""

from collections.abc import Callable
from datetime import timedelta

from shopper.actor import Urging
from shopper.journey.eyes import Eyes
from shopper.sight.urging import clocks, ticked

WATCHED = timedelta(seconds=1.5)
"""So long a person looks at a clock until he knows that it runs."""


def ticking(eyes: Eyes, rest: Callable[[timedelta], None]) -> tuple[Urging, ...]:
    """The countdowns that only their running gives away; the page is looked at anew where there may be one."""
    before = eyes.look().scene
    if not clocks(before):
        return ()
    rest(WATCHED)
    eyes.forget()
    return ticked(before, eyes.look().scene)
