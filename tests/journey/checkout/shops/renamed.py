# ruff: noqa: E501 - markup reads better on lines of its own length
"""A script that names the next step in the address at once and draws it later; a button pressed meanwhile counts."""

from tests.journey.checkout.shops.counter import ADDRESS, CART, SUMS, THANKS, Counter, line

SCRIPT = """<script>
const pressed = document.getElementById("pressed");
document.getElementById("on").addEventListener("click", () => {
  pressed.value = Number(pressed.value) + 1;
  history.pushState({}, "", "/checkout?step=review");
  setTimeout(() => {
    document.getElementById("who").hidden = true;
    document.getElementById("step").innerHTML = "<h2>Review order</h2><button>Place order</button>";
  }, 600);
});
</script>"""


def renamed() -> Counter:
    page = (
        "<h1>Checkout</h1><form method=post action=/place><input type=hidden name=pressed id=pressed value=0>"
        f"<div id=who>{line('E-mail address', 'email', 'required', 'email')}{ADDRESS}<button type=button id=on>Continue to review</button></div>"
        f"{SUMS}<div id=step></div></form>{SCRIPT}"
    )
    shop = Counter({
        "/cart": lambda _: CART,
        "/checkout": lambda _: page,
        "/place": lambda _: shop.order(),
        "/thanks": lambda _: THANKS,
    })  # fmt: skip
    return shop
