"""No guessing behind an absence."""

from datetime import timedelta

import pytest

from shopper.frictions import Finding, Friction, NotSeen, Unsure
from shopper.frictions.absence import Awaited, absence
from shopper.frictions.examples import ME, hour, mail, owed, read
from shopper.observations import (
    Blocked,
    Evidence,
    Heading,
    MailboxRead,
    MessageCame,
    MessageKind,
    MessageOwed,
    Observation,
    Unsubscribed,
)

KIND = MessageKind.CART_REMINDER
OWED = owed(KIND)


def _judged(*notes: Observation, wait: timedelta | None = None) -> list[Finding]:
    evidence = Evidence(heading=Heading(case="a", title="a"), notes=notes)
    return list(absence(evidence, Awaited(KIND, "a reminder", wait)))


def _why(*notes: Observation) -> str:
    (finding,) = _judged(*notes)
    assert isinstance(finding, NotSeen)
    return finding.why


def test_a_mail_that_never_came_is_told_with_the_time_waited() -> None:
    (finding,) = _judged(OWED, read(24))

    assert isinstance(finding, Friction)
    assert (finding.expected, finding.happened) == (
        "a reminder within 1 day after the shopper left the shop",
        "none came in 1 day",
    )


def test_what_is_not_yet_due_is_told_with_the_time_left() -> None:
    assert _why(OWED, read(21)) == "not yet due: due in 3 h"


def test_a_mailbox_read_in_pieces_without_a_gap_was_read_wholly() -> None:
    assert isinstance(_judged(OWED, read(30, since=10), read(12))[0], Friction)


def test_a_gap_in_reading_proves_nothing() -> None:
    assert _why(OWED, read(10), read(30, since=12)) == "the mailbox was not read for the whole time"


def test_a_mailbox_that_failed_proves_nothing() -> None:
    trouble = read(24, complete=False, trouble="the server closed the connection")

    assert _why(OWED, trouble) == "the mailbox was not read for the whole time: the server closed the connection"


def test_a_mailbox_that_failed_once_and_was_then_read_wholly_proves_it() -> None:
    assert isinstance(_judged(OWED, read(10, complete=False), read(24))[0], Friction)


def test_another_persons_mailbox_proves_nothing() -> None:
    other = MailboxRead(address="al@example.org", until=hour(48))

    assert _why(OWED, other) == "the mailbox of this address was not read"


def test_a_mail_to_somebody_else_keeps_no_promise() -> None:
    assert isinstance(_judged(OWED, mail(KIND, 1, to="al@example.org"), read(24))[0], Friction)


def test_addresses_are_the_same_in_any_case() -> None:
    assert [type(finding).__name__ for finding in _judged(OWED, mail(KIND, 1, to=ME.upper()), read(24))] == ["Clear"]


def test_a_mail_dated_to_the_second_before_the_note_is_an_answer() -> None:
    promise = MessageOwed(kind=KIND, to=ME, since=hour(0) + timedelta(milliseconds=700), within=timedelta(hours=1))

    assert [type(finding).__name__ for finding in _judged(promise, mail(KIND, 0), read(24))] == ["Clear"]


def test_a_mail_from_before_keeps_no_later_promise() -> None:
    assert isinstance(_judged(owed(KIND, 2), mail(KIND, 1), read(48))[0], Friction)


@pytest.mark.parametrize("doubtful", [mail(MessageKind.OTHER, 1), mail(KIND, 1, confidence=0.2)])
def test_a_mail_that_may_be_the_one_makes_the_absence_unsure(doubtful: MessageCame) -> None:
    assert isinstance(_judged(OWED, doubtful, read(24))[0], Unsure)


def test_an_unclear_mail_from_before_is_no_excuse() -> None:
    assert isinstance(_judged(owed(KIND, 2), mail(MessageKind.OTHER, 1), read(48))[0], Friction)


def test_nothing_is_owed_after_the_way_had_ended() -> None:
    wall = Blocked(at=hour(-1), blocker="bot wall", said="Are you a robot?")

    assert _why(wall, OWED, read(24)) == "the way had ended before, so nothing can be expected"


def test_a_page_that_asked_for_a_host_off_limits_did_not_end_the_way() -> None:
    held = Blocked(at=hour(-1), blocker="off limits", said="a host the site file does not name")

    assert isinstance(_judged(held, OWED, read(24))[0], Friction)


def test_nothing_is_owed_to_who_unsubscribed() -> None:
    gone = Unsubscribed(at=hour(1), how="link", confirmed=True)

    assert _why(OWED, gone, read(24)) == "the shopper had unsubscribed, so no such mail may come"


def test_a_limit_of_the_site_replaces_the_time_of_the_scenario() -> None:
    (finding,) = _judged(OWED, read(24), wait=timedelta(hours=48))

    assert isinstance(finding, NotSeen)
    assert isinstance(_judged(OWED, read(24), wait=timedelta(hours=2))[0], Friction)


def test_the_same_promise_noted_twice_is_missed_once() -> None:
    assert len(_judged(OWED, OWED, read(24))) == 1
