"""What is measured of a page: how far it moves by itself, on a phone as on a desktop."""

import pytest
from playwright.sync_api import Browser, Page, Playwright

from shopper.journey.hosts import Hosts
from shopper.journey.watchers.vitals import VitalsWatcher
from shopper.observations import Observation, Vitals

SHOP = "http://127.0.0.1:1"
"""Nothing listens there: every request is answered by the test itself."""
PUSHED = """<!doctype html><meta name="viewport" content="width=device-width, initial-scale=1"><title>A shop</title>
<div id="late"></div><button style="height: 60vh; width: 100%">Look</button><script>
const push = () => {
  document.getElementById("late").style.height = "30vh";
  requestAnimationFrame(() => requestAnimationFrame(() => { window.pushed = true; }));
};
"""
BY_ITSELF = f"{PUSHED} setTimeout(push, 100)</script>"
WHEN_TOUCHED = f'{PUSHED} document.querySelector("button").onclick = push</script>'


def measured(page: Page, html: str, *, touch: bool = False) -> list[float | None]:
    """How far the page moved, as the watcher notes it once the page was pushed down."""
    notes: list[Observation] = []
    watcher = VitalsWatcher(Hosts(SHOP), notes.append)
    watcher.watch(page)
    page.route("**/*", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(SHOP)
    if touch:
        page.get_by_role("button").click()
    page.wait_for_function("() => window.pushed")
    watcher.read(page)
    return [note.layout_shift for note in notes if isinstance(note, Vitals)]


@pytest.mark.parametrize("device", ["Desktop Chrome", "iPhone 15"])
def test_a_page_that_is_pushed_down_right_after_it_came_has_moved(
    browser: Browser, playwright: Playwright, device: str
) -> None:
    context = browser.new_context(**playwright.devices[device])

    (moved,) = measured(context.new_page(), BY_ITSELF)

    context.close()
    assert moved is not None
    assert moved > 0.1


@pytest.mark.parametrize("device", ["Desktop Chrome", "iPhone 15"])
def test_what_moves_because_it_was_touched_does_not_count(
    browser: Browser, playwright: Playwright, device: str
) -> None:
    context = browser.new_context(**playwright.devices[device])

    moved = measured(context.new_page(), WHEN_TOUCHED, touch=True)

    context.close()
    assert moved == [0]
