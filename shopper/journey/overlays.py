"""Consent banners and pop-ups that nobody asked for: met, noted and closed before the page is used."""

from playwright.sync_api import Error

from shopper.actor import Place, Spot
from shopper.journey.eyes import Eyes, Grip, grip_of
from shopper.observations import OverlayMet

MOST = 3
"""More layers than that on one page are not closed one after the other; the evidence shows them."""


def clear(eyes: Eyes) -> int:
    """Closes what lies over a page that has just come; returns the clicks it took."""
    for closed in range(MOST):
        spot = _way_out(eyes)
        if spot is None or not _close(eyes, spot):
            return closed
    return MOST


def _way_out(eyes: Eyes) -> Spot | None:
    if not eyes.look().facts.layers:
        return None
    for place in (Place.CONSENT_ACCEPT, Place.CONSENT_REJECT, Place.CLOSE):
        spot = eyes.find(place, "", quietly=True)
        if spot is not None and _layer(spot) is not None:
            return spot
    return None


def _close(eyes: Eyes, spot: Spot) -> bool:
    layer = _layer(spot)
    kind = "other" if spot.place is Place.CLOSE else "consent"
    try:
        grip_of(spot).element().click(timeout=2000)
    except Error:
        return False
    eyes.note(OverlayMet(kind=kind, text=layer_text(spot), closed=spot.name, share=layer.share if layer else 0.0))
    eyes.forget()
    return True
