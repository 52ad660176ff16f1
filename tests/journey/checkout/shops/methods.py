# ruff: noqa: E501 - markup reads better on lines of its own length
"""Methods that are buttons: one each in a form of its own, or side by side on the page with the order button."""

from tests.journey.checkout.shops.counter import CART, SUMS, THANKS, Counter

ROWS = "".join(
    f"<tr><td>{name}<td>{price}<td><form method=post action=/ship><input type=hidden name=ship value={name}><button>Select option</button></form>"
    for name, price in (("Standard", "€5.00"), ("Express", "€12.00"))
)
TOGGLES = """<h1>Payment</h1><h2>Delivery method</h2><div>
<button type=button onclick="pick(this)">Standard delivery €5.00</button> <button type=button onclick="pick(this)">Express delivery €12.00</button></div>
<form method=post action=/place><input type=hidden name=ship id=s><p>Total €45.00</p><button id=go>Place your order</button></form>
<script>function pick(one) { s.value = one.textContent; one.style.outline = "3px solid"; }
go.form.addEventListener("submit", (e) => { if (!s.value) { e.preventDefault(); alert("Choose a delivery method"); } });</script>"""


def forms() -> Counter:
    shop = Counter({
        "/cart": lambda _: CART,
        "/checkout": lambda _: f"<h1>Shipping method</h1><table>{ROWS}</table>",
        "/ship": lambda _: f"<h1>Preview order</h1>{SUMS}<form method=post action=/place><button>Place order</button></form>",
        "/place": lambda _: shop.order(),
        "/thanks": lambda _: THANKS,
    })  # fmt: skip
    return shop


def toggles() -> Counter:
    shop = Counter({
        "/cart": lambda _: CART,
        "/checkout": lambda _: TOGGLES,
        "/place": lambda _: shop.order(),
        "/thanks": lambda _: THANKS,
    })  # fmt: skip
    return shop
