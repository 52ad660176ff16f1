"""Fetching many messages at once, where one that the server can't give must not take the others with it."""

from shopper.errors import MailboxTrouble
from shopper.messages.imap.answers import Answer
from shopper.messages.imap.connection import Connection


def fetch_each(
    connection: Connection, folder: str, validity: int, uids: tuple[int, ...], what: str
) -> dict[int, Answer | str]:
    """
    What the server says of each message, or why it can't; those that are gone are left out.

    Where it fails for some together they are asked for by halves. Renumbered as `Connection.fetch`; MailboxTrouble
    where the folder can't be read at all.
    """
    if not uids:
        return {}
    try:
        return {answer.uid: answer for answer in connection.fetch(folder, validity, uids, what)}
    except MailboxTrouble as trouble:
        connection.state(folder)
        if len(uids) == 1:
            return {uids[0]: str(trouble)}
    half = len(uids) // 2
    first = fetch_each(connection, folder, validity, uids[:half], what)
    return first | fetch_each(connection, folder, validity, uids[half:], what)
