"""Videos in a page: chapters to click, and captions that say what the shopper is doing while he does it."""

import base64
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

from shopper.observations import Frozen
from shopper.report.chapters import clock
from shopper.report.paper import allowing
from shopper.report.reels import Begun, Reel
from shopper.report.story import Standing, StepTold, Story
from shopper.report.words import Words, words_of

SCRIPT = Path(__file__).with_name("watching.js").read_text("utf-8")
"""Jumps within the video that is in sight; without it the same links open the video at the same place."""
POLICY = (
    "media-src 'self' file: data:",
    allowing(SCRIPT),
)
"""What a page with videos may do besides: show those beside it, and run this one script."""
LAST = 24 * 3600.0
"""Seconds; where a chapter ends of which nothing follows."""


class FrictionOn(Frozen):
    """A friction at the step where it showed; `style` is a class of the stylesheet."""

    title: str
    style: str


class Chapter(Frozen):
    """A step of a video: `at` in seconds, `clock` as people read it."""

    number: int
    at: float
    clock: str
    text: str
    frictions: tuple[FrictionOn, ...]


class ReelTold(Frozen):
    """A video as a page shows it; `captions` and `chapters` are WebVTT as data URIs."""

    name: str
    file: str
    device: str
    steps: tuple[Chapter, ...]
    captions: str
    chapters: str


def reels_told(reels: Sequence[Reel], story: Story, language: str) -> tuple[ReelTold, ...]:
    """The videos of a journey in the reader's language."""
    words = words_of(language)
    steps = {step.number: step for step in story.steps}
    return tuple(_told(number, reel, steps, words) for number, reel in enumerate(reels, 1))


def _told(number: int, reel: Reel, steps: dict[int, StepTold], words: Words) -> ReelTold:
    chapters = tuple(_chapter(begun, steps[begun.number], words) for begun in reel.steps if begun.number in steps)
    return ReelTold(
        name=f"video-{number}", file=reel.file, device=reel.device, steps=chapters,
        captions=_track(chapters, frictions=True), chapters=_track(chapters, frictions=False),
    )  # fmt: skip


def _chapter(begun: Begun, step: StepTold, words: Words) -> Chapter:
    met = (
        FrictionOn(
            title=words.ours(friction.title) or friction.title,
            style=friction.severity if friction.standing is Standing.COUNTS else "calm",
        )
        for friction in step.frictions
    )
    text = " ".join((words.ours(step.text) or step.text).split())
    return Chapter(number=begun.number, at=begun.at, clock=clock(begun.at), text=text, frictions=tuple(met))


def _track(chapters: Sequence[Chapter], *, frictions: bool) -> str:
    """The chapters as WebVTT, each until the next begins."""
    text = "\n\n".join(("WEBVTT", *_cues(chapters, frictions=frictions))) + "\n"
    return f"data:text/vtt;base64,{base64.b64encode(text.encode()).decode()}"


def _cues(chapters: Sequence[Chapter], *, frictions: bool) -> Iterator[str]:
    ends = [*(chapter.at for chapter in chapters[1:]), LAST]
    for chapter, end in zip(chapters, ends, strict=True):
        found = [f"✗ {met.title}" for met in chapter.frictions] if frictions else []
        lines = (f"{chapter.number}. {chapter.text}", *found)
        yield "\n".join((f"{_stamp(chapter.at)} --> {_stamp(end)}", *map(_plain, lines)))


def _stamp(seconds: float) -> str:
    whole = timedelta(seconds=round(seconds, 1))
    minutes, rest = divmod(whole.total_seconds(), 60)
    return f"{int(minutes) // 60:02}:{int(minutes) % 60:02}:{rest:06.3f}"


def _plain(line: str) -> str:
    """A line that is no mark-up of WebVTT and ends no cue."""
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
