"""Which inboxes are ports of this machine."""

from urllib.parse import urlsplit


def is_fixed(inbox: str) -> bool:
    """Whether an inbox is a port that only one process can listen on; with port 0 each takes one of its own."""
    parts = urlsplit(inbox)
    try:
        return parts.scheme == "smtp" and bool(parts.port)
    except ValueError:  # told with the site's name when the mailbox is opened
        return False
