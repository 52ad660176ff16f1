"""What was decided about one rule on one journey, and what of it fails the journey."""

from collections.abc import Iterable
from typing import NamedTuple

from shopper.errors import UsageError
from shopper.frictions.findings import Clear, Friction, NotSeen, Unsure
from shopper.frictions.limits import nearest
from shopper.frictions.terms import Severity, Stage, Verdict
from shopper.observations import Acceptance, Frozen


class Ruling(Frozen):
    """
    One rule's verdict. Written as JSON and read back it is equal.

    `severity` is the worst of its frictions, or the rule's own where there are none. `accepted` still holds today;
    `lapsed` is an acceptance that no longer does. `said` is the error's text of a broken rule.
    """

    rule: str
    title: str
    verdict: Verdict
    severity: Severity
    stage: Stage
    owner: str
    frictions: tuple[Friction, ...] = ()
    unsures: tuple[Unsure, ...] = ()
    clears: tuple[Clear, ...] = ()
    not_seen: tuple[NotSeen, ...] = ()
    accepted: Acceptance | None = None
    lapsed: Acceptance | None = None
    said: str = ""

    @property
    def why_not_seen(self) -> str:
        """Why this, or a part of it, could not be judged; "" where all could."""
        return "; ".join(dict.fromkeys(part.why for part in self.not_seen))

    @property
    def is_shared(self) -> bool:
        """Whether many journeys may have the very same: it saw nothing, and so holds no notes of this one."""
        return self.verdict is Verdict.NOT_SEEN and not any(part.seen for part in self.not_seen)


class Failing(NamedTuple):
    """A friction that fails the journey, with the ruling it is part of."""

    ruling: Ruling
    friction: Friction


def outcome(rulings: Iterable[Ruling], tolerance: str | Severity = "none") -> tuple[Failing, ...]:
    """The frictions that are neither accepted nor within the tolerance (`none` or the greatest severity tolerated)."""
    greatest = _tolerated(tolerance)
    return tuple(
        Failing(ruling, friction)
        for ruling in rulings
        for friction in ruling.frictions
        if ruling.accepted is None and (greatest is None or (friction.severity or ruling.severity) > greatest)
    )


def _tolerated(tolerance: str | Severity) -> Severity | None:
    named = tolerance.value if isinstance(tolerance, Severity) else tolerance
    known = [severity.value for severity in Severity]
    if named not in ("none", *known):
        raise UsageError(f"`{named}` is not a tolerance.{nearest(named, ['none', *known])}")
    return None if named == "none" else Severity(named)
