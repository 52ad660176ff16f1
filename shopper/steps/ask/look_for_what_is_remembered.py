"""What the shop still knows."""

from shopper.actor import Place, Shopper
from shopper.observations import LoginMet, MemoryLooked, MemoryShown, Remembered
from shopper.scenario.step import Step
from shopper.steps.account.sign_up import WAYS_IN
from shopper.steps.entering import enter
from shopper.steps.moves import reveal, reveal_any, same, see_cart, tell_lines
from shopper.steps.recall import cart, logged_in_here, viewed, viewed_elsewhere, wished, working_code

LATEST = 3
"""Of the products looked at, those a list of recent ones shows however short it is."""
EVERYTHING = (Remembered.LOGIN, Remembered.CART, Remembered.COUPON, Remembered.WISH_LIST, Remembered.VIEWED)


class LookForWhatIsRemembered(Step):
    """
    Looks on this device for what was done before, here or on another: `look for what is remembered: [cart, wish list]`.

    Only what a shop can know is expected: on another device, what was done while logged in there and here.
    """

    what: tuple[Remembered, ...] = EVERYTHING
    """Any of login, cart, coupon, wish list, recently viewed; all of them if left out."""

    def do(self, shopper: Shopper) -> None:
        """Looks for each in turn."""
        for thing in self.what:
            LOOKS[thing](shopper)


def look_for_login(shopper: Shopper) -> None:
    """Opens the account; a log-in screen on a device where he was logged in is one too many, and is got past."""
    was_in = logged_in_here(shopper)
    view = shopper.page()
    if view.logged_in is not True or any(shopper.glimpse(place) for place in WAYS_IN):
        view = shopper.click(reveal_any(shopper, WAYS_IN, Place.MENU))
    mail = (shopper.person.email,)
    shopper.note(MemoryLooked(what=Remembered.LOGIN, expected=mail * was_in, found=mail * (not view.asks_login)))
    if was_in and view.asks_login:
        shopper.note(LoginMet(why="return", url=view.url))
        enter(shopper)


def look_for_cart(shopper: Shopper) -> None:
    """Opens the cart."""
    last = cart(shopper)
    expected = tell_lines(last.lines) if last and _known(shopper, last.device) else ()
    found = tell_lines(see_cart(shopper, "memory").lines)
    shopper.note(MemoryLooked(what=Remembered.CART, expected=expected, found=found))


def look_for_coupon(shopper: Shopper) -> None:
    """Looks for the code in the cart; it belongs to the cart, and is not missed where that is gone."""
    last, code, held = cart(shopper), working_code(shopper), see_cart(shopper, "memory")
    if code and not held.codes and (way := shopper.glimpse(Place.CART)):
        drawer = shopper.page().cart
        shopper.click(way)  # a drawer may not show it: the cart's own page does
        shopper.reaction(lambda now: now.cart is not None and now.cart != drawer)
        held = see_cart(shopper, "memory")
    there = last is not None and tell_lines(last.lines) == tell_lines(held.lines)
    expected = (code,) if code and there and last and _known(shopper, last.device) else ()
    shopper.note(MemoryLooked(what=Remembered.COUPON, expected=expected, found=held.codes))


def look_for_wishes(shopper: Shopper) -> None:
    """Opens the wish list."""
    shopper.click(reveal(shopper, Place.WISH_LIST, Place.MENU, Place.ACCOUNT))
    shown = shopper.reaction(lambda now: now.wishes is not None).wishes
    expected = wished(shopper) if logged_in_here(shopper) else ()
    shopper.note(_memory(shopper, Remembered.WISH_LIST, expected, shown))


def look_for_viewed(shopper: Shopper) -> None:
    """Looks on the home page for the products last looked at; where none are listed there, where they once were."""
    view = shopper.open("/")
    where = next((note.url for note in shopper.noted(MemoryShown) if note.what is Remembered.VIEWED and note.url), "")
    if view.viewed is None and where:
        view = shopper.open(where)
    here = view.product.name if view.product else ""
    looked_at = [name for name in viewed_elsewhere(shopper) or viewed(shopper) if not same(name, here)]
    expected = tuple(looked_at[-LATEST:]) if logged_in_here(shopper) else ()
    shopper.note(_memory(shopper, Remembered.VIEWED, expected, view.viewed))


def _memory(
    shopper: Shopper, what: Remembered, expected: tuple[str, ...], shown: tuple[str, ...] | None
) -> MemoryLooked:
    """No list here means that the shop has none, unless it showed one before: then it is empty."""
    before = any(note.what is what for note in shopper.noted(MemoryShown))
    return MemoryLooked(what=what, expected=expected, found=shown or (), visible=shown is not None or before)


def _known(shopper: Shopper, device: str) -> bool:
    """A shop can know what was done on the device in hand, or in an account that is open here too."""
    return device == shopper.device or logged_in_here(shopper)


LOOKS = {
    Remembered.LOGIN: look_for_login,
    Remembered.CART: look_for_cart,
    Remembered.COUPON: look_for_coupon,
    Remembered.WISH_LIST: look_for_wishes,
    Remembered.VIEWED: look_for_viewed,
}
