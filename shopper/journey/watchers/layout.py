"""What a page is like to look at and to touch: measured once on each page, and by axe once for each kind of page."""

from collections.abc import Callable, MutableMapping
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, Page

from shopper.actor import PageView
from shopper.observations import AccessChecked, AccessProblem, Observation, PageKind, PageMeasured

SCRIPT = files(__package__).joinpath("measure.js").read_text(encoding="utf-8")
RENDERING = files(__package__).joinpath("rendering.js").read_text(encoding="utf-8")
SEEN = ("color-contrast",)
TOUCHED = ("color-contrast", "target-size", "meta-viewport")
"""What axe-core is asked: contrast; for fingers also the size and spacing of what is tapped, and zooming."""
OPTIONS = {"resultTypes": ["violations"], "selectors": False, "iframes": False, "preload": False}
"""Selectors are not told, and to find one for every element costs a seventh of the time; getting the style sheets
once more (`preload`) costs a third, and none of these rules reads them."""
UNDER_THE_POINTER = ":is(a, button, label, summary, [role], [tabindex]):hover"
"""Looks as it does only where the pointer was left by the act before; nobody reads a page that way."""
STILL = """longest => {
    const left = (one) => (one.effect?.getComputedTiming().endTime ?? Infinity) - one.currentTime;
    const moving = document.getAnimations().filter(one => one.playState === "running" && left(one) < longest);
    const late = new Promise(still => setTimeout(still, longest));
    return Promise.race([late, Promise.allSettled(moving.map(one => one.finished))]).then(() => null);
}"""
"""Until what fades in has its own colour; what moves for longer, or for ever, is not waited for."""
LONGEST_FADE_MS = 2_000
EXAMPLES = 3

TURN_MS, LONGEST_TURN_MS = 50, 10_000
"""How long a journey waits for another that has the same page examined, turn by turn and at most."""

Drawn = tuple[tuple[str, ...], str, str]
Examined = MutableMapping[Drawn, tuple[AccessProblem, ...] | None]
"""What axe said, by what it was asked and the numbers of the rendering (shape, words); None while it is being asked.

Where it had nothing to say the words don't matter: that stands without them, too."""


@dataclass
class LayoutWatcher:
    """
    `touch` tells whether the device in hand is used with fingers; `checked` are the kinds of pages that axe has looked
    at, by device. A page that is drawn just as one before is not examined again: `examined` may be shared by journeys.
    """

    note: Callable[[Observation], None]
    device: Callable[[], str]
    touch: Callable[[], bool]
    examined: Examined = field(default_factory=dict)
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
        asked = TOUCHED if self.touch() else SEEN
        page.evaluate(STILL, LONGEST_FADE_MS)
        shape, words = page.evaluate(RENDERING)
        drawn = asked, str(shape), str(words)
        self.note(AccessChecked(url=view.url, kind=view.kind, asked=asked, problems=self._problems(page, drawn)))

    def _problems(self, page: Page, drawn: Drawn) -> tuple[AccessProblem, ...]:
        """
        As they are known, or asked now.

        Journeys that walk side by side come to the same page together: one asks, for axe is large and slow, and the
        others wait for its answer.
        """
        if self.examined.get(_in_any_words(drawn)) == ():
            return ()
        waited = 0
        while self.examined.get(drawn, ()) is None and waited < LONGEST_TURN_MS:
            page.wait_for_timeout(TURN_MS)
            waited += TURN_MS
        known = self.examined.get(drawn)
        return self._examine(page, drawn) if known is None else known

    def _examine(self, page: Page, drawn: Drawn) -> tuple[AccessProblem, ...]:
        self.examined[drawn] = None
        try:
            options = {**OPTIONS, "runOnly": {"type": "rule", "values": list(drawn[0])}}
            found = self.axe.run(page, context={"exclude": [[UNDER_THE_POINTER]]}, options=options).response
        except BaseException:
            del self.examined[drawn]  # whoever waits for it asks for himself
            raise
        problems = tuple(_problem(violation) for violation in found["violations"])
        self.examined[drawn] = problems
        if not problems:
            self.examined[_in_any_words(drawn)] = ()
        return problems


def _in_any_words(drawn: Drawn) -> Drawn:
    return *drawn[:2], ""


def _problem(violation: dict[str, Any]) -> AccessProblem:
    nodes = violation["nodes"]
    examples = tuple(str(node["html"])[:160] for node in nodes[:EXAMPLES])
    return AccessProblem(rule=violation["id"], count=len(nodes), examples=examples)
