"""How fast a page was: what the browser says of how it came, and of how soon it showed that it was touched."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from playwright.sync_api import Error, Page

from shopper.journey.hosts import Hosts
from shopper.journey.load import Load, untold
from shopper.observations import Observation, Reacted, Vitals

SCRIPT = files(__package__).joinpath("vitals.js").read_text(encoding="utf-8")
READ = """() => {
  const seen = window.__seenVitals;
  const times = seen?.acts ? [...seen.acts.values()] : [];
  seen?.acts?.clear();
  if (!seen || window.__readVitals) return {page: null, times};
  Object.defineProperty(window, "__readVitals", {value: true, enumerable: false});
  const [document] = performance.getEntriesByType("navigation");
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return {
    page: {
      first_byte: document && document.responseStart > 0 ? document.responseStart : null,
      first_paint: paint ? paint.startTime : null,
      main_content: seen.main,
      layout_shift: seen.shift,
    },
    times,
  };
}"""
"""Of the page only once, of the acts on it those since the last time: one call, for this is asked at every act."""


@dataclass(frozen=True)
class VitalsWatcher:
    """Reads each page of the shop once, and every act on it; a page that is gone by then is not read."""

    hosts: Hosts
    note: Callable[[Observation], None]
    load: Load = untold

    def watch(self, page: Page) -> None:
        """Hangs on a page."""
        page.add_init_script(SCRIPT)

    def read(self, page: Page) -> None:
        """Notes what was measured so far."""
        if page.is_closed() or not self.hosts.is_shop(page.url):
            return
        try:
            told: dict[str, Any] = page.evaluate(READ)
        except Error:
            return
        if told["times"]:
            self.note(Reacted(url=page.url, times=tuple(map(float, told["times"])), load=self.load()))
        if told["page"]:
            measured = {name: _rounded(value) for name, value in told["page"].items()}
            self.note(Vitals(url=page.url, load=self.load(), **measured))


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(float(value), 3)
