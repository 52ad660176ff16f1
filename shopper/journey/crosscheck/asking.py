"""Asks for the program's own cart: with GET, from the shop's own page, and only where the program was recognised."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Error

from shopper.errors import OffLimits
from shopper.journey.crosscheck.comparing import differences, lacking
from shopper.journey.crosscheck.reading import OwnCart, read
from shopper.journey.devices import Devices
from shopper.journey.hosts import Hosts
from shopper.journey.program import Program
from shopper.journey.recording import Recording
from shopper.observations import ActChecked, CartChecked, CartSeen, Observation
from shopper.steps.recall import ADDED

LONGEST_MS = 3000
IN_VAIN = 2
"""Times a shop that gives no such answer is asked."""
OUTSIDE_CHECKOUT = frozenset({"looked", "added", "coupon", "link", "memory"})
"""Reasons for which a cart is looked at; a checkout's sums hold what the program's cart does not know."""
ASK = """async ([url, most]) => {
  if (new URL(url).origin !== location.origin) return "";
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), most);
  try {
    const answer = await fetch(url, {credentials: "same-origin", headers: {Accept: "application/json"},
      redirect: "error", signal: stop.signal});
    return answer.ok ? await answer.text() : "";
  } catch {
    return "";
  } finally {
    clearTimeout(timer);
  }
}"""
"""A plain GET with the visitor's own cookies; whatever goes wrong is no answer."""


@dataclass
class CrossCheck:
    """Compares after each step in which the cart was read or something was put into it."""

    program: Program
    hosts: Hosts
    devices: Devices
    recording: Recording
    note: Callable[[Observation], None]
    vain: int = 0

    def after(self, step: int) -> None:
        """Notes whether the program's own cart says the same as what this step read."""
        seen = [note for note in self.recording.of(CartSeen) if note.step == step and note.why in OUTSIDE_CHECKOUT]
        added = [note.act for note in self.recording.of(ActChecked) if note.step == step and note.act.startswith(ADDED)]
        if not (seen or added):
            return
        own = self._ask()
        if own is None:
            return
        told = list(differences(seen[-1], own)) if seen else []
        told += [word for act in added if not seen for word in lacking(act.removeprefix(ADDED), own)]
        self._tell(own, tuple(told))

    def _ask(self) -> OwnCart | None:
        source = self.program.seen.platform.cart if self.program.seen else None
        page = self.devices.page
        if source is None or page is None or page.is_closed() or self.vain >= IN_VAIN:
            return None
        try:
            url = self.hosts.resolve(source.path)
            self.program.network.ours.add(url)
            own = read(source, page.evaluate(ASK, [url, LONGEST_MS]))
        except (Error, OffLimits):
            own = None
        self.vain = 0 if own else self.vain + 1
        return own

    def _tell(self, own: OwnCart, told: tuple[str, ...]) -> None:
        assert self.program.seen is not None  # else nobody was asked
        platform = self.program.seen.platform
        assert platform.cart is not None
        self.note(
            CartChecked(
                platform=platform.platform,
                source=platform.cart.path,
                lines=tuple(line.told() for line in own.lines),
                total=next(iter(own.totals), None),
                differences=told,
            )
        )
