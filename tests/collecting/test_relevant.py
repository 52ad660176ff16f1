"""What the rules of a journey say about one promise."""

from datetime import timedelta

from shopper.collecting.relevant import as_ruled, concerning, nothing_due
from shopper.frictions.catalogue import rules
from shopper.frictions.examples import hour, left, owed, read
from shopper.frictions.judge import judge
from shopper.frictions.ruling import Ruling
from shopper.observations import Evidence, Heading, MessageKind, Observation
from shopper.promises import Outcome, Promise, Settlement

HEADING = Heading(case="a@b/desktop", title="A", scenario="a", stage="consideration", site="b", began=hour(0))
OWED = owed(MessageKind.BROWSE_REMINDER)


PROMISE = Promise(owed=OWED, case="a@b/desktop", site="b")
MISSED = Settlement(outcome=Outcome.MISSED, span=timedelta(hours=6))


def judged(*notes: Observation) -> tuple[Ruling, ...]:
    return judge(Evidence(heading=HEADING, notes=(*notes, OWED, read(24))), rules(), hour(30))


def why(*notes: Observation) -> str:
    return nothing_due(PROMISE, judged(*notes))


def test_a_promise_that_the_shopper_made_void_by_coming_back_is_not_held_against_the_shop() -> None:
    came_back = why(left(viewed=("A lamp",)), left(1, cart=("A lamp",)))

    assert came_back == "the shopper came back and left a filled cart, which has a reminder of its own"


def test_a_promise_that_was_simply_not_kept_stays_one() -> None:
    assert why(left(viewed=("A lamp",))) == ""


def test_what_is_void_is_no_missed_promise_in_the_ledger_either() -> None:
    rulings = judged(left(viewed=("A lamp",)), left(1, cart=("A lamp",)))
    why = "the shopper came back and left a filled cart, which has a reminder of its own"

    assert as_ruled(MISSED, PROMISE, rulings) == Settlement(outcome=Outcome.UNKNOWN, span=MISSED.span, why=why)


def test_what_was_simply_not_kept_is_missed() -> None:
    assert as_ruled(MISSED, PROMISE, judged(left(viewed=("A lamp",)))) == MISSED


def test_of_a_promise_only_those_rules_are_told_that_say_something_of_it() -> None:
    told = {ruling.rule: ruling.verdict.value for ruling in concerning(PROMISE, judged(left(viewed=("A lamp",))))}

    assert told["browse-reminder-missing"] == "friction"
    assert "surprise-fee" not in told
    assert len(told) < len(rules()) / 4
