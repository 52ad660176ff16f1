"""Messages fetched whole, a batch at a time, so that one that breaks never takes another with it."""

from collections.abc import Iterable, Iterator

from shopper.errors import MailboxTrouble
from shopper.messages.arrival import Arrival
from shopper.messages.imap.connection import Connection
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
    """Every message of the batch, in order. Renumbered and MailboxTrouble as `Connection.fetch`."""
    small = tuple(one for one in batch if one.envelope.size <= LONGEST_MAIL)
    try:
        found = _fetched(connection, small)
    except MailboxTrouble:
        found = {}
    for one in batch:
        yield _arrival(one, found.get(one.uid) or _alone(connection, one))


def _arrival(one: Listed, data: bytes | str) -> Arrival:
    return Arrival(one.envelope, b"", data) if isinstance(data, str) else Arrival(one.envelope, data)


def _alone(connection: Connection, one: Listed) -> bytes | str:
    """The message on its own, or why it can't be had, while the folder as such can still be read."""
    named = f"mail {one.uid} of {one.folder} at {connection.server}"
    if one.envelope.size > LONGEST_MAIL:
        return f"{named} is not read: it has {one.envelope.size // 2**20} MB, {LONGEST_MAIL // 2**20} MB are read"
    try:
        found = _fetched(connection, (one,))
    except MailboxTrouble as trouble:
        connection.state(one.folder)
        return f"{named} could not be read: {trouble}"
    return found.get(one.uid, b"") if one.uid in found else f"{named} is gone"


def _fetched(connection: Connection, some: tuple[Listed, ...]) -> dict[int, bytes]:
    if not some:
        return {}
    answers = connection.fetch(some[0].folder, some[0].validity, tuple(one.uid for one in some), WHOLE)
    return {answer.uid: answer.literal for answer in answers}
