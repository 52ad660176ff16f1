# ruff: noqa: E501 - markup reads better on lines of its own length
"""A log-in stands before the checkout: with a way past it in small print, or without one."""

from tests.journey.checkout.shops.counter import ADDRESS, CART, SUMS, THANKS, Counter, Typed, line

SMALL = "<p><small><a href=/guest>Continue without an account</a></small></p>"
JOIN = f"""<form method=post action=/join><h2>Create an account</h2>{line("E-mail", "mail2", kind="email")}
{line("Password", "pass2", "autocomplete=new-password", "password")}<button>Create account</button></form>"""


def walls(*, guest: bool) -> Counter:
    def enter(typed: Typed) -> str:
        shop.marks.append(f"logged in as {typed['mail']}")
        return "-> /address"

    def join(typed: Typed) -> str:
        shop.marks.append(f"joined as {typed['mail2']}")
        return "-> /address"

    login = f"""<h1>Sign in</h1><form method=post action=/enter>{line("E-mail", "mail", kind="email")}
    {line("Password", "pass", "autocomplete=current-password", "password")}<button>Sign in</button></form>"""
    shop = Counter({
        "/cart": lambda _: CART,
        "/checkout": lambda _: f"{login}{SMALL if guest else JOIN}",
        "/enter": enter,
        "/join": join,
        "/guest": lambda _: f"<h1>Your e-mail</h1><form action=/address>{line('E-mail', 'email', 'required', 'email')}<button>Next</button></form>",
        "/address": lambda _: f"<h1>Delivery address</h1><form method=post action=/review>{ADDRESS}<button>Continue</button></form>",
        "/review": lambda _: f"<h1>Review order</h1>{SUMS}<form method=post action=/place><button>Confirm order</button></form>",
        "/place": lambda _: shop.order(),
        "/thanks": lambda _: THANKS,
    })  # fmt: skip
    return shop
