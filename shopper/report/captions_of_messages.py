"""What was given to a shop and what came of it by mail, in plain words."""

from collections.abc import Callable
from typing import Any

from shopper import observations as seen
from shopper.measures import tell_duration
from shopper.report.phrases import message_kind, message_named, named


def _given(note: seen.AddressGiven) -> str:
    promised = f"; promised: “{note.promised}”" if note.promised else ""
    return f"gave the address {note.address} ({note.purpose}){promised}"


def _left(note: seen.Left) -> str:
    return f"left with {named(note.cart)} in the cart, having looked at {named(note.viewed)}"


def _owed(note: seen.MessageOwed) -> str:
    because = f" because {note.because}" if note.because else ""
    return f"{message_named(note.kind)} is owed within {tell_duration(note.within)}{because}"


def _read(note: seen.MailboxRead) -> str:
    return f"read the mailbox of {note.address}" if note.complete else f"the mailbox could not be read: {note.trouble}"


def _came(note: seen.MessageCame) -> str:
    message = note.message
    return f"{message_named(message.kind)} came: “{message.subject}” from {message.sender}"


def _opened(note: seen.LinkOpened) -> str:
    login = ", behind a login" if note.login else ""
    lines = "" if note.lines is None else f", with {named(note.lines)} in the cart"
    return f"opened the {note.purpose} link of the message: {note.landed or 'unknown'} page{login}{lines}"


def _unsubscribed(note: seen.Unsubscribed) -> str:
    return f"unsubscribed by {note.how}: {'confirmed' if note.confirmed else 'never confirmed'}"


MESSAGES: dict[type[seen.Observation], Callable[[Any], str]] = {
    seen.AddressGiven: _given,
    seen.Left: _left,
    seen.MessageOwed: _owed,
    seen.MailboxRead: _read,
    seen.MessageCame: _came,
    seen.LinkOpened: _opened,
    seen.Unsubscribed: _unsubscribed,
    seen.WentOn: lambda note: (
        f"the {message_kind(note.kind)} had come: the shopper went on with what he meant to do then"
    ),
}
"""The words for each kind of note about messages."""
