"""What shops owe, and how it was settled."""

from shopper.promises.promise import Promise
from shopper.promises.settle import Outcome, Settlement, settle

__all__ = ["Outcome", "Promise", "Settlement", "settle"]
