from datetime import timedelta

from shopper.report.chapters import HEAD, chapters
from shopper.report.reels import Begun, Reel
from shopper.report.story import StepTold, Story
from tests.report.scorecard.tales import NIGHT, tale


def walked(*texts: str) -> Story:
    told = [
        StepTold(number=number, text=text, verb="do", device="desktop", at=NIGHT, took=timedelta(seconds=1))
        for number, text in enumerate(texts, 1)
    ]
    return tale("a@shop").model_copy(update={"steps": tuple(told)})


def test_every_video_has_its_steps_with_when_they_begin() -> None:
    reels = (
        Reel(file="videos/1.webm", device="desktop", steps=(Begun(number=1, at=0), Begun(number=2, at=75.4))),
        Reel(file="videos/2.webm", device="phone", steps=(Begun(number=2, at=0.3),)),
    )
    told = chapters(reels, walked("Open home", "Come\nback"))

    assert told.splitlines() == [
        HEAD, "", "Video 1, desktop:", "0:00  1. Open home", "1:15  2. Come back", "",
        "Video 2, phone:", "0:00  2. Come back",
    ]  # fmt: skip


def test_without_videos_there_are_no_chapters() -> None:
    assert chapters((), walked("Open home")) == ""
