"""
Which shop program made a page: one file for each program beside this module, in `platforms`.

A file holds marks (regular expressions with the share of certainty each gives), a few hints where places are, and how
to read the program's own public cart, where it has one. The harness finds its way without any of them.
"""

import math
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, ConfigDict, Field

from shopper.actor import Place
from shopper.fast_yaml import read_yaml
from shopper.observations import Frozen
from shopper.scenario.site import Pointer

SCRIPT = files(__package__).joinpath("platform.js").read_text(encoding="utf-8")
"""The function that gathers the traces of a page; gets `asked_globals` and returns {kind: [texts]}."""
SURE = 0.75
"""Below it no program is named: one weak mark alone, such as an embedded picture, proves nothing."""
PARTS_AT_MOST = 0.7
"""Names of classes and ids are copied from theme to theme: however many there are, they are not enough alone."""
MARGIN = 0.05
"""Two programs this close to each other: neither is named."""
NEVER_HINTED = frozenset({Place.PLACE_ORDER, Place.CONTINUE, Place.REMOVE, Place.PRODUCT, Place.OPTION})
"""What may order or delete, and what depends on a name, is found by looking or not at all."""

Kind = Literal["generator", "asset", "link", "cookie", "global", "header", "part"]


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        raise ValueError(f"a regular expression ({error})") from None
    return text


def _hintable(place: Place) -> Place:
    if place in NEVER_HINTED:
        raise ValueError(f"a place that may be hinted at; `{place.value}` may not")
    return place


Pattern = Annotated[str, AfterValidator(_pattern)]
Share = Annotated[float, Field(gt=0, lt=1)]


class CartSource(Frozen):
    """
    The program's own cart as JSON for the page's own visitor, asked for with GET.

    Values are dotted paths into the answer (`totals.total_price`, `0.lineItems`), several joined by ` + ` are added;
    where a list of paths stands, any may be what a page shows. `decimals` says how many of an amount's digits stand
    behind the point: a number, or the path of one.
    """

    path: str
    lines: str
    name: tuple[str, ...]
    quantity: str
    price: tuple[str, ...]
    totals: tuple[str, ...]
    currency: str
    decimals: int | str = 0


class Platform(Frozen):
    """A shop program: how it is told, where a few places are, and its own cart."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    platform: str
    sources: tuple[str, ...]
    """Where the facts in the file come from."""
    marks: dict[Kind, dict[Pattern, Share]]
    """By kind; those of `global` are paths of variables, all others regular expressions."""
    places: dict[Annotated[Place, AfterValidator(_hintable)], Pointer] = Field(default_factory=dict)
    cart: CartSource | None = None

    @property
    def hints(self) -> dict[str, dict[str, Any]]:
        """The places as `sight.find` takes them."""
        return {place.value: pointer.model_dump(exclude_none=True) for place, pointer in self.places.items()}


class Recognised(Frozen):
    """A program that was told by its marks; `confidence` from 0 to 1."""

    platform: Platform
    confidence: float
    marks: tuple[str, ...]


Traces = Mapping[str, Sequence[str]]
"""What a page shows of each kind of mark; headers as `name: value` in lower case."""


@cache
def platforms() -> tuple[Platform, ...]:
    """Every program as shipped, by name."""
    folder = files(__package__).joinpath("platforms")
    read = (path.read_text(encoding="utf-8") for path in folder.iterdir() if path.name.endswith(".yaml"))
    return tuple(sorted((Platform.model_validate(read_yaml(text)) for text in read), key=lambda p: p.platform))


def asked_globals(known: Sequence[Platform]) -> list[str]:
    """The variables of a page that `SCRIPT` has to look for."""
    return sorted({path for platform in known for path in platform.marks.get("global", {})})


def recognise(traces: Traces, known: Sequence[Platform]) -> Recognised | None:
    """The program that made the page; None when no one's marks are certain enough, or two are alike."""
    found = sorted((_told(traces, platform) for platform in known), key=lambda told: -told.confidence)
    if not found or found[0].confidence < SURE:
        return None
    return None if len(found) > 1 and found[0].confidence - found[1].confidence < MARGIN else found[0]


def _told(traces: Traces, platform: Platform) -> Recognised:
    met = {
        kind: {pattern: share for pattern, share in patterns.items() if _meets(kind, pattern, traces.get(kind, ()))}
        for kind, patterns in platform.marks.items()
    }
    doubts = {kind: math.prod(1 - share for share in shares.values()) for kind, shares in met.items()}
    doubts["part"] = max(doubts.get("part", 1.0), 1 - PARTS_AT_MOST)
    marks = tuple(f"{kind}: {_readable(pattern)}" for kind, shares in met.items() for pattern in shares)
    return Recognised(platform=platform, confidence=round(1 - math.prod(doubts.values()), 3), marks=marks)


def _meets(kind: str, pattern: str, texts: Sequence[str]) -> bool:
    if kind == "global":
        return pattern in texts
    flags = re.IGNORECASE if kind == "header" else re.NOFLAG
    return any(map(re.compile(pattern, flags).search, texts))


def _readable(pattern: str) -> str:
    """A pattern without what only a regular expression needs."""
    return re.sub(r"\\b|\\d[*+]?|\(\?[:!].*?\)|[\\^$]", "", pattern)
