"""What a cart holds: its lines, sums and coupon codes, from a page, a drawer or a table."""

from collections.abc import Sequence

from shopper.actor import CartView
from shopper.measures import Money
from shopper.observations import CartLine
from shopper.sight.cart_lines import name_before, read_line
from shopper.sight.cart_rows import in_scope, own_rows
from shopper.sight.codes import read_codes
from shopper.sight.scene import Scene
from shopper.sight.totals import charges, later, pick, sums
from shopper.sight.unnamed import unnamed


def read_cart(scene: Scene, scope: int = 0) -> CartView:
    """The cart within a part of the page (the whole of it by default)."""
    named = sums(scene, scope)
    more = unnamed(scene, scope, named)
    found = (*named, more) if more else named
    codes = tuple(dict.fromkeys(read_codes(scene, in_scope(scene, scope), found)))
    rows = own_rows(scene, scope, found, codes)
    read = [line for line in (read_line(scene, row) for row in rows) if line]
    if rows and not read:
        read = [line for line in (read_line(scene, row, name_before(scene, row)) for row in rows) if line]
    outside = [s for s in found if not any(scene.facts.tree.inside(s.node, row) for row in rows)]
    subtotal = pick(outside, "subtotal")
    return CartView(
        lines=_by_subtotal(read, subtotal),
        subtotal=subtotal,
        discount=pick(outside, "discount"),
        shipping=pick(outside, "shipping"),
        total=pick(outside, "total"),
        codes=codes,
        charges=charges(outside),
        later=later(scene, scope),
    )


def _by_subtotal(read: Sequence[CartLine], subtotal: Money | None) -> tuple[CartLine, ...]:
    """Where lines show only unit prices, the subtotal proves it: then each is taken times its quantity."""
    prices = [line.price for line in read if line.price]
    if subtotal is None or len(prices) < len(read) or sum(p.amount for p in prices) == subtotal.amount:
        return tuple(read)
    times = [p.model_copy(update={"amount": p.amount * line.quantity}) for p, line in zip(prices, read, strict=True)]
    if sum(p.amount for p in times) != subtotal.amount:
        return tuple(read)
    return tuple(line.model_copy(update={"price": price}) for line, price in zip(read, times, strict=True))
