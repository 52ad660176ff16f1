"""What two rules share that compare the urging of one visit with that of another."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from shopper.frictions.names import plain
from shopper.observations import Evidence, UrgencyShown

FIGURES = re.compile(r"\d+(?:\s*:\s*\d+)*\s*[^\W\d]*\.?")
"""A figure with the unit behind it: what changes in a message that stays the same."""


def pairs(evidence: Evidence) -> Iterator[tuple[UrgencyShown, UrgencyShown]]:
    """The same message about the same product on the first visit that showed it, and on each visit after."""
    groups: dict[tuple[str, str], list[UrgencyShown]] = defaultdict(list)
    for note in evidence.of(UrgencyShown):
        groups[plain(note.about), plain(FIGURES.sub(" ", note.text))].append(note)
    for notes in groups.values():
        for before, after in pairwise(notes):
            if after.visit > before.visit:
                yield before, after
