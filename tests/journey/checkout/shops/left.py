# ruff: noqa: E501 - markup reads better on lines of its own length
"""An address that is kept once the last of its fields was left; the button that orders can't be pressed before."""

from tests.journey.checkout.shops.counter import ADDRESS, CART, SUMS, THANKS, Counter, Page, line

SCRIPT = """<script>document.querySelector("fieldset").addEventListener("focusout", (event) => setTimeout(() => {
    const box = event.currentTarget ?? document.querySelector("fieldset");
    const full = [...box.querySelectorAll("[required]")].every((field) => field.value);
    if (full && !box.contains(document.activeElement)) document.querySelector("button").disabled = false;
}, 50));</script>"""


def left() -> Counter:
    details = f"<fieldset>{line('Email', 'email', 'required', 'email')}{ADDRESS}</fieldset>"
    pages: dict[str, Page] = {
        "/cart": lambda _: CART,
        "/checkout": lambda _: (
            f"<h1>Checkout</h1><form method=post action=/place>{details}{SUMS}<button disabled>Place order</button></form>{SCRIPT}"
        ),
        "/place": lambda _: shop.order(),
        "/thanks": lambda _: THANKS,
    }
    shop: Counter = Counter(pages)
    return shop
