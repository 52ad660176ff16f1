from shopper.report.scorecard_page.plan import FEW, MANY, SOME, frames, plan_for
from shopper.report.story import StepTold, Story
from tests.report.scorecard.tales import NIGHT, tale


def steps(number: int, **wrong: str) -> tuple[StepTold, ...]:
    outcomes = {int(name.removeprefix("step")): outcome for name, outcome in wrong.items()}
    return tuple(
        StepTold(number=place, text="Go", verb="go", device="desktop", at=NIGHT, outcome=outcomes.get(place, "done"))
        for place in range(1, number + 1)
    )


def story(*told: StepTold) -> Story:
    return tale("buy@lamps/desktop").model_copy(update={"steps": told})


def numbers(number: int, most: int, **wrong: str) -> list[int]:
    return [step.number for step in frames(story(*steps(number, **wrong)), most)]


def test_the_more_journeys_the_fewer_pictures_of_each() -> None:
    assert [plan_for(number) for number in (0, 25, 26, 100, 101, 500)] == [FEW, FEW, SOME, SOME, MANY, MANY]


def test_a_short_journey_is_shown_whole() -> None:
    assert numbers(3, 5) == [1, 2, 3]
    assert numbers(0, 5) == []


def test_of_a_long_one_the_first_the_last_and_some_between_are_shown() -> None:
    assert numbers(20, 3) == [1, 11, 20]


def test_what_went_wrong_is_shown_before_anything_else() -> None:
    assert numbers(20, 3, step7="stuck") == [1, 7, 20]
    assert numbers(20, 2, step7="stuck", step8="broken", step9="stuck") == [7, 8]
