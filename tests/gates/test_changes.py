"""What is new, regressed, still there, known or fixed."""

from datetime import UTC, datetime, timedelta

import pytest

from shopper.frictions.terms import Severity, Verdict
from shopper.gates import Change, Past, Ruled, Walked, changes

NIGHT = datetime(2026, 11, 1, 2, tzinfo=UTC)
WORDS = {"F": Verdict.FRICTION, "C": Verdict.CLEAR, "?": Verdict.UNSURE, "-": Verdict.NOT_SEEN, "!": Verdict.BROKEN}


def nights(verdicts: str, *, accepted: bool = False) -> Past:
    """One case, a letter a night, the last one now."""
    walks = tuple(
        Walked(
            case="left_cart@practice",
            began=NIGHT + timedelta(days=night),
            ruled=(
                Ruled(
                    rule="cart-reminder-missing",
                    title="No reminder",
                    verdict=WORDS[letter],
                    severity=Severity.STOPPED,
                    accepted=accepted,
                ),
            ),
        )
        for night, letter in enumerate(verdicts)
    )
    return Past(now=walks[-1:], earlier=walks[:-1])


@pytest.mark.parametrize(
    ("verdicts", "change"),
    [
        ("F", Change.FIRST),
        ("-F", Change.FIRST),
        ("CF", Change.NEW),
        ("C-F", Change.NEW),
        ("FCF", Change.REGRESSED),
        ("FC!F", Change.REGRESSED),
        ("FF", Change.STILL),
        ("F?F", Change.STILL),
        ("FC", Change.FIXED),
        ("F-C", Change.FIXED),
    ],
)
def test_a_friction_is_told_against_the_nights_that_could_say_something(verdicts: str, change: Change) -> None:
    assert [one.change for one in changes(nights(verdicts))] == [change]


@pytest.mark.parametrize("verdicts", ["C", "CC", "FCC", "F-", "F?", "F!"])
def test_nothing_is_told_where_nothing_changed_or_nothing_is_known(verdicts: str) -> None:
    assert list(changes(nights(verdicts))) == []


def test_an_accepted_friction_is_known_even_on_the_night_it_appears() -> None:
    assert [one.change for one in changes(nights("CF", accepted=True))] == [Change.KNOWN]


def test_the_order_of_the_walks_does_not_matter() -> None:
    past = nights("FCF")
    turned = past.model_copy(update={"earlier": past.earlier[::-1]})
    assert list(changes(turned)) == list(changes(past))
