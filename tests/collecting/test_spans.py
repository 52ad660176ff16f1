"""What a mailbox's readings say about one promise."""

from datetime import UTC, datetime, timedelta

from shopper.collecting.spans import reads_of
from shopper.ledger import ReadSpan
from shopper.observations import MessageKind, MessageOwed

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
OWED = MessageOwed(
    at=NOON, kind=MessageKind.CART_REMINDER, to="jo@shopper.example", since=NOON, within=24 * HOUR, because="left"
)


def read(since: float, until: float, trouble: str = "") -> ReadSpan:
    return ReadSpan(
        mailbox="folder:/mail", since=NOON + since * HOUR, until=NOON + until * HOUR, complete=not trouble,
        trouble=trouble,
    )  # fmt: skip


def told(now: float, *spans: ReadSpan) -> list[tuple[float, float, str]]:
    """Each as hours since, hours until and its trouble."""
    found = reads_of(OWED, spans, NOON + now * HOUR)
    return [((one.since - NOON) / HOUR, (one.until - NOON) / HOUR, one.trouble) for one in found]


def test_what_touches_is_one() -> None:
    assert told(26, read(-1, 10), read(9, 26)) == [(0, 26, "")]


def test_a_time_over_which_nothing_is_known_is_named_once_the_promise_is_due() -> None:
    missed = "what came from 21 Nov 2026, 15:00 to 22 Nov 2026, 12:00 UTC may have been missed"

    assert told(20, read(0, 3)) == [(0, 3, "")]
    assert told(26, read(0, 3)) == [(0, 3, ""), (3, 24, missed)]


def test_a_gap_between_two_readings_is_named() -> None:
    missed = "what came from 21 Nov 2026, 15:00 to 21 Nov 2026, 17:00 UTC may have been missed"

    assert told(26, read(0, 3), read(5, 26)) == [(0, 3, ""), (5, 26, ""), (3, 5, missed)]


def test_a_mailbox_that_is_down_when_it_is_due_is_told_with_its_own_trouble() -> None:
    assert told(26, read(0, 3), read(3, 26, "no answer")) == [(0, 3, ""), (3, 26, "no answer")]


def test_an_old_trouble_does_not_hide_what_was_not_read_after_it() -> None:
    missed = "what came from 21 Nov 2026, 15:00 to 22 Nov 2026, 12:00 UTC may have been missed"

    assert told(26, read(0, 3), read(2, 4, "no answer")) == [(0, 3, ""), (2, 4, "no answer"), (3, 24, missed)]
