"""What rules read about the day on which an order is to arrive, and how it changed."""

from datetime import UTC, datetime, time, timedelta

from shopper.frictions.post import mails
from shopper.observations import Arrival, Evidence, MessageCame, MessageKind

DATED = (MessageKind.ORDER_CONFIRMATION, MessageKind.SHIPPING_NEWS, MessageKind.DELAY_NEWS)
"""Mails of which a day of arrival is a promise of the shop."""


def dated(evidence: Evidence) -> tuple[tuple[MessageCame, Arrival], ...]:
    """The mails about the order first heard of that give days of arrival, in the order they came."""
    read = [(note, note.message.care) for note in mails(evidence, *DATED) if note.message.care]
    found = [(note, care, care.arrives) for note, care in read if care.arrives]
    number = next((care.order for _, care, _ in found if care.order), "")
    return tuple((note, days) for note, care, days in found if care.order in ("", number))


def end_of(days: Arrival) -> datetime:
    """The last moment in which something that arrives on these days is in time."""
    return datetime.combine(days.last + timedelta(days=1), time(), UTC)
