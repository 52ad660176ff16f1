"""Where notes go: stamped with the time, the step and the device, and written at once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from shopper.journey.recording import Recording
from shopper.observations import Observation


def unheard(_note: Observation) -> None:
    """Nobody listens."""


@dataclass
class Diary:
    """
    `step` and `device` are kept up to date by the walk and the shopper. `heard` is told each note when it is on disk,
    and the walk goes on when it returns.
    """

    recording: Recording
    now: Callable[[], datetime]
    step: int = 0
    device: str = ""
    heard: Callable[[Observation], None] = unheard

    def note(self, observation: Observation) -> None:
        """Stamps it and writes it to disk."""
        stamped = observation.stamped(self.now(), self.step, self.device)
        self.recording.add(stamped)
        self.heard(stamped)
