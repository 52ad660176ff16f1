"""Time is pushed where that costs nothing, really waited for where it must, and never longer than the run may."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from shopper.errors import NotDue
from shopper.journey.post import Post
from shopper.journey.recording import Recording
from shopper.journey.redaction import Redactor
from shopper.journey.waiting import GLANCE, SELDOM, Waiting
from shopper.messages.arrival import RawMail
from shopper.observations import Heading, MailboxRead, MessageKind, MessageOwed, Observation

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
MAIL = b"From: shop@x.example\r\nTo: robin@shopper.example\r\nSubject: Welcome to our shop\r\nDate: Sat, 21 Nov 2026 13:00:00 +0000\r\n\r\nWelcome! Thank you for signing up for our newsletter.\r\n"  # noqa: E501 - a mail as it is
OWED = MessageOwed(kind=MessageKind.WELCOME, to="robin@shopper.example", since=NOON, within=2 * HOUR)


@dataclass
class HandClock:
    """A clock moved by hand."""

    pushes: bool
    time: datetime = NOON

    def now(self) -> datetime:
        return self.time

    def push(self, span: timedelta) -> None:
        self.time += span


@dataclass
class Letterbox:
    """Gets the mail when the clock says one; `url`, `open` and the rest are nobody's business here."""

    clock: HandClock
    comes: datetime = NOON + HOUR

    def arrived(self, _address: str, _since: datetime) -> tuple[RawMail, ...]:
        if self.clock.time < self.comes:
            return ()
        return (RawMail(MAIL, self.comes, "robin@shopper.example"),)


@dataclass
class Room:
    """What a test needs to wait in."""

    folder: Path
    pushes: bool
    patience: timedelta = timedelta()
    comes: datetime = NOON + HOUR
    notes: list[Observation] = field(default_factory=list)

    def waiting(self) -> Waiting:
        clock = HandClock(self.pushes)
        recording = Recording(self.folder, Heading(case="c", title="t"), Redactor(frozenset()))
        recording.begin()
        box = Letterbox(clock, self.comes)
        post = Post(box, "robin@shopper.example", NOON, self.pushes, recording, self.notes.append)  # type: ignore[arg-type]  # only `arrived` is asked for
        recording.notes = self.notes
        return Waiting(clock, post, clock.push, self.patience)


def test_a_lab_clock_is_pushed_until_the_message_is_due(tmp_path: Path) -> None:
    room = Room(tmp_path, pushes=True)
    waiting = room.waiting()

    message = waiting.for_message(OWED)

    assert message is not None
    assert message.at == NOON + HOUR
    assert waiting.clock.now() > OWED.due


def test_a_message_that_is_there_already_costs_no_time(tmp_path: Path) -> None:
    room = Room(tmp_path, pushes=True, comes=NOON)
    waiting = room.waiting()

    assert waiting.for_message(OWED) is not None
    assert waiting.clock.now() == NOON


def test_elsewhere_the_run_waits_only_until_the_message_comes(tmp_path: Path) -> None:
    waiting = Room(tmp_path, pushes=False, patience=5 * HOUR).waiting()

    assert waiting.for_message(OWED) is not None
    late = waiting.clock.now() - (NOON + HOUR)
    assert timedelta() <= late <= SELDOM
    assert waiting.patience == 4 * HOUR - late


def test_the_longer_a_wait_the_less_often_the_mailbox_is_looked_into(tmp_path: Path) -> None:
    waiting = Room(tmp_path, pushes=False, patience=5 * HOUR).waiting()
    rests: list[timedelta] = []
    rest = waiting.rest

    def counted(span: timedelta) -> None:
        rests.append(span)
        rest(span)

    waiting.rest = counted

    waiting.for_message(OWED)

    assert rests == sorted(rests)
    assert (rests[0], rests[-1], len(rests) < HOUR / SELDOM + 30) == (GLANCE, SELDOM, True)


def test_where_the_run_may_not_wait_so_long_it_is_noted_how_far_the_mailbox_was_read(tmp_path: Path) -> None:
    room = Room(tmp_path, pushes=False, patience=timedelta(minutes=5))
    waiting = room.waiting()

    assert waiting.for_message(OWED) is None
    (read,) = [note for note in room.notes if isinstance(note, MailboxRead)]
    assert (read.since, read.until, read.complete) == (NOON, NOON + timedelta(minutes=5), True)


def test_a_wait_longer_than_the_run_may_take_is_not_due_and_costs_nothing(tmp_path: Path) -> None:
    waiting = Room(tmp_path, pushes=False, patience=timedelta(minutes=5)).waiting()

    with pytest.raises(NotDue, match=r"1 day away; this run waits at most 5 min more \(--wait\)"):
        waiting.wait(timedelta(days=1))
    assert waiting.clock.now() == NOON
