"""Using a code."""

from shopper.actor import PageView, Place, Shopper, Spot
from shopper.errors import NothingToUse
from shopper.observations import CouponTried
from shopper.scenario.step import Step
from shopper.steps.moves import reveal, see_cart
from shopper.steps.recall import received_codes


class ApplyCoupon(Step):
    """Types a coupon into the cart and applies it: `apply coupon: SPRING10`; bare, the code that was mailed."""

    code: str = ""
    """The code; the last one the shop sent if left out."""

    def do(self, shopper: Shopper) -> None:
        """Applies it and notes the total before and after."""
        codes = received_codes(shopper)
        if not (self.code or codes):
            raise NothingToUse("The shop sent no code to use.")
        code = self.code or codes[-1]
        before = see_cart(shopper, "looked")
        field = reveal(shopper, Place.COUPON, Place.COUPON_OPENER, Place.CART)  # a drawer may have none
        if before.total is None:
            before = see_cart(shopper, "looked")  # nor a total
        seen = self._apply(shopper, field, code)
        after = see_cart(shopper, "coupon")
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
        return shopper.reaction(lambda now: now.alerts != before.alerts or now.cart != before.cart)
