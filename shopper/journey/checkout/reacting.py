"""Waiting for what an act does to the page."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from shopper.journey.checkout.standing import Standing

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

LONG_WAITS = 5
"""Times the usual wait that a person gives a payment."""
READING = 1.5
"""Seconds in which a person reads over what he is about to order: a page still for so long is at rest."""


@dataclass
class Stillness:
    """Whether a page stays as it was seen, nothing more being asked for, for as long as a person reads."""

    shopper: "BrowserShopper"
    seen: Standing
    since: float = 0.0

    def __post_init__(self) -> None:
        self.since = self.shopper.ticks()

    def __call__(self, now: Standing) -> bool:
        """Whether it has been still for long enough by now."""
        if now.changed(self.seen) or self.shopper.eyes.network.busy:
            self.seen, self.since = now, self.shopper.ticks()
        return self.shopper.ticks() - self.since >= READING


@dataclass(frozen=True)
class Reacting:
    """Looks again and again until something is so, for as long as a person would."""

    shopper: "BrowserShopper"
    heard: set[str] = field(default_factory=set)
    """Thanks of the shop for an earlier act; said again, they are no step forward."""

    def stand(self) -> Standing:
        """Where the checkout stands now."""
        now = Standing.of(self.shopper.eyes.look(), self.shopper.eyes.network.read)
        return replace(now, praise=now.praise - self.heard)

    def until(self, done: Callable[[Standing], bool]) -> Standing:
        """Where it stands once it is so, or nobody would wait any longer."""
        self.shopper.reaction(lambda _view: done(self.stand()))
        return self.stand()

    def change(self, before: Standing) -> bool:
        """Whether anything becomes different."""
        return self.until(lambda now: now.changed(before)).changed(before)

    def rest(self) -> None:
        """Waits until the page stays as it is, nothing more being asked for."""
        self.until(Stillness(self.shopper, self.stand()))

    def answer(self, before: Standing, *, patient: bool) -> Standing:
        """Where it stands once the shop has led on or refused; a payment is given longer."""
        still = Stillness(self.shopper, before)

        def answered(now: Standing) -> bool:
            # What was said before stands there until the shop has answered: only a page at rest says it again.
            calm = still(now)
            return now.moved(before) or (now.refused(before) and (calm or not now.repeats(before)))

        now = self.until(answered)
        for _ in range(LONG_WAITS if patient else 0):
            if answered(now):
                break
            now = self.until(answered)
        if now.awaits_drawing(before):
            now = self.until(lambda later: not later.awaits_drawing(before))
        self.heard.update(now.praise)
        return now
