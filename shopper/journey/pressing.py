"""One click on an element that a finger would meet."""

from playwright.sync_api import ElementHandle
from playwright.sync_api import TimeoutError as SlowError

COVERED = "intercepts pointer events"
LEADS_ON = "waiting for scheduled navigations"
"""In Playwright's words: clicked, and the page it leads to is slow."""
UNDER_WAY = ("performing click action", "click action done")
"""In its words, at the end: the finger came down, and the page is too busy with that to say so."""
SETS_OFF_MS = 150
ON_TOP = """e => {
    e.scrollIntoView({block: "center", inline: "center"});
    const box = e.getBoundingClientRect();
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return !!hit && e.contains(hit);
}"""
"""Whether a finger on its middle would meet it."""


def press(element: ElementHandle, within: float) -> None:
    """
    Clicks within so many milliseconds; SlowError where something lies over it all that time.

    A page that is at work on the click for longer was clicked: a second one would buy twice.

    On a page wider than the phone Playwright aims beside what it scrolled to: what lies on top gets its click all the
    same.
    """
    try:
        element.click(timeout=within)
    except SlowError as slow:
        if LEADS_ON in slow.message or slow.message.rstrip().endswith(UNDER_WAY):
            return  # what it leads to is waited for as a page
        if COVERED not in slow.message or not element.evaluate(ON_TOP):
            raise
        touch(element)


def touch(element: ElementHandle) -> None:
    """A click without aiming; unlike Playwright's own it does not wait for what it sets off, so that is given time."""
    frame = element.owner_frame()
    element.dispatch_event("click")
    if frame is not None:
        frame.page.wait_for_timeout(SETS_OFF_MS)
