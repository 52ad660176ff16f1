"""The pictures of a page, made small and put into it, as long as there is room."""

import base64
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from shopper.report.pictures import inside, webp
from shopper.report.scorecard import Group, Scorecard
from shopper.report.scorecard_page.plan import Plan, Size, frames, plan_for
from shopper.report.shortening import foremost
from shopper.report.story import Exhibit, StepTold, Story

Key = tuple[str, Exhibit, Size]


@dataclass(frozen=True)
class Album:
    """`pictures` are data URIs; `left_out` is how many found no room."""

    plan: Plan
    pictures: Mapping[Key, str]
    folders: Mapping[str, Path]
    left_out: int = 0

    def film(self, case: str, shown: Exhibit) -> str:
        """A picture for a filmstrip, "" where there is none."""
        return self.pictures.get((case, shown, self.plan.film), "")

    def proof(self, case: str, shown: Exhibit) -> str:
        """A picture that proves a friction, "" where there is none."""
        return self.pictures.get((case, shown, self.plan.proof), "")

    def proofs(self, group: Group) -> tuple[Exhibit, ...]:
        """The pictures shown with a friction."""
        return proofs(group, self.plan)

    def frames(self, story: Story) -> tuple[StepTold, ...]:
        """The steps a journey's filmstrip shows."""
        return frames(story, self.plan.frames)

    def mail(self, case: str, file: str) -> str:
        """A mail as HTML, "" where it is not there or where mails are not shown."""
        path = inside(self.folders[case], file) if self.plan.mails else None
        return path.read_text("utf-8", errors="replace")[:LONGEST_MAIL] if path else ""


LONGEST_MAIL = 60_000
"""Characters of a mail that go into the page; the journey's own page has all of it."""


@dataclass
class _Room:
    """What is left of the bytes all pictures may have."""

    left: int
    left_out: int = 0
    pictures: dict[Key, str] = field(default_factory=dict)

    def take(self, key: Key, picture: bytes | None) -> None:
        if picture is None:
            return
        if len(picture) > self.left:
            self.left_out += 1
            return
        self.left -= len(picture)
        self.pictures[key] = f"data:image/webp;base64,{base64.b64encode(picture).decode()}"


def album(scorecard: Scorecard, folders: Mapping[str, Path]) -> Album:
    """The pictures of this scorecard, those that prove something first."""
    plan = plan_for(len(scorecard.journeys))
    room = _Room(plan.whole)
    for key in dict.fromkeys(_wanted(scorecard, plan)):
        case, shown, size = key
        path = inside(folders[case], shown.file)
        if path and room.left > 0:
            room.take(key, webp(path, size, shown.mark, plan.quality))
        elif path:
            room.left_out += 1
    return Album(plan, room.pictures, folders, room.left_out)


def proofs(group: Group, plan: Plan) -> tuple[Exhibit, ...]:
    """The pictures among what proves the friction, as many as the plan has room for."""
    return tuple(shown for shown in group.told.exhibits if shown.kind == "picture")[: plan.proofs]


def _wanted(scorecard: Scorecard, plan: Plan) -> Iterator[Key]:
    for group in scorecard.groups:
        yield from ((group.on[0].case, shown, plan.proof) for shown in proofs(group, plan))
    shown = foremost(scorecard.journeys)
    for story in (story for story in scorecard.journeys if story.case in shown):
        steps = frames(story, plan.frames)
        yield from ((story.case, step.screens[-1], plan.film) for step in steps if step.screens)
