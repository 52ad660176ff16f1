"""Where a shopper would have left, given what he bears: the walk goes on, but he would not."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from shopper.frictions.ways import Mark, Spent, Way
from shopper.observations import TEMPERS, Patience


@dataclass(frozen=True)
class Departure:
    """At which screen he would have left and for what: he had spent `spent` of `what` and bears `bears`."""

    at: Mark
    what: str
    spent: float
    bears: float

    def __str__(self) -> str:
        what = self.what.removesuffix("s") if self.spent == 1 else self.what
        return f"at “{self.at.where}” ({self.spent:g} {what}, bears {self.bears:g})"


def departure(way: Way, patience: Patience) -> Departure | None:
    """The first screen at which something ran out before the goal; None where he bears it to the end."""
    inner = tuple(mark for mark in way.marks if mark.asks != "done")
    whole = () if way.refused else (way.end,)
    return next((left for mark in inner or whole if (left := _run_out(mark, patience))), None)


def departures(way: Way) -> Mapping[str, Departure | None]:
    """The same for the hurried, the average and the determined shopper."""
    return {name: departure(way, patience) for name, patience in TEMPERS.items()}


def tell(way: Way) -> str:
    """In words: `a hurried shopper would have left at “Payment” (...), an average and a determined one not`."""
    found = departures(way)
    left = [f"{_one(name)} shopper would have left {gone}" for name, gone in found.items() if gone]
    stayed = [_one(name) for name, gone in found.items() if not gone]
    rest = f"{' and '.join(stayed)} one not" if stayed else ""
    return ", ".join([*left, *([rest] if rest else [])]) if left else "even a hurried shopper bears that"


def _one(name: str) -> str:
    return f"{'an' if name[:1] in 'aeiou' else 'a'} {name}"


def _run_out(mark: Mark, patience: Patience) -> Departure | None:
    for what in (field.name for field in fields(Spent)):
        bears, spent = getattr(patience, what, None), getattr(mark.spent, what)
        if bears is not None and spent > bears:
            return Departure(mark, what, spent, bears)
    return None
