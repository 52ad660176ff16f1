// The storefront's behaviour: consent bar, collapses, the cart at the page's side, variants, forms that send themselves.
const one = (css, from = document) => from.querySelector(css), all = (css, from = document) => [...from.querySelectorAll(css)];
const drawer = one("#cart-offcanvas"), backdrop = one(".offcanvas-backdrop"), consent = one(".cookie-permission-container");
const later = (what, ms) => setTimeout(what, ms);
const show = (canvas) => { backdrop.hidden = false; later(() => { canvas.hidden = false; canvas.focus(); }, 120); };
const shut = () => { all(".offcanvas").forEach((canvas) => { canvas.hidden = true; }); backdrop.hidden = true; };
if (!document.cookie.includes("cookie-preference=1")) later(() => { consent.hidden = false; }, 250);
all("[data-cookies]").forEach((button) => button.addEventListener("click", () => {
  if (!button.dataset.cookies) return;
  document.cookie = "cookie-preference=1; path=/";
  consent.hidden = true;
}));
all("[data-toggle]").forEach((button) => button.addEventListener("click", () => {
  const open = document.getElementById(button.dataset.toggle).classList.toggle("show");
  button.setAttribute("aria-expanded", open);
}));
all("[data-off]").forEach((button) => button.addEventListener("click", () => show(document.getElementById(button.dataset.off))));
backdrop.addEventListener("click", shut);
document.addEventListener("click", (event) => { if (event.target.closest(".offcanvas-close")) shut(); });
const fillDrawer = async (added) => {
  drawer.innerHTML = await (await fetch(`/checkout/offcanvas${added ? "?added=1" : ""}`)).text();
  const widget = await (await fetch("/widgets/checkout/info")).text();
  one("#header-cart").innerHTML = widget;
};
document.addEventListener("click", async (event) => {
  if (!event.target.closest("[data-cart-widget]") || location.pathname.startsWith("/checkout")) return;
  event.preventDefault();
  await fillDrawer(false);
  show(drawer);
});
all("form[data-add-to-cart]").forEach((form) => form.addEventListener("submit", async (event) => {
  event.preventDefault();
  await fetch(form.action, {method: "POST", body: new FormData(form), headers: {"X-Requested-With": "XMLHttpRequest"}});
  await fillDrawer(true);
  show(drawer);
}));
all(".product-detail-configurator input").forEach((radio) => radio.addEventListener("change", () => later(() => radio.form.submit(), 150)));
all("form[data-form-auto-submit]").forEach((form) => form.addEventListener("change", () => form.submit()));
all(".js-quantity-selector").forEach((field) => field.addEventListener("change", () => field.form.submit()));
all("[data-toggles]").forEach((box) => box.addEventListener("change", () => {
  const part = document.getElementById(box.dataset.toggles);
  part.hidden = !box.checked;
  all("input", part).forEach((field) => { field.disabled = !box.checked; field.required = box.checked; });
}));
const country = one(".country-select"), state = one("#state");
country?.addEventListener("change", async () => {
  const states = await (await fetch(`/country/country-state-data?country=${country.value}`)).json();
  later(() => {
    state.classList.toggle("show", states.length > 0);
    one("select", state).innerHTML = `<option value="" selected>Bundesland auswählen ...</option>${states.map((name) => `<option>${name}</option>`).join("")}`;
  }, 200);
});
