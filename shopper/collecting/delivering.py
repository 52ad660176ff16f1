"""Each message to the journey with its address."""

from dataclasses import dataclass, field

from shopper.collecting.homes import Homes
from shopper.collecting.open_journey import taken_up
from shopper.collecting.reading import Reading, addresses
from shopper.collecting.shops import Shop, Shops
from shopper.journey.folders import TakenError
from shopper.ledger import JourneyRecord, Ledger, MessageLine
from shopper.messages import Arrival


@dataclass
class Parcel:
    """What came for one journey: its messages, as the ledger is to take them in."""

    shop: Shop
    messages: list[MessageLine] = field(default_factory=list)


@dataclass
class Delivering:
    """
    Adds messages to the evidence of their journeys; `parcels` is what came, by the journey's key.

    A message for a journey that is walked at this moment is left to that walk; one to an address that no journey has,
    or whose journey has long been written over, is only listed in the ledger.
    """

    homes: Homes
    ledger: Ledger
    shops: Shops
    parcels: dict[str, Parcel] = field(default_factory=dict)
    unexpected: int = 0
    strays: int = 0

    def deliver(self, arrival: Arrival, reading: Reading) -> None:
        """To everybody it was sent to."""
        found = {
            key: address for address in addresses(arrival.envelope) for key in self.ledger.journeys_at(address)[:1]
        }
        for key, address in found.items():
            record = self.ledger.journey(key)
            if record is not None:
                self._add(arrival, record, address, reading)
        if not found:
            self.strays += 1
            address = next(iter(arrival.envelope.to), "")
            self.ledger.take_in(_line(arrival, address, reading))

    def _add(self, arrival: Arrival, record: JourneyRecord, address: str, reading: Reading) -> None:
        shop = self.shops.of(record.case, record.file)
        folder = self.homes.find(record)
        if folder is None:
            self.unexpected += 1
            self.ledger.take_in(_line(arrival, address, reading, record.key))
            return
        try:
            with taken_up(self.homes.reports, folder, shop) as journey:
                added = journey.add(arrival, record.address, shop.clock.now(), trust_date=shop.clock.pushes)
        except TakenError:
            return
        self.unexpected += added.new and not added.expected
        line = _line(arrival, address, reading, record.key).model_copy(update={"expected": added.expected})
        self.parcels.setdefault(record.key, Parcel(shop)).messages.append(line)


def _line(arrival: Arrival, address: str, reading: Reading, journey: str | None = None) -> MessageLine:
    return MessageLine(
        id=reading.id_of(arrival.envelope), mailbox=reading.name, address=address, at=arrival.envelope.arrived_at,
        journey=journey, expected=False,
    )  # fmt: skip
