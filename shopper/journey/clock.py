"""The journey's clock: the world's, or that of a shop with a lab clock, which can be pushed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

import httpx

from shopper.errors import Unreachable
from shopper.messages.mailbox import utc_now

__all__ = ["Clock", "LabClock", "WorldClock", "lab_clock", "utc_now"]


class Clock(Protocol):
    """What a journey needs of time."""

    pushes: bool
    """Whether waiting costs nothing here (and messages carry the shop's own time)."""

    def now(self) -> datetime:
        """The time that counts on this journey."""
        ...

    def push(self, span: timedelta) -> None:
        """Lets this much time pass at once; only where `pushes`."""
        ...


@dataclass
class WorldClock:
    """Time as it passes."""

    world: Callable[[], datetime] = utc_now
    pushes: bool = False

    def now(self) -> datetime:
        """The world's time."""
        return self.world()

    def push(self, span: timedelta) -> None:
        """The world can't be pushed."""
        raise NotImplementedError("the world's clock can't be pushed; wait through the shopper")


@dataclass
class LabClock:
    """
    A shop's clock that tests may push: GET answers {"now": ISO 8601}, POST {"forward_seconds": n} moves it forward,
    does what falls due on the way, delivers the mail, and answers the same.

    `ask` is a function of (method, json) to the answer's JSON, so that tests need no network.
    """

    ask: Callable[[str, dict[str, float]], dict[str, str]]
    world: Callable[[], datetime] = utc_now
    ahead: timedelta = timedelta()
    pushes: bool = field(default=True, init=False)

    def now(self) -> datetime:
        """The shop's time, as far as it is known without asking."""
        return self.world() + self.ahead

    def push(self, span: timedelta) -> None:
        """Moves the shop's clock and remembers how far it is ahead of the world's."""
        answer = self.ask("POST", {"forward_seconds": span.total_seconds()})
        self.ahead = datetime.fromisoformat(answer["now"]) - self.world()


def lab_clock(url: str) -> LabClock:
    """The lab clock at a loopback address, read once; Unreachable where it does not answer as one."""
    # To read all authorities that certify hosts takes a twentieth of a second, and most clocks are asked without TLS.
    secure = url.startswith("https:")

    def ask(method: str, body: dict[str, float]) -> dict[str, str]:
        try:
            reply = httpx.request(method, url, json=body or None, timeout=60, trust_env=False, verify=secure)
            reply.raise_for_status()
            answer: dict[str, str] = reply.json()
            datetime.fromisoformat(answer["now"])
        except (httpx.HTTPError, ValueError, KeyError, TypeError) as trouble:
            raise Unreachable(f"The lab clock at {url} does not answer ({trouble}). Is the shop up?") from None
        return answer

    clock = LabClock(ask)
    clock.ahead = datetime.fromisoformat(ask("GET", {})["now"]) - clock.world()
    return clock
