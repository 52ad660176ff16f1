"""
How long a person is busy with what a step took: the shop's own waiting time, and the hands' time for each act.

The figures are those of the keystroke-level model (Card, Moran and Newell, "The keystroke-level model for user
performance time with interactive systems", Communications of the ACM 23(7), 1980): a mental start 1.35 s, pointing
1.1 s, a press 0.2 s, moving the hand 0.4 s, a key of an average typist 0.28 s. Reading is not in it.
"""

from shopper.observations import Effort

CLICK = 1.35 + 1.1 + 0.2
"""Deciding, pointing, pressing."""
KEYS = 12
"""Characters of a field, about what a name, a town or an address line has."""
FIELD = CLICK + 0.4 + KEYS * 0.28
"""A click into the field, the hand to the keys, the typing."""
SCROLL = 1.0
"""Our own figure for moving on by a screenful."""


def human_seconds(effort: Effort) -> float:
    """Seconds a person is busy with it, without the reading."""
    acts = effort.clicks * CLICK + effort.fields * FIELD + effort.scrolls * SCROLL
    return round(effort.seconds + acts, 1)
