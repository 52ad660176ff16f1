"""What rules read from the mailbox: which mails came, which were owed, and what their absence proves."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from shopper.frictions.findings import Clear, Finding, Friction, Measure, NotSeen, Unsure
from shopper.frictions.terms import Severity
from shopper.measures import tell_duration
from shopper.observations import Blocked, Evidence, MailboxRead, Message, MessageCame, MessageKind, MessageOwed

SURE = 0.5
"""A message's kind is believed from this confidence on."""


def sure(message: Message) -> bool:
    """Whether the kind of the message can be relied on."""
    return message.kind is not MessageKind.OTHER and message.confidence >= SURE


def mails(evidence: Evidence, *kinds: MessageKind) -> tuple[MessageCame, ...]:
    """The mails surely of these kinds (of any, where none is given), each once, by the time they came."""
    once = {note.message.id: note for note in reversed(evidence.of(MessageCame))}
    wanted = [note for note in once.values() if not kinds or (note.message.kind in kinds and sure(note.message))]
    return tuple(sorted(wanted, key=lambda note: (note.message.at, note.message.id)))


def owed(evidence: Evidence, kind: MessageKind) -> tuple[MessageOwed, ...]:
    """What was owed of this kind, by the time it began, each once."""
    of_kind = {(note.to, note.since, note.within): note for note in evidence.of(MessageOwed) if note.kind is kind}
    return tuple(of_kind[key] for key in sorted(of_kind))


def answer(promise: MessageOwed, evidence: Evidence) -> MessageCame | None:
    """The first mail that surely keeps the promise, in time or late."""
    return next((note for note in mails(evidence, promise.kind) if promise.kept_by(note.message)), None)


def unproved(promise: MessageOwed, until: datetime, evidence: Evidence) -> str:
    """Why the absence of this mail up to `until` proves nothing; "" when it does."""
    if any(wall.at <= promise.since for wall in evidence.of(Blocked)):
        return "the way had ended before, so nothing can be expected"
    reads = [read for read in evidence.of(MailboxRead) if read.address.lower() == promise.to.lower()]
    reached = _reached(promise.since, [read for read in reads if read.complete])
    if reached >= until:
        return ""
    trouble = next((read.trouble for read in reads if not read.complete and read.trouble), "")
    if trouble or any(not read.complete for read in reads):
        return f"the mailbox could not be read for the whole time{': ' + trouble if trouble else ''}"
    return f"not yet due: due in {tell_duration(until - reached)}"


def _reached(since: datetime, complete: list[MailboxRead]) -> datetime:
    """How far the mailbox was read without a gap, from `since` on."""
    reached = since
    for read in sorted(complete, key=lambda read: read.since):
        if read.since <= reached:
            reached = max(reached, read.until)
    return reached


def absence(
    evidence: Evidence, kind: MessageKind, what: str, wait: timedelta | None, alike: tuple[MessageKind, ...] = ()
) -> Iterator[Finding]:
    """
    Judges whether `what` (`a welcome mail`) came at all; late is another rule's matter.

    `wait` replaces the time the scenario gives. A mail that can't be told apart (unclear, or of a kind that is
    `alike`) makes the absence unsure.
    """
    for promise in owed(evidence, kind):
        until = promise.since + (wait or promise.within)
        came = answer(promise, evidence)
        doubtful = tuple(note for note in mails(evidence) if _doubtful(note.message, promise, alike))
        if came:
            yield Clear(what=f"{what} came", seen=(came, promise))
        elif why := unproved(promise, until, evidence):
            yield NotSeen(why=why, seen=(promise,))
        elif doubtful:
            said = f"`{doubtful[0].message.subject}` may be {what} or not; nothing else came"
            yield Unsure(why=said, seen=(*doubtful, promise))
        else:
            yield _missing(promise, until, what, evidence)


def _doubtful(message: Message, promise: MessageOwed, alike: tuple[MessageKind, ...]) -> bool:
    mine = message.to.lower() == promise.to.lower() and message.at >= promise.since
    return mine and (not sure(message) or message.kind in alike)


def _missing(promise: MessageOwed, until: datetime, what: str, evidence: Evidence) -> Friction:
    waited = tell_duration(until - promise.since)
    others = len(mails(evidence))
    after = f" after {promise.because}" if promise.because else ""
    return Friction(
        expected=f"{what} within {waited}{after}",
        happened=f"none came in {waited}"
        + (f"; the other mails ({others}) were about something else" if others else ""),
        seen=(promise, *evidence.of(MailboxRead)),
        measure=Measure(what="waited", value=(until - promise.since).total_seconds(), unit="s"),
    )


def lateness(
    evidence: Evidence, kind: MessageKind, what: str, friction: timedelta, notice: timedelta | None = None
) -> Iterator[Finding]:
    """Judges how long `what` took: over `notice` annoys; over `friction`, or later than the scenario says, is late."""
    promises = owed(evidence, kind)
    for place, promise in enumerate(promises):
        came = answer(promise, evidence)
        # A mail that came after the shopper had been there once more answers the later visit.
        if not came or any(later.kept_by(came.message) for later in promises[place + 1 :]):
            continue
        took = came.message.at - promise.since
        limit = notice if notice is not None and notice < friction else friction
        if took <= min(limit, promise.within):
            yield Clear(what=f"{what} came after {tell_duration(took)}", seen=(came, promise))
            continue
        only_notice = took <= min(friction, promise.within)
        bound = min(limit if only_notice else friction, promise.within)
        yield Friction(
            expected=f"{what} within {tell_duration(bound)}",
            happened=f"it came after {tell_duration(took)}",
            seen=(came, promise),
            severity=Severity.ANNOYED if only_notice else None,
            measure=Measure(what="waited", value=took.total_seconds(), unit="s", limit=bound.total_seconds()),
        )
