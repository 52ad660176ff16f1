# ruff: noqa: E501 - markup reads better on lines of its own length
"""A payment asked for by a script: what the bank said of the last card stands there until it has thought about this one."""

from tests.journey.checkout.shops.counter import CARD, CART, SUMS, THANKS, Counter, Typed

DECLINED = "Your bank declined this card."
PAYMENT = f"""<h1>Payment</h1><div id=said role=alert></div><form id=pay>{CARD}<button>Continue</button></form>{SUMS}
<script>
document.querySelector("#pay").addEventListener("submit", async (sent) => {{
  sent.preventDefault();
  await new Promise((go) => setTimeout(go, THINKS));
  const answer = await (await fetch("/bank", {{ method: "POST", body: new URLSearchParams(new FormData(sent.target)) }})).text();
  if (answer.includes("declined")) document.querySelector("#said").textContent = "{DECLINED}";
  else document.querySelector("main").innerHTML = answer.match(/<main>([^]*)<[/]main>/)[1];
  document.querySelector("#number")?.setAttribute("aria-invalid", "true");
}});
</script>"""
LAST = f"<h1>All right like this?</h1>{SUMS}<form method=post action=/place><button>Place order</button></form>"


def bank(declines: str, thinks: int) -> Counter:
    """The page `thinks` for so many milliseconds before it asks the bank."""
    payment = PAYMENT.replace("THINKS", str(thinks))

    def ask(typed: Typed) -> str:
        return "declined" if typed["number"] == declines else LAST

    shop = Counter({
        "/cart": lambda _: CART, "/checkout": lambda _: payment, "/bank": ask,
        "/place": lambda _: shop.order(), "/thanks": lambda _: THANKS,
    })  # fmt: skip
    return shop
