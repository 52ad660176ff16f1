"""Over which times a mailbox was read, and what that says about one address. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

from shopper.ledger import ReadSpan
from shopper.messages import Span
from shopper.observations import MailboxRead, MessageOwed
from shopper.promises.settle import read_until


def read_whole(whole: Iterable[Span], since: datetime, until: datetime) -> tuple[Span, ...]:
    """The times between these moments in which nothing can have been missed."""
    clipped = (Span(max(span.since, since), min(span.until, until)) for span in whole)
    return tuple(span for span in clipped if span.since < span.until)


def reads_of(owed: MessageOwed, spans: Sequence[ReadSpan], until: datetime) -> tuple[MailboxRead, ...]:
    """
    What the mailbox's readings say for the address of this promise, from its beginning to `until`.

    Complete ones that touch are told as one; where none reaches as far as `until`, the last trouble is told too. Once
    the promise is due, so is the first time before then over which nothing is known.
    """
    complete = tuple(_merged(owed, (span for span in spans if span.complete), until))
    troubled = _trouble(owed, spans, complete, until)
    covered = any(read.until >= owed.due for read in troubled)
    return (*complete, *troubled, *(() if covered else _gap(owed, complete, until)))


def _trouble(
    owed: MessageOwed, spans: Sequence[ReadSpan], complete: Sequence[MailboxRead], until: datetime
) -> tuple[MailboxRead, ...]:
    reached = max((read.until for read in complete), default=owed.since)
    troubles = [span for span in spans if not span.complete and span.until > owed.since]
    if not troubles or reached >= min(owed.due, until):
        return ()
    last = troubles[-1]
    return (_read(owed, max(owed.since, last.since), last.until, last.trouble),)


def _gap(owed: MessageOwed, complete: Sequence[MailboxRead], until: datetime) -> Iterator[MailboxRead]:
    begin = read_until(owed.since, complete)
    if begin < owed.due <= until:
        end = min([owed.due, *(read.since for read in complete if read.since > begin)])
        yield _read(owed, begin, end, f"what came from {_told(begin)} to {_told(end)} UTC may have been missed")


def _told(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%d %b %Y, %H:%M}"


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
