from datetime import timedelta

from shopper.report.chapters import HEAD, chapters
from shopper.report.story import StepTold, Story
from tests.report.scorecard.tales import NIGHT, tale


def walked(*steps: tuple[str, str, float]) -> Story:
    told = [
        StepTold(number=number, text=text, verb="do", device=device, at=NIGHT, took=timedelta(seconds=took))
        for number, (device, text, took) in enumerate(steps, 1)
    ]
    return tale("a@shop").model_copy(update={"steps": tuple(told)})


def test_every_device_has_its_chapters_from_when_it_was_taken() -> None:
    story = walked(("desktop", "Open home", 5), ("phone", "Log in", 70.5), ("desktop", "Come\nback", 1))

    assert chapters(story) == f"{HEAD}\n\ndesktop:\n0:00  Open home\n1:15  Come back\n\nphone:\n0:00  Log in\n"


def test_without_steps_there_are_no_chapters() -> None:
    assert chapters(walked()) == ""
