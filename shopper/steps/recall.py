"""What the shopper himself remembers of his journey: read from his own notes."""

from shopper.actor import Shopper
from shopper.observations import (
    ActChecked,
    CartSeen,
    CouponTried,
    Left,
    LoggedIn,
    LoggedOut,
    MessageCame,
    OrderPlaced,
    ProductSeen,
)

ADDED = "add to cart: "
WISHED = "add to wish list: "


def viewed(shopper: Shopper) -> tuple[str, ...]:
    """Names of the products looked at, in order, each once."""
    return tuple(dict.fromkeys(note.product.name for note in shopper.noted(ProductSeen)))


def viewed_elsewhere(shopper: Shopper) -> tuple[str, ...]:
    """The same without what was looked at on the device in hand: that it is known here proves nothing."""
    here = {note.product.name for note in shopper.noted(ProductSeen) if note.device == shopper.device}
    return tuple(name for name in viewed(shopper) if name not in here)


def viewed_since_left(shopper: Shopper) -> tuple[str, ...]:
    """The same for this visit only."""
    gone = [note.step for note in shopper.noted(Left)]
    start = gone[-1] if gone else -1
    return tuple(dict.fromkeys(note.product.name for note in shopper.noted(ProductSeen) if note.step > start))


def wished(shopper: Shopper) -> tuple[str, ...]:
    """Names put on the wish list."""
    return _done(shopper, WISHED)


def _done(shopper: Shopper, act: str) -> tuple[str, ...]:
    acts = (note.act for note in shopper.noted(ActChecked) if note.worked)
    return tuple(dict.fromkeys(name.removeprefix(act) for name in acts if name.startswith(act)))


def cart(shopper: Shopper) -> CartSeen | None:
    """
    The cart as last seen, however it came about; None after an order, which empties it.

    One looked up to test the shop's memory does not count, nor do the sums of a checkout.
    """
    seen = [note for note in shopper.noted(CartSeen) if note.why not in ("memory", "link", "checkout")]
    orders = shopper.noted(OrderPlaced)
    return seen[-1] if seen and not (orders and orders[-1].step >= seen[-1].step) else None


def cart_is_stale(shopper: Shopper) -> bool:
    """Whether something was added since the cart was last seen."""
    last = cart(shopper)
    adds = [note.step for note in shopper.noted(ActChecked) if note.worked and note.act.startswith(ADDED)]
    orders = [note.step for note in shopper.noted(OrderPlaced)]
    since = max([last.step if last else -1, *orders])
    return bool(adds) and since < adds[-1]


def bought(shopper: Shopper) -> tuple[str, ...]:
    """Names of what lay in the cart when an order was placed."""
    orders = [note.step for note in shopper.noted(OrderPlaced)]
    carts = [note for note in shopper.noted(CartSeen) if orders and note.step <= orders[-1]]
    return tuple(dict.fromkeys(line.name for note in carts[-1:] for line in note.lines))


def working_code(shopper: Shopper) -> str:
    """The code that last lowered a total; "" if none did."""
    worked = [t.code for t in shopper.noted(CouponTried) if t.before and t.after and t.after.amount < t.before.amount]
    return worked[-1] if worked else ""


def received_codes(shopper: Shopper) -> tuple[str, ...]:
    """The codes sent to the shopper, in order."""
    return tuple(code for note in shopper.noted(MessageCame) for code in note.message.codes)


def logged_in_here(shopper: Shopper) -> bool:
    """Whether the shopper logged in on the device in hand and never logged out there."""
    ins = [note for note in shopper.noted(LoggedIn) if note.device == shopper.device]
    outs = [note for note in shopper.noted(LoggedOut) if note.device == shopper.device]
    return bool(ins) and (not outs or outs[-1].at < ins[-1].at)


def logged_in_anywhere(shopper: Shopper) -> bool:
    """Whether the shopper has an account and used it on any device."""
    return bool(shopper.noted(LoggedIn))
