# ruff: noqa: E501 - markup reads better on lines of its own length
"""The order is taken at once, and the page of thanks is long in coming; the buttons have names of colours as classes."""

import time

from tests.journey.checkout.shops.counter import ADDRESS, CART, SUMS, THANKS, Counter, Page, Typed, line


def slow(seconds: float) -> Counter:
    def thanks(_: Typed) -> str:
        time.sleep(seconds)
        return THANKS

    coupon = f"{line('Discount code', 'code')}<button type=button class='btn btn-outline-success'>Apply</button>"
    button = "<button class='btn btn-outline-success'>Place order</button>"
    pages: dict[str, Page] = {
        "/cart": lambda _: CART,
        "/checkout": lambda _: (
            f"<h1>Checkout</h1><form method=post action=/pay>{line('Email', 'email', 'required', 'email')}{ADDRESS}<button>Continue</button></form>"
        ),
        "/pay": lambda _: f"<h1>Payment</h1>{SUMS}{coupon}<form method=post action=/place>{button}</form>",
        "/place": lambda _: shop.order(),
        "/thanks": thanks,
    }
    shop: Counter = Counter(pages)
    return shop
