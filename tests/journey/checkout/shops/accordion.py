# ruff: noqa: E501 - markup reads better on lines of its own length
"""One document, three parts of which one is open; the next opens by script, and nothing else tells that it went on."""

from tests.journey.checkout.shops.counter import ADDRESS, CARD, CART, SUMS, THANKS, Counter, line

SCRIPT = """<script>
const parts = [...document.querySelectorAll("section")];
const open = (n) => parts.forEach((part, i) => { part.querySelector("div").hidden = i !== n; });
parts.forEach((part, i) => part.querySelector("[type=button]")?.addEventListener("click", () => {
  const empty = [...part.querySelectorAll("input[required]")].filter((one) => !one.value);
  if (!empty.length) setTimeout(() => open(i + 1), 150);
}));
open(0);
</script>"""


def accordion() -> Counter:
    parts = (
        f"<section><h2>1. Contact</h2><div>{line('E-mail address', 'email', 'required', 'email')}<button type=button>Continue</button></div></section>"
        f"<section><h2>2. Where to</h2><div>{ADDRESS}<button type=button>Continue</button></div></section>"
        f"<section><h2>3. Payment</h2><div>{CARD}{SUMS}<button>Pay now</button></div></section>"
    )
    shop = Counter({
        "/cart": lambda _: CART,
        "/checkout": lambda _: f"<h1>Checkout</h1><form method=post action=/place>{parts}</form>{SCRIPT}",
        "/place": lambda _: shop.order(),
        "/thanks": lambda _: THANKS,
    })  # fmt: skip
    return shop
