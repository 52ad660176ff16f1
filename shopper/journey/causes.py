"""What stood behind a way that was not found: a host that may not be visited, or a shop that did not answer."""

from typing import TYPE_CHECKING

from shopper.errors import HarnessError, OffLimits, ShopperError, Unreachable

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

NO_PAGE = "chrome-error:"
"""Where Chromium stands when it got no page."""


def cause(shopper: "BrowserShopper", trouble: ShopperError, held: int) -> ShopperError:
    """
    The error that tells best why a step ended; `held` is how many pages had been held back before the step.

    Not finding the way is our trouble only where there was a page to find it on.
    """
    if not isinstance(trouble, HarnessError) or isinstance(trouble, OffLimits):
        return trouble
    for stranger in shopper.devices.gate.held[held:]:
        return OffLimits(f"The way led to {stranger}, a host that the site file does not name (`hosts:`). {trouble}")
    page = shopper.devices.page
    if page is None or page.is_closed():
        return trouble
    if page.url.startswith(NO_PAGE):
        return Unreachable(f"The shop gave no answer. {trouble}")
    status = shopper.eyes.network.statuses.get(page.url, 0)
    return Unreachable(f"{page.url} answered with status {status}. {trouble}") if status >= 500 else trouble
