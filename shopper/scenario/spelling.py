"""Names as people write them: spaces or underscores, any case, now and then a slip."""

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process

CLOSE = 70
"""Likeness in per cent from which a known name is worth suggesting; ours, tried on slips of one or two letters."""

LISTED = 13
"""Names told one by one; a longer list is not read."""


@lru_cache(maxsize=4096)
def spelled(name: str) -> str:
    """The one spelling two ways of writing share: `Add_to  Cart` is `add to cart`."""
    return " ".join(name.replace("_", " ").split()).lower()


def closest(name: str, known: Iterable[str]) -> str:
    """The known name that is most like this one; "" when none is close."""
    scorer = fuzz.ratio if len(name) < 4 else fuzz.WRatio
    found = process.extractOne(name[:100], sorted(known), scorer=scorer, processor=spelled, score_cutoff=CLOSE)
    return found[0] if found else ""


def listed(names: Iterable[str]) -> str:
    """`a`, `b` or `c`; a long list is cut short, though never to hide one or two."""
    quoted = [f"`{name}`" for name in names]
    if len(quoted) > LISTED + 2:
        return f"{', '.join(quoted[:LISTED])} and {len(quoted) - LISTED} more"
    return " or ".join(part for part in (", ".join(quoted[:-1]), *quoted[-1:]) if part)


def short(text: str, most: int = 40) -> str:
    """The text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 3]}..."
