"""One thing that was looked at, and how it is told."""

from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict


class Check(BaseModel):
    """
    `found` says what is there, or what stands in the way; `how_to_get` holds commands or advice, one a line.

    `needed` False marks what only some uses need (a window, the Allure report, videos); a run works without it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    ok: bool
    found: str
    how_to_get: tuple[str, ...] = ()
    needed: bool = True


def all_needed(checks: Iterable[Check]) -> bool:
    """Whether a run can start."""
    return all(check.ok for check in checks if check.needed)


def tell(checks: Iterable[Check]) -> str:
    """A line for each, and under what is not there how to get it."""
    return "\n".join(line for check in checks for line in _lines(check))


def _lines(check: Check) -> list[str]:
    mark = "ok" if check.ok else "missing" if check.needed else "without"
    first, *more = check.found.splitlines() or [""]
    advice = () if check.ok else check.how_to_get
    below = [*(f"  {line}" for line in more), *(f"> {way}" for way in advice)]
    return [f"{mark:<9}{check.name:<18}{first}", *(" " * 9 + line for line in below)]
