"""One process at the work of collecting: what it needs, and the two things it does."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from shopper.collecting.collected import Collected
from shopper.collecting.delivering import Delivered, Delivering, Load
from shopper.collecting.homes import Homes
from shopper.collecting.settling import Batch, Settling
from shopper.collecting.shops import Shops
from shopper.frictions import Rule
from shopper.ledger import Ledger


@dataclass(frozen=True)
class Hands:
    """`by` names the collector in the ledger, whatever the number of its processes; `now` is the world's time."""

    homes: Homes
    ledger: Ledger
    shops: Shops
    rules: Sequence[Rule]
    now: Callable[[], datetime]
    by: str


def deliver(hands: Hands, load: Load) -> Delivered:
    """Brings messages to their journeys. Done twice, nothing is there twice."""
    return Delivering(hands.homes, hands.ledger, hands.shops).deliver(load)


def settle(hands: Hands, batch: Batch) -> Mapping[str, tuple[Collected, ...] | None]:
    """Settles the promises of journeys. Done twice, each is settled once."""
    work = Settling(hands.homes, hands.ledger, hands.shops, hands.rules, hands.now, hands.by, batch.troubles)
    return work.settle(batch.parcels)
