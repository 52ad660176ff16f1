"""Coming to an address, wherever it leads."""

from shopper.errors import OffLimits, ShopperError, TurnedAway, UnderMaintenance, Unreachable, UsageError
from shopper.journey.browser import BrowserShopper
from shopper.journey.walk import take
from shopper.scouting.address import front_door, is_same_house
from shopper.steps.arrive.open import Open


class Moved(ShopperError):  # noqa: N818 - the name says what happened, as in `shopper.errors`
    """The shop has another front door, such as one with `www.`; its text is that address."""


def arrive(shopper: BrowserShopper, url: str) -> ShopperError | None:
    """
    Opens the address; what stood in the way there (a bot wall, maintenance) is returned, for it is worth telling.

    Moved where the shop lives under another name of its own, OffLimits where the address leads to somebody else,
    Unreachable where nothing answers, UsageError for what is no page.
    """
    held = len(shopper.devices.gate.held)
    trouble = take(shopper, Open(address=url), 0)
    for stranger in shopper.devices.gate.held[held:]:
        if is_same_house(url, stranger):
            raise Moved(stranger)
        raise OffLimits(f"{url} sends its visitors to {front_door(stranger)}. If that is the shop, name it instead.")
    if trouble is None:
        _check_page(shopper, url)
    elif not isinstance(trouble, TurnedAway | UnderMaintenance):
        raise trouble
    return trouble


def _check_page(shopper: BrowserShopper, url: str) -> None:
    here = shopper.devices.in_hand().url
    kind = shopper.eyes.network.headers.get(here, {}).get("content-type", "text/html").partition(";")[0]
    if "html" not in kind:
        raise UsageError(f"{url} is not a page but a file ({kind}). Name the shop's first page.")
    status = shopper.eyes.network.statuses.get(here, 0)
    if status in (404, 410):
        raise Unreachable(f"{url}: there is no such page (status {status}).")
