"""A page is looked at again when something on it changed, and not before."""

from playwright.sync_api import Page

from shopper.journey.stirring import AT_THE_LATEST, Stirring


def test_a_page_that_changes_is_looked_at_again_and_a_still_one_only_now_and_then(page: Page) -> None:
    now = 0.0
    page.set_content("<p>Adding</p>")
    stirring = Stirring(page, lambda: now)

    still = stirring.stirred()
    page.evaluate("document.querySelector('p').textContent = 'Added'")
    changed = stirring.stirred()
    still_again = stirring.stirred()
    now = AT_THE_LATEST

    assert (still, changed, still_again, stirring.stirred()) == (False, True, False, True)


def test_another_page_is_looked_at_and_watched_from_then_on(page: Page) -> None:
    stirring = Stirring(page, lambda: 0.0)

    page.goto("data:text/html,<p>Cart</p>")
    went_on = stirring.stirred()
    still = stirring.stirred()
    page.evaluate("document.querySelector('p').remove()")

    assert (went_on, still, stirring.stirred()) == (True, False, True)
