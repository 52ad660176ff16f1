"""Whether what is promised off every cart was taken off this one: in it, at the checkout, or off the prices before."""

import re
from decimal import Decimal

from shopper.frictions.basket import before_discounts
from shopper.frictions.names import same
from shopper.observations import CartSeen, Evidence, Product, ProductSeen, PromiseMade

CENT = Decimal("0.01")
AT_CHECKOUT = re.compile(
    r"check ?out|kasse|caisse|cassa|pagar|tramitar|kassa|afreken|kasie|finaliza|pagamento", re.IGNORECASE
)
"""Words of a promise that is kept at the end only, in the languages of the vocabulary."""


def taken_off(cart: CartSeen) -> Decimal:
    """The discount that the cart shows."""
    return cart.discount.amount if cart.discount else Decimal(0)


def wanted(cart: CartSeen, promise: PromiseMade) -> Decimal | None:
    """What the promise takes off these goods; None where no amount of theirs was read."""
    worth = before_discounts(cart)
    return promise.off.amount if promise.off else None if worth is None else worth * promise.percent / 100


def is_kept(cart: CartSeen, promise: PromiseMade) -> bool:
    """Whether the cart takes it off."""
    sum_ = wanted(cart, promise)
    return sum_ is not None and taken_off(cart) + CENT * (1 + len(cart.lines)) >= sum_


def kept_later(evidence: Evidence, promise: PromiseMade) -> CartSeen | None:
    """The step of the checkout that takes it off."""
    checkout = (note for note in evidence.of(CartSeen) if note.why == "checkout")
    return next((note for note in checkout if is_kept(note, promise)), None)


def waits_for_checkout(evidence: Evidence, promise: PromiseMade) -> bool:
    """Whether it is promised for the checkout, and none was seen with its sums."""
    seen = any(note.why == "checkout" and wanted(note, promise) is not None for note in evidence.of(CartSeen))
    return bool(AT_CHECKOUT.search(promise.text)) and not seen


def in_prices(evidence: Evidence, cart: CartSeen, promise: PromiseMade) -> bool | None:
    """
    Whether the prices of the cart's goods hold the share already: by the higher one that is crossed out.

    None where the page of one of them was not opened, or where a sum is promised: then nobody knows.
    """
    pages = [_page(evidence, line.name) for line in cart.lines]
    if not pages or None in pages or not promise.percent:
        return None
    return all(_lowered(page) * 100 + 1 >= promise.percent for page in pages if page)


def _page(evidence: Evidence, name: str) -> Product | None:
    return next((note.product for note in evidence.of(ProductSeen) if same(note.product.name, name)), None)


def _lowered(product: Product) -> Decimal:
    """The share by which its price was lowered."""
    if product.was is None or product.price is None:
        return Decimal(0)
    return 1 - product.price.amount / product.was.amount
