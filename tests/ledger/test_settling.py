from datetime import timedelta

import pytest

from shopper.errors import UsageError
from shopper.ledger import Ledger, State
from shopper.ledger.paging import PAGE
from shopper.promises import Outcome, Settlement
from tests.ledger.conftest import HOUR, NOON, Owing, journey, write

KEPT = Settlement(outcome=Outcome.KEPT, message="<1@shop.example>", took=HOUR)
MISSED = Settlement(outcome=Outcome.MISSED, span=2 * HOUR)
LATE = Settlement(outcome=Outcome.LATE, message="<2@shop.example>", took=26 * HOUR, span=2 * HOUR)


def test_a_promise_is_settled_once(ledger: Ledger, owing: Owing) -> None:
    owed = owing()

    assert ledger.settle(owed.key, KEPT, NOON + HOUR)
    assert not ledger.settle(owed.key, MISSED, NOON + 2 * HOUR)

    (line,) = ledger.lines()
    assert (line.state, line.message, line.took, line.settled_at) == (
        State.KEPT, "<1@shop.example>", HOUR, NOON + HOUR,
    )  # fmt: skip
    assert list(ledger.open_promises()) == []


def test_a_message_that_comes_after_all_puts_a_missed_promise_right_once(ledger: Ledger, owing: Owing) -> None:
    owed = owing()
    ledger.settle(owed.key, MISSED, NOON + 26 * HOUR)

    assert ledger.settle(owed.key, LATE, NOON + 27 * HOUR, was=State.MISSED)
    assert not ledger.settle(owed.key, LATE, NOON + 28 * HOUR, was=State.MISSED)
    assert [(line.state, line.span) for line in ledger.lines()] == [(State.LATE, 2 * HOUR)]


def test_what_is_not_due_is_not_settled(ledger: Ledger, owing: Owing) -> None:
    owed = owing()

    with pytest.raises(UsageError, match="not due yet"):
        ledger.settle(owed.key, Settlement(outcome=Outcome.NOT_DUE), NOON)


def test_what_is_due_first_comes_first_and_each_comes_once(ledger: Ledger, owing: Owing) -> None:
    owed = [owing(number, within=timedelta(hours=50 - number)) for number in range(5)]

    assert [open_.key for open_ in ledger.open_promises()] == [one.key for one in reversed(owed)]


def test_more_than_a_page_is_read_whole_while_it_is_being_settled(file: Ledger) -> None:
    number = PAGE + 20
    for one in range(number):
        write(file, one)

    settled = [file.settle(open_.key, KEPT, NOON) for open_ in file.open_promises()]

    assert settled == [True] * number
    assert list(file.open_promises()) == []


def test_a_shops_promises_can_be_asked_for(ledger: Ledger, owing: Owing) -> None:
    owing(1, site="practice")
    mine = owing(2, site="music")

    assert [open_.key for open_ in ledger.open_promises("music")] == [mine.key]


def test_what_one_collector_works_on_no_other_takes(ledger: Ledger, owing: Owing) -> None:
    owed = owing()

    assert ledger.claim(owed.key, "first", NOON, NOON + HOUR)
    assert not ledger.claim(owed.key, "second", NOON, NOON + HOUR)
    assert ledger.claim(owed.key, "first", NOON, NOON + 2 * HOUR)


def test_a_collector_that_was_killed_holds_up_nothing_for_long(ledger: Ledger, owing: Owing) -> None:
    owed = owing()
    ledger.claim(owed.key, "killed", NOON, NOON + HOUR)

    assert ledger.claim(owed.key, "next", NOON + HOUR, NOON + 2 * HOUR)


def test_what_is_given_back_is_free(ledger: Ledger, owing: Owing) -> None:
    owed = owing()
    ledger.claim(owed.key, "first", NOON, NOON + HOUR)

    ledger.release([owed.key], "second")
    assert not ledger.claim(owed.key, "second", NOON, NOON + HOUR)
    ledger.release([owed.key], "first")
    assert ledger.claim(owed.key, "second", NOON, NOON + HOUR)


def test_what_was_kept_is_nobodys_any_more(ledger: Ledger, owing: Owing) -> None:
    kept, missed = owing(1), owing(2)
    ledger.settle(kept.key, KEPT, NOON)
    ledger.settle(missed.key, MISSED, NOON)

    assert ledger.claim_all([kept.key, missed.key], "me", NOON, NOON + HOUR) == {missed.key}


def test_a_journeys_promises_are_found_settled_or_not(ledger: Ledger, owing: Owing) -> None:
    owed = owing()
    ledger.settle(owed.key, KEPT, NOON)

    assert [(one.key, one.state) for one in ledger.promises_of(journey().key)] == [(owed.key, State.KEPT)]


def test_where_messages_are_awaited_is_told_once_a_site_with_the_earliest_promise(ledger: Ledger, owing: Owing) -> None:
    owing(1, site="practice")
    owing(2, site="practice")
    late = owing(3, site="music")
    kept = owing(4, site="books")
    ledger.settle(late.key, MISSED, NOON + 26 * HOUR)
    ledger.settle(kept.key, KEPT, NOON + HOUR)

    owed_or_missed = sorted(one.since - NOON for one in ledger.awaited(NOON - HOUR))

    assert owed_or_missed == [timedelta(seconds=1), timedelta(seconds=3)]
    assert [one.since - NOON for one in ledger.awaited(late.owed.since + HOUR)] == [timedelta(seconds=1)]


def test_the_promises_of_many_journeys_are_asked_for_at_once(ledger: Ledger, owing: Owing) -> None:
    owing(1)
    owing(2)
    journeys = sorted(line.journey for line in ledger.lines())

    found = ledger.promises_of_all([*journeys, "nobody's"])

    assert found == {key: ledger.promises_of(key) for key in journeys} | {"nobody's": ()}
