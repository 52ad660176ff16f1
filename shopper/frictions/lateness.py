"""How long an owed mail took."""

from collections.abc import Iterator
from datetime import timedelta

from shopper.frictions.findings import Clear, Finding, Friction, Measure
from shopper.frictions.post import answer, owed
from shopper.frictions.terms import Severity
from shopper.measures import tell_duration
from shopper.observations import Evidence, MessageKind


def lateness(
    evidence: Evidence, kind: MessageKind, what: str, friction: timedelta, notice: timedelta | None = None
) -> Iterator[Finding]:
    """Judges how long `what` took: over `notice` annoys; over `friction`, or later than the scenario says, is late."""
    promises = owed(evidence, kind)
    for place, promise in enumerate(promises):
        came = answer(promise, evidence)
        # A mail that came after the shopper had been there once more answers the later visit.
        if not came or any(later.kept_by(came.message) for later in promises[place + 1 :]):
            continue
        took = max(came.message.at - promise.since, timedelta())
        limit = notice if notice is not None and notice < friction else friction
        if took <= min(limit, promise.within):
            yield Clear(what=f"{what} came after {tell_duration(took)}", seen=(came, promise))
            continue
        only_notice = took <= min(friction, promise.within)
        bound = min(limit if only_notice else friction, promise.within)
        yield Friction(
            expected=f"{what} within {tell_duration(bound)}",
            happened=f"it came after {tell_duration(took)}",
            seen=(came, promise),
            severity=Severity.ANNOYED if only_notice else None,
            measure=Measure(what="waited", value=took.total_seconds(), unit="s", limit=bound.total_seconds()),
        )
