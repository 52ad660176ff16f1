"""A promise and the mail that keeps it."""

from datetime import UTC, datetime, timedelta

from shopper.observations import MessageKind, MessageOwed

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
ADDRESS = "robin.leftcart.a1b2c3d4e5@shopper.example"
OWED = MessageOwed(
    at=NOON, step=3, device="desktop", kind=MessageKind.CART_REMINDER, to=ADDRESS, since=NOON,
    within=timedelta(hours=24), because="left Boom in the cart",
)  # fmt: skip
