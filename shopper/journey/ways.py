"""What a shopper is given from outside, because it is written in terms of the shopper it works for."""

from typing import TYPE_CHECKING, Protocol

from shopper.actor import Card, Place

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper


class CheckoutWalk(Protocol):
    """How a checkout is walked."""

    def __call__(
        self,
        shopper: "BrowserShopper",
        *,
        order: bool,
        first_card: Card | None = None,
        slips: bool = False,
        offer: str = "",
    ) -> None:
        """From the cart to the last click, or through it."""


class FormFilling(Protocol):
    """How a form of any kind is filled in."""

    def __call__(self, shopper: "BrowserShopper", place: Place) -> None:
        """What the form around this button still demands."""
