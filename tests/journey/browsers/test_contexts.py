"""What a journey opened is closed when it is over, however it ended."""

import pytest
from playwright.sync_api import Browser, Error

from shopper.journey.browsers.contexts import contexts_of


def test_all_that_was_opened_is_closed(browser: Browser) -> None:
    before = len(browser.contexts)

    with contexts_of(browser, locale="de-DE") as new_context:
        pages = [new_context().new_page(), new_context(is_mobile=True).new_page()]
        spoken = [page.evaluate("navigator.language") for page in pages]

    assert (spoken, len(browser.contexts)) == (["de-DE", "de-DE"], before)


def test_what_went_wrong_leaves_nothing_open(browser: Browser) -> None:
    before = len(browser.contexts)

    with pytest.raises(Error), contexts_of(browser) as new_context:
        new_context().new_page().goto("http://127.0.0.1:1/")

    assert len(browser.contexts) == before
