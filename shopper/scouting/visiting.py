"""The whole visit of a scout: the moves in order, each within what is left of his time."""

from dataclasses import dataclass, replace
from pathlib import Path

from playwright.sync_api import Browser, Playwright

from shopper.journey.browser import BrowserShopper
from shopper.journey.walk import take
from shopper.observations import PageKind
from shopper.scenario.step import Step
from shopper.scouting.arriving import Moved, arrive
from shopper.scouting.findings import Findings
from shopper.scouting.moves import FindProducts, GoToCheckout, LookAround, LookAtProduct, TrySearch, buyable, word_of
from shopper.scouting.opening import Asked, in_front_of
from shopper.scouting.places import Survey
from shopper.scouting.telling import findings_of
from shopper.steps.arrive.open import Open
from shopper.steps.buy.open_cart import OpenCart
from shopper.steps.choose.add_to_cart import AddToCart

LONGEST = 50.0
"""Seconds after which no further move is begun: a visit is over within a minute."""


def scout(asked: Asked, folder: Path, browser: tuple[Playwright, Browser], *, only_look: bool = False) -> Findings:
    """
    What a shopper finds in the shop at this address; with `only_look` nothing is put into the cart.

    Unreachable, UsageError and OffLimits as `arrive` raises them; all other troubles are findings.
    """
    with in_front_of(asked, folder, *browser) as shopper:
        trip = Trip(shopper, Survey(shopper.eyes), began=shopper.ticks())
        try:
            stuck = arrive(shopper, asked.url)
        except Moved as moved:
            elsewhere = str(moved)
        else:
            if stuck is None:
                trip.look_around(only_look=only_look)
            return findings_of(asked, trip.survey.places, shopper, trip.seconds, folder)
    return scout(replace(asked, url=elsewhere), folder, browser, only_look=only_look)


@dataclass
class Trip:
    """One visit under way; `number` is that of the last move."""

    shopper: BrowserShopper
    survey: Survey
    began: float
    number: int = 0

    @property
    def seconds(self) -> float:
        """How long it has taken so far."""
        return self.shopper.ticks() - self.began

    def look_around(self, *, only_look: bool) -> None:
        """List, search, product, cart, checkout; what can't be done is left out, with all that needs it."""
        if not self._move(LookAround()):
            return
        self.survey.take(PageKind.HOME)
        if not (self._move(FindProducts()) and self._search() and self._move(LookAtProduct())):
            return
        self.survey.take(PageKind.PRODUCT)
        if only_look or not (self._move(AddToCart()) and self._move(OpenCart())):
            return
        self.survey.take(PageKind.CART)
        if self._move(GoToCheckout()):
            self.survey.take(PageKind.CHECKOUT)

    def _search(self) -> bool:
        """A search that fails is told, and stands in nobody's way: the products that were seen are there still."""
        cards = buyable(self.shopper.page().cards) or self.shopper.page().cards
        words, here = word_of(cards[0].product.name if cards else ""), self.shopper.page().url
        return not words or self._move(TrySearch(words=words)) or self._move(Open(address=here))

    def _move(self, step: Step) -> bool:
        """Whether the move could be made."""
        if self.seconds > LONGEST:
            return False
        self.number += 1
        return take(self.shopper, step, self.number) is None
