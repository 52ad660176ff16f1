"""Fills a form that is no checkout as far as it insists: what a registration asks for beside e-mail and password."""

from dataclasses import replace
from typing import TYPE_CHECKING

from shopper.actor import Place
from shopper.journey.checkout.answers import Answers
from shopper.journey.checkout.boxes import Boxes
from shopper.journey.checkout.choices import Choosing
from shopper.journey.checkout.filling import Filling
from shopper.journey.checkout.sheet import Sheet, read

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

PASSES = 8
"""Looks at one form that keeps showing new fields."""


def complete(shopper: "BrowserShopper", place: Place) -> None:
    """Fills, chooses and ticks what the form around this button demands; where it marks nothing, what it shows."""
    filling = Filling(shopper, Answers(shopper.person, shopper.person.card))
    choosing, boxes = Choosing(shopper), Boxes(shopper)
    for _ in range(PASSES):
        spot = shopper.glimpse(place)
        if spot is None:
            return
        sheet = _demanded(read(shopper, around=spot))
        if not (filling.fill(sheet) or choosing.choose(sheet) or boxes.tick(sheet)):
            return


def _demanded(sheet: Sheet) -> Sheet:
    marked = tuple(entry for entry in sheet.fields if entry.demanded)
    return replace(sheet, fields=marked or sheet.fields)
