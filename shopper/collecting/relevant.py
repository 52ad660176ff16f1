"""Which frictions of a journey are about one promise: the others were told when it was walked. Pure."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from shopper.frictions import Clear, Friction, NotSeen, Unsure
from shopper.frictions.ruling import Ruling
from shopper.observations import MailboxRead, MessageCame, MessageOwed, Observation
from shopper.promises import Outcome, Promise, Settlement


def about(promise: Promise, message: str, rulings: Iterable[Ruling], ended: datetime | None) -> tuple[Ruling, ...]:
    """
    The rulings with only those frictions that the promise, the `message` that keeps it (its id) or anything later than
    the walk's end proves.
    """
    return tuple(_about(ruling, promise, message, ended) if ruling.frictions else ruling for ruling in rulings)


def concerning(promise: Promise, rulings: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """Those that found a friction or say anything of the promise: what else was not judged says nothing about it."""
    return tuple(ruling for ruling in rulings if ruling.frictions or _speaks_of(ruling, promise))


def nothing_due(promise: Promise, rulings: Sequence[Ruling]) -> str:
    """Why a rule holds that the shop need not have kept this promise, or may have; "" where none does."""
    unproved = [(part.why, part.seen) for ruling in rulings for part in ruling.not_seen]
    unclear = [(part.why, part.seen) for ruling in rulings for part in ruling.unsures]
    return next((why for why, seen in unproved + unclear if any(_is_promise(note, promise) for note in seen)), "")


def as_ruled(settlement: Settlement, promise: Promise, rulings: Sequence[Ruling]) -> Settlement:
    """A promise that no rule holds against the shop is not missed: then its outcome is unknown, and why is told."""
    if settlement.outcome is not Outcome.MISSED or any(
        ruling.frictions for ruling in about(promise, "", rulings, None)
    ):
        return settlement
    why = nothing_due(promise, rulings)
    return Settlement(outcome=Outcome.UNKNOWN, span=settlement.span, why=why) if why else settlement


def _about(ruling: Ruling, promise: Promise, message: str, ended: datetime | None) -> Ruling:
    shown = tuple(friction for friction in ruling.frictions if _shows(friction, promise, message, ended))
    return ruling.model_copy(update={"frictions": shown})


def _speaks_of(ruling: Ruling, promise: Promise) -> bool:
    parts: tuple[Unsure | NotSeen | Clear, ...] = (*ruling.unsures, *ruling.not_seen, *ruling.clears)
    return any(_is_promise(note, promise) for part in parts for note in part.seen)


def _is_promise(note: Observation, promise: Promise) -> bool:
    return isinstance(note, MessageOwed) and (note.kind, note.since) == (promise.owed.kind, promise.owed.since)


def _shows(friction: Friction, promise: Promise, message: str, ended: datetime | None) -> bool:
    return any(_concerns(note, promise, message, ended) for note in friction.seen)


def _concerns(note: Observation, promise: Promise, message: str, ended: datetime | None) -> bool:
    match note:
        case MessageOwed():
            return _is_promise(note, promise)
        case MessageCame():
            return note.message.id == message
        case MailboxRead():
            return False
    return ended is not None and note.at > ended
