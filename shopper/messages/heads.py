"""The head of a mail, read without its body: who it is for and from whom. Never raises, whatever the bytes are."""

from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from email.utils import getaddresses
from typing import BinaryIO

RECIPIENT_HEADERS = ("delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "to", "cc")
"""Where mail servers write the address they delivered to, and senders the one they meant."""
LONGEST_HEAD = 2**18
"""Bytes of a head that are read; mail programs stop much earlier."""


def head_in(file: BinaryIO) -> bytes:
    """The head of the mail in an open file."""
    return head_of(file.read(LONGEST_HEAD))


def head_of(data: bytes) -> bytes:
    """Everything before the first empty line."""
    ends = [end for end in (data.find(b"\r\n\r\n"), data.find(b"\n\n")) if end >= 0]
    return data[: min([*ends, LONGEST_HEAD])]


def people_of(head: bytes) -> tuple[tuple[str, ...], str]:
    """Every address it went to, in lower case and each once, and the sender's ("" where there is none)."""
    try:
        mail = message_from_bytes(head)
        to = dict.fromkeys(address for name in RECIPIENT_HEADERS for address in _addresses(mail, name))
        return tuple(to), next(_addresses(mail, "from"), "")
    except Exception:  # noqa: BLE001  # broken heads make the email package raise nearly anything
        return (), ""


def _addresses(mail: Message, name: str) -> Iterator[str]:
    lines = [str(line) for line in mail.get_all(name, [])]
    return (address.lower() for _, address in getaddresses(lines) if address)
