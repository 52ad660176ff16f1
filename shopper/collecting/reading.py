"""A mailbox read once, in one pass, whatever the number of journeys that wait for its messages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from shopper.collecting.spans import read_whole
from shopper.errors import MailboxTrouble, UsageError
from shopper.ledger import Ledger, ReadSpan
from shopper.messages import Arrival, Envelope, Mailbox, Span, fold


@dataclass
class Reading:
    """
    One pass over a mailbox for messages not taken in yet. `trouble` says why it could not be read to its end.

    The ledger learns over which times it was read only after the last message: who is killed before has read nothing.
    """

    name: str
    ledger: Ledger
    now: Callable[[], datetime]
    trouble: str = ""

    def new(self, opened: Callable[[], Mailbox], since: datetime) -> Iterator[Arrival]:
        """Every message that arrived since then and is not in the ledger, the oldest first."""
        began = self.now()
        spans: tuple[Span, ...] = ()
        try:
            with opened() as box:
                yield from filter(self._is_read, box.all_since(since, self._is_new))
                spans = read_whole(box.whole, since, began)
        except (MailboxTrouble, UsageError) as trouble:
            self.trouble = str(trouble).splitlines()[0]
        self._note(spans, since, began)

    def _is_new(self, envelope: Envelope) -> bool:
        return not self.ledger.taken_in([id_of(self.name, envelope)])

    def _is_read(self, arrival: Arrival) -> bool:
        """One that can't be read may be anybody's, so it is told; it will be tried again."""
        if arrival.trouble:
            self.trouble = self.trouble or arrival.trouble
        return not arrival.trouble

    def _note(self, spans: tuple[Span, ...], since: datetime, began: datetime) -> None:
        for span in () if self.trouble else spans:
            self.ledger.note_reading(ReadSpan(mailbox=self.name, since=span.since, until=span.until))
        if self.trouble:
            self.ledger.note_reading(
                ReadSpan(mailbox=self.name, since=since, until=began, complete=False, trouble=self.trouble)
            )


def id_of(mailbox: str, envelope: Envelope) -> str:
    """The message as the ledger names it."""
    return f"{mailbox}#{envelope.id}"


def addresses(envelope: Envelope) -> tuple[str, ...]:
    """The addresses under which a journey may be known for it: as written, and as providers rewrite them back."""
    return tuple(dict.fromkeys(form for to in envelope.to for form in (to.lower(), fold(to))))
