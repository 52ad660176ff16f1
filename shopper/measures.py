"""Money, durations and parts as they are written, compared and told."""

import re
from datetime import timedelta
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer

UNITS = {
    "s": 1, "sec": 1, "second": 1, "seconds": 1,
    "m": 60, "min": 60, "minute": 60, "minutes": 60,
    "h": 3600, "hour": 3600, "hours": 3600,
    "d": 86400, "day": 86400, "days": 86400,
    "w": 604800, "week": 604800, "weeks": 604800,
}  # fmt: skip
_PART = re.compile(r"(\d+(?:\.\d+)?)\s*([a-z]+)")
_WHOLE = re.compile(r"(\s*\d+(?:\.\d+)?\s*[a-z]+\s*)+")


class Money(BaseModel):
    """An amount in one currency; `currency` is an ISO 4217 code, or "" where the page did not tell."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    amount: Decimal
    currency: str = ""

    def __str__(self) -> str:
        return f"{self.amount:.2f} {self.currency}".strip()

    def is_comparable_to(self, other: "Money") -> bool:
        """Whether both are in one currency, as far as the page told."""
        return self.currency == other.currency or not (self.currency and other.currency)


def parse_duration(written: Any) -> Any:
    """`24 h`, `10 min`, `1 day 2 h` as a timedelta; a timedelta is kept; anything else raises ValueError."""
    if isinstance(written, timedelta):
        return written
    if not isinstance(written, str) or not _WHOLE.fullmatch(written.lower()):
        raise ValueError("a duration is a number and a unit, such as `30 s`, `10 min`, `24 h` or `2 days`")
    parts = _PART.findall(written.lower())
    unknown = [unit for _, unit in parts if unit not in UNITS]
    if unknown:
        raise ValueError(f"`{unknown[0]}` is not a unit of time; use s, min, h, days or weeks")
    try:
        return timedelta(seconds=sum(float(number) * UNITS[unit] for number, unit in parts))
    except OverflowError:
        raise ValueError("that is longer than any shopper waits") from None


def tell_duration(span: timedelta) -> str:
    """The way a person says it, rounded to minutes from two of them on: `45 s`, `12 min`, `1 h 30 min`, `2 days`."""
    seconds = int(abs(span).total_seconds())
    if seconds < 120:
        return f"{seconds} s"
    seconds = (seconds + 30) // 60 * 60
    days, rest = divmod(seconds, 86400)
    hours, rest = divmod(rest, 3600)
    named = [(days, "day" if days == 1 else "days"), (hours, "h"), (rest // 60, "min")]
    return " ".join(f"{number} {unit}" for number, unit in named if number)


def write_duration(span: timedelta) -> str:
    """The exact form for files: `5400 s`."""
    return f"{span.total_seconds():.6f}".rstrip("0").rstrip(".") + " s"


Duration = Annotated[timedelta, BeforeValidator(parse_duration), PlainSerializer(write_duration, return_type=str)]
"""A timedelta read from `24 h` and written back exactly."""


def read_part(written: str) -> tuple[int, int]:
    """`3/10` as the number of a part and how many there are; ValueError for what is none."""
    match = re.fullmatch(r"\s*(\d{1,6})\s*/\s*(\d{1,6})\s*", written)
    if not match or not 1 <= int(match[1]) <= int(match[2]):
        raise ValueError("expected the number of a part and how many there are: 3/10")
    return int(match[1]), int(match[2])
