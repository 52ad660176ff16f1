from datetime import timedelta

from shopper.ledger import Ending, Ledger, RunLine, State
from shopper.promises import Outcome, Settlement
from tests.ledger.conftest import HOUR, NOON, Owing, journey


def test_a_cases_journeys_come_newest_first_and_no_more_than_asked_for(ledger: Ledger) -> None:
    for number in (2, 1, 3):
        ledger.begin(journey(number))
    ledger.begin(journey(4, case="other@practice/desktop"))

    past = ledger.history("left_cart@practice/desktop", limit=2)

    assert [one.journey.folder for one in past] == ["journeys/3", "journeys/2"]


def test_a_run_counts_how_its_journeys_ended(ledger: Ledger) -> None:
    for number, outcome in enumerate(("smooth", "friction", "smooth", "")):
        ledger.begin(journey(number))
        if outcome:
            ledger.end(journey(number).key, Ending(ended=NOON + HOUR, outcome=outcome))
    later = journey(90).model_copy(update={"run": "night 2"})
    ledger.begin(later)

    first = RunLine(run="night 1", began=NOON, outcomes={"smooth": 2, "friction": 1, "": 1})
    second = RunLine(run="night 2", began=NOON + timedelta(seconds=90), outcomes={"": 1})
    assert ledger.runs() == (second, first)
    assert ledger.runs(limit=1) == (second,)
    assert first.journeys == 4


def test_a_runs_journeys_can_be_gone_through(ledger: Ledger) -> None:
    for number in range(3):
        ledger.begin(journey(number))

    assert {past.journey.folder for past in ledger.journeys_of("night 1")} == {f"journeys/{n}" for n in range(3)}


def test_lines_are_filtered_by_how_they_stand_by_shop_and_by_age(ledger: Ledger, owing: Owing) -> None:
    kept, owed, elsewhere = owing(1), owing(2), owing(3, site="music")
    ledger.settle(kept.key, Settlement(outcome=Outcome.KEPT, took=HOUR), NOON)

    assert [line.key for line in ledger.lines()] == [kept.key, owed.key, elsewhere.key]
    assert [line.key for line in ledger.lines(state=State.OWED)] == [owed.key, elsewhere.key]
    assert [line.key for line in ledger.lines(site="music")] == [elsewhere.key]
    assert [line.key for line in ledger.lines(since=elsewhere.owed.since)] == [elsewhere.key]


def test_every_state_is_counted(ledger: Ledger, owing: Owing) -> None:
    kept = owing(1)
    owing(2, site="music")
    ledger.settle(kept.key, Settlement(outcome=Outcome.KEPT, took=HOUR), NOON)

    none = dict.fromkeys(State, 0)
    assert ledger.counts() == none | {State.OWED: 1, State.KEPT: 1}
    assert ledger.counts(site="music") == none | {State.OWED: 1}
