"""What presses to buy: the hour at which the shop packs, which is true, and a number of pieces that is not."""

from datetime import datetime, timedelta

PACKED_AT = 16


def closing(now: datetime) -> tuple[int, int]:
    """Hours and minutes until the shop packs next."""
    today = now.replace(hour=PACKED_AT, minute=0, second=0, microsecond=0)
    left = (today if now < today else today + timedelta(days=1)) - now
    return left.seconds // 3600, left.seconds // 60 % 60


def invented(visit: int) -> int:
    """How few are said to be left, another number for everybody."""
    return 2 + visit * 2 % 7
