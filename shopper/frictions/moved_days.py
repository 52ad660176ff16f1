"""Whether the checkout tells a later day of arrival than the pages before it did."""

from collections.abc import Iterator
from datetime import date, timedelta

from shopper.frictions.findings import Clear, Finding, Friction
from shopper.frictions.told_days import days_of
from shopper.observations import Delivery, DeliveryTold, Evidence

NEXT_ROUND = timedelta(days=1)
"""A parcel that misses a round while the shopper fills in forms comes a day later."""
ONE_VISIT = timedelta(hours=12)
"""What was told longer ago was told of another day."""


def moved_days(evidence: Evidence) -> Iterator[Finding]:
    """Holds the days of arrival on each page of the checkout against all told before, be they of a slower way."""
    told = [(note, days_of(note)) for note in evidence.of(DeliveryTold)]
    held = [
        (min(days, key=_day), late, max(before, key=_day))
        for place, (late, days) in enumerate(told)
        if late.step_of_checkout and days and (before := _before(late, told[:place]))
    ]
    moved = next((one for one in held if one[0][0] - one[2][0] > NEXT_ROUND), None)
    if moved is not None:
        (day, way), late, (promised, early, first) = moved
        yield Friction(
            expected=f"as promised ({early.where}): “{first.text}”",
            happened=f"“{late.where}” says “{way.text}”, {(day - promised).days} days later",
            seen=(late, early),
        )
    elif held:
        _, late, (_, early, _) = held[-1]
        yield Clear(what=f"“{late.where}” tells no later days of arrival than were told before", seen=(late, early))


def _before(
    late: DeliveryTold, earlier: list[tuple[DeliveryTold, tuple[tuple[date, Delivery], ...]]]
) -> list[tuple[date, DeliveryTold, Delivery]]:
    """What was told on the pages before this one, on the same visit."""
    return [(day, note, way) for note, days in earlier if late.at - note.at <= ONE_VISIT for day, way in days]


def _day(found: tuple[date, *tuple[object, ...]]) -> date:
    return found[0]
