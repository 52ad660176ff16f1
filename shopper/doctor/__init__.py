"""What this machine has of what a run needs, what is missing, and how to get it."""

from shopper.doctor.check import Check, all_needed, tell
from shopper.doctor.examine import Surroundings, examine, surroundings
from shopper.doctor.getting import get_missing

__all__ = ["Check", "Surroundings", "all_needed", "examine", "get_missing", "surroundings", "tell"]
