"""One promise as it was found when it was collected; plain data, so that it crosses from process to process."""

from datetime import timedelta

from shopper.measures import tell_duration
from shopper.observations import Frozen
from shopper.promises import Outcome, Promise, Settlement


class Collected(Frozen):
    """
    `folder` is the journey's, relative to the reports folder, where it lies there, `tags` are its scenario's. `trouble`
    says why the mailbox could not be read this time, `goes_on` whether something was meant to be done now.
    """

    promise: Promise
    settlement: Settlement
    journey: str
    folder: str = ""
    trouble: str = ""
    tags: tuple[str, ...] = ()
    goes_on: bool = False

    @property
    def case(self) -> str:
        """The case of its journey."""
        return self.promise.case

    @property
    def kind(self) -> str:
        """What was promised: `cart reminder`."""
        return self.promise.owed.kind.value

    @property
    def name(self) -> str:
        """The promise as a test: `left_cart@practice/iPhone 15::cart reminder`."""
        return f"{self.case}::{self.kind}"

    def told(self) -> str:
        """How it stands, as a sentence without its full stop."""
        kind, settlement = self.kind.capitalize(), self.settlement
        match settlement.outcome:
            case Outcome.KEPT:
                return f"{kind} kept: it came after {tell_duration(settlement.took or timedelta())}"
            case Outcome.LATE:
                return f"{kind} late by {tell_duration(settlement.span)}"
            case Outcome.MISSED:
                return f"{kind} missed: overdue by {tell_duration(settlement.span)}"
            case Outcome.NOT_DUE:
                return f"Not yet due: {self.kind}, due in {tell_duration(settlement.span)}"
        return f"{kind} not seen: {self.trouble or settlement.why}"
