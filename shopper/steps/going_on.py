"""Going on with what the shopper meant to do once a message had come."""

from shopper.actor import Shopper
from shopper.observations import MessageCame, MessageOwed, WentOn


def begin_what_was_meant(shopper: Shopper, owed: MessageOwed) -> bool:
    """
    Whether the message has come and he did not go on before; that he does now is noted first.

    Who is killed on the way does not begin again: an order would be placed twice.
    """
    came = next((note.message for note in shopper.noted(MessageCame) if owed.kept_by(note.message)), None)
    if came is None or any(is_after(gone, owed) for gone in shopper.noted(WentOn)):
        return False
    shopper.note(WentOn(kind=owed.kind, since=owed.since, message=came.id))
    return True


def is_after(gone: WentOn, owed: MessageOwed) -> bool:
    """Whether the shopper went on because this promise was kept."""
    return (gone.kind, gone.since) == (owed.kind, owed.since)
