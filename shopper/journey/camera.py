"""Pictures of what was in sight: one small JPEG a step, with the place that was touched."""

from dataclasses import dataclass, field

from playwright.sync_api import Error

from shopper.journey.devices import Devices
from shopper.journey.recording import Recording
from shopper.observations import Box, Screen

QUALITY = 60
"""JPEG; 18 to 57 KB for a viewport in CSS pixels."""


@dataclass
class Camera:
    """Keeps the pictures of the step that is under way."""

    devices: Devices
    recording: Recording
    screens: list[Screen] = field(default_factory=list)

    def first(self, mark: Box | None) -> None:
        """A picture, unless the step has one: before its first act, when what is touched is still in sight."""
        if not self.screens:
            self.take(mark)

    def take(self, mark: Box | None = None, caption: str = "") -> None:
        """A picture now; a page that can't be pictured is no reason to stop."""
        if self.devices.page is None:
            return
        try:
            data = self.devices.page.screenshot(type="jpeg", quality=QUALITY, scale="css", timeout=5000)
        except Error:
            return
        name = self.recording.keep(self.recording.next_screen(), data)
        self.screens.append(Screen(file=name, mark=mark, caption=caption))

    def roll(self) -> tuple[Screen, ...]:
        """The step's pictures; the next step starts with none."""
        kept, self.screens = tuple(self.screens), []
        return kept
