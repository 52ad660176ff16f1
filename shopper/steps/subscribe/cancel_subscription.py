"""Ending a subscription."""

from collections.abc import Callable
from typing import ClassVar

from shopper.actor import PageView, Place, Shopper, Spot
from shopper.errors import NothingToUse
from shopper.observations import CancellationTried, Subscribed
from shopper.scenario.step import Step

DEEPEST = 12
"""Screens on the way out that are passed at most."""
WAYS = (Place.OWN_SUBSCRIPTION, Place.ACCOUNT, Place.MENU)
"""What leads to where it can be cancelled, the nearest first; each is followed once."""


class CancelSubscription(Step):
    """Ends the subscription taken out earlier on this journey, by way of the account; notes how the shop lets him."""

    goal: ClassVar[str] = "cancellation"

    def do(self, shopper: Shopper) -> None:
        """Follows what leads out until it is done, or until nothing more does."""
        if not shopper.noted(Subscribed):
            raise NothingToUse("Nothing was subscribed to on this journey; `subscribe` comes first.")
        pages, pressed, used = [shopper.page()], list[str](), set[Place]()
        while len(pages) <= DEEPEST and not shopper.study().cancelling.done:
            spot = _way_out(shopper, used)
            if spot is None:
                break
            used.add(spot.place)
            if spot.place is Place.CANCEL_SUBSCRIPTION:
                pressed.append(spot.name)
            shopper.click(spot)
            pages.append(shopper.reaction(_differs_from(pages[-1])))
            if pages[-1].text in {page.text for page in pages[:-1]}:
                break  # round in a circle
        told, visited = shopper.study().cancelling, dict.fromkeys(page.url for page in pages)
        how = "online" if told.done else told.how or ("unfinished" if pressed else "nowhere")
        shopper.note(CancellationTried(how=how, said=told.said, pages=tuple(visited), pressed=tuple(pressed)))


def _way_out(shopper: Shopper, used: set[Place]) -> Spot | None:
    """What leads on; nothing where the page says that it has to be done otherwise."""
    cancel = shopper.glimpse(Place.CANCEL_SUBSCRIPTION)
    if cancel is not None or shopper.study().cancelling.how:
        return cancel
    ways = (place for place in WAYS if place not in used)
    return next((spot for place in ways if (spot := shopper.glimpse(place)) is not None), None)


def _differs_from(before: PageView) -> Callable[[PageView], bool]:
    return lambda now: now.text != before.text
