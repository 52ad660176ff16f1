"""
What shops owed is collected: messages are read, brought to their journeys, and each promise is settled.

A message is added to its journey's evidence before the ledger takes it in, and a promise is settled after its journey
was judged again. So whoever is killed in between leaves work that is simply done once more, with the same result.
"""

from shopper.collecting.collected import Collected
from shopper.collecting.collector import Collector

__all__ = ["Collected", "Collector"]
