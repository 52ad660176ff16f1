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
SPREAD = """e => {
    if (!e.isConnected) return false;
    const box = e.getBoundingClientRect(), over = getComputedStyle(e).position === "static" ? e.offsetParent : e;
    if ((box.width && box.height) || !over) return false;
    over.scrollIntoView({block: "center", inline: "center"});
    const around = over.getBoundingClientRect();
    const hit = e.getRootNode().elementFromPoint(around.x + around.width / 2, around.y + around.height / 2);
    return !!hit && (e.contains(hit) || (!!e.href && hit.closest("a")?.href === e.href));
}"""
"""Whether it has no size of its own and is spread over what it stands in, where a finger meets it or its twin."""


def press(element: ElementHandle, within: float) -> None:
    """
    Clicks within so many milliseconds; SlowError where something lies over it all that time.

    A page that is at work on the click for longer was clicked: a second one would buy twice.

    On a page wider than the phone Playwright aims beside what it scrolled to: what lies on top gets its click all the
    same. So does a link that is spread over a card and empty itself: Playwright does not see it.
    """
    if element.evaluate(SPREAD):
        touch(element)
        return
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
