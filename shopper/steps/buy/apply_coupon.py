"""Using a code."""

from shopper.actor import PageView, Place, Shopper, Spot
from shopper.errors import NothingToUse
from shopper.measures import Money
from shopper.observations import CartSeen, CouponTried, FormSeen
from shopper.scenario.step import Step
from shopper.steps.moves import reveal, reveal_if_there, see_cart
from shopper.steps.recall import received_codes


class ApplyCoupon(Step):
    """
    Types a coupon into the cart and applies it: `apply coupon: SPRING10`; bare, the code that was mailed.

    Where the cart has no field for it, the shopper goes through the checkout to where it is, and orders nothing.
    """

    code: str = ""
    """The code; the last one the shop sent if left out."""

    def do(self, shopper: Shopper) -> None:
        """Applies it and notes the total before and after."""
        codes = received_codes(shopper)
        if not (self.code or codes):
            raise NothingToUse("The shop sent no code to use.")
        code = self.code or codes[-1]
        before = see_cart(shopper, "looked")
        field = reveal_if_there(shopper, Place.COUPON, Place.COUPON_OPENER, Place.CART)  # a drawer may have none
        if field is not None and before.total is None:
            before = see_cart(shopper, "looked")  # nor a total
        if field is None:
            field, before = _in_the_checkout(shopper)
        seen = self._apply(shopper, field, code)
        after = _seen(shopper, seen) if before.where else see_cart(shopper, "coupon")
        sent = code.casefold() in map(str.casefold, codes)
        reply = " ".join(seen.alerts)
        shopper.note(CouponTried(code=code, before=before.total, after=after.total, reply=reply, sent=sent))

    def _apply(self, shopper: Shopper, field: Spot, code: str) -> PageView:
        before = shopper.page()
        shopper.fill(field, code)
        button = shopper.glimpse(Place.COUPON_APPLY)
        if button is None:
            shopper.submit(field)
        else:
            shopper.click(button)
        shopper.reaction(lambda now: now.alerts != before.alerts or now.cart != before.cart)
        return shopper.reaction(lambda now: _due(now) != _due(before))  # the sum may follow what is said of the code


def _in_the_checkout(shopper: Shopper) -> tuple[Spot, CartSeen]:
    """The field where it comes only there, and what was to be paid until then."""
    shopper.check_out(order=False)
    before = shopper.page()
    return reveal(shopper, Place.COUPON, Place.SUMMARY_OPENER, Place.COUPON_OPENER), _sums(shopper, before)


def _sums(shopper: Shopper, view: PageView) -> CartSeen:
    """The sums of a step of the checkout; none where it shows none."""
    where = next((note.where for note in reversed(shopper.noted(FormSeen))), "") or view.title or "checkout"
    return view.cart.seen("coupon", where) if view.cart else CartSeen(why="coupon", where=where)


def _seen(shopper: Shopper, view: PageView) -> CartSeen:
    sums = _sums(shopper, view)
    shopper.note(sums)
    return sums


def _due(view: PageView) -> Money | None:
    return view.cart.total if view.cart else None
