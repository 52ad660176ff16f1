"""How axe is asked: once for each rendering, and only what the device makes one feel."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page

from shopper.actor import PageView
from shopper.journey.watchers.layout import SEEN, TOUCHED, Examined, LayoutWatcher
from shopper.observations import AccessChecked, Observation, PageKind

PALE = """<!doctype html><meta name="viewport" content="width=device-width"><body style="background: #fff">
<p style="color: #eee">Delivery is free</p><button style="width: 12px; height: 12px">+</button></body>"""
OTHERWISE = {
    "other words": PALE.replace("free", "dear"),
    "another colour": PALE.replace("#eee", "#ddd"),
    "another ground": PALE.replace("#fff", "#fefefe"),
    "larger letters": PALE.replace("color:", "font-size: 30px; color:"),
    "a smaller button": PALE.replace("12px", "11px"),
    "a button that is none": PALE.replace("<button", "<button disabled"),
    "something above it": PALE.replace("<button", "<div style='position: fixed; inset: 0; z-index: 9'></div><button"),
    "no zooming": PALE.replace("width=device-width", "user-scalable=no"),
    "words in a shadow": PALE + "<x-y><template shadowrootmode=open>More</template></x-y>",
}
VIEW = PageView(url="http://127.0.0.1:1/", title="A shop", kind=PageKind.HOME, confidence=0.9)


@dataclass
class Watched:
    """One journey's watcher, with what it noted."""

    examined: Examined
    touch: bool = True
    notes: list[Observation] = field(default_factory=list)

    def look(self, page: Page) -> AccessChecked:
        watcher = LayoutWatcher(self.notes.append, lambda: "phone", lambda: self.touch, self.examined)
        watcher.look(page, VIEW)
        return next(note for note in self.notes if isinstance(note, AccessChecked))


def gone(*_page: object, **_options: object) -> None:
    """The page goes on while it is examined."""
    raise Error("Execution context was destroyed")


@pytest.fixture
def page(browser: Browser) -> Any:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_a_page_that_is_drawn_as_one_before_has_the_answer_of_that_one(page: Page) -> None:
    examined: Examined = {}
    page.set_content(PALE)
    first = Watched(examined).look(page)
    page.set_content(PALE)

    again = Watched(examined).look(page)

    assert [(problem.rule, problem.count) for problem in first.problems] == [("color-contrast", 1)]
    assert (again, len(examined)) == (first, 1)


def test_what_was_said_of_a_rendering_is_not_asked_anew(page: Page) -> None:
    examined: Examined = {}
    page.set_content(PALE)
    Watched(examined).look(page)
    (drawn,) = examined
    examined[drawn] = ()

    assert Watched(examined).look(page).problems == ()


def test_what_another_journey_is_just_asking_is_waited_for(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    examined: Examined = {}
    page.set_content(PALE)
    told = Watched(examined).look(page).problems
    (drawn,) = examined
    examined[drawn] = None
    monkeypatch.setattr(page, "wait_for_timeout", lambda _ms: examined.update({drawn: told[:0]}))

    assert Watched(examined).look(page).problems == ()


def test_an_answer_that_never_comes_keeps_nobody_from_asking(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    examined: Examined = {}
    page.set_content(PALE)
    told = Watched(examined).look(page).problems
    (drawn,) = examined
    examined[drawn] = None
    monkeypatch.setattr(page, "wait_for_timeout", lambda _ms: None)

    assert Watched(examined).look(page).problems == told


def test_who_could_not_ask_to_the_end_keeps_nobody_waiting(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    examined: Examined = {}
    page.set_content(PALE)
    watcher = LayoutWatcher(lambda _note: None, lambda: "phone", lambda: True, examined)
    monkeypatch.setattr(watcher.axe, "run", gone)

    watcher.look(page, VIEW)

    assert examined == {}


@pytest.mark.parametrize("html", OTHERWISE.values(), ids=OTHERWISE)
def test_a_page_that_is_drawn_otherwise_is_examined(page: Page, html: str) -> None:
    examined: Examined = {}
    for drawn in (PALE, html):
        page.set_content(drawn)
        Watched(examined).look(page)

    assert len(examined) == 2


def test_what_fingers_feel_is_asked_only_where_there_are_fingers(page: Page) -> None:
    page.set_content(PALE)

    by_finger, by_mouse = Watched({}).look(page), Watched({}, touch=False).look(page)

    assert (by_finger.asked, by_mouse.asked) == (TOUCHED, SEEN)


def test_what_fades_in_is_looked_at_when_it_has_its_colour(page: Page) -> None:
    page.set_content(
        "<style>@keyframes fade { from { opacity: 0.1 } } p { animation: fade 0.6s }</style><p>Delivery is free</p>"
    )

    assert Watched({}, touch=False).look(page).problems == ()


def test_the_colour_that_a_link_has_under_the_pointer_is_not_held_against_it(page: Page) -> None:
    page.set_content("<style>a:hover { color: #eee }</style><a href=/help>Help</a> <a href=/about>About us</a>")
    page.hover("text=Help")

    assert Watched({}, touch=False).look(page).problems == ()


def test_where_nothing_is_wrong_another_order_needs_no_other_answer(page: Page) -> None:
    examined: Examined = {}
    for order in ("Order QC-100001 of ann@shop.example", "Order QC-100002 of bartholomew@shop.example"):
        page.set_content(f"<p>{order}</p>")
        Watched(examined, touch=False).look(page)

    assert [(words, problems) for (_asked, _shape, words), problems in examined.items() if words == ""] == [("", ())]
    assert len(examined) == 2  # the first order's, in its words and in any
