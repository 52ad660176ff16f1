"""Whether the shopper meant to do something once a message had come. Without a browser: every collector asks it."""

from collections.abc import Iterable

from shopper.observations import MessageCame, MessageOwed, Observation, WentOn
from shopper.promises import Promise
from shopper.steps.going_on import is_after


def is_to_go_on(promise: Promise, notes: Iterable[Observation]) -> bool:
    """Whether something was meant to be done now that has not been begun."""
    known = tuple(notes)
    owed = next((one for one in known if isinstance(one, MessageOwed) and is_of(one, promise)), None)
    if owed is None or not owed.then:
        return False
    came = any(isinstance(note, MessageCame) and owed.kept_by(note.message) for note in known)
    return came and not any(isinstance(note, WentOn) and is_after(note, owed) for note in known)


def is_of(owed: MessageOwed, promise: Promise) -> bool:
    """Whether the note is this promise's."""
    return (owed.kind, owed.since) == (promise.owed.kind, promise.owed.since)
