"""
Places asked for on a page that is not of a kind to have them.

Nearly all wrong answers on pages nobody had seen were to questions that had none: `Abmelden` in an account unsubscribes
from no letters, what is deleted there is in no cart. There a name that only may fit is not enough.
"""

from collections.abc import Mapping

from shopper.actor import Place
from shopper.observations import PageKind
from shopper.sight import weights
from shopper.sight.kinds import page_kind
from shopper.sight.scene import Scene

SURE = 0.5
"""How sure a page's kind must be before anything is out of place on it."""

_BROWSED = frozenset({PageKind.PRODUCT, PageKind.LIST, PageKind.CART})
_PERSONAL = frozenset({PageKind.LOGIN, PageKind.REGISTER, PageKind.ACCOUNT, PageKind.CONFIRMATION})
_BOUGHT = _BROWSED | {PageKind.CHECKOUT}

FOREIGN: Mapping[Place, frozenset[PageKind]] = {
    Place.ADD_TO_CART: _PERSONAL | {PageKind.CHECKOUT},
    Place.REMOVE: _PERSONAL,
    Place.CHECKOUT: frozenset({PageKind.REGISTER, PageKind.ACCOUNT, PageKind.CONFIRMATION}),
    Place.GUEST: frozenset({PageKind.PRODUCT, PageKind.LIST, PageKind.HOME, PageKind.ACCOUNT, PageKind.CONFIRMATION}),
    Place.CONTINUE: frozenset({PageKind.PRODUCT, PageKind.LIST, PageKind.ACCOUNT, PageKind.CONFIRMATION}),
    Place.COUPON: _PERSONAL | {PageKind.PRODUCT, PageKind.LIST},
    Place.UNSUBSCRIBE: _BOUGHT | _PERSONAL | {PageKind.HOME},
    Place.SURVEY: _BOUGHT | {PageKind.LOGIN, PageKind.REGISTER},
    Place.SEND: frozenset({PageKind.LIST, PageKind.CART, PageKind.CHECKOUT, PageKind.LOGIN, PageKind.REGISTER}),
    Place.SUBJECT: _BOUGHT,
    Place.SALUTATION: _BROWSED,
    Place.PHONE: _BROWSED,
    Place.STREET_2: _BROWSED,
    Place.BIRTHDAY: _BROWSED,
    Place.COMPANY: _BROWSED,
    Place.STATE: _BROWSED,
}
"""Kinds of pages on which a place is hardly ever: by hand, and by what the corpus shows."""


def needed(scene: Scene, place: Place, score: float) -> float:
    """The score from which a place is taken; more is asked where it does not belong."""
    if not weights.THRESHOLD <= score < weights.OUT_OF_PLACE or place not in FOREIGN:
        return weights.THRESHOLD
    kind, sure = scene.recall("kind", lambda scene: page_kind(scene.facts, scene=scene))
    return weights.OUT_OF_PLACE if sure >= SURE and kind in FOREIGN[place] else weights.THRESHOLD
