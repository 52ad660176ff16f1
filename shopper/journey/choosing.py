"""Putting a text into whatever kind of field it is."""

from playwright.sync_api import ElementHandle, Error, Page
from rapidfuzz import fuzz, process

from shopper.errors import CouldNotFind

KIND = """e => e.matches('select') ? 'select'
    : e.matches('[type=checkbox],[type=radio]') ? 'box'
    : e.matches('[role=checkbox],[role=radio],[role=switch]') ? 'aria box'
    : e.matches('input,textarea,[contenteditable=true]') ? 'text' : 'list'"""
NEAR_ENOUGH = 80


def choose(page: Page, element: ElementHandle, text: str) -> None:
    """Types into a field, ticks a box, or picks the option that reads like the text; CouldNotFind if none does."""
    kind = element.evaluate(KIND)
    if kind == "text":
        _type(element, text)
    elif kind == "box":
        _tick(element)
    elif kind == "select":
        _pick(element, text)
    elif kind == "aria box":
        element.click(timeout=5000)
    else:
        _pick_from_list(page, element, text)


def _type(element: ElementHandle, text: str) -> None:
    try:
        element.fill(text, timeout=5000)
    except Error as trouble:
        raise CouldNotFind(f"The field can't be typed into: {trouble.message.splitlines()[0]}") from None


def _tick(element: ElementHandle) -> None:
    """A box that styling hides is ticked by its label, as a person would."""
    if element.is_checked():
        return
    try:
        element.check(timeout=2000)
    except Error:
        label = element.evaluate_handle("e => (e.labels && e.labels[0]) || e.parentElement").as_element()
        if label is None:
            raise CouldNotFind("The box can't be ticked, and it has no label to click.") from None
        label.click(timeout=5000)


def _pick(element: ElementHandle, text: str) -> None:
    options = element.evaluate("e => [...e.options].map(o => [o.value, o.label || o.text])")
    element.select_option(index=nearest(text, options))


def _pick_from_list(page: Page, element: ElementHandle, text: str) -> None:
    element.click(timeout=5000)
    shown = page.locator("[role=option]:visible")
    shown.first.wait_for(timeout=5000)
    names = shown.all_inner_texts()
    shown.nth(nearest(text, [(name, name) for name in names])).click(timeout=5000)


def nearest(text: str, options: list[tuple[str, str]]) -> int:
    """The index of the option whose value is the text or whose label reads most like it."""
    for index, (value, label) in enumerate(options):
        if text.lower() in (value.lower(), label.strip().lower()):
            return index
    best = process.extractOne(text, [label for _, label in options], scorer=fuzz.WRatio, score_cutoff=NEAR_ENOUGH)
    if best is None:
        raise CouldNotFind(f"No option reads like “{text}”: {', '.join(label for _, label in options[:8])}")
    return int(best[2])
