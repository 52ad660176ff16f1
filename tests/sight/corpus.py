"""The pages of `pages/` with their right answers, and what sight makes of each."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

from shopper.actor import Place
from shopper.sight import Element, Scene, find

PAGES = Path(__file__).parent / "pages"
LEVELS = Path(__file__).parent / "levels.yaml"
MARKED = """(elements) => elements.map((e) => [e.dataset.right || "", e.dataset.order || ""])"""
NOT_ASKED = frozenset({Place.PRODUCT, Place.CATEGORY, Place.OPTION, Place.SHIPPING_CHOICE, Place.PAYMENT_CHOICE})
"""Places that are looked for by a text; asked only where a page marks them."""
TITLES = {"right": "right", "wrong": "wrong", "missed": "would not click", "nothing": "rightly nothing"}
HARMFUL = frozenset({Place.PLACE_ORDER, Place.REMOVE, Place.LOG_OUT, Place.UNSUBSCRIBE})
"""Places a shopper must not get to when he looked for another."""


@dataclass(frozen=True)
class Looked:
    """One look for a place on a page and what came of it: right, wrong, missed or nothing (rightly)."""

    page: str
    place: Place
    like: str
    outcome: str
    chosen: str
    harm: bool = False
    """Whether what was chosen orders, deletes or signs off, though something else was looked for."""


def answers() -> dict[str, dict[str, Any]]:
    """What each page is and shows."""
    loaded: dict[str, dict[str, Any]] = yaml.safe_load((PAGES / "answers.yaml").read_text(encoding="utf-8"))
    return loaded


def looks(name: str, page: Page, look: Callable[[Page], Any]) -> Iterator[Looked]:
    """Every place looked for on one page."""
    facts, handle = look(page)
    marks = handle.get_property("elements").evaluate(MARKED)
    right = _right([mark for mark, _ in marks])
    scene = Scene.of(facts)
    open_ended = {place for place, _ in right if place in NOT_ASKED}
    wanted = {(place, "") for place in Place if place not in NOT_ASKED and (place, "?") not in right} | set(right)
    for place, like in sorted(wanted - {(p, "?") for p in Place} - {(p, "") for p in open_ended}):
        chosen = find(place, facts, like, scene=scene).chosen
        meant = [facts.elements[index] for index in right.get((place, like), ())]
        outcome = _outcome(chosen, meant)
        harm = chosen is not None and outcome == "wrong" and _does_harm(*marks[chosen.index])
        yield Looked(name, place, like, outcome, chosen.name if chosen else "", harm)


def _right(marks: list[str]) -> dict[tuple[Place, str], list[int]]:
    right: dict[tuple[Place, str], list[int]] = {}
    for index, mark in enumerate(marks):
        for each in filter(None, (part.strip() for part in mark.split(";"))):
            place, _, like = each.partition(":")
            key = (Place(place.rstrip("?")), "?" if place.endswith("?") else like)
            right.setdefault(key, []).append(index)
    return right


def _does_harm(mark: str, orders: str) -> bool:
    return bool(orders) or any(part.strip().partition(":")[0] in HARMFUL for part in mark.split(";"))


def _outcome(chosen: Element | None, meant: list[Element]) -> str:
    if chosen is None:
        return "missed" if meant else "nothing"
    doubles = {e.href for e in meant if e.href}
    return "right" if chosen in meant or chosen.href in doubles else "wrong"


def levels() -> dict[str, int]:
    """How many of each place were found right when this was last written down."""
    known: dict[str, int] = yaml.safe_load(LEVELS.read_text(encoding="utf-8"))
    return known


def fallen(found: list[Looked]) -> dict[str, tuple[int, int]]:
    """Places of which fewer are found right than was written down, each with both counts."""
    now = Counter(x.place.value for x in found if x.outcome == "right")
    return {place: (now[place], level) for place, level in levels().items() if now[place] < level}


def table(found: list[Looked]) -> str:
    """Right, wrong and would-not-click for each place, as text."""
    rows = [f"{'place':28}" + "".join(f"{title:>17}" for title in TITLES.values())]
    for place in (*Place, None):
        mine = Counter(x.outcome for x in found if place in {x.place, None})
        name = place.value if place else f"all, on {len({x.page for x in found})} pages"
        rows.append(f"{name:28}" + "".join(f"{mine[outcome]:>17}" for outcome in TITLES))
    return "\n".join(rows)


__all__ = ["Looked", "answers", "fallen", "looks", "table"]
