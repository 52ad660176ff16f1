"""The messages of a journey, with the time each took: those that came, and those that were owed and did not."""

from collections.abc import Iterator
from datetime import timedelta

from shopper.measures import tell_duration
from shopper.observations import Evidence, MailboxRead, Message, MessageCame, MessageOwed
from shopper.report.story import MessageTold

AT_ONCE = timedelta(seconds=5)


def messages(evidence: Evidence) -> tuple[MessageTold, ...]:
    """Those that came in the order of their time, then those still owed."""
    came = sorted((note.message for note in evidence.of(MessageCame)), key=lambda message: message.at)
    owed = evidence.of(MessageOwed)
    told = [_came(message, owed) for message in came]
    return (*told, *_absent(came, owed, evidence.of(MailboxRead)))


def _came(message: Message, owed: tuple[MessageOwed, ...]) -> MessageTold:
    debt = next((debt for debt in owed if debt.kept_by(message)), None)
    return MessageTold(
        kind=message.kind, subject=message.subject, sender=message.sender, came=message.at,
        fate=_after(message, debt) if debt else "came by itself", because=debt.because if debt else "",
        took=max(message.at - debt.since, timedelta()) if debt else None,
        late=message.at - debt.due if debt and message.at > debt.due else None,
        named=(*message.names, *(f"code {code}" for code in message.codes)), html=message.html,
    )  # fmt: skip


def _after(message: Message, debt: MessageOwed) -> str:
    took = message.at - debt.since
    late = f", {tell_duration(message.at - debt.due)} late" if message.at > debt.due else ""
    return "at once" if took < AT_ONCE else f"after {tell_duration(took)}{late}"


def _absent(came: list[Message], owed: tuple[MessageOwed, ...], read: tuple[MailboxRead, ...]) -> Iterator[MessageTold]:
    for debt in owed:
        if not any(debt.kept_by(message) for message in came):
            yield MessageTold(kind=debt.kind, fate=_fate(debt, read), because=debt.because)


def _fate(debt: MessageOwed, read: tuple[MailboxRead, ...]) -> str:
    """How an owed message stands; whether its absence is a friction is for the rules to say."""
    looks = [look for look in read if look.address.lower() == debt.to.lower() and look.complete]
    if any(look.until >= debt.due for look in looks):
        return f"did not come within {tell_duration(debt.within)}"
    return "had not come when the mailbox was last read" if looks else "not known: the mailbox could not be read"
