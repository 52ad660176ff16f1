"""Typing words into the shop's search and waiting for what comes."""

from shopper.actor import PageView, Place, Shopper, Spot
from shopper.observations import PageKind
from shopper.steps.moves import reveal_anywhere


def search_box(shopper: Shopper) -> Spot:
    """The search box, behind an icon or a menu if need be; CouldNotFind where there is none."""
    return reveal_anywhere(shopper, (Place.SEARCH,), Place.SEARCH_OPENER, Place.MENU)


def search(shopper: Shopper, words: str) -> PageView:
    """Types the words, sends them, and returns what came."""
    box = search_box(shopper)
    shopper.fill(box, words)
    before = shopper.page()
    shopper.submit(box)
    view = shopper.reaction(lambda page: _came(page, before))
    if view.text == before.text and (button := shopper.glimpse(Place.SEARCH_SUBMIT)):
        shopper.click(button)  # some shops take no Enter
        view = shopper.reaction(lambda page: _came(page, before))
    return view


def _came(page: PageView, before: PageView) -> bool:
    """Whether it is an answer, and no list of suggestions that has opened over the page of before."""
    answers = bool(page.cards) or page.kind in (PageKind.PRODUCT, PageKind.EMPTY_RESULT)
    return answers and _shown(page) != _shown(before)


def _shown(page: PageView) -> tuple[object, ...]:
    return (page.url, page.kind, *(card.product.name for card in page.cards))
