"""`9 of 10`: how often something must have gone well, and whether that can be said already."""

from shopper.errors import UsageError
from shopper.gates.gate import State
from shopper.observations import Frozen


class Often(Frozen):
    """At least `good` of the last `of`."""

    good: int
    of: int

    def state(self, good: int, seen: int) -> State:
        """Broken as soon as it can't be reached any more; held only once enough of them went well."""
        if seen - good > self.of - self.good:
            return State.BROKEN
        return State.HOLDS if good >= self.good else State.UNKNOWN


def often(written: str | None) -> Often:
    """From `9 of 10`; once, the last time, where nothing is written. UsageError for `10 of 9` and `0 of 0`."""
    if written is None:
        return Often(good=1, of=1)
    good, of = (int(part) for part in written.split(" of "))
    if not 0 < good <= of:
        raise UsageError(f"`{written}` can't be: expected fewer good runs than runs, such as `9 of 10`.")
    return Often(good=good, of=of)
