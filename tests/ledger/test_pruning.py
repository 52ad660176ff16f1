from datetime import timedelta

from shopper.ledger import Ending, Finding, Ledger, MessageLine, Number, ReadSpan, State
from shopper.promises import Outcome, Settlement
from tests.ledger.conftest import HOUR, NOON, Owing, journey

LATER = NOON + timedelta(days=90)


def test_old_journeys_go_with_all_that_hangs_on_them(ledger: Ledger, owing: Owing) -> None:
    old, young = owing(1), journey(2).model_copy(update={"walked_at": LATER})
    ledger.settle(old.key, Settlement(outcome=Outcome.KEPT, took=HOUR), NOON)
    ending = Ending(
        ended=NOON,
        outcome="smooth",
        findings=(Finding(rule="a", verdict="clear"),),
        numbers=(Number(name="n", value=1),),
    )
    ledger.end(journey(1).key, ending)
    ledger.take_in(MessageLine(id="<1>", mailbox="m", address="a@b", at=NOON, journey=journey(1).key))
    ledger.begin(young)

    assert ledger.prune(LATER) == 1
    assert [past.journey.key for past in ledger.history(young.case)] == [young.key]
    assert ledger.counts() == dict.fromkeys(State, 0)
    assert ledger.taken_in(["<1>"]) == frozenset()
    assert ledger.prune(LATER) == 0


def test_what_is_still_owed_stays_however_old_and_so_does_what_proves_it(ledger: Ledger, owing: Owing) -> None:
    owed = owing()
    before = ReadSpan(mailbox="m", since=NOON - 2 * HOUR, until=NOON - HOUR)
    needed = ReadSpan(mailbox="m", since=NOON - HOUR, until=NOON + HOUR)
    for span in (before, needed):
        ledger.note_reading(span)

    assert ledger.prune(LATER) == 0
    assert [open_.key for open_ in ledger.open_promises()] == [owed.key]
    assert ledger.read_spans("m") == (needed,)


def test_old_messages_to_nobody_go(ledger: Ledger) -> None:
    ledger.take_in(MessageLine(id="<9>", mailbox="m", address="nobody@x", at=NOON, expected=False))
    ledger.prune(LATER)

    assert list(ledger.unexpected()) == []
