"""Each message to the journey with its address."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from zlib import compress, decompress

from shopper.collecting.homes import Homes, is_from_ledger
from shopper.collecting.open_journey import taken_up
from shopper.collecting.reading import addresses, id_of
from shopper.collecting.shops import Shops
from shopper.collecting.texting import Texts
from shopper.journey.folders import TakenError
from shopper.ledger import JourneyRecord, Ledger, Letter, MessageLine
from shopper.messages import MAIL, Arrival, Envelope


class Load(NamedTuple):
    """Messages of one mailbox, in the order in which they came; the mailbox as the ledger names it."""

    mailbox: str
    arrivals: tuple[Arrival, ...]


class Delivered(NamedTuple):
    """What came for each journey, by its key, as the ledger is to take it in; the rest as in `Collector`."""

    parcels: Mapping[str, tuple[MessageLine, ...]]
    unexpected: int
    strays: int


@dataclass
class Delivering:
    """
    Adds a load's messages to the evidence of their journeys.

    A message for a journey that is walked at this moment is left to that walk; one to an address that no journey has,
    or whose journey has long been written over, is only listed in the ledger, as `listed`.
    """

    homes: Homes
    ledger: Ledger
    shops: Shops
    parcels: dict[str, tuple[MessageLine, ...]] = field(default_factory=dict)
    listed: list[MessageLine] = field(default_factory=list)
    letters: list[Letter] = field(default_factory=list)
    unexpected: int = 0
    strays: int = 0

    def deliver(self, load: Load) -> Delivered:
        """All of it; what is only listed is then in the ledger."""
        forms = {form for arrival in load.arrivals for form in addresses(arrival.envelope)}
        known = self.ledger.newest_at(forms)
        for arrival in load.arrivals:
            self._deliver(arrival, load.mailbox, known)
        self.ledger.leave(self.letters)  # before they count as taken in
        self.ledger.take_all_in(self.listed)
        return Delivered(self.parcels, self.unexpected, self.strays)

    def _deliver(self, arrival: Arrival, mailbox: str, known: Mapping[str, JourneyRecord]) -> None:
        """To everybody it was sent to."""
        forms = [form for form in addresses(arrival.envelope) if form in known]
        for form, record in {known[form].key: (form, known[form]) for form in forms}.values():
            self._add(arrival, record, form, mailbox)
        texted = () if forms or arrival.envelope.channel == MAIL else self._texted(arrival, mailbox)
        for record in texted:
            self._add(arrival, record, record.address, mailbox, perhaps=len(texted) > 1)
        if not forms and not texted:
            self.strays += 1
            self.listed.append(_line(arrival, next(iter(arrival.envelope.to), ""), mailbox))

    def _texted(self, arrival: Arrival, mailbox: str) -> tuple[JourneyRecord, ...]:
        return Texts(self.ledger, self.shops).journeys(arrival, mailbox)

    def _add(
        self, arrival: Arrival, record: JourneyRecord, address: str, mailbox: str, *, perhaps: bool = False
    ) -> None:
        shop, line = self.shops.of(record.case, record.file), _line(arrival, address, mailbox, record.key)
        folder = self.homes.find(record)
        if folder is None or is_from_ledger(folder):
            self.letters.append(letter_of(line, arrival, record.key))
        if folder is None:
            self.unexpected += 1
            self.listed.append(line)
            return
        try:
            with taken_up(self.homes.reports, folder, shop) as journey:
                raw = arrival.to_one(record.address, perhaps=perhaps)
                added = journey.add(raw, shop.clock.now(), trust_date=shop.clock.pushes)
        except TakenError:
            return
        self.unexpected += added.new and not added.expected
        line = line.model_copy(update={"expected": added.expected})
        self.parcels[record.key] = (*self.parcels.get(record.key, ()), line)


def letter_of(line: MessageLine, arrival: Arrival, journey: str) -> Letter:
    """The message whole, to be left for the machine on which its journey lies."""
    sent = arrival.envelope
    return Letter(
        id=line.id, address=line.address, journey=journey, mailbox=line.mailbox, sender=sent.sender, to=sent.to,
        channel=sent.channel, arrived_at=sent.arrived_at, data=b64encode(compress(arrival.data)).decode(),
    )  # fmt: skip


def opened(letter: Letter) -> Arrival:
    """The message out of it, as it came."""
    envelope = Envelope(
        id=letter.id.removeprefix(f"{letter.mailbox}#"), to=letter.to, arrived_at=letter.arrived_at,
        sender=letter.sender, channel=letter.channel,
    )  # fmt: skip
    return Arrival(envelope, decompress(b64decode(letter.data)))


def _line(arrival: Arrival, address: str, mailbox: str, journey: str | None = None) -> MessageLine:
    return MessageLine(
        id=id_of(mailbox, arrival.envelope), mailbox=mailbox, address=address, at=arrival.envelope.arrived_at,
        journey=journey, expected=False,
    )  # fmt: skip
