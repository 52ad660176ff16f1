"""The shopper's mailbox during a journey: what came, and how far it was read."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from shopper.errors import MailboxTrouble
from shopper.journey.recording import Recording
from shopper.messages.arrival import RawMail
from shopper.messages.copies import unless_copy
from shopper.messages.mailbox import Mailbox
from shopper.messages.reading import read_message
from shopper.messages.safe import render_safe
from shopper.messages.spoken import read_spoken
from shopper.observations import MailboxRead, Message, MessageCame, Observation, PromiseMade
from shopper.sight.offers import read_promise
from shopper.sight.words import vocabulary


def no_texts(*_: object) -> tuple[RawMail, ...]:
    """None came."""
    return ()


@dataclass
class Post:
    """
    Reads the mailbox for one address and notes each message once. `since` is by the mailbox's clock.

    `trust_date` where the shop lives by a clock of its own: then a mail's Date header is the time that counts.
    """

    mailbox: Mailbox | None
    address: str
    since: datetime
    trust_date: bool
    recording: Recording
    note: Callable[[Observation], None]
    opened: set[RawMail] = field(default_factory=set)
    texts: Callable[[datetime], tuple[RawMail, ...]] = no_texts
    """Text messages to the shopper since then."""
    trouble: str = ""

    def read(self, now: datetime) -> tuple[Message, ...]:
        """Every message so far, the new ones noted and kept on disk."""
        for raw in self._arrived():
            if raw in self.opened:
                continue
            self.opened.add(raw)
            if raw.trouble:
                self.trouble = raw.trouble
                continue
            known = self._known()
            message = unless_copy(read_message(raw, now, trust_date=self.trust_date), known)
            if message is not None:
                whole = kept(self.recording, message, raw, len(known) + 1)
                self.note(MessageCame(at=message.at, message=whole))
                self._note_promises(message)
        return self._known()

    def hear(self, text: str, channel: str, now: datetime) -> Message:
        """Notes what was said on the spot, in a chat or on a page, read like a mail."""
        message = read_spoken(text, self.address, now, channel)
        if message.id not in {one.id for one in self._known()}:
            self.note(MessageCame(at=now, message=message))
        return message

    def _note_promises(self, message: Message) -> None:
        """What its lines promise of every cart: it is tested when there is one."""
        found = (read_promise(vocabulary(), line.strip()) for line in message.text.splitlines() if line.strip())
        for promise in dict.fromkeys(one for one in found if one and _counts(one, message)):
            self.note(promise.model_copy(update={"at": message.at, "where": "mail"}))

    def close_reading(self, since: datetime, until: datetime) -> None:
        """Notes for which time the mailbox was read, and whether absence proves anything."""
        complete = self.mailbox is not None and not self.trouble
        why = "" if complete else self.trouble or "the site file names no inbox"
        self.note(MailboxRead(address=self.address, since=since, until=until, complete=complete, trouble=why))

    def _known(self) -> tuple[Message, ...]:
        return tuple(note.message for note in self.recording.of(MessageCame))

    def _arrived(self) -> tuple[RawMail, ...]:
        if self.mailbox is None:
            return ()
        try:
            return (*self.mailbox.arrived(self.address, self.since), *self.texts(self.since))
        except MailboxTrouble as trouble:
            self.trouble = str(trouble)
            return ()


def _counts(promise: PromiseMade, message: Message) -> bool:
    """What holds for every cart; beside a code, what is taken off is taken off for the code."""
    return bool(promise.over or promise.code or ((promise.percent or promise.off) and not message.codes))


def kept(recording: Recording, message: Message, raw: RawMail, number: int) -> Message:
    """The message with the files in which it lies now, as it came and as it can be shown; the journey's own number."""
    name = f"mails/{number:03}"
    html = recording.keep(f"{name}.html", render_safe(raw.data).encode())
    source = recording.keep(f"{name}.eml", raw.data)
    return message.model_copy(update={"html": html, "source": source})
