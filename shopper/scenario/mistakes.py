"""A mistake in a file, told so that its writer can mend it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from shopper.errors import ScenarioError
from shopper.scenario.spots import Spot, excerpt, shown_path

MOST = 20
"""Mistakes told at once; more would hide the first."""


Level: TypeAlias = Literal["error", "missing", "warning"]
"""`missing` is a variable that is not set: an error for who wants to run, a warning for who only checks."""


@dataclass(frozen=True)
class Mistake:
    """What is wrong where, what was expected there, what may have been meant, and what to do next."""

    spot: Spot
    what: str
    expected: str = ""
    meant: str = ""
    next: str = ""
    level: Level = "error"

    def __str__(self) -> str:
        label = "warning: " if self.level == "warning" else ""
        told = [
            f"{self.spot}: {label}{self.what}",
            *excerpt(self.spot),
            f"  expected: {self.expected}" if self.expected else "",
            f"  did you mean `{self.meant}`?" if self.meant else "",
            f"  next: {self.next}" if self.next else "",
        ]
        return "\n".join(line for line in told if line)


Report: TypeAlias = Callable[[Mistake], None]
"""Takes a mistake down and lets reading go on."""


class UnreadableError(Exception):
    """A mistake after which the rest of the file can't be read."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(mistake.what)
        self.mistake = mistake


def in_order(mistakes: Iterable[Mistake]) -> tuple[Mistake, ...]:
    """Sorted by file and line; what was met twice (an include, a row) is told once."""
    once = {(*mistake.spot.key, mistake.what): mistake for mistake in mistakes}
    return tuple(once[key] for key in sorted(once))


def render(mistakes: Iterable[Mistake]) -> str:
    """All mistakes as plain text, with a last line that counts them."""
    ordered = in_order(mistakes)
    told = [str(mistake) for mistake in ordered[:MOST]]
    more = [f"... and {len(ordered) - MOST} more; mend these first."] if len(ordered) > MOST else []
    return "\n\n".join([*told, *more, count(ordered)])


def count(mistakes: tuple[Mistake, ...]) -> str:
    """`2 mistakes, 1 warning in left_cart.yaml`."""
    levels = [mistake.level for mistake in mistakes]
    told = [
        _number(levels.count("error") + levels.count("missing"), "mistake"),
        _number(levels.count("warning"), "warning"),
    ]
    files = sorted({shown_path(mistake.spot.source.path) for mistake in mistakes})
    return f"{', '.join(part for part in told if part)} in {_shown(files)}" if mistakes else "no mistakes"


def refuse(mistakes: Iterable[Mistake], levels: tuple[Level, ...] = ("error", "missing")) -> None:
    """Raises ScenarioError with the whole text when there are mistakes of these levels."""
    errors = [mistake for mistake in mistakes if mistake.level in levels]
    if errors:
        raise ScenarioError(render(errors))


def _number(amount: int, thing: str) -> str:
    return f"{amount} {thing}{'' if amount == 1 else 's'}" if amount else ""


def _shown(files: list[str]) -> str:
    return files[0] if len(files) == 1 else f"{len(files)} files"
