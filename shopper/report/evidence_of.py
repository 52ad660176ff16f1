"""What proves a friction: pictures, mails, a figure."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from shopper.frictions import Measure
from shopper.measures import tell_duration
from shopper.observations import (
    AddressGiven,
    CartSeen,
    Evidence,
    FormSeen,
    Left,
    MailboxRead,
    MessageCame,
    MessageOwed,
    Observation,
    OrderPlaced,
    Screen,
    StepBegun,
    StepTaken,
)
from shopper.report.phrases import step_words
from shopper.report.story import Exhibit

MOST = 4
"""Exhibits shown with a friction; more is a pile, not a proof."""
CURRENCY = re.compile("[A-Z]{3}")
WAIT = "wait for message"
"""The verb of the step that waits for the message it notes as owed."""


def exhibits(seen: Sequence[Observation], evidence: Evidence) -> tuple[Exhibit, ...]:
    """The mails among these notes, and what was in sight when the others were taken; each with the same mark once."""
    pictured = [note for note in evidence.of(StepTaken) if note.screens]
    starts, sums = [_start(note, evidence) for note in seen], evidence.of(CartSeen)
    every = (exhibit for note in starts for exhibit in _exhibits(note, pictured, _beside(note, sums)))
    return tuple({(exhibit.file, exhibit.mark): exhibit for exhibit in every}.values())[:MOST]


def mail(note: Observation) -> Iterator[Exhibit]:
    """The mail that this note is about, as it can be shown; nothing where there is none."""
    if isinstance(note, MessageCame) and note.message.html:
        yield Exhibit(kind="mail", file=note.message.html, caption=f"{note.message.kind}: {note.message.subject}")


def awaited(notes: Sequence[Observation], evidence: Evidence) -> Exhibit | None:
    """The mail that stands for a step with these notes: the one it waited for, whenever it was read, else its first."""
    waited = any(isinstance(note, StepBegun | StepTaken) and note.verb == WAIT for note in notes)
    owed = [note for note in notes if isinstance(note, MessageOwed) and waited]
    came = evidence.of(MessageCame) if owed else [note for note in notes if isinstance(note, MessageCame)]
    kept = [note for note in came if not owed or any(debt.kept_by(note.message) for debt in owed)]
    return next((exhibit for note in kept for exhibit in mail(note)), None)


def _start(note: Observation, evidence: Evidence) -> Observation:
    """What began the waiting, where the note is an owed message: what was left behind proves more than the wait."""
    if not isinstance(note, MessageOwed):
        return note
    before = [one for one in evidence.notes if isinstance(one, Left | AddressGiven) and one.at <= note.since]
    return before[-1] if before else note


def _exhibits(note: Observation, pictured: Sequence[StepTaken], shown: Screen | None) -> Iterator[Exhibit]:
    """A note's own picture; else its step's. One without (the shopper went away) is shown by the last before it."""
    yield from mail(note)
    before = [taken for taken in pictured if taken.step <= note.step and taken.device == note.device]
    own = getattr(note, "screen", None)
    if isinstance(own, Screen):
        yield Exhibit(kind="picture", file=own.file, caption=own.caption[:1].upper() + own.caption[1:], mark=own.mark)
    elif before and not isinstance(note, (MessageCame, MailboxRead)):  # no screen of the shop shows a mailbox
        taken = before[-1]
        screen = shown if shown and taken.step == note.step else taken.screens[-1]
        caption = f"Step {taken.step + 1}: {step_words(taken.text)}"
        yield Exhibit(kind="picture", file=screen.file, caption=caption, mark=screen.mark)


def _beside(note: Observation, sums: Sequence[CartSeen]) -> Screen | None:
    """
    A picture of the very screen the note is about, taken for the total there; a step through a whole checkout has
    many, and its own shows the first.

    An order shows its total where the sums above it say the same; of a form it is no total that is to be framed.
    """
    here = [one for one in sums if one.screen and one.step == note.step and one.device == note.device]
    if isinstance(note, OrderPlaced):
        return next((one.screen for one in reversed(here) if one.total == note.total and one.at <= note.at), None)
    if isinstance(note, FormSeen):
        shown = next((one.screen for one in here if one.screen and one.where == note.where), None)
        return shown.model_copy(update={"mark": None}) if shown else None
    return None


def figure(measure: Measure | None) -> str:
    """`waited 26 h (limit 24 h)`, or ""."""
    if measure is None:
        return ""
    unit = "" if measure.unit in measure.what.split() else measure.unit  # `fields: 18`, not `fields: 18 fields`
    limit = f" (limit {_amount(measure.limit, unit)})" if measure.limit else ""  # that there should be none is plain
    return f"{measure.what}: {_amount(measure.value, unit)}{limit}"


def _amount(value: float, unit: str) -> str:
    if unit == "s":
        return tell_duration(timedelta(seconds=value))
    return f"{value:.2f} {unit}" if CURRENCY.fullmatch(unit) else f"{value:g} {unit}".strip()
