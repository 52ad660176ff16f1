# ruff: noqa: E501 - markup reads better on lines of its own length
"""An address, then a card; a card that is declined leads back to the address, which is empty by then."""

from tests.journey.checkout.shops.counter import ADDRESS, CARD, CART, SUMS, THANKS, Counter, Page, Typed, line


def starting_over(declined: str) -> Counter:
    details = line("Email", "email", "required", "email") + ADDRESS

    def address(typed: Typed) -> str:
        said = "<div role=alert>Your payment was not successful. Please enter your details again.</div>"
        return f"{said if typed.get('again') else ''}<h1>Where to?</h1><form method=post action=/pay>{details}<button>Continue</button></form>"

    def pay(_: Typed) -> str:
        return f"<h1>Payment</h1><form method=post action=/place>{CARD}{SUMS}<button>Continue to review</button></form>"

    def place(typed: Typed) -> str:
        if typed.get("number") == declined:
            return "-> /checkout?again=1"
        return "-> /checkout/review"

    def review(_: Typed) -> str:
        return f"<h1>Review your order</h1>{SUMS}<form method=post action=/order><button>Place order</button></form>"

    pages: dict[str, Page] = {
        "/cart": lambda _: CART, "/checkout": address, "/pay": pay, "/place": place, "/checkout/review": review, "/order": lambda _: shop.order(),
        "/thanks": lambda _: THANKS,
    }  # fmt: skip
    shop: Counter = Counter(pages)
    return shop
