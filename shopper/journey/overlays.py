"""Consent banners and pop-ups that nobody asked for: met, noted and closed before the page is used."""

from playwright.sync_api import Error

from shopper.actor import Place
from shopper.journey.eyes import Eyes, Grip
from shopper.observations import OverlayMet
from shopper.sight.overlays import Overlay, overlays

MOST = 3
"""More layers than that on one page are not closed one after the other; the evidence shows them."""
WAYS_OUT = {
    "consent": (Place.CONSENT_ACCEPT, Place.CONSENT_REJECT, Place.CLOSE),
    "newsletter": (Place.CLOSE,),
    "other": (Place.CLOSE,),
}
"""What is pressed to be rid of a layer, by its kind; most shoppers accept. A chat is left alone."""


def clear(eyes: Eyes) -> int:
    """Closes what lies over a page that has just come; returns the clicks it took."""
    for clicks in range(MOST):
        if not any(_close(eyes, overlay) for overlay in overlays(eyes.look().facts)):
            return clicks
    return MOST


def _close(eyes: Eyes, overlay: Overlay) -> bool:
    grip = _way_out(eyes, overlay)
    if grip is None:
        return False
    try:
        grip.element().click(timeout=2000)
    except Error:
        return False
    eyes.note(OverlayMet(kind=overlay.kind, text=overlay.text, closed=grip.fact.name, share=overlay.share))
    eyes.forget()
    return True


def _way_out(eyes: Eyes, overlay: Overlay) -> Grip | None:
    """The control of this very layer that takes it away."""
    for place in WAYS_OUT.get(overlay.kind, ()):
        spot = eyes.find(place, "", quietly=True)
        grip = spot.handle if spot is not None else None
        if isinstance(grip, Grip) and grip.look.facts.tree.inside(grip.fact.node, overlay.node):
            return grip
    return None
