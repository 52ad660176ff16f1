"""What is looked for on each kind of page, and how surely it was found."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from shopper.actor import Place
from shopper.journey.eyes import Eyes, Look
from shopper.observations import PageKind
from shopper.scouting.findings import Placed
from shopper.sight.labels import label
from shopper.sight.parts import Element

HEAD = (Place.SEARCH, Place.SEARCH_OPENER, Place.MENU, Place.CART, Place.ACCOUNT, Place.LOG_IN, Place.REGISTER,
        Place.WISH_LIST, Place.NEWSLETTER, Place.HELP)  # fmt: skip
DETAILS = (Place.EMAIL, Place.FULL_NAME, Place.FIRST_NAME, Place.LAST_NAME, Place.STREET, Place.POSTCODE, Place.CITY,
           Place.STATE, Place.COUNTRY, Place.PHONE)  # fmt: skip
LOOKED_FOR: dict[PageKind, tuple[Place, ...]] = {
    PageKind.HOME: HEAD,
    PageKind.PRODUCT: (Place.ADD_TO_CART, Place.QUANTITY, Place.ADD_TO_WISH_LIST),
    PageKind.CART: (
        Place.CHECKOUT,
        Place.QUANTITY,
        Place.REMOVE,
        Place.COUPON_OPENER,
        Place.COUPON,
        Place.COUPON_APPLY,
    ),
    PageKind.CHECKOUT: (Place.GUEST, Place.LOG_IN, *DETAILS, Place.CONTINUE),
    PageKind.LOGIN: (Place.GUEST, Place.EMAIL, Place.PASSWORD, Place.LOG_IN_SUBMIT, Place.REGISTER),
}
"""By kind of page; other kinds hold nothing a scout asks for."""
ONLY_IF_THERE = frozenset({
    Place.SEARCH_OPENER, Place.MENU, Place.QUANTITY, Place.COUPON_OPENER, Place.FULL_NAME, Place.STATE, Place.GUEST,
    Place.REMOVE, Place.COUPON_APPLY, Place.WISH_LIST, Place.ADD_TO_WISH_LIST, Place.HELP, Place.NEWSLETTER,
    Place.REGISTER, Place.LOG_IN, Place.CONTINUE, Place.COUPON, Place.PASSWORD, Place.LOG_IN_SUBMIT, *DETAILS,
})  # fmt: skip
"""Places that many a shop does without: not told where they are missing."""


STANDS_FOR = {
    Place.SEARCH: (Place.SEARCH_OPENER, Place.MENU),
    Place.ACCOUNT: (Place.LOG_IN, Place.MENU),
    Place.CART: (Place.MENU,),
}
"""What may hide a place, or serve as well: where one of these is there, the place itself is not called missing."""


@dataclass
class Survey:
    """Collects the places of a visit, each once for a kind of page."""

    eyes: Eyes
    found: dict[tuple[str, str], Placed] = field(default_factory=dict)

    def take(self, kind: PageKind | None = None) -> None:
        """Looks for what belongs to the page in sight, which counts as of this kind if one is named."""
        look = self.eyes.look()
        for placed in survey(self.eyes, look, kind or look.view.kind):
            self.found.setdefault((placed.page, placed.place), placed)

    @property
    def places(self) -> tuple[Placed, ...]:
        """What was found and what was missed."""
        return tuple(self.found.values())


def survey(eyes: Eyes, look: Look, kind: PageKind) -> Iterator[Placed]:
    """The places of one page of this kind."""
    all_placed = {place: placed_on(eyes, look, place, kind.value) for place in LOOKED_FOR.get(kind, ())}
    for place, placed in all_placed.items():
        instead = any(all_placed[other].found for other in STANDS_FOR.get(place, ()))
        if placed.found or not (instead or place in ONLY_IF_THERE):
            yield placed


def placed_on(eyes: Eyes, look: Look, place: Place, page: str) -> Placed:
    """One place on the page that was looked at."""
    sighting = eyes.seek(look, place)
    best = next(iter(sighting.candidates), None)
    other = sighting.runner_up
    chosen = sighting.chosen
    return Placed(
        page=page,
        place=place.value,
        found=chosen is not None,
        label=_label(look, chosen) if chosen else "",
        layer=sighting.layer if chosen else None,
        score=sighting.score if chosen else best.score if best else 0.0,
        best=best.name if best else "",
        runner_up=other.name if other else "",
        runner_up_score=other.score if other else 0.0,
    )


def _label(look: Look, element: Element) -> str:
    """What the page calls it; for a field without a label what stands beside it."""
    return label(look.scene, element) if element.is_field else element.name
