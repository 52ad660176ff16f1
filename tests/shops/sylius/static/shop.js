// Bootstrap's toggles, and parts of the page that the server draws anew after each change.
const one = (css, from = document) => from.querySelector(css), all = (css, from = document) => [...from.querySelectorAll(css)];
const later = (ms) => new Promise((done) => setTimeout(done, ms));
const ask = async (path, data) => { await later(120); return (await fetch(path, {method: data ? "POST" : "GET", body: data})).text(); };
const shade = (on) => { one(".backdrop")?.remove(); if (on) document.body.append(Object.assign(document.createElement("div"), {className: "backdrop"})); };
const shut = () => { all(".offcanvas.show,.modal.show").forEach((part) => { part.classList.remove("show"); part.removeAttribute("aria-modal"); part.removeAttribute("role"); }); shade(false); };
document.addEventListener("click", async (event) => {
  const at = event.target.closest("[data-bs-toggle]"), kind = at?.dataset.bsToggle;
  if (kind === "dropdown") { event.preventDefault(); at.nextElementSibling.classList.toggle("show"); }
  if (kind === "collapse") at.setAttribute("aria-expanded", one(at.dataset.bsTarget).classList.toggle("show"));
  if (kind === "offcanvas") { const part = one(at.dataset.bsTarget); shade(true); await later(150); part.classList.add("show"); part.setAttribute("aria-modal", "true"); part.setAttribute("role", "dialog"); }
  if (event.target.closest("[data-bs-dismiss]") || event.target.matches(".backdrop,.modal")) shut();
});
const draw = async () => {
  one("[data-live-cart]").innerHTML = await ask("/live/widget");
  const page = new DOMParser().parseFromString(await ask(location.href), "text/html");
  one("#cart-button").innerHTML = one("#cart-button", page).innerHTML;
};
one("[data-live-add]")?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target, told = new FormData(form);
  one(".loader", form).hidden = false;
  one("#modal").innerHTML = await ask("/live/add", told);
  one(".loader", form).hidden = true;
  await draw();
  shade(true);
  one("#modal .modal").classList.add("show");
});
all("[data-live-model]").forEach((field) => field.addEventListener("change", async () => {
  const loader = one(".loader", field.form);
  loader.hidden = false;
  one("[data-price]").textContent = await ask(`/live/price?slug=${field.form.slug.value}`);
  loader.hidden = true;
}));
const cart = one("[data-live-cart-form]");
const change = async (act, more = {}) => {
  const told = new FormData(one("#sylius_shop_cart"));
  told.set("act", act);
  for (const [key, value] of Object.entries(more)) told.set(key, value);
  cart.innerHTML = await ask("/live/cart", told);
};
cart?.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if ("liveRemove" in button.dataset) change("remove", {index: button.dataset.liveRemove});
  if ("liveClear" in button.dataset) change("clear");
  if ("liveCoupon" in button.dataset) change("coupon");
  if ("liveUncoupon" in button.dataset) change("uncoupon");
});
cart?.addEventListener("change", (event) => { if (event.target.type === "number") change("quantity"); });
all("[data-live-country]").forEach((select) => select.addEventListener("change", async () => {
  const loader = one(".loader", select.form);
  loader.hidden = false;
  one(`[data-province=${select.dataset.liveCountry}]`).innerHTML = await ask(`/live/province?who=${select.dataset.liveCountry}&country=${select.value}`);
  loader.hidden = true;
}));
one("[type=email][name*=customer]")?.addEventListener("change", async (event) => { one("[data-password]").innerHTML = await ask(`/live/email?email=${encodeURIComponent(event.target.value)}`); });
one("[data-live-different]")?.addEventListener("change", (event) => { one("[data-shipping]").innerHTML = event.target.checked ? "<h5>Shipping address</h5>" : ""; });
