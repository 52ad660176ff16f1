"""Consent banners and pop-ups that nobody asked for: met, noted and closed before the page is used."""

from playwright.sync_api import ElementHandle, Error

from shopper.actor import Place
from shopper.journey.consenting import consent, controls_in
from shopper.journey.eyes import Eyes, Grip, Look
from shopper.journey.pressing import press
from shopper.observations import Box, OverlayMet
from shopper.sight.gates import asks_age
from shopper.sight.naming import grade
from shopper.sight.overlays import Overlay, overlays
from shopper.sight.refusing import refuses, scorns

MOST = 3
"""More layers than that on one page are not closed one after the other; the evidence shows them."""
PRESS_MS = 2000
NAMED = 0.6
"""How surely a control of a layer is called what it must be."""
TOLD = 400
"""Characters of what a layer says that are kept."""
WAYS_OUT = {
    "consent": (Place.CONSENT_ACCEPT, Place.CONSENT_REJECT, Place.CLOSE),
    "age": (Place.AGE_CONFIRM,),
    "newsletter": (Place.CLOSE,),
    "other": (Place.CLOSE,),
}
"""What is pressed to be rid of a layer, by its kind; most shoppers accept, and are old enough. A chat is left alone."""


DECLINED = frozenset({"newsletter", "other"})
"""Layers that are closed by saying no where nothing else closes them."""


def clear(eyes: Eyes, but: ElementHandle | None = None) -> int:
    """Closes what lies over the page, but not what holds the element wanted; returns the clicks it took."""
    for clicks in range(MOST):
        kept = _node(eyes, but)
        facts = eyes.look().facts
        others = [layer for layer in _layers(eyes) if kept < 0 or not facts.tree.inside(kept, layer.node)]
        if not any(_close(eyes, overlay) for overlay in others):
            return clicks
    return MOST


def _layers(eyes: Eyes) -> tuple[Overlay, ...]:
    """What lies over the page; a page that only asks for the age is taken for a layer over all of it."""
    scene = eyes.look().scene
    whole = Overlay("age", scene.facts.tree.text(0, TOLD), 1.0, 0, dialog=False)
    return overlays(scene.facts) or ((whole,) if asks_age(scene) else ())


def remember_opened(eyes: Eyes) -> None:
    """What lies over the same page after an act of the shopper he opened himself: a drawer, a form he asked for."""
    eyes.opened = frozenset(layer.text for layer in overlays(eyes.look().facts) if layer.kind == "other")


def _node(eyes: Eyes, element: ElementHandle | None) -> int:
    """The number of an element in the page's tree as it is now; -1 for none."""
    look = eyes.look()
    index = look.elements.evaluate("(seen, e) => seen.elements.indexOf(e)", element) if element else -1
    return look.facts.elements[index].node if index >= 0 else -1


def _close(eyes: Eyes, overlay: Overlay) -> bool:
    grip = _way_out(eyes, overlay)
    if grip is None:
        return False
    controls = controls_in(eyes.look().facts, overlay)
    unasked = overlay.text not in eyes.opened and not (overlay.kind == "other" and _leads_on(eyes, overlay))
    screen = eyes.picture(_frame(eyes, overlay), "what lay over the page") if unasked else None
    if overlay.kind == "consent":
        eyes.note(consent(eyes.look(), overlay).model_copy(update={"screen": screen}))
    try:
        press(grip.element(), PRESS_MS)
    except Error:
        return False
    closed = grip.fact.name
    if unasked:
        met = OverlayMet(kind=overlay.kind, text=overlay.text, closed=closed, share=overlay.share, controls=controls)
        eyes.note(met.model_copy(update={"screen": screen}))
    eyes.forget()
    return True


def _frame(eyes: Eyes, overlay: Overlay) -> Box | None:
    """Where the layer lies; None for a page that is one as a whole."""
    box = next((layer.box for layer in eyes.look().facts.layers if layer.node == overlay.node), None)
    return Box(x=box.x, y=box.y, width=box.width, height=box.height) if box is not None and box.area else None


def _way_out(eyes: Eyes, overlay: Overlay) -> Grip | None:
    """The control of this very layer that takes it away."""
    for place in WAYS_OUT.get(overlay.kind, ()):
        spot = eyes.find(place, "", quietly=True)
        grip = spot.handle if spot is not None else None
        if isinstance(grip, Grip) and grip.look.facts.tree.inside(grip.fact.node, overlay.node):
            return grip
    return _refusal(eyes.look(), overlay) if overlay.kind in DECLINED else None


def _refusal(look: Look, overlay: Overlay) -> Grip | None:
    """The one control that says no to what a layer offers, in however many words."""
    inside = [e for e in look.facts.within(overlay.node) if e.visible and (e.is_button or e.role == "link")]
    declines = [e for e in inside if refuses(e.name) or scorns(e.name)]
    return Grip(look, declines[0].index) if len(declines) == 1 else None


def _leads_on(eyes: Eyes, overlay: Overlay) -> bool:
    """Whether it leads to the cart or the checkout: then it is the shop's answer to an add."""
    scene = eyes.look().scene
    inside = [e for e in scene.facts.within(overlay.node) if e.is_button or e.role == "link"]
    return any(grade(scene, e.name, place) > NAMED for e in inside for place in (Place.CHECKOUT, Place.CART))
