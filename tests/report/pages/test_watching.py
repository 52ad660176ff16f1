"""Videos in the page of a journey, looked at in a real browser."""

import base64
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from shopper.report import tell_story, write_page
from shopper.report.pages.watching import reels_told
from shopper.report.reels import Begun, Reel, keep_reels
from tests.report.pages.test_journey import HOSTILE
from tests.report.published import Journey

VIDEO = Path(__file__).with_name("thirty_seconds.webm")
FILMED = Reel(
    file="", device="desktop",
    steps=(Begun(number=1, at=0.0), Begun(number=2, at=4.0), Begun(number=11, at=20.5)),
)  # fmt: skip
"""The eleventh step is the one in which its friction showed."""


@pytest.fixture
def filmed(published: Journey) -> Journey:
    """The published journey with a video of half a minute."""
    keep_reels(published.folder, [(VIDEO, FILMED)])
    return published


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page that must neither complain nor get anything but what lies beside it."""
    context = chromium.new_context()
    yield context.new_page()
    context.close()


def ready(page: Page) -> None:
    page.wait_for_function("document.querySelector('video').readyState >= 2")


def test_a_click_on_a_step_shows_it(filmed: Journey, page: Page) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(write_page(filmed.story, filmed.folder).as_uri())
    ready(page)

    page.locator(".chapters a").nth(1).click()
    page.wait_for_function("document.querySelector('video').currentTime >= 4")
    page.evaluate("document.querySelector('video').pause()")
    page.wait_for_selector(".chapters a[aria-current]")  # told by its next event, maybe after the pause

    assert page.evaluate("document.querySelector('video').currentTime") < 20
    assert (
        page.locator(".chapters a[aria-current]").all_inner_texts()
        == page.locator(".chapters a").all_inner_texts()[1:2]
    )
    assert complaints == []


def test_without_a_script_the_same_links_lead_to_the_same_place(filmed: Journey, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(write_page(filmed.story, filmed.folder).as_uri())
    page.locator(".chapters a").nth(1).click()
    page.wait_for_url("**/videos/1.webm#t=4.0")
    context.close()


@pytest.mark.parametrize(("kind", "lines"), [("captions", 2), ("chapters", 1)])
def test_the_video_has_its_chapters_and_says_what_is_being_done(
    filmed: Journey, page: Page, kind: str, lines: int
) -> None:
    page.goto(write_page(filmed.story, filmed.folder).as_uri())
    cues = page.evaluate(
        """async kind => {
            const track = [...document.querySelector("video").textTracks].find(track => track.kind === kind);
            track.mode = "hidden";
            while (!track.cues || !track.cues.length) await new Promise(done => setTimeout(done, 20));
            return [...track.cues].map(cue => [cue.startTime, cue.endTime, cue.text.split("\\n").length]);
        }""",
        kind,
    )

    assert cues == [[0, 4, 1], [4, 20.5, 1], [20.5, 86400, lines]]


def test_a_step_named_like_markup_is_text_in_the_caption_too(filmed: Journey) -> None:
    evil = f"a\n\n00:00.000 --> 00:09.000\n{HOSTILE} --> b"
    steps = tuple(step.model_copy(update={"text": evil}) for step in filmed.story.steps)
    (reel,) = reels_told((FILMED,), filmed.story.model_copy(update={"steps": steps}), "en")
    told = base64.b64decode(reel.captions.partition("base64,")[2]).decode()

    assert told.count("-->") == len(FILMED.steps)
    assert "<" not in told


def test_a_hostile_step_does_nothing_beside_a_video(filmed: Journey, page: Page) -> None:
    steps = tuple(step.model_copy(update={"text": HOSTILE}) for step in filmed.story.steps)
    page.goto(write_page(filmed.story.model_copy(update={"steps": steps}), filmed.folder).as_uri())
    ready(page)

    assert page.evaluate("window.harm") is None


@pytest.mark.parametrize(("language", "scheme"), [("en", "light"), ("de", "dark")])
def test_axe_finds_nothing(published: Journey, page: Page, language: str, scheme: Literal["light", "dark"]) -> None:
    keep_reels(published.folder, [(VIDEO, FILMED), (VIDEO, FILMED)])
    page.emulate_media(color_scheme=scheme)
    page.goto(write_page(published.story, published.folder, language).as_uri())
    page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")

    assert [(one["id"], one["nodes"][0]["html"]) for one in Axe().run(page).response["violations"]] == []


def test_a_page_without_videos_runs_no_script(published: Journey) -> None:
    text = write_page(tell_story(published.evidence, published.rulings), published.folder).read_text("utf-8")

    assert "<script" not in text
    assert "script-src" not in text


def test_a_video_that_was_taken_away_is_not_offered(filmed: Journey) -> None:
    shutil.rmtree(filmed.folder / "videos")

    assert "<video" not in write_page(filmed.story, filmed.folder).read_text("utf-8")
