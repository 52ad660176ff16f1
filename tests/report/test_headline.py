from collections.abc import Callable

import pytest

from shopper.report.headline import headline as tell
from shopper.report.story import FrictionTold, Standing, StepTold, Story, Unknown
from tests.report.published import BEGAN


def _friction(title: str = "The link is dead", **told: object) -> FrictionTold:
    return FrictionTold.model_validate({
        "rule": "some-rule", "title": title, "severity": "slowed", "stage": "any", "owner": "shop team",
        "expected": "x", "happened": "y", **told,
    })  # fmt: skip


@pytest.fixture
def headline() -> Callable[..., str]:
    """The sentence on a journey with these frictions and this else about it."""

    def told(*frictions: FrictionTold, **story: object) -> str:
        step = StepTold(number=1, text="Visit", verb="visit", device="desktop", at=BEGAN, frictions=frictions)
        known = {"case": "c", "title": "t", "headline": "", "site": "s", "began": BEGAN, "steps": (step,)}
        return tell(Story.model_validate(known | story))

    return told


def test_the_worst_friction_is_named_and_the_others_counted(headline: Callable[..., str]) -> None:
    worst = _friction("Nobody can pay", severity="stopped")

    assert headline(_friction(), worst, _friction()) == "Nobody can pay, and 2 frictions more."


def test_smooth_is_said_only_of_what_was_looked_at(headline: Callable[..., str]) -> None:
    assert headline(smooth=("The welcome mail came.",)) == "Smooth: nothing stood in the shopper's way."
    assert headline() == "Nothing on this journey could be judged."


def test_doubts_are_not_passed_off_as_smooth(headline: Callable[..., str]) -> None:
    doubt = Unknown(rule="r", title="t", verdict="unsure", why="w")
    unseen = Unknown(rule="r", title="t", verdict="not seen", why="w")

    assert headline(smooth=("x",), unknowns=(doubt, unseen)) == "No friction; 1 thing needs a look."


def test_known_frictions_are_mentioned(headline: Callable[..., str]) -> None:
    assert headline(_friction(standing=Standing.ACCEPTED)) == "No friction, but 1 known one."


def test_tolerated_frictions_are_not_passed_off_as_smooth(headline: Callable[..., str]) -> None:
    accepted, tolerated = (_friction(standing=one) for one in (Standing.ACCEPTED, Standing.TOLERATED))

    assert headline(tolerated, tolerated) == "No friction, but 2 tolerated ones."
    assert headline(accepted, tolerated) == "No friction, but 1 known one, 1 tolerated one."


def test_a_walk_that_ended_early_says_where(headline: Callable[..., str]) -> None:
    assert headline(blockers=("Bot wall: a captcha",)) == (
        "The walk ended early, and no friction was found until then. Bot wall: a captcha."
    )


def test_a_friction_counts_for_more_than_where_the_walk_ended(headline: Callable[..., str]) -> None:
    assert headline(_friction(), blockers=("Bot wall: a captcha",)) == "The link is dead."
