"""
The scout's way through a shop, as steps like any other: each is noted, timed and pictured, and ends in plain words.

He sends no form but the search, the product into the cart and the cart's own way to the checkout; he types nothing but
words to search for, makes no account and gives no name.
"""

import re
from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING, cast

from shopper.actor import PageView, Place, ProductCard, Shopper, Spot
from shopper.errors import CouldNotFind, LoginWall, NoProduct
from shopper.journey.checkout import gate
from shopper.journey.checkout.sheet import read
from shopper.journey.checkout.telling import Telling
from shopper.journey.eyes import Grip
from shopper.observations import ChoiceMade, LoginMet, PageKind
from shopper.scenario.step import Step
from shopper.sight.ordering import looks_like_ordering
from shopper.steps.find.search_for import SearchFor
from shopper.steps.find.view_product import look_at
from shopper.steps.moves import need

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

SCREENS = 3
"""Screens of a checkout before it asks for a name: a drawer, a choice between guest and account, a form."""
CATEGORIES = 3
"""How many are opened in search of a product."""
DOORS = (PageKind.CHECKOUT, PageKind.LOGIN)
"""Where a checkout begins."""
WORD = re.compile(r"[^\W\d_]{4,}")


class LookAround(Step):
    """Takes the first page in, once it shows something."""

    def do(self, shopper: Shopper) -> None:
        """Shops that draw themselves by script come in an empty frame."""
        shopper.reaction(lambda page: bool(page.cards))


class FindProducts(Step):
    """Looks for products: on the page in sight, else in one of the first categories there are."""

    def do(self, shopper: Shopper) -> None:
        """Opens one after the other while none that can be had is in sight; some hold only further categories."""
        view, opened = shopper.reaction(lambda page: bool(page.cards)), set[str]()
        while not buyable(view.cards) and len(opened) < CATEGORIES and (category := _category(shopper, opened)):
            opened.add(category.name)
            shopper.click(category)
            view = shopper.reaction(lambda page: bool(page.cards))
        if not view.cards:
            raise NoProduct(f"No product and no category that leads to one could be made out on {view.url}.")


class TrySearch(Step):
    """Searches for a word of a product that was seen."""

    words: str

    def do(self, shopper: Shopper) -> None:
        """As any shopper would; where nothing comes, he goes back to where he saw products."""
        before = shopper.page().url
        SearchFor(words=self.words).do(shopper)
        if not shopper.page().cards:
            shopper.open(before)


class LookAtProduct(Step):
    """Opens the first product that can be had."""

    def do(self, shopper: Shopper) -> None:
        """One with a price goes before one without."""
        cards = buyable(shopper.page().cards) or shopper.page().cards
        if not cards:
            raise NoProduct(f"No product could be made out on {shopper.page().url}.")
        look_at(shopper, cards[0])


class GoToCheckout(Step):
    """Goes from the cart towards the checkout, as far as no name is asked for."""

    def do(self, shopper: Shopper) -> None:
        """Stops at the first form, at a log-in, and before anything that might order."""
        driver = cast("BrowserShopper", shopper)  # a checkout is read by what only a browser shows
        telling = Telling(driver)
        _leave_the_cart(shopper)
        for _ in range(SCREENS):
            view = shopper.reaction(lambda page: page.kind in DOORS)
            sheet = read(driver)
            telling.tell(sheet, fields=view.kind is not PageKind.CART)
            guest = _guest(driver)
            if guest is None and gate.stands_before(driver, sheet):
                shopper.note(LoginMet(why="gate", url=view.url))
                raise LoginWall(f"{view.url} lets on only those with an account; a scout has none and makes none.")
            if guest is None:
                break
            shopper.note(ChoiceMade(what="guest", chosen=guest.name))
            if not _is_harmless(guest):
                break
            shopper.click(guest)
        if view.kind not in DOORS and (view.kind is PageKind.CART or not (sheet.fields or sheet.radios)):
            raise CouldNotFind(f"{view.url} does not read as a checkout; a person should look.")


def buyable(cards: tuple[ProductCard, ...]) -> tuple[ProductCard, ...]:
    """Those that can be had and say what they cost."""
    return tuple(card for card in cards if card.product.available is not False and card.product.price is not None)


def word_of(name: str) -> str:
    """The word of a product's name to search for: its longest, "" where it has none of four letters."""
    return max(WORD.findall(name), key=len, default="")


def _leave_the_cart(shopper: Shopper) -> None:
    """Presses the way to the checkout; once more where that of a drawer only led to the cart's own page."""
    for _ in range(2):
        start = shopper.page().url
        shopper.click(need(shopper, Place.CHECKOUT))
        if shopper.reaction(partial(_has_left, start)).kind is not PageKind.CART:
            return


def _has_left(start: str, page: PageView) -> bool:
    return page.kind in DOORS or page.url != start


def _category(shopper: Shopper, opened: Collection[str]) -> Spot | None:
    """The likeliest category that was not opened yet, behind the menu if need be."""
    spot, menu = _unopened(shopper, opened), shopper.glimpse(Place.MENU)
    if spot is None and menu is not None:
        shopper.click(menu)
        spot = _unopened(shopper, opened)
    return spot


def _unopened(shopper: Shopper, opened: Collection[str]) -> Spot | None:
    first = shopper.glimpse(Place.CATEGORY)
    if first is None or first.name not in opened:
        return first
    eyes = cast("BrowserShopper", shopper).eyes
    seen = eyes.seek(eyes.look(), Place.CATEGORY)
    others = (one.element.name for one in seen.ranked if one.score >= seen.threshold and one.element.name not in opened)
    return next(filter(None, (shopper.glimpse(Place.CATEGORY, name) for name in others)), None)


def _guest(shopper: "BrowserShopper") -> Spot | None:
    return shopper.glimpse(Place.GUEST)


def _is_harmless(spot: Spot) -> bool:
    """Whether a click only goes on: it sends no form with fields to type into, and orders nothing."""
    if not isinstance(spot.handle, Grip):
        return False
    fact, look = spot.handle.fact, spot.handle.look
    typed = [e for e in look.facts.elements if fact.form >= 0 and e.form == fact.form and e.is_field and e.visible]
    asks = any(e.role in {"textbox", "combobox"} for e in typed)
    return fact.role in {"link", "button"} and not asks and not looks_like_ordering(fact, look.facts)
