"""When pages were opened and steps begun, with time in the test's own hands."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from playwright.sync_api import BrowserContext

from shopper.observations import Observation, StepBegun
from shopper.pytest_parts.filming import Filming
from shopper.report.reels import Begun, Reel


class Emitter:
    """What Playwright's contexts and pages are here: they tell those who listen."""

    def __init__(self, **options: Any) -> None:
        self.options = options
        self.listeners: dict[str, list[Callable[[Any], None]]] = {}

    def on(self, event: str, listener: Callable[[Any], None]) -> None:
        self.listeners.setdefault(event, []).append(listener)

    def tell(self, event: str, what: object = None) -> None:
        for listener in self.listeners.get(event, ()):
            listener(what)


class Walk:
    """A walk that is filmed; `now` is pushed by hand."""

    def __init__(self, *, recorded: bool = True) -> None:
        self.now = 0.0
        self.noted: list[Observation] = []
        self.filming = Filming(lambda: self.now, recorded=recorded)
        self.hear = self.filming.hearing(self.noted.append)
        new = cast("Callable[..., BrowserContext]", Emitter)
        self.context = cast("Emitter", self.filming.contexts(new)(viewport={"width": 390, "height": 664}))

    def open(self, at: float) -> Emitter:
        self.now, page = at, Emitter()
        self.context.tell("page", page)
        return page

    def begin(self, step: int, at: float, device: str) -> None:
        self.now = at
        self.hear(StepBegun(at=datetime(2026, 3, 2, tzinfo=UTC), step=step, device=device, text="", verb="do"))

    def close(self, page: Emitter, at: float) -> None:
        self.now = at
        page.tell("close")


def reels(walk: Walk, *names: str) -> list[tuple[str, Reel]]:
    return [(path.name, reel) for path, reel in walk.filming.reels(map(Path, names))]


def test_each_video_has_the_steps_of_its_page_and_the_one_that_took_another_device_is_on_that() -> None:
    walk = Walk()
    first = walk.open(1)
    walk.begin(0, 1.2, "desktop")
    walk.begin(1, 5, "desktop")
    walk.close(first, 6)
    walk.open(6.1)
    walk.begin(2, 9, "iPhone 15")

    assert reels(walk, "video-2.webm", "video-1.webm") == [
        ("video-1.webm", Reel(file="video-1.webm", device="desktop", steps=(Begun(number=1, at=0.2),))),
        ("video-2.webm", Reel(
            file="video-2.webm", device="iPhone 15", steps=(Begun(number=2, at=0.0), Begun(number=3, at=2.9)),
        )),
    ]  # fmt: skip


def test_a_window_the_shop_opened_leaves_the_first_video_whole() -> None:
    walk = Walk()
    walk.open(1)
    walk.begin(0, 2, "desktop")
    walk.open(3)
    walk.begin(1, 4, "desktop")
    numbers = [[step.number for step in reel.steps] for _, reel in reels(walk, "video-1.webm", "video-2.webm")]

    assert numbers == [[1, 2], [1, 2]]


def test_an_only_video_has_no_number() -> None:
    walk = Walk()
    walk.open(1)
    walk.begin(0, 2, "desktop")

    assert [name for name, _ in reels(walk, "video.webm", "video-7.webm")] == ["video.webm"]


def test_notes_are_heard_by_whoever_listened_before() -> None:
    walk = Walk()
    walk.begin(0, 2, "desktop")

    assert [type(note) for note in walk.noted] == [StepBegun]


def test_a_video_is_as_large_as_the_screen_and_nothing_is_asked_where_none_is_made() -> None:
    size = {"record_video_size": {"width": 390, "height": 664}}

    assert [Walk(recorded=recorded).context.options.items() >= size.items() for recorded in (True, False)] == [
        True, False,
    ]  # fmt: skip
