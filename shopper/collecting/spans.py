"""Over which times a mailbox was read, and what that says about one address. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from shopper.ledger import ReadSpan
from shopper.messages import Span
from shopper.observations import MailboxRead, MessageOwed


def read_whole(whole: Iterable[Span], since: datetime, until: datetime) -> tuple[Span, ...]:
    """The times between these moments in which nothing can have been missed."""
    clipped = (Span(max(span.since, since), min(span.until, until)) for span in whole)
    return tuple(span for span in clipped if span.since < span.until)


def reads_of(owed: MessageOwed, spans: Sequence[ReadSpan], until: datetime) -> tuple[MailboxRead, ...]:
    """
    What the mailbox's readings say for the address of this promise, from its beginning to `until`.

    Complete ones that touch are told as one; where none reaches as far as `until`, the last trouble is told too.
    """
    complete = tuple(_merged(owed, (span for span in spans if span.complete), until))
    reached = max((read.until for read in complete), default=owed.since)
    troubles = [span for span in spans if not span.complete and span.until > owed.since]
    if troubles and reached < min(owed.due, until):
        complete += (_read(owed, max(owed.since, troubles[-1].since), troubles[-1].until, troubles[-1].trouble),)
    return complete


def _merged(owed: MessageOwed, spans: Iterable[ReadSpan], until: datetime) -> Iterator[MailboxRead]:
    since = reached = None
    for span in sorted(spans, key=lambda span: span.since):
        begin, end = max(span.since, owed.since), min(span.until, until)
        if end <= begin:
            continue
        if since is None or reached is None:
            since, reached = begin, end
        elif begin <= reached:
            reached = max(reached, end)
        else:
            yield _read(owed, since, reached)
            since, reached = begin, end
    if since is not None and reached is not None:
        yield _read(owed, since, reached)


def _read(owed: MessageOwed, since: datetime, until: datetime, trouble: str = "") -> MailboxRead:
    return MailboxRead(
        at=until, step=owed.step, device=owed.device, address=owed.to, since=since, until=until, complete=not trouble,
        trouble=trouble,
    )  # fmt: skip
