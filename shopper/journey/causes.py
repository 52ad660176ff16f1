"""What stood behind a way that was not found, told from the page in sight, its status and what was looked for."""

from typing import TYPE_CHECKING

from playwright.sync_api import Error

from shopper.errors import (
    Barred,
    CouldNotFind,
    Gated,
    HarnessError,
    NoAddToCart,
    NoProduct,
    OffLimits,
    ShopperError,
    SoldOut,
    TooFast,
    TurnedAway,
    UnderMaintenance,
    Unreachable,
)
from shopper.journey.eyes import NO_PAGE, Look
from shopper.observations import PageKind, PlaceMissing, RequestFailed
from shopper.sight.addresses import CAPTCHA
from shopper.sight.gates import SMALL, is_bare
from shopper.sight.overlays import overlays

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

NETWORK = {
    "NAME_NOT_RESOLVED": "there is no such host (its name is not known to the network)",
    "ADDRESS_UNREACHABLE": "the host can't be reached from here",
    "INTERNET_DISCONNECTED": "this machine has no connection to the network",
    "CONNECTION_REFUSED": "nothing listens there (connection refused)",
    "CONNECTION_RESET": "the connection was cut off",
    "CONNECTION_CLOSED": "the connection was closed without an answer",
    "EMPTY_RESPONSE": "the connection was closed without an answer",
    "TIMED_OUT": "no answer came in time",
    "CERT_": "its certificate is not trusted",
    "SSL_": "no secure connection came about (TLS)",
    "TOO_MANY_REDIRECTS": "it leads round in circles (too many redirects)",
    "UNSAFE_PORT": "browsers refuse to visit that port",
    "Timeout": "no answer came in time",
    "Download is starting": "it is a file to download, not a page",
}
"""What the browser's errors of the network mean; the first that its message holds counts."""
GATES = {"age gate": "asks for the visitor's age first", "country gate": "asks for the visitor's country first"}


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
    refusal = _refused(page.url, shopper.eyes.network.statuses.get(page.url, 0), str(trouble))
    refusal = refusal or _asked_too_often(shopper, str(trouble))
    return refusal or (_on_the_page(shopper, trouble) if type(trouble) is CouldNotFind else trouble)


def turned_away(look: Look) -> TurnedAway:
    """What a page that lets nobody in is: a bot wall, a refusal or a limit on how often one may ask."""
    view, scene = look.view, look.scene
    refusal = _refused(view.url, view.status or 0, "")
    text = f"{view.title} . {view.text[:SMALL]}"
    refused = {hit.phrase for hit in scene.hits(text) if hit.meaning[:2] == ("signs", "refused")}
    challenged = {hit.phrase for hit in scene.hits(text) if hit.meaning[:2] == ("kinds", PageKind.BOT_WALL.value)}
    framed = any(CAPTCHA.search(f"{frame.src} {frame.title}") for frame in look.facts.frames)
    if isinstance(refusal, TooFast) or (isinstance(refusal, Barred) and not (challenged - refused or framed)):
        return refusal
    return TurnedAway(f"{view.url} asks for proof that a person is shopping; that is not the shop's fault.")


def unreachable(url: str, trouble: Error) -> Unreachable:
    """Why an address gave no page, in words; as the browser said it where there are none for it."""
    said = trouble.message.splitlines()[0]
    words = next((words for sign, words in NETWORK.items() if sign in said), said)
    return Unreachable(f"{url} did not answer: {words}.")


def _refused(url: str, status: int, more: str) -> ShopperError | None:
    """What the status of a page says; None for those that lead on."""
    end = f" {more}" if more else ""
    if status == 429:
        return TooFast(
            f"{url} answered that it was asked too often (status 429). Try later, with a longer `pause`.{end}"
        )
    if status in (403, 451):
        return Barred(f"{url} does not let this visitor in (status {status}).{end}")
    if status == 503:
        return UnderMaintenance(f"{url} is closed for now (status 503).{end}")
    return Unreachable(f"{url} answered with status {status}.{end}") if status >= 500 else None


def _asked_too_often(shopper: "BrowserShopper", more: str) -> ShopperError | None:
    """Whether the shop refused, in this step, what one of its pages asked for in the background."""
    failed = (note for note in shopper.noted(RequestFailed) if note.step == shopper.diary.step and note.own)
    return next((_refused(note.url, 429, more) for note in failed if note.status == 429), None)


def _on_the_page(shopper: "BrowserShopper", trouble: ShopperError) -> ShopperError:
    """What the page itself says stood in the way."""
    try:
        look = shopper.eyes.look()
    except Error:
        return trouble
    if look.view.kind is PageKind.MAINTENANCE:
        return UnderMaintenance(f"{look.view.url} says that the shop is closed for now. {trouble}")
    for sign, words in GATES.items():
        if _is_gate(look, sign):
            return Gated(f"{look.view.url} {words} ({sign}), and no way through was clear. {trouble}")
    return _about_products(shopper, look, trouble)


def _is_gate(look: Look, sign: str) -> bool:
    """Whether a layer over the page, or a page with nothing else, asks for it."""
    over = [overlay.text for overlay in overlays(look.facts) if overlay.kind != "consent"]
    bare = look.view.product is None and look.view.cart is None and is_bare(look.scene, sign)
    return bare or any(look.scene.says(text, "signs", sign) for text in over)


def _about_products(shopper: "BrowserShopper", look: Look, trouble: ShopperError) -> ShopperError:
    view, product = look.view, look.view.product
    missing = {note.place for note in shopper.noted(PlaceMissing) if note.step == shopper.diary.step}
    if product is not None and (product.available is False or _told_sold_out(look)):
        return SoldOut(f"“{product.name}” is out of stock. {trouble}")
    if product is not None and "add to cart" in missing:
        return NoAddToCart(str(trouble))
    if view.kind is PageKind.EMPTY_RESULT:
        return NoProduct(f"{view.url} says that it found nothing. {trouble}")
    return NoProduct(str(trouble)) if "product" in missing and not view.cards else trouble


def _told_sold_out(look: Look) -> bool:
    return any(look.scene.says(text, "stock", "out") for text in look.view.alerts)
