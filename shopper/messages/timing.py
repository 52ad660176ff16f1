"""The time that counts for a message."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def at(date: str, arrived_at: datetime, now: datetime, *, trust_date: bool) -> datetime:
    """
    When a mail with this Date header, arrived then, counts as come; in UTC.

    A shop that lives by a clock of its own (`trust_date`) says so in the Date header, which can't be later than its
    `now`; a mail of such a shop that says nothing counts as come now. For any other shop arrival counts, because a
    Date header is only what the sender claims.
    """
    if not trust_date:
        return arrived_at.astimezone(UTC)
    return min(_written(date) or now, now).astimezone(UTC)


def _written(date: str) -> datetime | None:
    try:
        when = parsedate_to_datetime(date)
        return (when if when.tzinfo else when.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
