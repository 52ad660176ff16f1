"""The shop's time: real time plus an offset that only grows."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

LONGEST_PUSH = timedelta(days=3650)
LATEST = datetime(2200, 1, 1, tzinfo=UTC)


class ClockError(ValueError):
    """The clock was asked for something it does not do; the text says what it does."""


def real_time() -> datetime:
    """The time outside, in UTC."""
    return datetime.now(UTC)


class Clock:
    """Tells the shop's time in UTC."""

    def __init__(self, offset: timedelta = timedelta(), real: Callable[[], datetime] = real_time) -> None:
        self.offset = offset
        self._real = real
        self._standing: datetime | None = None

    def now(self) -> datetime:
        """The shop's time."""
        return self._standing or self._real() + self.offset

    def after(self, by: timedelta) -> datetime:
        """The time that it will be after a push; raises ClockError where there is no such push."""
        if by < timedelta():
            raise ClockError("The shop's clock never goes backwards: forward_seconds must be 0 or more.")
        if by > LONGEST_PUSH or self.now() + by > LATEST:
            raise ClockError(f"Too far: at most {LONGEST_PUSH.days} days at once, and not beyond {LATEST:%Y}.")
        return self.now() + by

    def push(self, by: timedelta) -> None:
        """Puts the clock forward; raises ClockError."""
        self.after(by)
        self.offset += by

    @contextmanager
    def standing_at(self, moment: datetime) -> Iterator[None]:
        """A job runs at the moment it was due, also when the clock was pushed past it."""
        self._standing = moment
        try:
            yield
        finally:
            self._standing = None
