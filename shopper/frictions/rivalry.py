"""What rules about rivals share: which of them sell the same thing, and how much dearer a shop is and may be."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from shopper.frictions.limits import Limits
from shopper.frictions.terms import OURS
from shopper.measures import Money
from shopper.observations import Evidence, OfferSeen

SURE, MAYBE = 0.85, 0.6
"""How sure it must be that it is the same product to hold a rival against a shop, and to ask a person."""


class DearerLimits(Limits):
    """How much dearer a shop may be: by a sum, or by a share of what the rival asks, whichever is more."""

    tolerance: Annotated[float, "So much dearer is borne, in the shop's currency", OURS] = 0.0
    share: Annotated[float, "So large a part of the rival's price is borne: it is told by nobody's purse", OURS] = 0.0

    def borne(self, theirs: Money | None) -> float:
        """How much more than this a shop may ask."""
        return max(self.tolerance, self.share * float(theirs.amount) if theirs is not None else 0.0)


@dataclass(frozen=True)
class Pair:
    """The shop's own offer beside a rival's; `sure` whether both are for the same product."""

    own: OfferSeen
    rival: OfferSeen

    @property
    def sure(self) -> bool:
        """Whether it is the same product beyond doubt."""
        return self.rival.sure >= SURE

    @property
    def doubt(self) -> str:
        """What speaks against it, told."""
        other = self.rival
        return f"{other.site} sells “{other.product}”, {other.sure:.0%} sure the same ({other.because})"


def pairs(evidence: Evidence) -> Iterator[Pair]:
    """The own offer with each rival's that may be for the same product."""
    own = next((note for note in evidence.of(OfferSeen) if note.own), None)
    if own is not None:
        rivals = (note for note in evidence.of(OfferSeen) if not note.own and note.sure >= MAYBE)
        yield from (Pair(own, rival) for rival in rivals)


def dearer(ours: Money | None, theirs: Money | None) -> Money | None:
    """How much more ours is, below zero where it is less; None where that cannot be said."""
    if ours is None or theirs is None or ours.currency != theirs.currency:
        return None
    return Money(amount=ours.amount - theirs.amount, currency=ours.currency)
