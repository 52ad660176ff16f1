"""Messages fetched whole, a batch at a time, so that one that breaks never takes another with it."""

from collections.abc import Iterable, Iterator

from shopper.messages.arrival import Arrival
from shopper.messages.imap.answers import Answer
from shopper.messages.imap.connection import Connection
from shopper.messages.imap.fetching import fetch_each
from shopper.messages.imap.listing import Listed
from shopper.messages.serving import LONGEST_MAIL

MOST_AT_ONCE, BYTES_AT_ONCE = 50, 4 * 2**20
WHOLE = "(UID BODY.PEEK[])"


def batches(listed: Iterable[Listed]) -> Iterator[tuple[Listed, ...]]:
    """In the same order: neighbours of one folder, few enough to be held in memory; one mail may be all there is."""
    batch: list[Listed] = []
    for one in listed:
        size = sum(other.envelope.size for other in batch) + one.envelope.size
        if batch and (len(batch) >= MOST_AT_ONCE or size > BYTES_AT_ONCE or one.folder != batch[0].folder):
            yield tuple(batch)
            batch = []
        batch.append(one)
    if batch:
        yield tuple(batch)


def opened(connection: Connection, batch: tuple[Listed, ...]) -> Iterator[Arrival]:
    """Every message of the batch, in order. Renumbered and MailboxTrouble as `fetch_each`."""
    asked = tuple(one.uid for one in batch if not one.trouble and one.envelope.size <= LONGEST_MAIL)
    found = fetch_each(connection, batch[0].folder, batch[0].validity, asked, WHOLE)
    for one in batch:
        answer = found.get(one.uid)
        if isinstance(answer, Answer):
            yield Arrival(one.envelope, answer.literal)
        else:
            yield Arrival(
                one.envelope, b"", f"mail {one.uid} of {one.folder} at {connection.server} {_why(one, answer)}"
            )


def _why(one: Listed, answer: str | None) -> str:
    if one.trouble or answer:
        return f"could not be read: {one.trouble or answer}"
    if one.envelope.size > LONGEST_MAIL:
        return f"is not read: it has {one.envelope.size // 2**20} MB, {LONGEST_MAIL // 2**20} MB are read"
    return "is gone"
