"""Which messages an IMAP mailbox holds: envelopes made of a few header lines, without any body."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from shopper.messages.arrival import Envelope
from shopper.messages.heads import RECIPIENT_HEADERS, people_of
from shopper.messages.imap.answers import Answer
from shopper.messages.imap.connection import Connection
from shopper.messages.imap.fetching import fetch_each
from shopper.observations import UNSTAMPED

HEADS_AT_ONCE = 500
LEEWAY = timedelta(minutes=1)
"""A server tells whole seconds, cut off, by a clock of its own."""
A_DAY = timedelta(days=1)
FIELDS = " ".join((*RECIPIENT_HEADERS, "from", "message-id", "date", "received")).upper()
HEADS = f"(UID INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER.FIELDS ({FIELDS})])"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class Listed:
    """A message and where it lies; `trouble` says why its head can't be read."""

    envelope: Envelope
    folder: str
    validity: int
    uid: int
    trouble: str = ""


@dataclass
class Listing:
    """The envelopes of one folder. Those once read are not read again, until the server numbers them anew."""

    connection: Connection
    folder: str
    _validity: int = 0
    _known: dict[int, Envelope] = field(default_factory=dict)

    def since(self, moment: datetime) -> Iterator[Listed]:
        """What arrived since then, give or take what the server's clock may be off, in no order."""
        state = self.connection.state(self.folder)
        if state.validity != self._validity:
            self._validity, self._known = state.validity, {}
        day = max(moment - A_DAY, UNSTAMPED)  # SINCE goes by the server's days, whatever its time zone is
        uids = self.connection.uids(self.folder, f"SINCE {day.day}-{MONTHS[day.month - 1]}-{day.year}")
        broken = self._learn([uid for uid in uids if uid not in self._known])
        seen: Counter[str] = Counter()
        for uid in sorted(uids):
            envelope = self._known.get(uid)
            if envelope is not None:
                seen[envelope.id] += 1
                if envelope.arrived_at >= moment - LEEWAY:
                    yield Listed(_told_apart(envelope, seen[envelope.id]), self.folder, self._validity, uid)
        for uid, why in broken.items():
            yield Listed(Envelope(f"{self._validity}.{uid}", (), moment), self.folder, self._validity, uid, why)

    def _learn(self, uids: Sequence[int]) -> dict[int, str]:
        """Reads their heads; returns why some can't be read."""
        broken: dict[int, str] = {}
        for start in range(0, len(uids), HEADS_AT_ONCE):
            some = tuple(uids[start : start + HEADS_AT_ONCE])
            for uid, answer in fetch_each(self.connection, self.folder, self._validity, some, HEADS).items():
                if isinstance(answer, Answer):
                    self._known[uid] = _envelope(answer)
                else:
                    broken[uid] = answer
        return broken


def _envelope(answer: Answer) -> Envelope:
    """Its id is made of what stays when a server numbers its messages anew: when it came, its size and its head."""
    to, sender = people_of(answer.literal)
    arrived_at = answer.arrived_at or UNSTAMPED
    digest = hashlib.sha256(f"{arrived_at.isoformat()} {answer.size} ".encode() + answer.literal).hexdigest()[:32]
    return Envelope(digest, to, arrived_at, sender, size=answer.size)


def _told_apart(envelope: Envelope, copy: int) -> Envelope:
    """Two that look the same are still two."""
    return envelope if copy == 1 else replace(envelope, id=f"{envelope.id}-{copy}")
