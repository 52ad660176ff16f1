"""Walking times and the plan that machines share, and leases that are taken once."""

from datetime import timedelta

from shopper.ledger import Ending, Ledger, Number
from tests.ledger.conftest import HOUR, NOON, journey


def walked(ledger: Ledger, case: str, *seconds: float) -> None:
    for number, took in enumerate(seconds):
        record = journey(number, case)
        ledger.begin(record)
        numbers = (Number(name="clicks", value=99), Number(name="walking", value=took, unit="s"))
        ledger.end(record.key, Ending(ended=NOON + HOUR, outcome="smooth", numbers=numbers))


def test_a_case_takes_as_long_as_its_last_walks(ledger: Ledger) -> None:
    walked(ledger, "long@shop/desktop", 1000, 30, 40, 30, 40, 35)
    walked(ledger, "short@shop/desktop", 2)
    walked(ledger, "other@shop/desktop", 7)

    asked = ("long@shop/desktop", "short@shop/desktop", "never@shop/desktop")
    assert ledger.walking_times(asked) == {"long@shop/desktop": 35, "short@shop/desktop": 2}


def test_whoever_comes_later_goes_by_the_plan_of_the_first_until_it_is_of_another_night(ledger: Ledger) -> None:
    later = NOON + HOUR

    assert ledger.plan("night", {"a": 1}, NOON, NOON - HOUR) == {"a": 1}
    assert ledger.plan("night", {"a": 5}, later, later - 2 * HOUR) == {"a": 1}
    assert ledger.plan("other", {"b": 2}, later, later - 2 * HOUR) == {"b": 2}
    assert ledger.plan("night", {"a": 5}, later, later - timedelta(minutes=30)) == {"a": 5}


def test_what_must_be_done_once_is_leased_to_one(ledger: Ledger) -> None:
    taken = [ledger.lease("night", case, by, NOON) for case, by in (("a", "one"), ("a", "two"), ("b", "two"))]
    again = ledger.lease("next night", "a", "two", NOON)

    assert (taken, again) == ([True, False, True], True)
    assert ledger.leases("night") == {"a": "one", "b": "two"}


def test_plans_and_leases_of_long_ago_are_pruned(ledger: Ledger) -> None:
    ledger.plan("night", {"a": 1}, NOON, NOON - HOUR)
    ledger.lease("night", "a", "one", NOON)

    ledger.prune(NOON + HOUR)

    assert ledger.leases("night") == {}
    assert ledger.plan("night", {"a": 5}, NOON, NOON - HOUR) == {"a": 5}
