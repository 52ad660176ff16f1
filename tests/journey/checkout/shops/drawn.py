# ruff: noqa: E501 - markup reads better on lines of its own length
"""A page drawn by scripts: lists and radios that are none, a form that forgets, shipping that comes late."""

from tests.journey.checkout.shops.counter import CART, THANKS, Counter

PAGE = """<h1>Checkout</h1><form id=f method=post action=/place>
<div id=who></div><div id=ship></div>
<h3>Payment</h3><div role=radiogroup aria-label="Payment method" id=pay></div>
<p>Total €45.00</p><button id=go disabled>Select a payment method</button></form>
<style>.dot{display:inline-block;width:16px;height:16px;border:1px solid;border-radius:8px}input[type=radio]{position:absolute;opacity:0}
[role=listbox]{border:1px solid;position:absolute;background:#fff;z-index:5}</style>
<script>
const countries = ["Canada", "Germany", "United States"], states = ["Alabama", "New York"];
let country = "", state = "", shown = false;
const who = document.getElementById("who"), go = document.getElementById("go");
const field = (label, name) => `<p><label for=${name}>${label}</label><input id=${name} name=${name} required></p>`;
const list = (id, text, chosen) => `<p id=${id}-l>${text}</p><button type=button role=combobox aria-expanded=false aria-labelledby="${id}-l" id=${id}>${chosen || "Select"}</button>`;
function draw() {
  who.innerHTML = field("E-mail", "email") + field("Full name", "address.full_name") + field("Telephone", "address.tel") +
    field("Address", "address.street") + list("country", "Country", country) + (country ? list("state", "Province", state) : "") +
    field("City", "address.city") + field("Postcode", "address.zip") + `<input type=hidden name=country value="${country}"><input type=hidden name=state value="${state}">`;
  for (const [id, all] of [["country", countries], ["state", states]]) document.getElementById(id)?.addEventListener("click", (e) => {
    document.querySelector("[role=listbox]")?.remove();
    const box = document.createElement("div");
    box.setAttribute("role", "listbox");
    box.innerHTML = all.map((one) => `<div role=option tabindex=0>${one}</div>`).join("");
    box.addEventListener("click", (e) => {
      if (id === "country") { country = e.target.textContent; box.remove(); setTimeout(draw, 100); }
      else { state = e.target.textContent; document.getElementById("state").textContent = state; document.getElementsByName("state")[0].value = state; box.remove(); whole(); }
    });
    document.body.append(box);
  });
}
function whole() {
  const full = country && state && [...who.querySelectorAll("input[required]")].every((one) => one.value);
  if (!full || shown) return;
  shown = true;
  setTimeout(() => { document.getElementById("ship").innerHTML = "<h3>Shipping method</h3>" + ["Flat rate €5.00", "Courier €9.00"].map((text, i) =>
    `<p><label><input type=radio name=ship value=${i}><span class=dot></span> ${text}</label></p>`).join(""); }, 1200);
}
who.addEventListener("input", whole);
document.getElementById("pay").innerHTML = ["Cash on delivery", "Bank transfer"].map((text) => `<div><span role=radio aria-checked=false tabindex=0 class=dot aria-label="${text}"></span> ${text}</div>`).join("");
document.getElementById("pay").addEventListener("click", (e) => {
  const dot = e.target.closest("[role=radio]");
  if (!dot) return;
  document.querySelectorAll("#pay [role=radio]").forEach((one) => one.setAttribute("aria-checked", one === dot));
  go.disabled = false; go.textContent = "Place Order";
});
document.getElementById("f").addEventListener("submit", (e) => {
  if (!document.querySelector("[name=ship]:checked")) { e.preventDefault(); document.getElementById("ship").insertAdjacentHTML("beforeend", "<p class=error>Choose a shipping method</p>"); }
});
draw();
</script>"""


def drawn() -> Counter:
    shop = Counter({
        "/cart": lambda _: CART,
        "/checkout": lambda _: PAGE,
        "/place": lambda _: shop.order(),
        "/thanks": lambda _: THANKS,
    })  # fmt: skip
    return shop
