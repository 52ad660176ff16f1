# ruff: noqa: E501 - markup reads better on lines of its own length
"""A form that a script checks: it takes a phone of digits only, and says so in red, with no mark and in the same words."""

from tests.journey.checkout.shops.counter import ADDRESS, CART, SUMS, THANKS, Counter, line

CHECK = """<script>const form = document.forms[0];
form.addEventListener("submit", (event) => {
  const right = /^\\d{10}$/.test(form.phone.value);
  document.querySelector("#told").textContent = right ? "" : "The phone must be a valid number";
  if (!right) event.preventDefault();
});</script>"""
PHONE = f"<div>{line('Phone', 'phone')}<p id=told style='color:#ef4444'></p></div>"
LAST = f"<h1>Review your order</h1>{SUMS}<form method=post action=/place><button>Place order</button></form>"


def scripted() -> Counter:
    form = f"<form method=post action=/details>{line('Email', 'email')}{ADDRESS}{PHONE}<button>Continue</button></form>"
    shop = Counter({
        "/cart": lambda _: CART,
        "/checkout": lambda _: f"<h1>Your address</h1>{form}{CHECK}",
        "/details": lambda _: "-> /last",
        "/last": lambda _: LAST,
        "/place": lambda _: shop.order(),
        "/thanks": lambda _: THANKS,
    })  # fmt: skip
    return shop
