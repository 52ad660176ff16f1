"""Putting a text into whatever kind of field it is."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from babel import Locale
from playwright.sync_api import ElementHandle, Error, Page
from rapidfuzz import fuzz, process

from shopper.errors import CouldNotFind
from shopper.journey.pressing import ON_TOP, press, touch
from shopper.sight.words import plain

KIND = """e => e.matches('select') ? 'select'
    : e.matches('[type=checkbox],[type=radio]') ? 'box'
    : e.matches('[role=checkbox],[role=radio],[role=switch]') ? 'aria box'
    : e.matches('input[role=combobox],input[aria-autocomplete]') ? 'typed list'
    : e.matches('input,textarea,[contenteditable=true]') ? 'text' : 'list'"""
LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pl", "pt")
COMMON = {"US": ("USA", "United States of America"), "GB": ("UK", "Great Britain", "England"), "NL": ("Holland",)}
"""What countries are called beside their names in CLDR."""
NEAR_ENOUGH = 86
LONG_ENOUGH = 4
"""Characters from which a likeness means anything."""
SHOWN_MS = 3000


def choose(page: Page, element: ElementHandle, text: str, *, free: bool = False) -> None:
    """
    Types into a field, ticks a box, or picks the option that reads like the text; CouldNotFind if none does.

    In a `free` field (a search box) the words count as they are, whatever the shop suggests.
    """
    kind = element.evaluate(KIND)
    if kind == "text" or (free and kind == "typed list"):
        _type(element, text)
    elif kind == "box":
        _tick(element)
    elif kind == "select":
        _pick(element, text)
    elif kind == "aria box":
        _press(element)
    elif kind == "typed list":
        _type_and_pick(page, element, text)
    else:
        _pick_from_list(page, element, text)


def _type(element: ElementHandle, text: str) -> None:
    try:
        element.fill(text, timeout=5000)
    except Error as trouble:
        raise CouldNotFind(f"The field can't be typed into: {trouble.message.splitlines()[0]}") from None


def _press(element: ElementHandle) -> None:
    try:
        press(element, 5000)
    except Error as trouble:
        raise CouldNotFind(f"It can't be pressed: {trouble.message.splitlines()[0]}") from None


def _tick(element: ElementHandle) -> None:
    """A box that styling hides is ticked by its label, as a person would."""
    if element.is_checked():
        return
    try:
        element.check(timeout=1500)
    except Error:
        if element.evaluate(ON_TOP):
            touch(element)  # on a page wider than the phone, Playwright aims beside it
            return
        label = element.evaluate_handle("e => (e.labels && e.labels[0]) || e.parentElement").as_element()
        if label is None:
            raise CouldNotFind("The box can't be ticked, and it has no label to click.") from None
        _press(label)


def _pick(element: ElementHandle, text: str) -> None:
    options = element.evaluate("e => [...e.options].map(o => [o.value, o.label || o.text])")
    try:
        element.select_option(index=nearest(text, options), timeout=5000)
    except Error as trouble:
        raise CouldNotFind(f"The option can't be chosen: {trouble.message.splitlines()[0]}") from None


def _pick_from_list(page: Page, element: ElementHandle, text: str) -> None:
    """Opens a drawn list and clicks its option; a list without a fitting one is closed again."""
    _press(element)
    try:
        _click_option(page, text)
    except CouldNotFind:
        page.keyboard.press("Escape")
        raise


def _type_and_pick(page: Page, element: ElementHandle, text: str) -> None:
    """Types, and takes what is suggested; a field that suggests nothing keeps what was typed."""
    for spelled in list(spellings(text))[:3]:
        _type(element, spelled)
        try:
            _click_option(page, text, wait=800)
        except CouldNotFind:
            continue
        return
    _type(element, text)


def _click_option(page: Page, text: str, wait: int = SHOWN_MS) -> None:
    shown = page.locator("[role=option]:visible:not([aria-disabled=true],[data-disabled])")
    try:
        shown.first.wait_for(timeout=wait)
        names = shown.all_inner_texts()
        shown.nth(nearest(text, [(name, name) for name in names])).click(timeout=5000)
    except Error:
        raise CouldNotFind(f"No list of options came that holds “{text}”.") from None


def nearest(text: str, options: Sequence[tuple[str, str]]) -> int:
    """
    The index of the option that is meant: by value or label, by another spelling, or by a label that begins so.

    A country may be written as its ISO code, a year with four digits, a month as a number. Short texts must be met
    exactly; no text means the first option there is. CouldNotFind when nothing is near enough.
    """
    read = [(plain(value), plain(label)) for value, label in options]
    if not text and any(value and label for value, label in read):
        return next(index for index, (value, label) in enumerate(read) if value and label)
    for spelled in map(plain, spellings(text)):
        for index, both in enumerate(read):
            if spelled and spelled in both:
                return index
    for spelled in map(plain, spellings(text)):
        for index, (_, label) in enumerate(read):
            if len(spelled) >= LONG_ENOUGH and f"{label} ".startswith(f"{spelled} "):
                return index
    if len(text) >= LONG_ENOUGH:
        best = process.extractOne(
            plain(text), [label for _, label in read], scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH
        )
        if best is not None:
            return int(best[2])
    raise CouldNotFind(f"No option reads like “{text}”: {', '.join(label for _, label in options[:8])}")


def spellings(text: str) -> Iterator[str]:
    """The text itself first, then what else may be written for it."""
    yield text
    yield from _countries().get(text, ())
    if text.isdigit() and len(text) == 4:
        yield text[2:]
    if text.isdigit() and len(text) == 2 and 1 <= int(text) <= 12:
        yield str(int(text))
        yield from (Locale(language).months["format"]["wide"][int(text)] for language in LANGUAGES)


def country_code(*told: str) -> str:
    """The ISO code of a country by its code or its name in a language we know, "" when it is none."""
    known = _countries()
    for text in told:
        if text.upper() in known:
            return text.upper()
        for code, names in known.items():
            if plain(text) in map(plain, names):
                return code
    return ""


@lru_cache(maxsize=1)
def _countries() -> dict[str, tuple[str, ...]]:
    """Names of each country by its code, English first."""
    names: dict[str, list[str]] = {}
    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha():
                names.setdefault(code, list(COMMON.get(code, ()))).append(str(name))
    return {code: tuple(dict.fromkeys(spelled)) for code, spelled in names.items()}
