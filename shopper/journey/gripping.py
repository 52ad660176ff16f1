"""Puts a hand on what a close reading of a page found: spots with an index become spots that can be acted on."""

from dataclasses import replace

from shopper.actor import Spot, Study
from shopper.journey.eyes import Grip, Look


def gripped(read: Study, look: Look) -> Study:
    """The same, with every spot in hand."""
    offers = read.offers
    if offers is not None:
        choices = tuple(replace(one, spot=one.spot and _held(one.spot, look)) for one in offers.choices)
        offers = replace(offers, choices=choices)
    return replace(
        read, offers=offers, articles=tuple(replace(one, spot=_held(one.spot, look)) for one in read.articles)
    )


def _held(spot: Spot, look: Look) -> Spot:
    return replace(spot, handle=Grip(look, int(str(spot.handle))))
