"""What a layer over the page offers, and what a cookie layer lets one choose before anything is pressed."""

import re

from shopper.actor import Place
from shopper.journey.eyes import Look
from shopper.observations import ConsentMet
from shopper.sight.facts import PageFacts
from shopper.sight.naming import grade
from shopper.sight.overlays import Overlay
from shopper.sight.parts import Element

MOST = 12
SURELY = 0.6
SETTINGS = re.compile(
    r"setting|preference|manage|customi[sz]e|options|choose|einstellung|anpassen|auswahl|verwalten|param[eè]tre"
    r"|g[ée]rer|personnaliser|configur|gestion|preferenc|impostazion|personalizz|instelling|voorkeur|aanpassen|ustawieni"
    r"|dostosuj|defini[çc]|prefer[êe]nci|gerir",
    re.IGNORECASE,
)


def controls_in(facts: PageFacts, overlay: Overlay) -> tuple[str, ...]:
    """The names of what can be pressed in a layer, the first dozen."""
    pressed = [e for e in facts.within(overlay.node) if e.visible and e.name and (e.is_button or e.role == "link")]
    return tuple(dict.fromkeys(e.name for e in pressed))[:MOST]


def consent(look: Look, overlay: Overlay) -> ConsentMet:
    """The choice a cookie layer gives on its first screen."""
    inside = [e for e in look.facts.within(overlay.node) if e.visible or e.faint]
    pressed = [e for e in inside if e.visible and (e.is_button or e.role == "link")]
    accept = _named(look, pressed, Place.CONSENT_ACCEPT)
    reject = _named(look, [e for e in pressed if not SETTINGS.search(e.name)], Place.CONSENT_REJECT)
    settings = next((e.name for e in pressed if SETTINGS.search(e.name) and e.name not in (accept, reject)), "")
    ticked = tuple(
        e.name for e in inside if e.role in {"checkbox", "switch"} and e.checked and not (e.disabled or e.readonly)
    )
    return ConsentMet(url=look.view.url, accept=accept, reject=reject, settings=settings, ticked=ticked)


def _named(look: Look, pressed: list[Element], place: Place) -> str:
    """The control that does it, "" where none is named so."""
    graded = [(grade(look.scene, e.name, place), e.name) for e in pressed]
    best, name = max(graded, default=(0.0, ""))
    return name if best > SURELY else ""
