# ruff: noqa: E501 - markup reads better on lines of its own length
"""The card is asked for in a frame of another host."""

from tests.journey.checkout.shops.counter import CARD, CART, SUMS, THANKS, Counter


def provider() -> Counter:
    return Counter({"/card": lambda _: f"<form>{CARD}</form>"})


def framed(provider_url: str) -> Counter:
    frame = f"<iframe src={provider_url}/card title='Secure card payment' width=400 height=260></iframe>"
    shop = Counter({
        "/cart": lambda _: CART,
        "/checkout": lambda _: f"<h1>Payment</h1>{frame}{SUMS}<form method=post action=/place><button>Pay now</button></form>",
        "/place": lambda _: shop.order(),
        "/thanks": lambda _: THANKS,
    })  # fmt: skip
    return shop
