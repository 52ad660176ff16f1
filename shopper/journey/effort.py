"""Counts what a step costs the person who takes it."""

import math
from dataclasses import dataclass

from shopper.observations import Effort


@dataclass
class Tally:
    """
    Running counts of one step. `seconds` is what the page made him wait, not what the harness took to look; `rested`
    are those that really passed while he waited for a message or a day.
    """

    clicks: int = 0
    fields: int = 0
    scrolls: int = 0
    screens: int = 0
    seconds: float = 0.0
    rested: float = 0.0

    def reach(self, top: float, height: float, view: float) -> None:
        """Scrolling needed to bring a box into a viewport of this height, a screenful at a time."""
        if top < 0:
            self.scrolls += math.ceil(-top / view)
        elif top + height > view:
            self.scrolls += math.ceil((top + min(height, view) - view) / view)

    def effort(self) -> Effort:
        """The counts as evidence."""
        return Effort(
            clicks=self.clicks,
            fields=self.fields,
            scrolls=self.scrolls,
            screens=self.screens,
            seconds=round(self.seconds, 3),
            rested=round(self.rested, 3),
        )
