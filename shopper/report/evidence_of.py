"""What proves a friction: pictures, mails, a figure."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from shopper.frictions import Measure
from shopper.measures import tell_duration
from shopper.observations import Evidence, MailboxRead, MessageCame, Observation, StepTaken
from shopper.report.story import Exhibit

MOST = 4
"""Exhibits shown with a friction; more is a pile, not a proof."""


def exhibits(seen: Sequence[Observation], evidence: Evidence) -> tuple[Exhibit, ...]:
    """The mails among these notes, and the last picture of each step they were taken in; each file once."""
    last = {note.step: note for note in evidence.of(StepTaken) if note.screens}
    shown = {exhibit.file: exhibit for note in seen for exhibit in _exhibits(note, last.get(note.step))}
    return tuple(shown.values())[:MOST]


def mail(note: Observation) -> Iterator[Exhibit]:
    """The mail that this note is about, as it can be shown; nothing where there is none."""
    if isinstance(note, MessageCame) and note.message.html:
        yield Exhibit(kind="mail", file=note.message.html, caption=f"{note.message.kind}: {note.message.subject}")


def _exhibits(note: Observation, taken: StepTaken | None) -> Iterator[Exhibit]:
    yield from mail(note)
    if taken and not isinstance(note, (MessageCame, MailboxRead)):  # no screen of the shop shows a mailbox
        screen = taken.screens[-1]
        yield Exhibit(kind="picture", file=screen.file, caption=f"Step {note.step + 1}: {taken.text}", mark=screen.mark)


def figure(measure: Measure | None) -> str:
    """`waited 26 h (limit 24 h)`, or ""."""
    if measure is None:
        return ""
    limit = "" if measure.limit is None else f" (limit {_amount(measure.limit, measure.unit)})"
    return f"{measure.what}: {_amount(measure.value, measure.unit)}{limit}"


def _amount(value: float, unit: str) -> str:
    return tell_duration(timedelta(seconds=value)) if unit == "s" else f"{value:g} {unit}".strip()
