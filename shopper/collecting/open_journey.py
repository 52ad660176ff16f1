"""One journey that is owed something, taken up again: messages added, readings noted, judged anew."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from shopper.collecting.shops import Shop
from shopper.collecting.spans import reads_of
from shopper.frictions import Rule
from shopper.frictions.judge import judge
from shopper.frictions.ruling import Ruling
from shopper.journey.folders import held
from shopper.journey.memory import recall
from shopper.journey.post import kept
from shopper.journey.recording import Recording
from shopper.journey.redaction import Redactor
from shopper.journey.reopening import reopen
from shopper.ledger import ReadSpan
from shopper.messages import RawMail, read_message, unless_copy
from shopper.observations import Evidence, MailboxRead, MessageCame, MessageOwed, Observation
from shopper.promises import Promise, Settlement, settle
from shopper.report import tell_story, write_page
from shopper.rulings_file import write_rulings


class Added(NamedTuple):
    """Whether the message was new, and whether any promise of the journey waited for it."""

    new: bool
    expected: bool


@dataclass
class OpenJourney:
    """A journey's recording with what changes it. To be used while its folder is held."""

    recording: Recording

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self.recording.folder

    @property
    def owed(self) -> tuple[MessageOwed, ...]:
        """What was promised to it, each once."""
        return tuple({self.promise(owed).key: owed for owed in reversed(self.recording.of(MessageOwed))}.values())[::-1]

    def promise(self, owed: MessageOwed) -> Promise:
        """As the ledger knows it."""
        heading = self.recording.heading
        return Promise(owed=owed, case=heading.case, site=heading.site)

    def add(self, raw: RawMail, now: datetime, *, trust_date: bool) -> "Added":
        """Adds the message, once."""
        message = read_message(raw, now, trust_date=trust_date)
        owed = next((owed for owed in self.owed if owed.kept_by(message)), None)
        known = [note.message for note in self.recording.of(MessageCame)]
        new = unless_copy(message, known)
        if new is not None:
            whole = kept(self.recording, new, raw, len(known) + 1)
            self.recording.add(self._placed(MessageCame(at=new.at, message=whole), owed))
        return Added(new is not None, owed is not None)

    def read(self, spans: Sequence[ReadSpan], now: datetime) -> None:
        """Notes over which times its mailbox was read, as far as that says anything new."""
        noted = self.recording.of(MailboxRead)
        for owed in self.owed:
            for read in reads_of(owed, spans, now):
                if not any(_says_as_much(one, read) for one in noted):
                    self.recording.add(read)

    def settlements(self, now: datetime) -> dict[str, Settlement]:
        """How each promise stands now, by its key."""
        messages = [note.message for note in self.recording.of(MessageCame)]
        reads = self.recording.of(MailboxRead)
        promises = map(self.promise, self.owed)
        return {promise.key: settle(promise, messages, reads, now) for promise in promises}

    def judged(self, rules: Sequence[Rule], now: datetime) -> tuple[Evidence, tuple[Ruling, ...]]:
        """Writes the evidence whole, and rulings and page by today's rules; what was written."""
        evidence = self.recording.write()
        rulings = judge(evidence, rules, now)
        write_rulings(self.folder, rulings)
        write_page(tell_story(evidence, rulings, rules), self.folder)
        return evidence, rulings

    def _placed(self, note: Observation, owed: MessageOwed | None) -> Observation:
        """In the step that waited for it; what nobody waited for belongs to the last."""
        last = self.recording.notes[-1] if self.recording.notes else note
        step, device = (owed.step, owed.device) if owed else (last.step, last.device)
        return note.model_copy(update={"step": step, "device": device})


@contextmanager
def taken_up(reports: Path, folder: Path, shop: Shop) -> Iterator[OpenJourney]:
    """The journey in this folder, nobody else's until this ends; TakenError while it is still walked."""
    with held(reports, folder):
        yield OpenJourney(reopen(folder, redactor_for(folder, shop)))


def redactor_for(folder: Path, shop: Shop) -> Redactor:
    """Knows the shop's secrets, and the shopper's own where they are remembered."""
    memory = recall(folder)
    return shop.redactor if memory is None else Redactor.of(shop.site, memory.person)


def _says_as_much(one: MailboxRead, other: MailboxRead) -> bool:
    same = one.address.lower() == other.address.lower() and (one.complete, one.trouble) == (
        other.complete,
        other.trouble,
    )
    return same and one.since <= other.since and (one.until >= other.until or not other.complete)
