"""The pages of `pages/` with their right answers, and what sight makes of each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

from shopper.actor import Place
from shopper.sight import Element, PageFacts, Scene, find

PAGES = Path(__file__).parent / "pages"
MARKED = """(elements) => elements.map((e) => e.getAttribute("data-right") || "")"""
NOT_ASKED = frozenset({Place.PRODUCT, Place.CATEGORY, Place.OPTION, Place.SHIPPING_CHOICE, Place.PAYMENT_CHOICE})
"""Places that are looked for by a text; asked only where a page marks them."""


@dataclass(frozen=True)
class Looked:
    """One look for a place on a page and what came of it: right, wrong, missed or nothing (rightly)."""

    page: str
    place: Place
    like: str
    outcome: str
    chosen: str


def answers() -> dict[str, dict[str, Any]]:
    """What each page is and shows."""
    loaded: dict[str, dict[str, Any]] = yaml.safe_load((PAGES / "answers.yaml").read_text(encoding="utf-8"))
    return loaded


def looks(name: str, page: Page, look: Callable[[Page], Any]) -> Iterator[Looked]:
    """Every place looked for on one page."""
    facts, handle = look(page)
    marks = handle.get_property("elements").evaluate(MARKED)
    right = _right(marks)
    scene = Scene.of(facts)
    open_ended = {place for place, _ in right if place in NOT_ASKED}
    wanted = {(place, "") for place in Place if place not in NOT_ASKED and (place, "?") not in right} | set(right)
    for place, like in sorted(wanted - {(p, "?") for p in Place} - {(p, "") for p in open_ended}):
        chosen = find(place, facts, like, scene=scene).chosen
        meant = [facts.elements[index] for index in right.get((place, like), ())]
        yield Looked(name, place, like, _outcome(chosen, meant), chosen.name if chosen else "")


def _right(marks: list[str]) -> dict[tuple[Place, str], list[int]]:
    right: dict[tuple[Place, str], list[int]] = {}
    for index, mark in enumerate(marks):
        for each in filter(None, (part.strip() for part in mark.split(";"))):
            place, _, like = each.partition(":")
            key = (Place(place.rstrip("?")), "?" if place.endswith("?") else like)
            right.setdefault(key, []).append(index)
    return right


def _outcome(chosen: Element | None, meant: list[Element]) -> str:
    if chosen is None:
        return "missed" if meant else "nothing"
    doubles = {e.href for e in meant if e.href}
    return "right" if chosen in meant or chosen.href in doubles else "wrong"


def table(found: list[Looked]) -> str:
    """Right, wrong and would-not-click for each place, as text."""
    rows = [f"{'place':28}{'right':>7}{'wrong':>7}{'missed':>8}{'nothing':>9}"]
    for place in Place:
        mine = [x.outcome for x in found if x.place is place]
        if mine:
            rows.append(f"{place.value:28}{mine.count('right'):>7}{mine.count('wrong'):>7}"
                        f"{mine.count('missed'):>8}{mine.count('nothing'):>9}")  # fmt: skip
    return "\n".join(rows)


__all__ = ["Looked", "PageFacts", "answers", "looks", "table"]
