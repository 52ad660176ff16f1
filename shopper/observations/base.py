"""What every observation has: when, in which step, on which device."""

from datetime import UTC, datetime
from typing import ClassVar, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict

UNSTAMPED = datetime(1970, 1, 1, tzinfo=UTC)


class Frozen(BaseModel):
    """A record that never changes and has no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Observation(Frozen):
    """
    One thing seen or done. Who notes it leaves the stamp empty; the recording fills it in.

    `at` is the journey's clock (the shop's lab clock where it has one), `step` counts from 0, `device` is the name of
    the device in hand.
    """

    without: ClassVar[str] = ""
    """What a journey without any such note has not come to, for a reader: `no cart was looked at`."""

    at: AwareDatetime = UNSTAMPED
    step: int = 0
    device: str = ""

    def stamped(self, at: datetime, step: int, device: str) -> Self:
        """The same observation with its stamp; one that has a time of its own keeps it."""
        time = at if self.at == UNSTAMPED else self.at
        return self.model_copy(update={"at": time, "step": step, "device": device})
