"""Where notes go: stamped with the time, the step and the device, and written at once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from shopper.journey.recording import Recording
from shopper.observations import Observation


@dataclass
class Diary:
    """`step` and `device` are kept up to date by the walk and the shopper."""

    recording: Recording
    now: Callable[[], datetime]
    step: int = 0
    device: str = ""

    def note(self, observation: Observation) -> None:
        """Stamps it and writes it to disk."""
        self.recording.add(observation.stamped(self.now(), self.step, self.device))
