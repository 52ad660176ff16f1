# ruff: noqa: E501 - markup reads better on lines of its own length
"""Card first, then a last look; a card that is not taken shows the card's form again, with the number still in it."""

from tests.journey.checkout.shops.counter import ADDRESS, CARD, CART, SUMS, THANKS, Counter, Typed, line


def last_look(declined: str) -> Counter:
    def checkout(_: Typed) -> str:
        return f"<h1>Checkout</h1><form method=post action=/card>{line('Email', 'email', 'required', 'email')}{ADDRESS}<button>Continue</button></form>"

    def card(_: Typed) -> str:
        return f"<h1>Payment</h1><form method=post action=/look>{CARD}<button>Continue</button></form>"

    def look(_: Typed) -> str:
        return f"<h1>Review your order</h1>{SUMS}<form method=post action=/place><button>Place order</button></form>"

    def place(_: Typed) -> str:
        if shop.typed["number"] == declined:
            kept = card({}).replace("id=number", f"id=number value={declined}")
            return f"<div role=alert>Your card was declined.</div>{kept}"
        return shop.order()

    pages = {"/cart": lambda _: CART, "/checkout": checkout, "/card": card, "/look": look, "/place": place}
    shop = Counter({**pages, "/thanks": lambda _: THANKS})
    return shop
