"""A journey judged again, and which of its promises are told by whoever did."""

from collections.abc import Mapping
from typing import NamedTuple

from shopper.collecting.collected import Collected
from shopper.ledger import Closed, State
from shopper.promises import Outcome, Settlement


class Judged(NamedTuple):
    """
    A journey judged again: how each promise stands and stood in the ledger, and what is to be written there.

    `told` are the keys of those that were reported, `elsewhere` whether another machine tells the rest.
    """

    found: Mapping[str, tuple[Settlement, State, Collected]]
    closing: Closed
    told: frozenset[str]
    elsewhere: bool


def told(judged: Judged, won: frozenset[str]) -> tuple[Collected, ...]:
    """What this call settled; and what is open, or was settled by somebody who did not live to tell it."""
    return tuple(
        collected
        for name, (settlement, state, collected) in judged.found.items()
        if name in won
        or (
            name not in judged.closing.settled
            and not judged.elsewhere
            and _is_to_be_told(settlement, state, told=name in judged.told)
        )
    )


def _is_to_be_told(settlement: Settlement, state: State, *, told: bool) -> bool:
    """One that stays open; and one that was settled by somebody who was killed before he could report it."""
    return state is State.OWED or (not told and settlement.outcome is not Outcome.NOT_DUE)
