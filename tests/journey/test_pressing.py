"""A click is one click, however long the page is at work on it."""

import pytest
from playwright.sync_api import Error, Page

from shopper.journey.hands import GONE
from shopper.journey.pressing import press

WITHIN_MS = 2500
BUSY_MS = 4000
BUTTON = """<button id=buy style='width: 200px; height: 60px'>Buy</button><script>
    let bought = 0;
    const work = () => {{ const end = Date.now() + {busy}; while (Date.now() < end); }};
    buy.addEventListener("{event}", work);
    buy.addEventListener("click", () => bought++);
</script>"""


@pytest.mark.parametrize("event", ["mousedown", "click"])
def test_a_page_that_is_long_at_work_on_a_click_was_clicked(page: Page, event: str) -> None:
    page.set_content(BUTTON.format(event=event, busy=BUSY_MS))
    button = page.query_selector("#buy")
    assert button is not None

    press(button, WITHIN_MS)

    assert page.evaluate("bought") == 1


SPREAD = """<style>div {{ position: relative; width: 300px; height: 200px; margin-top: 2000px }}
    a::after {{ content: ""; position: absolute; inset: 0 }}</style>
    <div><p>Oak Lamp</p>{twice}<a href="#lamp" aria-label="Details - Oak Lamp"></a></div>"""


@pytest.mark.parametrize("twice", ["", '<a href="#lamp" id=below></a>'])
def test_an_empty_link_that_is_spread_over_a_card_is_pressed(page: Page, twice: str) -> None:
    page.set_content(SPREAD.format(twice=twice))
    link = page.query_selector("#below") or page.query_selector("a")
    assert link is not None

    press(link, WITHIN_MS)

    assert page.evaluate("location.hash") == "#lamp"


def test_what_was_taken_out_of_the_page_is_told_as_gone(page: Page) -> None:
    page.set_content("<button>Buy</button>")
    button = page.query_selector("button")
    assert button is not None
    page.evaluate("document.querySelector('button').remove()")

    with pytest.raises(Error, match=GONE):
        press(button, WITHIN_MS)
