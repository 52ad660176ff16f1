import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from shopper import observations as seen
from shopper.report import tell_story, write_page
from tests.report.published import Journey

OpenPage = Callable[..., Page]
HOSTILE = (
    "<script>window.harm = 1</script><img src=x onerror='window.harm = 2'>\"'}}{{ 7 * 7 }}{% raw %}</style></iframe>"
)


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a page of ours; getting anything but the page itself is an error (what its policy stops is not got)."""
    contexts = []

    def opened(path: Path, width: int = 1280) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": 800})
        contexts.append(context)
        page = context.new_page()
        asked: list[str] = []
        page.on("requestfinished", lambda request: asked.append(request.url))
        page.goto(path.as_uri())
        page.wait_for_load_state("networkidle")
        assert [url for url in asked if not url.startswith(("data:", "about:", path.as_uri()))] == []
        return page

    yield opened
    for context in contexts:
        context.close()


def test_the_page_says_first_what_was_found(published: Journey, open_page: OpenPage) -> None:
    page = open_page(write_page(published.story, published.folder))

    assert page.locator("h1").inner_text() == "Nobody writes after the shopper left a filled cart."


def test_a_friction_is_told_with_its_proof(published: Journey, open_page: OpenPage) -> None:
    page = open_page(write_page(published.story, published.folder))
    terms = page.locator("article dt").all_inner_texts()

    assert terms == ["Expected", "What happened", "Why it matters", "What to do", "Who", "Where", "Proof"]
    assert page.locator("article img").evaluate("image => image.naturalWidth") == 720


def test_every_picture_is_inside_the_page(published: Journey, open_page: OpenPage) -> None:
    page = open_page(write_page(published.story, published.folder))
    broken = page.evaluate(
        "[...document.images].filter(image => !image.naturalWidth || !image.src.startsWith('data:'))"
    )

    assert page.locator(".film img").count() == 11
    assert broken == []


@pytest.mark.parametrize("width", [320, 390, 1280, 1920])
def test_nothing_has_to_be_scrolled_sideways(published: Journey, open_page: OpenPage, width: int) -> None:
    page = open_page(write_page(published.story, published.folder), width)

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_mail_can_be_read_in_the_page(published: Journey, open_page: OpenPage) -> None:
    page = open_page(write_page(published.story, published.folder))
    page.get_by_text("Read it").first.click()

    assert page.frame_locator("iframe").first.locator("h1").inner_text() == "Welcome! Here is your 10 %"


@pytest.fixture
def trap() -> Iterator[tuple[str, list[str]]]:
    """A server of our own that a hostile text points at, and what was asked of it."""
    hits: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            hits.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", hits
        server.shutdown()


def test_hostile_texts_do_nothing(published: Journey, open_page: OpenPage, trap: tuple[str, list[str]]) -> None:
    url, hits = trap
    mail = (
        f"{HOSTILE}<link rel=stylesheet href='{url}/style.css'><img src='{url}/pixel.png'><script>top.harm = 3</script>"
    )
    for file in (published.folder / "mails").iterdir():
        file.write_text(mail, "utf-8")

    page = open_page(write_page(tell_story(_poisoned(published), published.rulings, published.rules), published.folder))
    for summary in page.locator("summary").all():
        summary.click()
    page.wait_for_load_state("networkidle")

    assert page.evaluate("window.harm") is None
    assert hits == []
    assert "<script>window.harm = 1</script>" in page.locator("main").inner_text()
    assert "{{ 7 * 7 }}" in page.locator("main").inner_text()
    assert page.locator("h1").count() == 1


def test_a_journey_without_pictures_still_has_a_page(published: Journey, open_page: OpenPage) -> None:
    for file in (published.folder / "screens").iterdir():
        file.unlink()

    page = open_page(write_page(published.story, published.folder))

    assert page.get_by_text("no picture").count() == 9
    assert page.locator(".frame .mail").count() == 2


def test_the_page_prints(published: Journey, open_page: OpenPage) -> None:
    page = open_page(write_page(published.story, published.folder))

    assert page.pdf(format="A4").startswith(b"%PDF")


def _poisoned(published: Journey) -> seen.Evidence:
    """Every text that a shop or a mail can put into the evidence, hostile."""
    dumped = published.evidence.model_dump(mode="json")
    heading = dumped["heading"] | {"title": HOSTILE, "site": HOSTILE, "persona": HOSTILE, "tags": [HOSTILE]}
    notes = [_poison(note) for note in dumped["notes"]]
    return seen.Evidence.model_validate(dumped | {"heading": heading, "notes": notes})


def _poison(note: dict[str, Any]) -> dict[str, Any]:
    texts = ("text", "said", "title", "promised", "because", "subject", "sender", "caption", "name", "sign", "asked")
    return {
        key: HOSTILE if key in texts else _poison(value) if isinstance(value, dict)
        else [_poison(one) if isinstance(one, dict) else one for one in value] if isinstance(value, list) else value
        for key, value in note.items()
    }  # fmt: skip
