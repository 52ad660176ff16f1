"""What a switch is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Switch:
    """A friction that can be turned on, and what a shopper then meets."""

    name: str
    sentence: str
