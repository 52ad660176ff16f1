"""A promise: who owes what to which address, by when, from which journey."""

from shopper.observations import Frozen, MessageOwed


class Promise(Frozen):
    """
    A message that is owed, and the journey that waits for it.

    `case` and `site` are those of the journey's heading.
    """

    owed: MessageOwed
    case: str
    site: str = ""

    @property
    def key(self) -> str:
        """The same for the same promise whenever it is written down: nothing is owed twice, nothing settled twice."""
        return f"{self.case}|{self.owed.kind}|{self.owed.to.lower()}|{self.owed.since.isoformat()}"
