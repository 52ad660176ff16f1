# ruff: noqa: E501 - markup reads better on lines of its own length
"""A summary whose link is called `Pay now`, before anybody was asked where to send it; the form comes behind it."""

from tests.journey.checkout.shops.counter import ADDRESS, CARD, CART, SUMS, THANKS, Counter, Page, Typed, line


def early() -> Counter:
    def pay(_: Typed) -> str:
        return f"<h1>Payment</h1><form method=post action=/place>{line('Email', 'email', 'required', 'email')}{ADDRESS}{CARD}{SUMS}<button>Place order</button></form>"

    pages: dict[str, Page] = {
        "/cart": lambda _: CART,
        "/checkout": lambda _: f"<h1>Checkout</h1>{SUMS}<a href=/pay>Pay now</a>",
        "/pay": pay,
        "/place": lambda _: shop.order(),
        "/thanks": lambda _: THANKS,
    }
    shop: Counter = Counter(pages)
    return shop
