# ruff: noqa: E501 - markup reads better on lines of its own length
"""One page that grows: each choice brings the next some time later, and the first button, still there, begins anew."""

from tests.journey.checkout.shops.counter import ADDRESS, CART, SUMS, THANKS, Counter, line

SCRIPT = """<script>
const one = (id) => document.getElementById(id);
const radios = (name, ways) => ways.map(([value, text]) => `<label><input type=radio name=${name} value=${value}> ${text}</label>`).join("");
let begun = 0;
one("proceed").addEventListener("click", () => {
  begun += 1; one("begun").value = begun;
  one("ways").innerHTML = one("pays").innerHTML = one("end").innerHTML = "";
  setTimeout(() => { one("ways").innerHTML = "<h2>Delivery method</h2>" + radios("ship", [["std", "Standard delivery $5.00"], ["fast", "Express delivery $9.00"]]); }, 100);
});
document.addEventListener("change", ({ target }) => {
  if (target.name === "ship") setTimeout(() => { one("pays").innerHTML = "<h2>Payment method</h2>" + radios("pay", [["door", "Cash on delivery"], ["bank", "Bank transfer"]]); }, 900);
  if (target.name === "pay") setTimeout(() => { one("end").innerHTML = "<button>Place order</button>"; }, 100);
});
</script>"""


def unfolding() -> Counter:
    page = (
        f"<h1>Checkout</h1><form method=post action=/place><h2>Address</h2>{line('E-mail address', 'email', 'required', 'email')}{ADDRESS}"
        "<input type=hidden name=begun id=begun><button type=button id=proceed>Proceed</button>"
        f"<div id=ways></div><div id=pays></div>{SUMS}<div id=end></div></form>{SCRIPT}"
    )
    shop = Counter({
        "/cart": lambda _: CART,
        "/checkout": lambda _: page,
        "/place": lambda _: shop.order(),
        "/thanks": lambda _: THANKS,
    })  # fmt: skip
    return shop
