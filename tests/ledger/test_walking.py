import pytest

from shopper.errors import UsageError
from shopper.ledger import Ending, Finding, Ledger, Number, OpenPromise, PastJourney, journey_key
from tests.ledger.conftest import HOUR, NOON, Owing, heading, journey, promise

ENDING = Ending(
    ended=NOON + HOUR,
    outcome="friction",
    findings=(
        Finding(rule="cart-reminder-missing", verdict="friction", severity="slowed", happened="none came in 2 days"),
        Finding(rule="script-error", verdict="clear"),
    ),
    numbers=(Number(name="clicks", value=5), Number(name="minutes to welcome", value=0.25, unit="min")),
)


def test_a_promise_reads_back_with_all_it_takes_to_settle_it(ledger: Ledger, owing: Owing) -> None:
    owed = owing()

    assert list(ledger.open_promises()) == [
        OpenPromise(
            promise=owed, journey=journey().key, folder="journeys/0", file="left_cart.yaml",
            inbox="smtp://127.0.0.1:1025", rules=("cart-reminder-late",),
            limits={"cart-reminder-late": {"friction": "86400 s"}},
        )
    ]  # fmt: skip


def test_the_same_promise_written_again_is_owed_once(ledger: Ledger, owing: Owing) -> None:
    owing()
    owing()

    assert len(list(ledger.open_promises())) == 1


def test_nothing_is_owed_to_a_journey_that_never_began(ledger: Ledger) -> None:
    with pytest.raises(UsageError, match="knows no journey"):
        ledger.owe("nobody's", promise())


def test_a_journey_ends_with_what_was_found_and_measured(ledger: Ledger) -> None:
    ledger.begin(journey())
    ledger.end(journey().key, ENDING)

    record = journey().model_copy(update={"address": "sam.x0@shop.example"})
    assert ledger.history(record.case) == (
        PastJourney(
            journey=record, ended=ENDING.ended, outcome="friction", findings=ENDING.findings, numbers=ENDING.numbers
        ),
    )


def test_judged_again_the_new_ending_takes_the_place_of_the_old(ledger: Ledger) -> None:
    ledger.begin(journey())
    ledger.end(journey().key, ENDING)
    smooth = Ending(ended=NOON + 2 * HOUR, outcome="smooth", numbers=(Number(name="clicks", value=6),))
    ledger.end(journey().key, smooth)

    (past,) = ledger.history(journey().case)
    assert (past.ended, past.outcome, past.findings, past.numbers) == (smooth.ended, "smooth", (), smooth.numbers)


def test_a_killed_journey_has_no_outcome(ledger: Ledger) -> None:
    ledger.begin(journey())

    (past,) = ledger.history(journey().case)
    assert (past.ended, past.outcome) == (None, "")


def test_a_journey_that_moved_is_found_where_it_lies(ledger: Ledger, owing: Owing) -> None:
    owing()
    ledger.move(journey().key, "waiting/0")

    assert [owed.folder for owed in ledger.open_promises()] == ["waiting/0"]


def test_a_journeys_key_follows_from_its_evidence_alone(ledger: Ledger) -> None:
    ledger.begin(journey())

    assert ledger.knows(journey_key(heading()))
    assert not ledger.knows(journey_key(heading(1)))
