"""The videos of a journey, and when in them each of its steps began: kept beside them, so that a page finds them."""

import json
import shutil
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from shopper.observations import Frozen

FOLDER, FILE = "videos", "reels.json"


class Begun(Frozen):
    """A step, counted from 1, and how many seconds after the video's beginning it began."""

    number: int
    at: float


class Reel(Frozen):
    """A video of one page on one device, with the steps that are on it. `file` is relative to the journey's folder."""

    file: str
    device: str
    steps: tuple[Begun, ...]


REELS = TypeAdapter(tuple[Reel, ...])


def keep_reels(folder: Path, taken: Sequence[tuple[Path, Reel]]) -> tuple[Reel, ...]:
    """Puts the videos into the journey's folder in place of others; not those of which nothing is told."""
    shutil.rmtree(folder / FOLDER, ignore_errors=True)
    kept: list[Reel] = []
    for video, reel in taken:
        if reel.steps and video.is_file():
            (folder / FOLDER).mkdir(exist_ok=True)
            file = f"{FOLDER}/{len(kept) + 1}.webm"
            shutil.copyfile(video, folder / file)
            kept.append(reel.model_copy(update={"file": file}))
    if kept:
        (folder / FOLDER / FILE).write_text(json.dumps([reel.model_dump() for reel in kept], indent=1), "utf-8")
    return tuple(kept)


def read_reels(folder: Path) -> tuple[Reel, ...]:
    """Those that lie in the journey's folder; none where there are none, or where they can't be read."""
    try:
        read = REELS.validate_json((folder / FOLDER / FILE).read_bytes())
    except (OSError, ValidationError):
        return ()
    return tuple(reel for reel in read if (folder / reel.file).is_file())


def steps_between(begun: Sequence[tuple[int, float]], opened: float, closed: float) -> tuple[Begun, ...]:
    """
    The steps that were done while a page was open, each with its time after `opened`.

    `begun` are steps and when they began, on the clock of the other two; the one in which the page was opened is the
    first. A step that began anew counts once.
    """
    ordered = [next(same) for _, same in groupby(begun, key=lambda step: step[0])]
    before = [number for number, at in ordered if at <= opened][-1:]
    within = [(number, at) for number, at in ordered if opened < at < closed]
    steps = [*((number, opened) for number in before), *within]
    return tuple(Begun(number=number, at=round(at - opened, 1)) for number, at in steps)
