"""Ways to send an order, what each costs and when it arrives."""

from dataclasses import dataclass
from datetime import datetime, timedelta

# As datetime.weekday() counts.
SATURDAY = 5


@dataclass(frozen=True)
class Method:
    """A way to send; price in cents, `days` are the working days it takes from the day it leaves the house."""

    slug: str
    name: str
    price: int
    days: tuple[int, int]


STANDARD = Method("standard", "Standard delivery", 490, (2, 3))
METHODS = (
    STANDARD,
    Method("express", "Express delivery", 990, (1, 1)),
    Method("pickup", "Pick-up point", 350, (3, 4)),
)


@dataclass(frozen=True)
class Arrival:
    """Between these two days."""

    first: datetime
    last: datetime


def method(slug: str) -> Method | None:
    """The way of that name."""
    return next((way for way in METHODS if way.slug == slug), None)


def arrival(way: Method, ordered: datetime) -> Arrival:
    """When an order of this moment arrives; it leaves the house on the next working day."""
    leaves = working_day(ordered + timedelta(days=1))
    first, last = (_later(leaves, days) for days in way.days)
    return Arrival(first, last)


def _later(day: datetime, days: int) -> datetime:
    for _ in range(days):
        day = working_day(day + timedelta(days=1))
    return day


def working_day(day: datetime) -> datetime:
    """The day itself, or the Monday after it."""
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return day
