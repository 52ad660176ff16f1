"""The chapters of a journey's videos as plain text, for where a video is shown by a program that knows none."""

from collections.abc import Iterable

from shopper.report.reels import Reel
from shopper.report.story import Story

HEAD = "Where in the videos each step begins. On the journey's own page a click on a step shows it."


def chapters(reels: Iterable[Reel], story: Story) -> str:
    """A line a step under each video: `1:05  3. Add to cart`. "" where there is no video."""
    words = {step.number: " ".join(step.text.split()) for step in story.steps}
    parts = [_of(number, reel, words) for number, reel in enumerate(reels, 1)]
    return "\n\n".join([HEAD, *parts]) + "\n" if parts else ""


def clock(seconds: float) -> str:
    """`1:05`."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


def _of(number: int, reel: Reel, words: dict[int, str]) -> str:
    lines = (f"{clock(step.at)}  {step.number}. {words.get(step.number, '')}".rstrip() for step in reel.steps)
    return "\n".join([f"Video {number}, {reel.device}:", *lines])
