"""Where a shopper would have left."""

from datetime import timedelta
from pathlib import Path

import pytest

from shopper.frictions.pace import human_seconds
from shopper.frictions.patience import departures, tell
from shopper.frictions.ways import ways
from shopper.observations import (
    TEMPERS,
    DeviceTaken,
    Effort,
    Evidence,
    Heading,
    Left,
    LoginMet,
    Observation,
    Patience,
    ScreenMet,
    StepTaken,
)
from shopper.scenario import Library, read_persona
from shopper.steps import verbs

SHOPPERS = Path(__file__).parents[2] / "scenarios" / "shoppers"
DESKTOP = DeviceTaken(name="desktop")


def evidence(*notes: Observation) -> Evidence:
    return Evidence(heading=Heading(case="order@shop/desktop", title="Order"), notes=notes)


def screen(where: str, step: int = 1, **effort: float) -> ScreenMet:
    return ScreenMet(step=step, url="https://shop.example/", where=where, asks="form", effort=Effort(**effort))


def taken(goal: str, step: int = 1, outcome: str = "done", **effort: float) -> StepTaken:
    return StepTaken(step=step, verb="order", text="place order", goal=goal, outcome=outcome, effort=Effort(**effort))


@pytest.mark.parametrize("name", TEMPERS)
def test_the_shipped_shoppers_bear_what_everyone_is_measured_against(name: str) -> None:
    """Their files tell where each figure comes from; rules may not read files."""
    persona = read_persona(SHOPPERS / f"{name}.yaml", Library(verbs=verbs()))

    assert persona.patience == TEMPERS[name]


def test_each_leaves_at_the_screen_where_something_ran_out() -> None:
    seen = evidence(
        DESKTOP,
        screen("Address", clicks=3, screens=1),
        screen("Payment", clicks=6, screens=2),
        screen("Review", clicks=11, screens=3),
        taken("order", clicks=12, screens=4),
    )

    found = {name: gone and str(gone) for name, gone in departures(ways(seen)[0]).items()}

    assert found == {
        "hurried": "at “Payment” (6 clicks, bears 5)",
        "average": "at “Review” (11 clicks, bears 10)",
        "determined": None,
    }


def test_what_the_last_click_itself_costs_drives_nobody_away() -> None:
    seen = evidence(DESKTOP, screen("Review", clicks=5), taken("order", clicks=6))

    assert tell(ways(seen)[0]) == "even a hurried shopper bears that"


def test_a_login_on_the_way_counts_and_one_that_the_shopper_wanted_does_not() -> None:
    asked = evidence(DESKTOP, LoginMet(step=1, why="asked"), taken("order"))
    stopped = evidence(DESKTOP, LoginMet(step=1, why="gate"), taken("order"))

    assert [departures(ways(seen)[0])["hurried"] is None for seen in (asked, stopped)] == [True, False]


def test_looking_around_counts_as_time_but_not_as_clicks() -> None:
    seen = evidence(
        DESKTOP,
        StepTaken(step=0, verb="browse", text="browse", effort=Effort(clicks=9, seconds=200)),
        taken("order", clicks=1),
    )

    spent = ways(seen)[0].end.spent

    assert spent.clicks == 1
    assert spent.seconds == pytest.approx(200 + 10 * 2.65, abs=0.2)


def test_who_left_and_came_back_has_patience_again() -> None:
    seen = evidence(
        DESKTOP,
        StepTaken(step=0, verb="browse", text="browse", effort=Effort(seconds=290)),
        Left(step=1),
        StepTaken(step=1, verb="leave", text="leave"),
        taken("order", step=2, seconds=20),
    )

    assert ways(seen)[0].end.spent.seconds == 20


def test_steps_with_one_goal_are_one_way() -> None:
    seen = evidence(
        DESKTOP,
        screen("Address", screens=1),
        taken("order", screens=1, clicks=4),
        screen("Review", step=2, screens=1, clicks=1),
        taken("order", step=2, screens=2, clicks=2),
    )

    (way,) = ways(seen)

    assert [mark.where for mark in way.marks] == ["Address", "Review"]
    assert (way.marks[-1].spent.clicks, way.end.spent.clicks, way.end.spent.screens) == (5, 6, 3)


def test_a_persona_without_a_figure_bears_any_amount_of_it() -> None:
    assert Patience(clicks=3).screens is None


def test_hands_take_their_time() -> None:
    """A click 2.65 s, a field about 6.4 s, and what the page made him wait."""
    assert human_seconds(Effort(clicks=2, fields=1, seconds=1.5)) == pytest.approx(13.2, abs=0.1)
    assert timedelta(seconds=human_seconds(Effort())) == timedelta()
