"""Two machines, each with its own reports folder, and one ledger for both."""

from pathlib import Path

import pytest

from shopper.journey.folders import is_marked
from shopper.journey.recording import Recording, read_evidence
from shopper.ledger import Ending, Finding, Number, State, journey_key, open_ledger
from shopper.observations import Acceptance, MessageCame
from shopper.promises import Outcome
from tests.collecting.night import HOUR, NOON, SHOP, Night

DAY = 24 * HOUR


@pytest.fixture
def here(tmp_path: Path) -> Night:
    return Night(tmp_path / "here")


@pytest.fixture
def there(tmp_path: Path, here: Night) -> Night:
    """Another machine: the same ledger and mailbox, and no journey."""
    other = Night(tmp_path / "there")
    other.site(SHOP.format(here.mails.path))
    ledger = here.reports / "ledger.db"
    other.ledger = lambda: open_ledger(ledger)  # type: ignore[method-assign]
    return other


def subjects(journey: Recording) -> list[str]:
    return [note.message.subject for note in read_evidence(journey.folder).of(MessageCame)]


def states(night: Night) -> list[State]:
    with night.ledger() as ledger:
        return [line.state for line in ledger.lines()]


def outcomes(night: Night) -> list[Outcome]:
    return [one.settlement.outcome for one in night.collect()]


def test_another_machine_judges_a_promise_by_the_terms_of_its_journey(here: Night, there: Night) -> None:
    accepted = Acceptance(why="we write on Mondays", until="2030-01-01")
    journey = here.walk(
        limits={"cart-reminder-late": {"friction": "2 h"}},
        tolerance="slowed",
        accept={"cart-reminder-missing": accepted},
    )
    for night in (here, there):
        night.pass_(2 * DAY)

    there.collect()

    (made_up,) = (there.reports / "waiting").iterdir()
    own, known = journey.heading, read_evidence(made_up).heading
    assert (known.tolerance, known.limits, known.accept) == (own.tolerance, own.limits, own.accept)


def test_what_another_machine_read_and_settled_comes_to_the_journeys_own_evidence(here: Night, there: Night) -> None:
    journey = here.walk()
    for night in (here, there):
        night.pass_(HOUR)
    here.mail(journey.heading.address)

    assert outcomes(there) == [Outcome.KEPT]
    assert subjects(journey) == []

    here.pass_(HOUR)
    assert outcomes(here) == [Outcome.KEPT]
    assert subjects(journey) == ["You left something in your cart"]
    assert states(here) == [State.KEPT]


def test_it_comes_there_once_however_often_either_collects(here: Night, there: Night) -> None:
    journey = here.walk()
    here.mail(journey.heading.address)
    for _ in range(3):
        for night in (there, here):
            night.pass_(HOUR)
            night.collect()

    assert len(subjects(journey)) == 1
    with here.ledger() as ledger:
        assert ledger.waited_for() == ()
        assert len(list(ledger.lines())) == 1


def test_a_message_nobody_waited_for_is_left_for_its_journey_too(here: Night, there: Night) -> None:
    journey = here.walk()
    here.pass_(HOUR)
    here.mail(journey.heading.address)
    here.collect()
    there.walk("another")
    for night in (here, there):
        night.pass_(HOUR)
    here.mail(journey.heading.address, "And another thing")

    there.collect()
    here.pass_(HOUR)
    here.collect()

    assert subjects(journey) == ["You left something in your cart", "And another thing"]


def test_what_is_known_of_a_journey_is_not_written_over_by_a_machine_that_does_not_have_it(
    here: Night, there: Night
) -> None:
    journey = here.walk()
    key = journey_key(journey.heading)
    said, measured = Finding(rule="forced-account", verdict="friction"), Number(name="clicks", value=9.0)
    with here.ledger() as ledger:
        ledger.end(key, Ending(ended=NOON, outcome="friction", findings=(said,), numbers=(measured,)))
    here.mail(journey.heading.address)
    there.pass_(HOUR)
    there.collect()

    with here.ledger() as ledger:
        (past,) = ledger.history(journey.heading.case)
    assert said in past.findings
    assert measured in past.numbers
    assert past.outcome == "friction"


def test_a_promise_both_find_overdue_is_missed_once_and_told_by_each(here: Night, there: Night) -> None:
    journey = here.walk()
    for night in (here, there):
        night.pass_(2 * DAY)

    assert outcomes(there) == [Outcome.MISSED]
    assert outcomes(here) == [Outcome.MISSED]
    assert states(here) == [State.MISSED]
    assert is_marked(journey.folder)


def test_a_letter_nobody_fetches_is_forgotten_after_a_month(here: Night, there: Night) -> None:
    journey = here.walk()
    here.mail(journey.heading.address)
    there.pass_(HOUR)
    there.collect()
    with there.ledger() as ledger:
        assert [record.key for record in ledger.waited_for()] == [journey_key(journey.heading)]

    there.pass_(31 * DAY)
    there.collect()

    with there.ledger() as ledger:
        assert ledger.waited_for() == ()
