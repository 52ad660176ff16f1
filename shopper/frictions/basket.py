"""What a cart's goods are worth, against a sum from which something is promised."""

from decimal import Decimal

from shopper.observations import CartSeen, PromiseMade


def before_discounts(cart: CartSeen) -> Decimal | None:
    """The goods at their prices; None where no amount was read."""
    lines = [line.price.amount for line in cart.lines if line.price]
    return cart.subtotal.amount if cart.subtotal else sum(lines, Decimal(0)) if lines else None


def goods(cart: CartSeen) -> Decimal | None:
    """The goods less discounts; None where no amount was read."""
    worth = before_discounts(cart)
    off = cart.discount.amount if cart.discount else Decimal(0)
    return None if worth is None else worth - off


def earns(cart: CartSeen, promise: PromiseMade) -> bool | None:
    """Whether the goods reach the sum of a promise; None where that can't be said."""
    worth = goods(cart)
    if promise.over is None or worth is None:
        return None
    currencies = {money.currency for money in (promise.over, cart.subtotal or cart.total) if money and money.currency}
    return None if len(currencies) > 1 else worth >= promise.over.amount
