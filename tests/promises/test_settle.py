from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopper.observations import MailboxRead, Message, MessageKind, MessageOwed
from shopper.promises import Outcome, Promise, Settlement, settle

HOUR = timedelta(hours=1)
LEFT = datetime(2026, 11, 21, 12, tzinfo=UTC)
DUE = LEFT + 24 * HOUR
PROMISE = Promise(
    case="left_cart@practice/desktop",
    owed=MessageOwed(kind=MessageKind.CART_REMINDER, to="Sam@shopper.example", since=LEFT, within=24 * HOUR),
)


def came(after: timedelta, kind: MessageKind = MessageKind.CART_REMINDER, to: str = "sam@shopper.example") -> Message:
    return Message(id=f"{kind} {after}", at=LEFT + after, sender="a@shop.example", to=to, subject="", kind=kind)


def looked(since: datetime, until: datetime, trouble: str = "", address: str = "sam@shopper.example") -> MailboxRead:
    return MailboxRead(address=address, since=since, until=until, complete=not trouble, trouble=trouble)


WHOLE = looked(LEFT, DUE + 99 * HOUR)


def test_a_message_in_time_keeps_the_promise() -> None:
    assert settle(PROMISE, [came(HOUR)], [], DUE + HOUR) == Settlement(
        outcome=Outcome.KEPT, message="cart reminder 1:00:00", took=HOUR
    )


def test_a_message_in_the_last_moment_is_in_time() -> None:
    assert settle(PROMISE, [came(24 * HOUR)], [], DUE).outcome is Outcome.KEPT


def test_a_late_message_is_late_and_not_missing() -> None:
    assert settle(PROMISE, [came(26 * HOUR)], [WHOLE], DUE + 3 * HOUR) == Settlement(
        outcome=Outcome.LATE, message="cart reminder 1 day, 2:00:00", took=26 * HOUR, span=2 * HOUR
    )


def test_before_it_is_due_nothing_is_missed() -> None:
    assert settle(PROMISE, [], [], DUE - 3 * HOUR) == Settlement(outcome=Outcome.NOT_DUE, span=3 * HOUR)


def test_silence_over_the_whole_time_is_a_promise_missed() -> None:
    assert settle(PROMISE, [], [WHOLE], DUE + HOUR) == Settlement(outcome=Outcome.MISSED, span=HOUR)


@pytest.mark.parametrize(
    ("reads", "why"),
    [
        ([], "the mailbox was not read over the whole time"),
        ([looked(LEFT, DUE - HOUR)], "the mailbox was not read over the whole time"),
        ([looked(LEFT + HOUR, DUE)], "the mailbox was not read over the whole time"),
        ([looked(LEFT, LEFT + HOUR), looked(LEFT + 2 * HOUR, DUE)], "the mailbox was not read over the whole time"),
        ([looked(LEFT, DUE, trouble="the port was taken")], "the port was taken"),
        ([looked(LEFT, DUE, address="kim@shopper.example")], "the mailbox was not read over the whole time"),
    ],
)
def test_silence_of_a_mailbox_that_was_not_read_proves_nothing(reads: list[MailboxRead], why: str) -> None:
    assert settle(PROMISE, [], reads, DUE + HOUR) == Settlement(outcome=Outcome.UNKNOWN, span=HOUR, why=why)


def test_a_late_message_proves_nothing_when_the_one_in_time_may_have_been_lost() -> None:
    settlement = settle(PROMISE, [came(26 * HOUR)], [looked(LEFT + 25 * HOUR, DUE + 9 * HOUR)], DUE + 3 * HOUR)

    assert (settlement.outcome, settlement.message) == (Outcome.UNKNOWN, "cart reminder 1 day, 2:00:00")


def test_reads_that_touch_count_as_one() -> None:
    reads = [looked(LEFT + 5 * HOUR, DUE), looked(LEFT - HOUR, LEFT + 5 * HOUR), looked(LEFT, DUE, trouble="once")]

    assert settle(PROMISE, [], reads, DUE + HOUR).outcome is Outcome.MISSED


@pytest.mark.parametrize(
    "other", [came(-HOUR), came(HOUR, kind=MessageKind.PROMOTION), came(HOUR, to="kim@shopper.example")]
)
def test_a_message_from_before_of_another_kind_or_to_another_keeps_nothing(other: Message) -> None:
    assert settle(PROMISE, [other], [WHOLE], DUE + HOUR).outcome is Outcome.MISSED


@pytest.mark.parametrize(
    ("settlement", "told"),
    [
        (Settlement(outcome=Outcome.KEPT, took=HOUR), "kept after 1 h"),
        (Settlement(outcome=Outcome.LATE, span=26 * HOUR), "late by 1 day 2 h"),
        (Settlement(outcome=Outcome.MISSED, span=HOUR), "missed, overdue by 1 h"),
        (Settlement(outcome=Outcome.NOT_DUE, span=3 * HOUR), "not yet due, due in 3 h"),
        (Settlement(outcome=Outcome.UNKNOWN, why="the port was taken"), "unknown: the port was taken"),
    ],
)
def test_a_settlement_tells_itself(settlement: Settlement, told: str) -> None:
    assert str(settlement) == told


def test_the_same_promise_has_the_same_key() -> None:
    assert Promise.model_validate_json(PROMISE.model_dump_json()).key == PROMISE.key


hours = st.integers(min_value=-5, max_value=60).map(lambda number: number * HOUR)
kinds = st.sampled_from([MessageKind.CART_REMINDER, MessageKind.CART_REMINDER, MessageKind.PROMOTION])
messages = st.lists(st.builds(came, hours, kinds), max_size=6)
reads = st.lists(
    st.builds(
        lambda begin, span, bad: looked(LEFT + begin, LEFT + begin + abs(span), "down" if bad else ""),
        hours,
        hours,
        st.booleans(),
    ),
    max_size=5,
)


@given(messages, reads, hours, st.randoms(use_true_random=False))
def test_the_order_of_messages_and_reads_does_not_matter(
    sent: list[Message], seen: list[MailboxRead], now: timedelta, chance: object
) -> None:
    shuffle = getattr(chance, "shuffle")  # noqa: B009  # hypothesis gives its own kind of Random
    mixed, looked_up = list(sent), list(seen)
    shuffle(mixed)
    shuffle(looked_up)

    assert settle(PROMISE, mixed, looked_up, LEFT + now) == settle(PROMISE, sent, seen, LEFT + now)


@given(messages, reads, hours)
def test_copies_do_not_matter(sent: list[Message], seen: list[MailboxRead], now: timedelta) -> None:
    assert settle(PROMISE, sent * 2, seen * 2, LEFT + now) == settle(PROMISE, sent, seen, LEFT + now)


@given(messages, reads, hours, hours)
def test_what_is_kept_stays_kept_and_what_was_due_never_waits_again(
    sent: list[Message], seen: list[MailboxRead], one: timedelta, other: timedelta
) -> None:
    earlier, later = sorted((LEFT + one, LEFT + other))
    before, after = settle(PROMISE, sent, seen, earlier), settle(PROMISE, sent, seen, later)

    assert before.outcome is not Outcome.KEPT or after == before
    assert before.outcome is Outcome.NOT_DUE or after.outcome is not Outcome.NOT_DUE
    assert before.outcome is not Outcome.LATE or after == before


@given(messages, reads, hours)
def test_a_promise_is_only_missed_or_late_where_the_mailbox_was_read(
    sent: list[Message], seen: list[MailboxRead], now: timedelta
) -> None:
    blind = [read.model_copy(update={"complete": False}) for read in seen]

    assert settle(PROMISE, sent, blind, LEFT + now).outcome not in {Outcome.MISSED, Outcome.LATE}


def test_a_question_for_the_store_that_nobody_answered_is_no_promise_the_shop_broke() -> None:
    asked = PROMISE.owed.model_copy(update={"kind": MessageKind.STORE_ANSWER, "about": "Bark Speaker"})
    promise = PROMISE.model_copy(update={"owed": asked})
    other = came(HOUR, MessageKind.STORE_ANSWER)
    answer = other.model_copy(update={"subject": "Bark Speaker"})

    assert settle(promise, [], [WHOLE], DUE + HOUR).outcome is Outcome.UNKNOWN
    assert settle(promise, [other], [WHOLE], DUE + HOUR).outcome is Outcome.UNKNOWN
    assert settle(promise, [answer], [], DUE + HOUR).outcome is Outcome.KEPT
