"""Where a journey is told on the scorecard, known from its case alone: so whatever tells of it can lead there."""

from hashlib import md5


def journey_anchor(case: str) -> str:
    """`journey-3f2a9c01d4`; the same for the same case on every scorecard."""
    return f"journey-{md5(case.encode(), usedforsecurity=False).hexdigest()[:10]}"
