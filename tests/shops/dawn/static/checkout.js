// The checkout as one form: what the country asks for, rates once the address is whole, errors beside their fields.
const one = (css, from = document) => from.querySelector(css), all = (css, from = document) => [...from.querySelectorAll(css)];
const STATES = {US: ["Alabama", "California", "New York"], CA: ["Alberta", "Ontario"], DE: []};
const input = (label, name, complete, id) => `<div class="f"><label for="${id}">${label}</label><input id="${id}" name="${name}" placeholder="${label}" required aria-required="true" autocomplete="shipping ${complete}"></div>`;
const country = one("#Select0"), local = one("#local"), rates = one("#rates");
const localise = () => {
  const states = STATES[country.value] || [];
  local.innerHTML = input("City", "city", "address-level2", "TextField3") + (states.length ? `<div class="f"><label for="Select1">${country.value === "US" ? "State" : "Province"}</label><select name="zone" id="Select1" required autocomplete="shipping address-level1"><option value="" disabled selected>&nbsp;</option>${states.map((s) => `<option value="${s}">${s}</option>`).join("")}</select></div>` : "") + input(country.value === "US" ? "ZIP code" : "Postal code", "postalCode", "postal-code", "TextField4");
};
const whole = () => all("#shippingAddressForm [required]").every((field) => field.value);
let asked = "";
const rate = async () => {
  const now = all("#shippingAddressForm [name]").map((field) => field.value).join("|");
  if (!whole() || now === asked) return;
  asked = now;
  rates.innerHTML = "<p>Getting available shipping rates…</p>";
  const {methods} = await (await fetch("/checkouts/rates")).json();
  await new Promise((done) => setTimeout(done, 900));
  rates.innerHTML = `<fieldset><legend class="visually-hidden">Choose a shipping method</legend>${methods.map(([id, name, price, total], i) => `<div class="r"><input type="radio" id="rate-${id}" name="rate" value="${id}" data-price="${price}" data-total="${total}" ${i ? "" : "checked"}><label for="rate-${id}">${name} <b>${price}</b></label></div>`).join("")}</fieldset>`;
  tally();
};
const tally = () => { const now = one("[name=rate]:checked"); if (now) { one("#ship-cost").textContent = now.dataset.price; one("#total").textContent = one(".total-strip").textContent = now.dataset.total; } };
country.addEventListener("change", localise);
document.addEventListener("change", () => { rate(); tally(); });
document.addEventListener("focusout", rate);
document.addEventListener("click", (event) => { if (event.target.closest("[data-express]")) fetch("/wallets/checkout", {method: "POST"}); });
one("#Form1").addEventListener("submit", (event) => {
  all(".late").forEach((text) => text.remove());
  const missing = all("#Form1 [required]").filter((field) => !field.value);
  missing.forEach((field) => { field.setAttribute("aria-invalid", true); field.insertAdjacentHTML("afterend", `<p class="err late">Enter a ${(field.placeholder || "value").toLowerCase()}</p>`); });
  if (missing.length || !one("[name=rate]")) { event.preventDefault(); missing[0]?.focus(); return; }
  one("#checkout-pay-button").disabled = true;
});
one(".disclosure").addEventListener("click", () => {
  const open = one(".summary").classList.toggle("unfolded");
  one(".disclosure").setAttribute("aria-expanded", open);
});
const code = one("#ReductionsInput0"), apply = one("[aria-label='Apply Discount Code']"), wrong = one("#reduction-error");
code.addEventListener("input", () => { apply.disabled = !code.value; });
apply.addEventListener("click", async () => {
  const {said, off} = await (await fetch("/checkouts/reductions", {method: "POST", body: new URLSearchParams({code: code.value})})).json();
  wrong.hidden = !said; wrong.textContent = said;
  if (said) return;
  one("#tags").innerHTML = `<li><span>${code.value}</span> <button type="button" aria-label="Remove ${code.value}">×</button></li>`;
  one("#reduction").hidden = false; one("#reduction-code").textContent = code.value; one("#reduction-off").textContent = `−${off}`;
  code.value = ""; apply.disabled = true; asked = ""; rate();
});
localise();
