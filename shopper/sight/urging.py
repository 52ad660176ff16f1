"""What presses to buy at once: countdowns and the last pieces, as a product's page says it."""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import zip_longest

from shopper.actor import Urging
from shopper.sight.money import strip_amounts
from shopper.sight.scene import Scene
from shopper.sight.tree import Line

LONGEST = 140
BANDS = frozenset({"nav", "footer"})
UNITS = {
    timedelta(days=1): r"d|days?|tage?n?|j|jours?|d[ií]as?|giorn[oi]|gg|dag(?:en)?|dni|dzie[nń]",
    timedelta(hours=1): r"h|hrs?|hours?|std|stunden?|heures?|horas?|or[ae]|uur|uren|godz(?:in[ay]?)?",
    timedelta(minutes=1): r"m|mins?|minutes?|minuten?|minutos?|minut[oiy]?",
    timedelta(seconds=1): r"s|secs?|seconds?|sek(?:unden?)?|secondes?|segundos?|second[oi]|seconden|sekund[ay]?",
}
"""What the parts of a time are called, in the languages of the vocabulary."""
PARTS = tuple(
    (unit, re.compile(rf"(?<![\d.,:])(\d{{1,3}})\s*(?:{words})\b", re.IGNORECASE)) for unit, words in UNITS.items()
)
CLOCK = re.compile(r"(?<![\d.,:])(?:(\d{1,3})\s*:\s*)?(?:(\d{1,2})\s*:\s*)?(\d{1,2})\s*:\s*(\d{2})(?![\d:])")
"""`14:59`, `2:14:59` and `3:02:14:59`: the last is seconds. A time of day is told from it by the words around."""
STILL, MOMENT = timedelta(), timedelta(seconds=30)
"""What a clock runs down by between two looks."""
COUNT = re.compile(r"(?<![\d.,:%#-])\d{1,2}(?![\d:%]|[.,]\d|\s*(?:[x\u00d7*/]|%))")


def urging(scene: Scene) -> tuple[Urging, ...]:
    """Each line that counts down or names how few are left, once."""
    found = dict.fromkeys(filter(None, (read_urging(scene, text) for text in _lines(scene))))
    return tuple(found)


def _lines(scene: Scene) -> Iterator[str]:
    """Short lines of the page's own part; with the next one, where a countdown's figures stand below its words."""
    own = list(_own(scene))
    for line, after in zip_longest(own, own[1:]):
        if len(line.text) <= LONGEST:
            counts = any(map(str.isdigit, line.text))
            below = after.text if after is not None and not counts and len(after.text) <= LONGEST // 2 else ""
            yield line.text if counts or not scene.words.tells(line.text, "urging", "ends") else f"{line.text} {below}"


def _own(scene: Scene) -> Iterator[Line]:
    for line in scene.facts.tree.lines:
        if scene.facts.landmark(line.node) not in BANDS and scene.card_at(line.node) is None and not line.struck:
            yield line


def clocks(scene: Scene) -> tuple[str, ...]:
    """Short lines with one clock of minutes and seconds that no word calls a countdown, and that may be one."""
    texts = (line.text for line in _own(scene) if len(line.text) <= LONGEST)
    return tuple(text for text in texts if len(CLOCK.findall(text)) == 1 and read_urging(scene, text) is None)


def ticked(before: Scene, after: Scene) -> tuple[Urging, ...]:
    """The clocks that have run down by a moment between two looks at one page: countdowns, whatever words they have."""
    earlier = {CLOCK.sub("", text): remaining(text) for text in clocks(before)}
    found = ((text, earlier.get(CLOCK.sub("", text)), remaining(text)) for text in clocks(after))
    return tuple(Urging(text, remains=now) for text, then, now in found if then and now and MOMENT > then - now > STILL)


def read_urging(scene: Scene, text: str) -> Urging | None:
    """What presses to buy in this text; None where nothing does."""
    remains = remaining(text)
    if remains is not None:
        return Urging(text, remains=remains) if scene.words.tells(text, "urging", "ends") else None
    pieces = COUNT.findall(strip_amounts(text))
    if len(pieces) == 1 and int(pieces[0]) and scene.words.tells(text, "urging", "few"):
        return Urging(text, left=int(pieces[0]))
    return None


def remaining(text: str) -> timedelta | None:
    """The time that a text names, such as `2 h 14 min` or `02:14:59`; None where it names none."""
    named = [unit * int(match[1]) for unit, pattern in PARTS for match in pattern.finditer(text)]
    if named:
        return sum(named, timedelta())
    clock = CLOCK.search(text)
    if clock is None:
        return None
    figures = [int(figure) for figure in clock.groups() if figure is not None]
    sizes = (86400, 3600, 60, 1)[-len(figures) :]
    return timedelta(seconds=sum(size * figure for size, figure in zip(sizes, figures, strict=True)))
