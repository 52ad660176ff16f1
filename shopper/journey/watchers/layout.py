"""What a page is like to look at and to touch: measured once on each page, and by axe once for each kind of page."""

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, Page

from shopper.actor import PageView
from shopper.observations import AccessChecked, AccessProblem, Observation, PageKind, PageMeasured

SCRIPT = files(__package__).joinpath("measure.js").read_text(encoding="utf-8")
RULES = ("color-contrast", "target-size", "meta-viewport")
"""What axe-core is asked: contrast, size and spacing of what is tapped, and whether the page can be zoomed."""
OPTIONS = {"runOnly": {"type": "rule", "values": list(RULES)}, "resultTypes": ["violations"], "iframes": False}
EXAMPLES = 3


@dataclass
class LayoutWatcher:
    """`checked` are the kinds of pages that axe has looked at, by device."""

    note: Callable[[Observation], None]
    device: Callable[[], str]
    checked: set[tuple[str, PageKind]] = field(default_factory=set)
    axe: Axe = field(default_factory=Axe)

    def look(self, page: Page, view: PageView) -> None:
        """Measures a page that was not seen before."""
        try:
            self._measure(page, view)
            if (self.device(), view.kind) not in self.checked:
                self.checked.add((self.device(), view.kind))
                self._ask_axe(page, view)
        except Error:
            return  # the page went on, or is none that scripts run on: nothing was seen of it

    def _measure(self, page: Page, view: PageView) -> None:
        found: dict[str, Any] = page.evaluate(SCRIPT)
        self.note(
            PageMeasured(
                url=view.url, kind=view.kind, letters=found["letters"], small=found["small"],
                broken=tuple(found["broken"]), screen=round(found["screen"]), width=round(found["width"]),
            )
        )  # fmt: skip

    def _ask_axe(self, page: Page, view: PageView) -> None:
        found = self.axe.run(page, options=OPTIONS).response
        problems = tuple(_problem(violation) for violation in found["violations"])
        self.note(AccessChecked(url=view.url, kind=view.kind, asked=RULES, problems=problems))


def _problem(violation: dict[str, Any]) -> AccessProblem:
    nodes = violation["nodes"]
    examples = tuple(str(node["html"])[:160] for node in nodes[:EXAMPLES])
    return AccessProblem(rule=violation["id"], count=len(nodes), examples=examples)
